"""Anonymous reads: published content alone, through ``claims.editions``; no path to a write or to the desk's rows."""
