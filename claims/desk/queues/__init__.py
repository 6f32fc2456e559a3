"""What waits on the desk: each queue as a query with an order in time, shown by its newest few or in pages."""

from claims.desk.queues.claim_queues import CLAIM_QUEUES, claims
from claims.desk.queues.filters import QueueFilter, narrowed
from claims.desk.queues.rows import Item, items_of
from claims.desk.queues.table import QUEUES, Queue, queues_of
from claims.desk.queues.turning import Turned, turn

__all__ = [
    "CLAIM_QUEUES",
    "QUEUES",
    "Item",
    "Queue",
    "QueueFilter",
    "Turned",
    "claims",
    "items_of",
    "narrowed",
    "queues_of",
    "turn",
]
