"""Addresses of the editors' pages: evidence (sources, statements, speakers) and claims (claims, verdicts, topics)."""

from claims.desk import urls_claims, urls_evidence, urls_queues

app_name = "desk"
urlpatterns = [*urls_evidence.urlpatterns, *urls_claims.urlpatterns, *urls_queues.urlpatterns]
