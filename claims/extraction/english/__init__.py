"""The language-dependent part: closed lists and tables for English. Imports nothing of ours but the vocabulary."""
