"""A web process never loads what reads a text: it would cost each of them a second and a hundred megabytes."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection
from psycopg.conninfo import make_conninfo

# All addresses are loaded, a report is pasted through the pages and its reader opened; then the transaction is undone.
SERVING = """
import sys
from django.db import transaction
from django.test import Client
from django.urls import get_resolver
import factcheck.wsgi
from django.contrib.auth.models import Group
from claims.models import Capture, User

def walk(resolver):
    for pattern in resolver.url_patterns:
        walk(pattern) if hasattr(pattern, "url_patterns") else pattern.callback

walk(get_resolver())
with transaction.atomic():
    user = User.objects.create(username="webb")
    user.groups.add(Group.objects.get(name="contributor"))
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(user)
    posted = {"publisher": "The Pilot", "title": "Open", "language": "en", "text": "“It is open,” Mara Venn said."}
    stored = client.post("/desk/sources/new/", posted)
    assert stored.status_code == 303, stored.content
    assert b"Reading the text" in client.get(stored["Location"]).content
    assert Capture.objects.get().readings.get().is_waiting
    transaction.set_rollback(True)
print(*sorted(name for name in sys.modules if name.split(".")[0] == "spacy" or name.startswith("claims.")))
"""


@pytest.mark.django_db(transaction=True)
def test_serving_pages_and_storing_a_source_loads_no_parser() -> None:
    there = connection.settings_dict
    database = make_conninfo(
        host=there["HOST"], port=there["PORT"], user=there["USER"], password=there["PASSWORD"], dbname=there["NAME"]
    )
    environment = {**os.environ, "DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": "factcheck.settings"}
    ran = subprocess.run(
        [sys.executable, "-c", SERVING],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    loaded = ran.stdout.split()
    assert "claims.actions.sources" in loaded
    strange = ("spacy", "claims.extraction", "claims.tasks", "claims.actions.proposals")
    assert [name for name in loaded if name.startswith(strange)] == []
