"""How well extraction does on gold: reports in which people marked what is there. Used by ``evaluate`` alone."""
