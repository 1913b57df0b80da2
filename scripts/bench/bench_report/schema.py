# SPDX-License-Identifier: GPL-2.0
"""Check bench.json against its schema. Only the used part of JSON Schema is supported."""

import json
import pathlib
import re

from .common import BadInput

SCHEMA_FILE = (pathlib.Path(__file__).resolve().parents[3] /
               "tools/testing/selftests/chain/bench/schema.json")
TYPES = {
    "object": lambda x: isinstance(x, dict),
    "array": lambda x: isinstance(x, list),
    "string": lambda x: isinstance(x, str),
    "boolean": lambda x: isinstance(x, bool),
    "integer": lambda x: isinstance(x, int) and not isinstance(x, bool),
    "number": lambda x: isinstance(x, (int, float)) and not isinstance(x, bool),
    "null": lambda x: x is None,
}
KEYWORDS = {"type", "enum", "minimum", "required", "properties", "patternProperties",
            "additionalProperties", "items", "$ref"}
REMARKS = {"$schema", "$defs", "title", "description"}


class Checker:
    """Check values against a schema."""

    def __init__(self, schema):
        self.schema = schema

    def of_property(self, schema, name):
        """Return the schemas of a property of an object; None if it is not allowed."""
        found = [schema["properties"][name]] if name in schema.get("properties", {}) else []
        found += [inner for pattern, inner in schema.get("patternProperties", {}).items()
                  if re.search(pattern, name)]
        others = schema.get("additionalProperties", {})
        return found or (None if others is False else [others])

    def check_object(self, value, schema, place):
        """Check the properties of an object."""
        for name in schema.get("required", ()):
            if name not in value:
                raise BadInput(f"{place}: lacks {name}")
        for name, inner in value.items():
            schemas = self.of_property(schema, name)
            if schemas is None:
                raise BadInput(f"{place}: {name} is not part of the schema")
            for one in schemas:
                self.check(inner, one, f"{place}.{name}")

    def check(self, value, schema, place):
        """Check a value and all values in it."""
        unknown = set(schema) - KEYWORDS - REMARKS
        if unknown:
            raise BadInput(f"{SCHEMA_FILE}: {' '.join(sorted(unknown))}: not checked here")
        if "$ref" in schema:
            self.check(value, self.schema["$defs"][schema["$ref"].removeprefix("#/$defs/")], place)
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        if types and not any(TYPES[name](value) for name in types):
            raise BadInput(f"{place}: is not of type {' or '.join(types)}")
        if "enum" in schema and value not in schema["enum"]:
            raise BadInput(f"{place}: {value!r} is none of {schema['enum']}")
        if "minimum" in schema and value < schema["minimum"]:
            raise BadInput(f"{place}: {value} is less than {schema['minimum']}")
        if isinstance(value, dict):
            self.check_object(value, schema, place)
        if isinstance(value, list):
            for at, inner in enumerate(value):
                self.check(inner, schema.get("items", {}), f"{place}[{at}]")


def check_report(report, place):
    """Check a whole bench.json."""
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    Checker(schema).check(report, schema, place)
    for name, figure in report["figures"].items():
        if figure["how"] not in report["how"]:
            raise BadInput(f"{place}.figures.{name}: how: {figure['how']} is not explained")
        if not figure["low"] <= figure["value"] <= figure["high"]:
            raise BadInput(f"{place}.figures.{name}: value is not between low and high")


def load_report(path):
    """Read and check a bench.json."""
    def not_a_number(text):
        raise BadInput(f"{path}: {text} is not a number of JSON")

    try:
        text = pathlib.Path(path).read_text(encoding="utf-8")
        report = json.loads(text, parse_constant=not_a_number)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: cannot be read: {error}") from None
    except json.JSONDecodeError as error:
        raise BadInput(f"{path}: is not JSON: {error}") from None
    check_report(report, str(path))
    return report
