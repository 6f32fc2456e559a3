"""Writes by programs: each through the desk's own actions, under a token's scopes and its owner's role."""
