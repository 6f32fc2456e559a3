"""What a spelling goes through, step by step; each step can be done here and said in SQL, to the same effect. Pure."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol


class Step(Protocol):
    def apply(self, text: str) -> str: ...

    def sql(self, text: str) -> str:
        """The step done to an SQL expression."""
        ...


@dataclass(frozen=True, slots=True)
class Normalise:
    form: Literal["NFC", "NFKD"]

    def apply(self, text: str) -> str:
        return unicodedata.normalize(self.form, text)

    def sql(self, text: str) -> str:
        return f"normalize({text}, {self.form})"


@dataclass(frozen=True, slots=True)
class Letters:
    """Single characters become others; ``dropped`` ones go."""

    old: str
    new: str
    dropped: str = ""

    def apply(self, text: str) -> str:
        return text.translate(str.maketrans(self.old, self.new, self.dropped))

    def sql(self, text: str) -> str:
        return f"translate({text}, {quoted(self.old + self.dropped)}, {quoted(self.new)})"


@dataclass(frozen=True, slots=True)
class Parts:
    """Some letters in a row become others, wherever they stand."""

    old: str
    new: str

    def apply(self, text: str) -> str:
        return text.replace(self.old, self.new)

    def sql(self, text: str) -> str:
        return f"replace({text}, {quoted(self.old)}, {quoted(self.new)})"


@dataclass(frozen=True, slots=True)
class Pattern:
    """What fits a pattern becomes something else. Only patterns that Python and PostgreSQL read alike are written."""

    pattern: str
    new: str

    def apply(self, text: str) -> str:
        return re.sub(self.pattern, self.new, text)

    def sql(self, text: str) -> str:
        return f"regexp_replace({text}, {quoted(self.pattern)}, {quoted(self.new)}, 'g')"


@dataclass(frozen=True, slots=True)
class Framed:
    """A blank before and after, so that the first and the last word begin and end like the others."""

    def apply(self, text: str) -> str:
        return f" {text} "

    def sql(self, text: str) -> str:
        return f"' ' || {text} || ' '"


@dataclass(frozen=True, slots=True)
class Lower:
    """The capitals of English become small letters; quicker than a table."""

    def apply(self, text: str) -> str:
        return text.translate({capital: capital + 32 for capital in range(ord("A"), ord("Z") + 1)})

    def sql(self, text: str) -> str:
        return f'lower({text} COLLATE "C")'


@dataclass(frozen=True, slots=True)
class Where:
    """Steps that are taken only where some letter is in the text: most texts are spared long tables."""

    letter: str
    steps: tuple["Step", ...]

    def apply(self, text: str) -> str:
        return applied(self.steps, text) if re.search(self.letter, text) else text

    def sql(self, text: str) -> str:
        return f"CASE WHEN {text} ~ {quoted(self.letter)} THEN {said(self.steps, text)} ELSE {text} END"


def applied(steps: Iterable[Step], text: str) -> str:
    for step in steps:
        text = step.apply(text)
    return text


def said(steps: Iterable[Step], text: str) -> str:
    """The steps as one SQL expression over another."""
    for step in steps:
        text = step.sql(text)
    return text


def in_turn(steps: Iterable[Step], name: str) -> str:
    """The steps as assignments of PL/pgSQL to a variable that has the text: few at a time, each read once."""
    lines: list[str] = []
    run: list[Step] = []
    for step in steps:
        if isinstance(step, Where):
            lines += [f"{name} = {said(run, name)};"] if run else []
            lines.append(f"{name} = {step.sql(name)};")
            run = []
        else:
            run.append(step)
    lines += [f"{name} = {said(run, name)};"] if run else []
    return "\n".join(lines)


def quoted(text: str) -> str:
    """A literal of SQL under ``standard_conforming_strings``."""
    return "'" + text.replace("'", "''") + "'"
