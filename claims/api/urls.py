"""Addresses of the interface, version 1."""

from django.urls import path

from claims import addresses  # noqa: F401 - registers the converter
from claims.api import docs
from claims.api.reads import claims, editions, export, named, root, statements
from claims.api.writes import positions, sources

app_name = "api"
urlpatterns = [
    path("", root.Root.as_view(), name="root"),
    path("claims/", claims.ClaimList.as_view(), name="claim_list"),
    path("claims/<code:code>/", claims.ClaimDetail.as_view(), name="claim_detail"),
    path("claims/export.csv", export.ClaimsCSV.as_view(), name="claims_csv"),
    path("claims/export.jsonl", export.ClaimsLines.as_view(), name="claims_jsonl"),
    path("statements/", statements.StatementList.as_view(), name="statement_list"),
    path("statements/export.csv", export.StatementsCSV.as_view(), name="statements_csv"),
    path("statements/export.jsonl", export.StatementsLines.as_view(), name="statements_jsonl"),
    path("statements/<int:key>/", statements.StatementDetail.as_view(), name="statement_detail"),
    path("speakers/", named.SpeakerList.as_view(), name="speaker_list"),
    path("speakers/<slug:slug>/", named.SpeakerDetail.as_view(), name="speaker_detail"),
    path("sources/", sources.Sources.as_view(), name="source_list"),
    path("sources/<int:key>/", named.SourceDetail.as_view(), name="source_detail"),
    path("sources/<int:key>/captures/", sources.SourceCaptures.as_view(), name="source_captures"),
    path("captures/<int:key>/statements/", sources.CaptureStatements.as_view(), name="capture_statements"),
    path("positions/", positions.Positions.as_view(), name="position_list"),
    path("positions/<int:key>/", positions.PositionDetail.as_view(), name="position_detail"),
    path("positions/<int:key>/withdrawal/", positions.PositionWithdrawal.as_view(), name="position_withdrawal"),
    path("topics/", named.TopicList.as_view(), name="topic_list"),
    path("topics/<slug:slug>/", named.TopicDetail.as_view(), name="topic_detail"),
    path("editions/", editions.EditionList.as_view(), name="edition_list"),
    path("editions/<code:code>/<int:number>/", editions.EditionDetail.as_view(), name="edition_detail"),
    path("editions/<code:code>/<int:number>/content/", editions.EditionContent.as_view(), name="edition_content"),
    path("schema/", docs.Schema.as_view(), name="schema"),
    path("docs/", docs.Docs.as_view(), name="docs"),
]
