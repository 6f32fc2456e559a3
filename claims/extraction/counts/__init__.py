"""Counts: numbers, what they count, and what governs them."""
