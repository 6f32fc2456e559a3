"""Addresses of the desk's sources, reader, statements and speakers."""

from django.urls import URLPattern, path

from claims.desk import (
    captures,
    entries,
    links,
    origins,
    reader,
    roles,
    rules,
    source_facts,
    sources,
    speakers,
    statement_list,
    statements,
)

urlpatterns: list[URLPattern] = [
    path("sources/", sources.source_list, name="source_list"),
    path("sources/new/", sources.source_new, name="source_new"),
    path("sources/<int:pk>/", reader.reader, name="reader"),
    path("sources/<int:pk>/mark/", entries.statement_mark, name="statement_mark"),
    path("sources/<int:pk>/reading/", captures.source_reading, name="source_reading"),
    path("sources/<int:pk>/capture/", captures.source_capture, name="source_capture"),
    path("sources/<int:pk>/retract/", captures.source_retract, name="source_retract"),
    path("sources/<int:pk>/facts/", source_facts.source_facts, name="source_facts"),
    path("sources/<int:pk>/topic/", captures.source_topic, name="source_topic"),
    path("sources/<int:pk>/origin/", links.origin_new, name="origin_new"),
    path("origins/<int:pk>/", links.origin_settle, name="origin_settle"),
    path("origins/<int:pk>/evidence/", origins.origin_evidence, name="origin_evidence"),
    path("statements/", statement_list.statement_list, name="statement_list"),
    path("statements/<int:pk>/", statements.statement, name="statement"),
    path("statements/<int:pk>/accept/", statements.statement_accept, name="statement_accept"),
    path("statements/<int:pk>/correct/", entries.statement_correct, name="statement_correct"),
    path("statements/<int:pk>/reject/", statements.statement_reject, name="statement_reject"),
    path("statements/<int:pk>/link/", links.statement_link, name="statement_link"),
    path("rules/", rules.rule_list, name="rule_list"),
    path("speakers/", speakers.speaker_list, name="speaker_list"),
    path("speakers/new/", speakers.speaker_new, name="speaker_new"),
    path("speakers/<int:pk>/", speakers.speaker, name="speaker"),
    path("speakers/<int:pk>/aliases/", speakers.alias_new, name="alias_new"),
    path("speakers/<int:pk>/roles/", speakers.role_new, name="role_new"),
    path("roles/<int:pk>/", roles.role, name="role"),
    path("aliases/<int:pk>/remove/", speakers.alias_remove, name="alias_remove"),
]
