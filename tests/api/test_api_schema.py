"""The description of the interface: without a warning, valid, its examples true, and the interface as it says."""

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema
from jsonschema import Draft202012Validator

from tests.api.answers import problem_of

METHODS = ("get", "post", "patch", "put", "delete")


@pytest.fixture(scope="module")
def schema() -> Any:
    return SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]


def operations(schema: Any) -> Iterator[tuple[str, str, Any]]:
    for path, methods in schema["paths"].items():
        for method in METHODS:
            if method in methods:
                yield path, method, methods[method]


def test_it_is_made_without_a_warning_and_is_valid_openapi() -> None:
    GENERATOR_STATS.reset()
    call_command("spectacular", validate=True, fail_on_warn=True, stdout=io.StringIO())
    assert not GENERATOR_STATS


def test_every_address_of_the_interface_is_described(schema: Any) -> None:
    described = {(path, method) for path, method, _ in operations(schema)}
    assert {path.split("/")[3] for path, _ in described} >= {
        "claims",
        "statements",
        "speakers",
        "sources",
        "topics",
        "editions",
    }
    assert ("/api/v1/editions/{code}/{number}/content/", "get") in described


def test_every_operation_has_words_an_example_and_its_problems(schema: Any) -> None:
    for path, method, operation in operations(schema):
        assert operation["summary"], path
        answers = operation["responses"]
        good = next(answers[status] for status in ("200", "201") if status in answers)
        assert all(content.get("examples") for content in good["content"].values()), path
        assert "429" in answers, path
        for status, answer in answers.items():
            if status >= "400":
                assert list(answer["content"]) == ["application/problem+json"], (path, status)
                assert answer["content"]["application/problem+json"]["examples"], (path, method, status)


def test_every_example_is_what_the_schema_says(schema: Any) -> None:
    checked = 0
    for path, method, operation in operations(schema):
        contents = [
            content for answer in operation["responses"].values() for content in answer.get("content", {}).values()
        ]
        contents += operation.get("requestBody", {}).get("content", {}).values()
        for content in contents:
            whole = {**content["schema"], "components": schema["components"]}
            for example in content.get("examples", {}).values():
                Draft202012Validator(json.loads(json.dumps(whole))).validate(example["value"])
                checked += 1
        assert contents, (path, method)
    assert checked > 40


def test_it_is_served_as_yaml_and_as_json(client: Client, db: None) -> None:
    as_json = client.get("/api/v1/schema/", headers={"Accept": "application/vnd.oai.openapi+json"})
    validate_schema(json.loads(as_json.content))  # type: ignore[no-untyped-call]
    assert client.get("/api/v1/schema/").headers["Content-Type"].startswith("application/vnd.oai.openapi")
    etag = as_json.headers["ETag"]
    again = {"Accept": "application/vnd.oai.openapi+json", "If-None-Match": etag}
    assert client.get("/api/v1/schema/", headers=again).status_code == 304


def test_the_description_is_made_once_and_takes_nothing_from_who_asks(
    client: Client, db: None, monkeypatch: Any
) -> None:
    first = client.get("/api/v1/schema/")
    monkeypatch.setattr(SchemaGenerator, "get_schema", None)
    assert client.get("/api/v1/schema/").content == first.content
    for asked in ("version=2", "version=%0d%0aX-Other:1", "lang=fr", "format=json"):
        assert problem_of(client.get(f"/api/v1/schema/?{asked}"), 400)["code"] == "invalid_parameter"
