"""Addresses of the readers' pages."""

from django.urls import path

from claims import addresses  # noqa: F401 - registers the converter
from claims.public import claims, corrections, history, lists, search, texts, topics
from claims.public.urls_machines import machines

app_name = "public"
urlpatterns = [
    *machines,
    path("", search.home, name="home"),
    path("search/", search.search_page, name="search"),
    path("claims/<code:code>/", claims.claim_by_code, name="claim_by_code"),
    path("claims/<code:code>/<slug:slug>/", claims.claim_detail, name="claim_detail"),
    path("claims/<code:code>/editions/<int:number>/", claims.edition_detail, name="edition_detail"),
    path("claims/<code:code>/editions/<int:number>/changes/", history.edition_changes, name="edition_changes"),
    path("topics/", topics.topic_list, name="topic_list"),
    path("topics/<slug:slug>/", topics.topic_detail, name="topic_detail"),
    path("topics/<slug:slug>/timeline/", topics.topic_timeline, name="topic_timeline"),
    path("topics/<slug:slug>/figures/", topics.topic_figures, name="topic_figures"),
    path("topics/<slug:slug>/parity/", topics.topic_parity, name="topic_parity"),
    path("speakers/", lists.speaker_list, name="speaker_list"),
    path("speakers/<slug:slug>/", lists.speaker_detail, name="speaker_detail"),
    path("sources/<int:key>/", lists.source_detail, name="source_detail"),
    path("corrections/", corrections.correction_list, name="correction_list"),
    path("methodology/", texts.methodology, name="methodology"),
    path("about/", texts.about, name="about"),
]
