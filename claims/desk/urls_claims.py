"""Addresses of the desk's home, claims, verifications, editions, topics and activity."""

from django.urls import URLPattern, path

from claims import addresses  # noqa: F401 - registers the converter
from claims.desk import activity, claims, home, publishing, topics, verifications, workbench

urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("activity/", activity.activity, name="activity"),
    path("claims/", claims.claim_list, name="claim_list"),
    path("claims/new/", claims.claim_new, name="claim_new"),
    path("claims/<code:code>/", workbench.workbench, name="workbench"),
    path("claims/<code:code>/edit/", claims.claim_edit, name="claim_edit"),
    path("claims/<code:code>/publish/", publishing.publish, name="publish"),
    path("claims/<code:code>/relations/", workbench.relation_add, name="relation_add"),
    path("claims/<code:code>/relations/<int:pk>/remove/", workbench.relation_remove, name="relation_remove"),
    path("claims/<code:code>/verification/", verifications.verification, name="verification"),
    path("claims/<code:code>/verification/sign/", verifications.verification_sign, name="verification_sign"),
    path("claims/<code:code>/verification/return/", verifications.verification_return, name="verification_return"),
    path("positions/<int:pk>/stance/", workbench.position_stance, name="position_stance"),
    path("positions/<int:pk>/withdraw/", workbench.position_withdraw, name="position_withdraw"),
    path("topics/", topics.topic_list, name="topic_list"),
    path("topics/new/", topics.topic_new, name="topic_new"),
    path("topics/<slug:slug>/", topics.topic, name="topic"),
    path("topics/<slug:slug>/edit/", topics.topic_edit, name="topic_edit"),
    path("topics/<slug:slug>/parties/", topics.party_new, name="party_new"),
    path("topics/<slug:slug>/alliances/", topics.alliance_new, name="alliance_new"),
    path("topics/<slug:slug>/alliances/<int:pk>/end/", topics.alliance_end, name="alliance_end"),
]
