"""Who says what: reporting verbs, the content that hangs on them, statements put together."""
