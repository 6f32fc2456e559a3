"""What every answer and every request has in common: headers, health, errors, who is asking."""

import sys
from collections.abc import Callable
from contextvars import ContextVar

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.http.response import HttpResponseRedirectBase
from django.middleware.common import CommonMiddleware
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext, gettext_noop
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_htmx.middleware import HtmxDetails

from claims.problems import FOR_MACHINES, problem

Respond = Callable[[HttpRequest], HttpResponse]

# "POST /desk/sources/new/" of the request being answered; read by the audit of actions.
current_request: ContextVar[str] = ContextVar("current_request", default="")

# Words of the stack, more than half of the half megabyte that they make Python take: the rest is for all calls below.
ROOM = 40_000
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


def room_for_calls(get_response: Respond) -> Respond:
    """Answers each request within one piece of Python's stack.

    Up to 3.12 Python takes its stack in pieces of 16 KB, and asks the system for the next one at each call that crosses
    an edge, to give it back on return (CPython issue 142183). A loop of a template that stood there took four times as
    long. What is too large for a piece gets one of its own, with what is left of it for whatever it calls.
    """

    def respond(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    respond.__code__ = respond.__code__.replace(co_stacksize=ROOM)
    return respond


def response_headers(get_response: Respond) -> Respond:
    """Headers that every answer carries; desk and account pages are never stored by anyone."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        if request.path.startswith(("/desk/", "/accounts/")):
            response.headers["Cache-Control"] = "private, no-store"
        return response

    return respond


def refused_methods(get_response: Respond) -> Respond:
    """405 with a page, where Django's own says nothing: a form sent to what is read, or a form's address opened."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not isinstance(response, HttpResponseNotAllowed) or response.content:
            return response
        said = refusal(request, "for_forms" if request.method in {"GET", "HEAD"} else "method_not_allowed", status=405)
        said.headers["Allow"] = response.headers["Allow"]
        return said

    return respond


class KeepsMethod(HttpResponseRedirectBase):
    """308: this address, for good, to be asked in the same way."""

    status_code = 308


class Slashes(CommonMiddleware):
    """To the address with its slash at the end: what is posted there arrives, where 301 makes a read of it."""

    response_redirect_class = KeepsMethod


def database_away(get_response: Respond) -> Respond:
    """503 with a page that says so, where the database cannot be reached or somebody else is in the way."""

    def respond(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    def process_exception(request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, OperationalError | InterfaceError):
            return unavailable(request, exception)
        return None

    respond.process_exception = process_exception  # type: ignore[attr-defined]
    return respond


def remember_request(get_response: Respond) -> Respond:
    """Lets actions name the request that caused them, without passing it down."""

    def respond(request: HttpRequest) -> HttpResponse:
        token = current_request.set(f"{request.method} {request.path}")
        try:
            return get_response(request)
        finally:
            current_request.reset(token)

    return respond


def page(
    request: HttpRequest,
    template: str,
    context: dict[str, object] | None = None,
    *,
    fragment: str = "",
    status: int = 200,
) -> TemplateResponse:
    """A whole page or, for htmx, its one named fragment; both vary by what tells them apart.

    A page restored from the browser's history is asked for whole: without that header among them, somebody could have
    caches keep the whole page as the fragment.
    """
    htmx: HtmxDetails = request.htmx  # type: ignore[attr-defined]  # set by its middleware
    wants_fragment = bool(fragment) and htmx and not htmx.history_restore_request
    name = f"{template}#{fragment}" if wants_fragment else template
    response = TemplateResponse(request, name, context, status=status)
    if fragment:
        patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """Alive: the process answers."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
@never_cache
def readyz(request: HttpRequest) -> HttpResponse:
    """Ready: the database answers and has every migration."""
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except (OperationalError, InterfaceError):
        return JsonResponse({"database": "away"}, status=503)
    if missing:
        return JsonResponse({"database": "ok", "migrations": f"{len(missing)} missing"}, status=503)
    return JsonResponse({"database": "ok", "migrations": "ok"})


# What PostgreSQL says of a request that waited too long, or crosswise, for another: the same request works later.
IN_THE_WAY = {"40001", "40P01", "55P03", "57014"}  # serialization, deadlock, lock_timeout, statement_timeout


def unavailable(request: HttpRequest, exception: BaseException | None = None) -> HttpResponse:
    """The database is away; or it is there, but others are in the way."""
    state = getattr(exception.__cause__ if exception else None, "sqlstate", None)
    response = refusal(request, "busy" if state in IN_THE_WAY else "unavailable", status=503)
    response.headers["Retry-After"] = "10"
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return refusal(request, "too_large", status=413)
    return refusal(request, "bad_request", status=400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return refusal(request, "forbidden", status=403, detail=str(exception))


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return refusal(request, "not_found", status=404)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """To whoever signs in, or opens invitations, too often: a minute is the longest that any of these rates counts."""
    response = refusal(request, "throttled", status=429)
    response.headers["Retry-After"] = "60"
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """An error of ours; or the database, lost outside any view: while a session was read or saved."""
    exception = sys.exc_info()[1]
    if isinstance(exception, OperationalError | InterfaceError):
        return unavailable(request, exception)
    return refusal(request, "failed", status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return error_page("csrf", status=403)


@require_safe
def ask_administrator(request: HttpRequest) -> HttpResponse:
    """Where sign-in libraries would send mail: the desk has none to send."""
    return error_page("ask_administrator", status=200)


ERRORS = {
    "ask_administrator": (
        "An administrator does this for you",
        "Ask an administrator of your desk: they draw a new password for you, or change your address.",
    ),
    "no_invitation": (
        "This link is good no more",
        "It was used, withdrawn, or is too old. Ask an administrator of your desk for another.",
    ),
    "bad_request": (
        gettext_noop("This request could not be read"),
        gettext_noop("Go back, reload the page and try again."),
    ),
    "too_large": (
        gettext_noop("This is too large to be taken at once"),
        gettext_noop(
            "Nothing was saved. Go back: what you typed is still in the form. Paste one report at a time, as plain "
            "text."
        ),
    ),
    "forbidden": (
        gettext_noop("You may not do this"),
        gettext_noop("Your role does not allow it; an administrator can change that."),
    ),
    "not_found": (
        gettext_noop("There is no such page"),
        gettext_noop("Check the address, or start from the latest claims."),
    ),
    "method_not_allowed": (
        gettext_noop("This address can only be read"),
        gettext_noop("Nothing was saved. Open it by a link, or start from the latest claims."),
    ),
    "for_forms": (
        gettext_noop("There is nothing to read at this address"),
        gettext_noop("It takes what a form sends. Nothing was changed: go back to the page with the form."),
    ),
    "throttled": (
        gettext_noop("Too many attempts in a short time"),
        gettext_noop("Wait a minute, then try again. Whoever reads need not wait: published pages stay open."),
    ),
    "failed": (
        gettext_noop("Something went wrong on our side"),
        gettext_noop("Nothing was half saved. Go back: what you typed is still in the form. Then try again."),
    ),
    "unavailable": (
        gettext_noop("The database cannot be reached just now"),
        gettext_noop(
            "Nothing was saved by this request. Go back: what you typed is still in the form. Try again in a few "
            "seconds."
        ),
    ),
    "busy": (
        gettext_noop("Others are at work on the same thing"),
        gettext_noop(
            "Nothing was saved by this request. Go back: what you typed is still in the form. Try again in a few "
            "seconds; if this page comes again, ask for less at once."
        ),
    ),
    "csrf": (
        gettext_noop("This form was open for too long, or cookies are switched off"),
        gettext_noop("Nothing was saved. Go back: what you typed is still in the form. Reload it, then send it again."),
    ),
}

# The same, to whoever only wanted to read.
READING = {
    "bad_request": gettext_noop("Check the address, or start from the latest claims."),
    "failed": gettext_noop("Load the page again in a minute. If this comes again, tell us which address it was."),
    "unavailable": gettext_noop("Load the page again in a few seconds."),
    "busy": gettext_noop("Load the page again in a few seconds; if this comes again, ask for less at once."),
}


def refusal(request: HttpRequest, kind: str, *, status: int, detail: str = "") -> HttpResponse:
    """What went wrong, in the form that the address speaks: a page, or problem details for machines."""
    if request.path.startswith(FOR_MACHINES):
        return problem(kind, detail=detail)
    advice = READING.get(kind, "") if request.method in ("GET", "HEAD") else ""
    return error_page(kind, status=status, advice=advice, detail=detail)


def error_page(kind: str, *, status: int, advice: str = "", detail: str = "") -> HttpResponse:
    """A page that says what happened and what to do now; made without touching the session or the database."""
    title, usual = ERRORS[kind]
    context = {"title": gettext(title), "advice": gettext(advice or usual), "detail": detail, "status": status}
    headers = {"Cache-Control": "no-store"}
    return HttpResponse(render_to_string("error.html", context), status=status, headers=headers)
