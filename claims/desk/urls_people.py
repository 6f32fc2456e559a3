"""Addresses of what people are told, of who else is here, and of the desk's people."""

from django.urls import URLPattern, path

from claims.desk import notices, people, presence, tokens, webhooks

urlpatterns: list[URLPattern] = [
    path("here/<str:place>/<int:pk>/", presence.here, name="here"),
    path("notices/", notices.notice_list, name="notice_list"),
    path("notices/read/", notices.notice_read_all, name="notice_read_all"),
    path("notices/choices/", notices.notice_choices, name="notice_choices"),
    path("notices/<int:pk>/read/", notices.notice_read, name="notice_read"),
    path("tokens/", tokens.token_list, name="token_list"),
    path("tokens/<int:pk>/revoke/", tokens.token_revoke, name="token_revoke"),
    path("webhooks/", webhooks.webhook_list, name="webhook_list"),
    path("webhooks/<int:pk>/", webhooks.webhook, name="webhook"),
    path("webhooks/<int:pk>/change/", webhooks.webhook_change, name="webhook_change"),
    path("people/", people.people_list, name="people_list"),
    path("people/invite/", people.people_invite, name="people_invite"),
    path("people/<int:pk>/", people.person, name="person"),
    path("people/<int:pk>/change/", people.person_change, name="person_change"),
    path("people/invitations/<int:pk>/withdraw/", people.invitation_withdraw, name="invitation_withdraw"),
]
