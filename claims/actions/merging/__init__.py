"""Merging and splitting claims, speakers and publishers: what would move, moving it, and taking it back.

``journal`` writes the steps, ``plans`` names them in words; a module for each kind of record; ``undoing``.
"""
