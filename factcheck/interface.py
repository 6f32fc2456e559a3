"""Settings of the interface for programs under /api/: the framework, its description, how often who may ask."""

from typing import Any

from factcheck.checked import how_many

API_APPS = ["corsheaders", "rest_framework", "drf_spectacular", "drf_spectacular_sidecar"]

REST_FRAMEWORK: dict[str, Any] = {
    # Sessions of the desk are none: a cookie that a browser sends by itself opens nothing here.
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "claims.api.describing.Description",
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "claims.api.problems.answer",
    "URL_FORMAT_OVERRIDE": None,
    "UNAUTHENTICATED_USER": None,
    "UNICODE_JSON": True,
}

DESCRIPTION = """\
Everything that Counterclaim has published, and nothing else: claims with the evidence on both sides, their derived
status and signed verdict, and every edition of them, byte for byte.

Reading needs no key. Lists are paged by an opaque cursor: follow `next` until it is null. Every answer has an
`ETag`: send it back as `If-None-Match` and hear 304 where nothing changed. Errors are problem details (RFC 9457).
"""

SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "Counterclaim",
    "DESCRIPTION": DESCRIPTION,
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "SORT_OPERATIONS": False,
    "SORT_OPERATION_PARAMETERS": False,
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "ENUM_SUFFIX": "",
    "ENUM_NAME_OVERRIDES": {
        name: f"claims.vocabulary.{name}.choices"
        for name in (
            "Basis",
            "Bound",
            "ChangeType",
            "ClaimKind",
            "Comparison",
            "Grade",
            "Interest",
            "Measure",
            "PublisherKind",
            "SpeakerKind",
            "Stance",
            "StatementKind",
            "Status",
            "Verdict",
        )
    }
    | {"Side": ["supporting", "opposing", "other"], "OriginSide": ["supporting", "opposing"]},
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"defaultModelsExpandDepth": -1, "tryItOutEnabled": True, "validatorUrl": None},
    "CONTACT": {},
}


def rates() -> dict[str, tuple[int, int]]:
    """What one address may ask for: how often, within how many seconds."""
    return {
        "reads": (how_many("API_READS_PER_MINUTE", 120), 60),
        "exports": (how_many("API_EXPORTS_PER_HOUR", 30), 3600),
        "writes": (how_many("API_WRITES_PER_MINUTE", 60), 60),
    }
