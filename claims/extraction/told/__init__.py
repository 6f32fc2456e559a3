"""The circumstances of a statement: where, to whom and on which day it was made."""
