"""``python -m factcheck.messages``: gathers the strings that readers meet into the catalogues, and compiles these.

Needs Babel, which requirements-dev.txt has, and no GNU gettext. Nothing that runs the product imports it.
"""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from claims import vocabulary
from claims.vocabulary import NOT_ASSESSED, Term
from factcheck import console

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "locale"
HEADER = "# What readers of Counterclaim's public pages meet; `make messages` gathers and compiles it.\n#"
# No day of its own: a catalogue changes where its words do, and not each time that it is made.
NO_DAY = datetime(2020, 1, 1, tzinfo=UTC)
METHODS = [("claims/migrations/**", "ignore"), ("**.py", "python"), ("**.html", "factcheck.messages:in_template")]
KEYWORDS = {
    "gettext": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_noop": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
FOLDERS = ("claims", "templates")
# Lists of terms that readers meet; the desk's others are in English alone.
READERS_TERMS: tuple[type[Term], ...] = (
    vocabulary.Basis,
    vocabulary.ChangeType,
    vocabulary.ClaimKind,
    vocabulary.Interest,
    vocabulary.Measure,
    vocabulary.PublisherKind,
    vocabulary.RelationKind,
    vocabulary.SpeakerKind,
    vocabulary.Stance,
    vocabulary.StatementKind,
    vocabulary.Status,
    vocabulary.Verdict,
)
# A call as Django writes it of a template's tags: its name, and the literals that it begins with.
CALL = re.compile(r"""\b(n?p?gettext|_)\(((?:\s*u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),?)+)""")
LITERAL = re.compile(r"""u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""")


def in_template(
    fileobj: IO[bytes], keywords: Any, comment_tags: Any, options: Any
) -> Iterator[tuple[int, str, Any, list[str]]]:
    """The strings of a Django template, for Babel: line, function, literals, comments."""
    source = templatize(fileobj.read().decode())
    for call in CALL.finditer(source):
        literals = tuple(ast.literal_eval(literal) for literal in LITERAL.findall(call[2]))
        name = "gettext" if call[1] == "_" else call[1]
        yield source.count("\n", 0, call.start()) + 1, name, literals if len(literals) > 1 else literals[0], []


def of_vocabulary() -> Iterator[str]:
    """The labels and meanings of terms, which their room leaves to others to translate."""
    yield from (NOT_ASSESSED, "withdrawn")
    for terms in READERS_TERMS:
        for term in terms:
            yield from (getattr(term, name) for name in ("label", "inverse_label", "meaning") if hasattr(term, name))


def gathered() -> Catalog:
    """All strings that readers meet, untranslated."""
    found = Catalog()
    for folder in FOLDERS:
        methods = [(pattern.removeprefix(f"{folder}/"), method) for pattern, method in METHODS]
        strings = extract_from_dir(
            ROOT / folder, methods, keywords=KEYWORDS, comment_tags=["Translators:"], strip_comment_tags=True
        )
        for name, _, message, comments, context in strings:
            found.add(message, locations=[(f"{folder}/{name}", 0)], auto_comments=comments, context=context)
    for label in of_vocabulary():
        found.add(label, locations=[("claims/vocabulary", 0)])
    return found


def kept(language: str) -> Catalog:
    """The catalogue of a language as it is kept."""
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language, domain="django")


def path_of(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def languages() -> list[str]:
    return sorted(path.name for path in LOCALE.iterdir())


def brought_up(language: str) -> Catalog:
    """The catalogue with the strings that are there now: new ones untranslated, gone ones left out."""
    catalog = kept(language)
    # A guess at what a changed string may mean is no translation.
    catalog.update(gathered(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.header_comment, catalog.project, catalog.version = HEADER, "Counterclaim", ""
    catalog.last_translator, catalog.language_team, catalog.msgid_bugs_address = "Counterclaim", "Counterclaim", ""
    catalog.creation_date = catalog.revision_date = NO_DAY
    catalog.fuzzy = False
    return catalog


def as_written(catalog: Catalog) -> bytes:
    file = BytesIO()
    write_po(file, catalog, width=110, sort_by_file=True, include_lineno=False)
    return file.getvalue()


def compiled(catalog: Catalog) -> bytes:
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def store(catalog: Catalog, path: Path) -> None:
    """Writes the catalogue, and compiles it beside."""
    path.write_bytes(as_written(catalog))
    path.with_suffix(".mo").write_bytes(compiled(catalog))


def main() -> None:
    for language in languages():
        catalog = brought_up(language)
        store(catalog, path_of(language))
        missing = [message for message in catalog if message.id and not is_translated(message)]
        console.say(f"{language}: {len(catalog)} strings, {len(missing)} without a translation")


def is_translated(message: Message) -> bool:
    """In all its forms."""
    strings = message.string if isinstance(message.string, list | tuple) else [message.string]
    return all(strings)


if __name__ == "__main__":
    main()
