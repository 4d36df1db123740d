"""Checks a JSON value against a schema: the part of JSON Schema 2020-12 that docs/schema uses, and nothing else.

A keyword that is not known here is an error of the schema, so that no check is left out in silence.
"""
import re

TYPES = {
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "string": lambda v: isinstance(v, str),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
}
ANNOTATIONS = {"$schema", "$id", "$defs", "title", "description"}


def problems(value, schema, root=None, place="$"):
    """What is wrong with the value, one text each; none where it fits."""
    root = root or schema
    found = []
    for keyword, expected in schema.items():
        if keyword in ANNOTATIONS:
            continue
        found += CHECKS[keyword](value, expected, root, place)
    return found


def check_ref(value, expected, root, place):
    target = root
    for part in expected.removeprefix("#/").split("/"):
        target = target[part]
    return problems(value, target, root, place)


def check_type(value, expected, root, place):
    names = [expected] if isinstance(expected, str) else expected
    return [] if any(TYPES[name](value) for name in names) else [f"{place}: {value!r} is no {' or '.join(names)}"]


def check_properties(value, expected, root, place):
    if not isinstance(value, dict):
        return []
    return [p for key, schema in expected.items() if key in value for p in problems(value[key], schema, root, f"{place}.{key}")]


def check_items(value, expected, root, place):
    if not isinstance(value, list):
        return []
    return [p for i, item in enumerate(value) for p in problems(item, expected, root, f"{place}[{i}]")]


def check_any_of(value, expected, root, place):
    alternatives = [problems(value, schema, root, place) for schema in expected]
    return [] if any(not found for found in alternatives) else [p for found in alternatives for p in found]


def condition(test, text):
    return lambda value, expected, root, place: [] if test(value, expected) else [f"{place}: {value!r} {text} {expected!r}"]


def is_number(value):
    return TYPES["number"](value)


CHECKS = {
    "$ref": check_ref,
    "type": check_type,
    "properties": check_properties,
    "items": check_items,
    "anyOf": check_any_of,
    "required": lambda v, e, r, p: [f"{p}: {k} is missing" for k in e if isinstance(v, dict) and k not in v],
    "const": condition(lambda v, e: v == e, "is not"),
    "enum": condition(lambda v, e: v in e, "is none of"),
    "minimum": condition(lambda v, e: not is_number(v) or v >= e, "is less than"),
    "maximum": condition(lambda v, e: not is_number(v) or v <= e, "is more than"),
    "minItems": condition(lambda v, e: not isinstance(v, list) or len(v) >= e, "has fewer items than"),
    "pattern": condition(lambda v, e: not isinstance(v, str) or re.search(e, v), "does not match"),
}
