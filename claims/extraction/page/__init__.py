"""A text as it stands on its page: paragraphs, quotations, sentences, tokens, and their syntax."""
