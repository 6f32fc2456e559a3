"""Every address of the product (the table of addresses is in docs/architecture.md)."""

from django.urls import include, path

from claims import http
from claims.desk import joining
from claims.records import records

urlpatterns = [
    path("healthz", http.healthz, name="healthz"),
    path("readyz", http.readyz, name="readyz"),
    # Passwords are drawn and addresses kept by an administrator: no mail goes out, so these two have no page.
    path("accounts/password/reset/", http.ask_administrator),
    path("accounts/email/", http.ask_administrator),
    path("accounts/join/<str:token>/", joining.join, name="join"),
    path("accounts/", include("allauth.urls")),
    path("desk/records/", records.urls),
    path("desk/", include("claims.desk.urls")),
    path("api/v1/", include("claims.api.urls")),
    path("", include("claims.public.urls")),
]
handler400 = "claims.http.bad_request"
handler403 = "claims.http.permission_denied"
handler404 = "claims.http.page_not_found"
handler429 = "claims.http.too_many_requests"
handler500 = "claims.http.server_error"
