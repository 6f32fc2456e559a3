"""How words are spelt, and which spellings are one: the rule by which the desk finds, stored and asked alike. Pure."""

from claims.spelling.asking import Asked, Term, read_query
from claims.spelling.folding import fold, key_of, keys

__all__ = ["Asked", "Term", "fold", "key_of", "keys", "read_query"]
