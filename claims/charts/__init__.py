"""Pictures as SVG for pages with a strict policy: data in, text out. No Django, no queries; the page's own colours."""

from claims.charts.card import CardAnswer, card_picture
from claims.charts.figures import Bar, figure_chart
from claims.charts.routes import End, Rest, Way, route_picture
from claims.charts.series import days_chart, series_chart

__all__ = [
    "Bar",
    "CardAnswer",
    "End",
    "Rest",
    "Way",
    "card_picture",
    "days_chart",
    "figure_chart",
    "route_picture",
    "series_chart",
]
