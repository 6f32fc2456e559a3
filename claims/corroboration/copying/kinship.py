"""How much of a report another one says too, in whatever words."""

from claims.corroboration.copying.alignment import align
from claims.corroboration.copying.reports import Report

SAYING = 3  # telling words of a sentence that can be compared


def kinship(report: Report, source: Report) -> float:
    """The share of what the report says, sentence by sentence, that the source says too: 0 to 1."""
    said = found = 0.0
    for sentence, match in zip(report.sentences, align(report, source), strict=True):
        if len(sentence.says) >= SAYING:
            said += len(sentence.says)
            found += len(sentence.says) * (match.likeness if match else 0.0)
    return found / said if said else 0.0
