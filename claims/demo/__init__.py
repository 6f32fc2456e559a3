"""The demo desk: two topics as readable TOML, and what loads them through the actions.

Imported by the command ``demo`` alone.
"""
