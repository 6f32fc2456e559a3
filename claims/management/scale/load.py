"""One load: how much of everything is written, after which keys, and what has been."""

from dataclasses import dataclass, field
from typing import Any

from claims.management.scale.writing import reserve, run, write

# When the row of this number came in, of so many over so many days.
SPREAD = "%(now)s - make_interval(secs => %(days)s * 86400.0 * (1 - {n}::float8 / {all}))"


@dataclass
class Load:
    """How much is written, and the keys before the first row of each table."""

    params: dict[str, Any]
    written: dict[str, int] = field(default_factory=dict)

    def base(self, name: str, model: type[Any], rows: int) -> None:
        self.params[name] = reserve(model, rows)

    def write(self, model: type[Any], columns: dict[str, str], source: str) -> None:
        name = str(model._meta.verbose_name_plural)
        self.written[name] = self.written.get(name, 0) + write(model, columns, source, self.params)

    def run(self, sql: str) -> None:
        run(sql, self.params)
