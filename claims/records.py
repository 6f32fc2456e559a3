"""The tables as they are, for administrators to read: Django's admin, with every way to write taken out.

Whatever is written goes through actions. Nothing here sorts or counts a large table, joins, or renders captured HTML.
"""

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import BinaryField, CompositePrimaryKey, Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property

from claims.addresses import whole_number
from claims.models import Comment, SecondAssessment, User, Verification
from claims.permissions import can, desk_page

# What is private to one person, good for signing in, or gone in a minute.
LEFT_OUT = {"invitation", "notice", "noticechoice", "presence", "sentform"}
HIDDEN = {"password", "session_epoch", "salt"}
SHOWN_COLUMNS = 7
MOST_COUNTED = 1000


class CountedUpTo(Paginator):  # type: ignore[type-arg]  # generic to the checker alone
    """Pages of a list whose rows are counted no further than a bound."""

    @cached_property
    def count(self) -> int:
        rows: Any = self.object_list
        return int(rows.order_by().values("pk")[:MOST_COUNTED].count())


class Records(admin.AdminSite):
    """For administrators alone, by the desk's own sign-in."""

    site_header = site_title = "Counterclaim records"
    index_title = "The tables, to read"
    site_url = "/desk/"
    enable_nav_sidebar = False
    index_template = "desk/records/index.html"

    def has_permission(self, request: HttpRequest) -> bool:
        return isinstance(request.user, User) and can(request.user, "manage_people")

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """The anonymous are sent to the desk's sign-in, everyone else is refused (403)."""
        return desk_page("manage_people")(super().admin_view(view, cacheable))

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """By the desk's own page: this one would know neither limits nor a second step."""
        return redirect("account_login")

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return redirect("account_change_password")


class ReadOnly(admin.ModelAdmin):  # type: ignore[type-arg]  # generic to the checker alone
    """One table: newest rows first, found by the number or the code of a row, which are indexed."""

    actions = None
    change_form_template = "desk/records/row.html"
    list_display_links: tuple[str, ...] = ("pk",)
    list_per_page = 50
    list_max_show_all = 50
    ordering = ("-pk",)
    paginator = CountedUpTo
    search_fields = ("pk",)
    search_help_text = "The number of the row or, of a claim, its code"
    show_full_result_count = False

    def get_list_display(self, request: HttpRequest) -> Any:
        columns = [field.attname for field in self.columns() if not field.primary_key]
        return ["pk", *columns[: SHOWN_COLUMNS - 1]]

    def columns(self) -> list[Any]:
        fields = self.model._meta.concrete_fields
        return [field for field in fields if not isinstance(field, BinaryField) and field.name not in HIDDEN]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Numbers of other rows instead of their names, so that no row is looked up."""
        return [field.attname for field in self.columns()]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.get_fields(request, obj)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        if term := search_term.strip():
            number = whole_number(term)
            by_code = self.model._meta.model_name == "claim" and number is None
            return queryset.filter(code=term.upper()) if by_code else queryset.filter(pk=number), False
        return queryset, False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        binary = [field.name for field in self.model._meta.concrete_fields if isinstance(field, BinaryField)]
        return narrowed(self.model._default_manager.defer(*binary), request.user).order_by("-pk")

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """No list is narrowed by columns: what a row hides could be guessed from it, letter by letter."""
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return records.has_permission(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return records.has_permission(request)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        raise PermissionDenied("The history of a record is on the desk.")


def narrowed(rows: QuerySet[Any], user: Any) -> QuerySet[Any]:
    """Without the words of a verdict that this user may not know yet, its history included."""
    tracked = getattr(rows.model, "pgh_tracked_model", rows.model)
    key = "pgh_obj" if tracked is not rows.model else "pk"
    if tracked is Verification:
        return rows.filter(**{f"{key}__in": Verification.objects.visible_to(user).values("pk")})
    if tracked is SecondAssessment:
        return rows.exclude(**{f"{key}__in": SecondAssessment.objects.blind().values("pk")})
    if tracked is Comment:
        return rows.filter(pk__in=Comment.objects.visible_to(user).values("pk"))
    if any(field.name == "verification" and field.related_model is Verification for field in rows.model._meta.fields):
        return rows.filter(verification__in=Verification.objects.visible_to(user).values("pk"))
    return rows


def shown() -> list[type[Model]]:
    """Every table of the desk that has a key of one column and is not left out."""
    every = apps.get_app_config("claims").get_models()
    return [
        model
        for model in every
        if not isinstance(model._meta.pk, CompositePrimaryKey) and model._meta.model_name not in LEFT_OUT
    ]


records = Records(name="records")
for _model in shown():
    records.register(_model, ReadOnly)
