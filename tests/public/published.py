"""Published claims for the tests of readers' pages: editions written straight from content, all of it invented."""

import json
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from typing import Any

from claims import editions
from claims.models import Claim, Edition, Publication, Topic, User, Verification
from claims.vocabulary import Status, VerificationState

Content = dict[str, Any]
# Where a reader of the demo desk, and of the rich claim below, may begin; links lead to the rest.
STARTS = (
    "/",
    "/claims/DR-0030/",
    "/claims/DR-0030/editions/2/changes/",
    "/claims/DRILL-0011/",
    "/claims/DRILL-0011/editions/2/changes/",
    "/corrections/?kind=update",
    "/search/?q=a_file_name_that_somebody_pasted_and_that_no_claim_has_anywhere.jpeg",
)
FIRST_DAY = datetime(2031, 5, 4, 9, 30, tzinfo=UTC)
NOTICE = "A drill: the countries, the people and the events are invented."


def a_topic(**fields: Any) -> Content:
    return {
        "slug": "drill-on-the-sel",
        "name": "Drill: shelling on the Sel",
        "description": "Two invented states exchange fire across an invented river.",
        "notice": NOTICE,
        "parties": [{"slug": "ostria", "name": "Ostria"}, {"slug": "velland", "name": "Velland"}],
        "alliances": [],
    } | fields


def a_source(key: int = 1, **fields: Any) -> Content:
    return {
        "key": key,
        "title": "Bridge at Sel hit overnight",
        "publisher": "Sel Valley Courier",
        "publisher_kind": "newspaper",
        "grade": "B",
        "byline": "Ida Morn",
        "url": "https://courier.example/bridge",
        "archive_url": "https://archive.example/bridge",
        "published_on": "2031-05-03",
        "captured_on": "2031-05-04",
        "text_sha256": "ab" * 32,
        "language": "en",
        "credited_agency": "",
        "retracted_on": None,
        "retraction_note": "",
    } | fields


def a_speaker(slug: str = "mira-tolen", name: str = "Mira Tolen", **fields: Any) -> Content:
    role = {"kind": "person", "role": "Mayor of Sel", "party": "", "role_assumed": False, "wikidata_id": ""}
    return {"slug": slug, "name": name} | role | fields


def a_statement(key: int = 1, **fields: Any) -> Content:
    return {
        "key": key,
        "stance": "asserts",
        "side": "supporting",
        "exact": "Three shells struck the bridge before dawn.",
        "segments": ["Three shells struck the bridge before dawn."],
        "kind": "direct",
        "basis": None,
        "language": "en",
        "translation": "",
        "cue": "said",
        "channel": "told the Courier",
        "said_on": "2031-05-03",
        "speaker_as_worded": "the mayor",
        "speakers": [a_speaker()],
        "interest": "neutral",
        "cites": None,
        "origin": 1,
        "weak": False,
        "route": [{"via": "quotes", "to": "Mira Tolen"}],
        "figure": None,
        "live": True,
        "ended": "",
        "notice": "",
        "source": a_source(),
    } | fields


def a_figure(statement: int, label: str, words: str, low: int | None, high: int | None, **fields: Any) -> Content:
    return {
        "statement": statement,
        "label": label,
        "words": words,
        "bound": "exact",
        "low": low,
        "high": high,
        "from": low,
        "to": high,
        "measure": "wounded",
        "group": "people",
        "side": "",
        "place": "Sel",
        "period_from": None,
        "as_of": "2031-05-03",
        "dated": "stated",
        "increment": False,
    } | fields


def a_verification(**fields: Any) -> Content:
    return {
        "number": 1,
        "verdict": "unresolved",
        "summary": "The bridge was damaged; by whom is open.",
        "reasoning": "Two people saw the damage.\n\nNobody saw the guns.",
        "unknowns": ["Where the guns stood", "What kind of shells they were"],
        "search_log": "",
        "missing_context": "",
        "successor": None,
        "methodology_version": "1.0",
        "written_by": ["Ana Writer"],
        "signed_by": "Ben Signer",
        "signed_on": "2031-05-04",
        "one_person": None,
    } | fields


def a_reason(rule: str = "one_origin", text: str = "One origin says so: Mira Tolen.", **fields: Any) -> Content:
    named = {"statements": [1], "origins": [{"side": "supporting", "number": 1}]}
    said = {"code": "one_origin", "values": {"who": {"names": [["Mira Tolen"]], "others": 0}}}
    return {"rule": rule, "text": text, "said": said if rule == "one_origin" else None} | named | fields


def a_need(rule: str, text: str, *, met: bool = False) -> Content:
    return {"rule": rule, "text": text, "said": None, "met": met}


def an_origin(number: int = 1, label: str = "Mira Tolen", **fields: Any) -> Content:
    found = {"interest": "neutral", "weak": False, "hops": 0, "outlets": ["Sel Valley Courier"], "statements": [number]}
    return {"number": number, "label": label} | found | fields


def as_third_format(content: Content) -> Content:
    """The content as an edition of the third format holds it."""
    old = deepcopy(content) | {"format": 3}
    for statement in old["statements"]:
        del statement["ended"]
        for speaker in (*statement["speakers"], *([statement["cites"]] if statement["cites"] else [])):
            speaker.pop("wikidata_id", None)
    for sentences in ((old["corroboration"] or {}).get("reasons"), (old["corroboration"] or {}).get("needs")):
        for sentence in sentences or ():
            del sentence["said"]
    for flag in (old["figures"] or {}).get("flags", ()):
        del flag["said"]
    return old


def as_second_format(content: Content) -> Content:
    """The content as an edition of the second format holds it."""
    old = as_third_format(content) | {"format": 2}
    if old.get("verification"):
        del old["verification"]["one_person"]
    return old


def as_first_format(content: Content) -> Content:
    """The content as an edition of the first format holds it."""
    old = as_second_format(content) | {"format": 1}
    del old["utterances"]
    for statement in old["statements"]:
        del statement["route"]
        if statement["figure"]:
            del statement["figure"]["period_from"], statement["figure"]["dated"]
    if found := old["corroboration"]:
        del found["needs"]
        for reason in found["reasons"]:
            del reason["origins"]
        for origin in (*found["supporting"], *found["opposing"]):
            del origin["hops"], origin["outlets"]
    if figures := old["figures"]:
        figures["flags"] = [flag["text"] for flag in figures["flags"]]
        for row in figures["rows"]:
            del row["period_from"], row["dated"]
    return old


def a_corroboration(status: str = "single_origin", **fields: Any) -> Content:
    return {
        "status": status,
        "denial_only": False,
        "reasons": [a_reason()],
        "needs": [
            a_need("two_origins", "Two independent origins (one so far)."),
            a_need("no_opposition", "Nobody who denies it.", met=True),
        ],
        "supporting": [an_origin()],
        "opposing": [],
    } | fields


def a_content(code: str = "DR-0001", **fields: Any) -> Content:
    """The content of a first edition of a claim with one statement; fields replace its parts whole."""
    number = int(code.rpartition("-")[2])
    statements = fields.get("statements", [a_statement()])
    content = {
        "format": 4,
        "claim": {
            "code": code,
            "slug": f"ostria-shelled-the-bridge-{number}",
            "wording": f"Ostria shelled the bridge at Sel ({number})",
            "context": "The bridge carries the only road into the valley.",
            "kind": "assertion",
        },
        "topic": a_topic(),
        "harms": ["Ostria"],
        "attestation": {
            "statements": len(statements),
            "found": len(statements),
            "outlets": 1,
            "origins": 1,
            "utterances": len(statements),
            "checked_on": "2031-05-04",
        },
        "corroboration": a_corroboration(),
        "figures": None,
        "utterances": [],
        "statements": statements,
        "verification": None,
        "relations": [],
    }
    return content | fields


def withdrawn(content: Content) -> Content:
    """What the last edition of a withdrawn claim holds."""
    unsaid = {"slug": "withdrawn", "wording": "", "context": ""}
    return {
        "format": content["format"],
        "claim": content["claim"] | unsaid,
        "topic": content["topic"],
        "withdrawn": True,
    }


def publish(
    content: Content, *, change_type: str = "initial", note: str = "", changed_at: datetime | None = None
) -> Publication:
    """The next edition of the claim with this content, served as its newest."""
    claim = claim_of(content)
    earlier = list(Edition.objects.filter(claim=claim).order_by("-number"))
    number = len(earlier) + 1
    last = Edition.objects.order_by("-place").first()
    at = FIRST_DAY + timedelta(days=number - 1, minutes=last.place if last else 0)
    past = [face(old.number, old.change_type, old.note, old.published_at) for old in earlier]
    if content["format"] > 3:
        past = [{name: value for name, value in one.items() if name != "note"} for one in past]
    whole = deepcopy(content) | {
        "edition": face(number, change_type, note, at) | {"published_by": "Pia Publisher"},
        "earlier": past,
    }
    verification = decided(whole, claim)
    edition = Edition.objects.create(
        claim=claim,
        number=number,
        verification=verification,
        place=last.place + 1 if last else 1,
        content=as_bytes(whole),
        change_type=change_type,
        note=note,
        published_by=claim.created_by,
        published_at=at,
    )
    edition.refresh_from_db(fields=["content_sha256", "link"])  # the database computes them
    return editions.publish_page(edition, evidence_changed_at=changed_at)


def decided(content: Content, claim: Claim) -> Verification | None:
    """The verification that the content names, decided as it says; a claim's second one has its number set."""
    if not (found := content.get("verification")):
        return None
    state = VerificationState.OVERRIDDEN if found.get("one_person") else VerificationState.SIGNED
    words = {name: found[name] for name in ("verdict", "summary", "reasoning")}
    row = Verification.objects.filter(claim=claim, state=state, **words).first() or sign(claim, found, state, words)
    found["number"] = row.number
    return row


def sign(claim: Claim, found: Content, state: VerificationState, words: dict[str, str]) -> Verification:
    """What its verdict owes readers is made up where the content leaves it out: the database asks for it."""
    writer, others = claim.created_by, Verification.objects.filter(claim=claim)
    row = Verification.objects.create(
        claim=claim,
        number=others.count() + 1,
        unknowns=["Where the guns stood"],
        search_log="In both archives.",
        missing_context="The bridge was closed.",
        successor=successor_of(claim) if found["verdict"] == "superseded" else None,
        methodology_version="1.0",
        edited_by=writer,
        edited_at=FIRST_DAY,
        **words,
    )
    rows = Verification.objects.filter(pk=row.pk)
    rows.update(state=VerificationState.IN_REVIEW.value, submitted_by=writer, submitted_at=FIRST_DAY)
    by: dict[str, object] = {"overridden_by": writer, "overridden_at": FIRST_DAY, "override_reason": "It is urgent."}
    if state is VerificationState.SIGNED:
        signer, _ = User.objects.get_or_create(username="signer")
        by = {"signed_by": signer, "signed_at": FIRST_DAY}
    rows.update(state=state.value, signed_status=Status.NO_EVIDENCE.value, signed_digest="", **by)
    return row


def successor_of(claim: Claim) -> Claim:
    return claim_of(a_content(f"{claim.code.partition('-')[0]}-9999"))


def as_bytes(content: Content) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def face(number: int, change_type: str, note: str, at: datetime) -> Content:
    stamp = at.isoformat(timespec="seconds").replace("+00:00", "Z")
    return {"number": number, "change_type": change_type, "note": note, "published_at": stamp}


def claim_of(content: Content) -> Claim:
    """The desk's row behind the content; only its code matters to readers' pages."""
    words, topic = content["claim"], content["topic"]
    prefix = words["code"].partition("-")[0]
    user, _ = User.objects.get_or_create(username="publisher")
    under, _ = Topic.objects.get_or_create(prefix=prefix, defaults={"name": topic["name"], "slug": topic["slug"]})
    rest = {"topic": under, "slug": words["slug"], "wording": words["wording"], "created_by": user}
    claim, _ = Claim.objects.get_or_create(code=words["code"], defaults=rest)
    return claim


def a_report(key: int, outlet: str, origin: int = 1, via: str = "", **fields: Any) -> Content:
    """A statement as one outlet carries it; ``via``: the agency that it copies."""
    copied = [{"via": "copies", "to": via}] if via else []
    route = [*copied, {"via": "quotes", "to": "Mira Tolen"}]
    return a_statement(key, origin=origin, source=a_source(key, publisher=outlet), route=route) | fields


def a_rich_content(code: str = "DR-0030") -> Content:
    """Thirty outlets, an agency between, a weak origin, a denial, and counts of several days with a note."""
    copies = [a_report(key, f"Valley Outlet {key}", via="Northwire") for key in range(1, 25)]
    weak = [a_report(key, f"Hill Outlet {key}", origin=2, weak=True, route=[]) for key in range(25, 31)]
    denial = a_report(31, "Ostria Today", side="opposing", stance="denies", interest="self_serving")
    second = a_report(32, "Velland Radio", side="opposing", stance="denies", interest="self_serving")
    rows = [
        a_figure(1, "Mira Tolen", "40", 40, 40, as_of="2031-05-01", period_from="2031-04-27"),
        a_figure(2, "Mira Tolen", "1,200", 1200, 1200, as_of="2031-05-03", period_from="2031-04-27"),
        a_figure(3, "A ministry with a name too long for any chart to hold", "at least 900", 900, None, dated="said"),
    ]
    flag = a_reason("figure_falling", "A total falls, which needs an explanation.", statements=[2])
    pairs = [
        {"a": 2, "b": 3, "result": "consistent", "differs": []},
        {"a": 1, "b": 3, "result": "incomparable", "differs": ["group", "place"]},
    ]
    everyone = [*copies, *weak, denial, second]
    sides = {
        "supporting": [
            an_origin(statements=list(range(1, 25))),
            an_origin(2, "unnamed or unattributed sources", weak=True, statements=list(range(25, 31))),
        ],
        "opposing": [an_origin(1, "Ostria", interest="self_serving", statements=[31, 32])],
    }
    said = {
        "side": "supporting",
        "statements": list(range(1, 25)),
        "outlets": [each["source"]["publisher"] for each in copies],
        "reports": ["Northwire", "Valley Outlet 1"],
    }
    return a_content(
        code,
        corroboration=a_corroboration("contested", **sides),
        figures={"axis": "consistent", "lowest": None, "highest": None, "rows": rows, "pairs": pairs, "flags": [flag]},
        utterances=[said],
        statements=everyone,
    )
