"""Answers of a server that has grown since the document was written. What a function answered, `data`, stays
as it is: it is the function's, not the platform's."""

from document import Document
from tools import DOCUMENT

MEMBERS = {"added_null": None, "added_text": "新", "added_object": {"list": [1.5, {"deep": True}]}}
SUFFIX = "_of_tomorrow"

document = Document(DOCUMENT)
# The values of open enumerations, by the member that holds them.
OPEN = {
    name: set(document.resolve(member)["x-extensible-enum"])
    for schema in document.root["components"]["schemas"].values()
    for name, member in schema.get("properties", {}).items()
    if "x-extensible-enum" in document.resolve(member)
}


def with_unknown_members(value):
    if isinstance(value, list):
        return [with_unknown_members(each) for each in value]
    if isinstance(value, dict):
        return MEMBERS | {
            name: each if name == "data" else with_unknown_members(each) for name, each in value.items()
        }
    return value


def with_unknown_values(value, name=None):
    if isinstance(value, list):
        return [with_unknown_values(each) for each in value]
    if isinstance(value, dict):
        return {
            name: each if name == "data" else with_unknown_values(each, name) for name, each in value.items()
        }
    return value + SUFFIX if isinstance(value, str) and value in OPEN.get(name, ()) else value
