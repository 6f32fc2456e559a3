"""The claims that a statement, or another claim, most likely speaks of, with reasons. Reads only.

``near`` finds candidates in the index, ``claims.matching`` decides their order; desk pages and jobs ask here.
"""

from claims.suggesting.ranking import Suggested, claims_about, claims_for, claims_like

__all__ = ["Suggested", "claims_about", "claims_for", "claims_like"]
