"""The last decision of whoever reads, to be undone by one press."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from claims.actions.statements import AlreadyMarked
from claims.actions.undoing import BuiltOn, NothingToUndo, last_decision, undo_decision
from claims.desk.deeds import DONE
from claims.desk.frame import signed_in
from claims.desk.reader import back, capture_of, number_in, show
from claims.models import Source
from claims.permissions import desk_page


@require_POST
@desk_page("review_statement")
def decision_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo one's last decision in this text; the form names it, so that no other one is undone by mistake."""
    capture = capture_of(get_object_or_404(Source, pk=pk), number_in(request, "capture"))
    actor, last = signed_in(request), last_decision(signed_in(request), capture)
    at = last.statement if last else None
    try:
        again = undo_decision(actor=actor, capture=capture, decision=UUID(request.POST.get("decision", "")))
    except ValueError:
        return show(request, capture, at=at, problem="Nothing was undone: the form could not be read.", status=422)
    except (NothingToUndo, BuiltOn) as error:
        return show(request, capture, at=at, problem=str(error), status=409)
    except AlreadyMarked:
        words = "Not undone: these words are marked by another statement now."
        return show(request, capture, at=at, problem=words, status=409)
    messages.success(request, f"Undone: {DONE[last.action] if last else 'the decision'}.")
    return back(pk, again.pk if again else at)
