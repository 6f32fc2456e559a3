"""The only way to write: one verb a function, one transaction each, permission checked inside, audited.

Imported by the desk, the API, commands and tasks; never by public pages.
"""
