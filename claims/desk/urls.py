"""Addresses of the desk: evidence (sources, statements, speakers), claims (claims, verdicts, topics), people."""

from claims.desk import (
    urls_claims,
    urls_evidence,
    urls_linking,
    urls_merging,
    urls_people,
    urls_queues,
    urls_reader,
    urls_search,
    urls_verify,
    urls_workbench,
)

app_name = "desk"
urlpatterns = [
    *urls_evidence.urlpatterns,
    *urls_linking.urlpatterns,
    *urls_claims.urlpatterns,
    *urls_merging.urlpatterns,
    *urls_people.urlpatterns,
    *urls_queues.urlpatterns,
    *urls_search.urlpatterns,
    *urls_verify.urlpatterns,
    *urls_workbench.urlpatterns,
    *urls_reader.urlpatterns,
]
