"""Finds in an OpenAPI document what the linters let pass. Usage: own.py FILE

- A link has to lead to an operation of this document, fill parameters that it has, and take the
  values from members that the two bodies have. It must not fill the body.
- Every schema and every property has a description, and each one that is a scalar has an example.
- An example has no undeclared members, however deep (redocly does not look below `allOf`).
- An answer can grow: it holds no closed `enum` and no object that takes no further members.
- What a schema requires, it has.
"""

import sys

from document import Document

SCALARS = {"boolean", "integer", "number", "string"}


class Finder:
    def __init__(self, document):
        self.document = document
        self.problems = []
        self.requests = {
            name: self.body(f"{name}, request", operation.get("requestBody", {}))
            for name, (_, _, _, operation) in document.operations.items()
        }
        for name, schema in document.root["components"]["schemas"].items():
            self.schema(name, schema)
        for name, (_, _, _, operation) in document.operations.items():
            for status, response in operation["responses"].items():
                self.answer(name, f"{name}, {status}", document.resolve(response))

    def schema(self, where, schema):
        if "$ref" in schema:
            return
        if "description" not in schema:
            self.problems.append(f"{where}: no description")
        parts = list(self.document.parts(schema))
        if {part.get("type") for part in parts} & SCALARS and not any("example" in part for part in parts):
            self.problems.append(f"{where}: no example")
        for name in set(schema.get("required", [])) - self.document.members(schema).keys():
            self.problems.append(f"{where}: requires `{name}`, which it does not have")
        for name, child in schema.get("properties", {}).items():
            self.schema(f"{where}.{name}", child)

    def answer(self, name, where, response):
        bodies = {"$request.body": self.requests[name], "$response.body": self.body(where, response)}
        for media in self.document.media(response).values():
            self.open(where, media["schema"])
        for link_name, link in response.get("links", {}).items():
            self.link(f"{where}, link {link_name}", self.document.resolve(link), bodies)

    def open(self, where, schema, above=()):
        for part in self.document.parts(schema):
            if any(part is other for other in above):
                continue
            if "enum" in part:
                self.problems.append(f"{where}: a closed `enum` in an answer; use `x-extensible-enum`")
            if part.get("additionalProperties") is False:
                self.problems.append(f"{where}: an answer that takes no further members")
            children = part.get("properties", {}) | ({"[]": part["items"]} if "items" in part else {})
            for name, child in children.items():
                self.open(f"{where}.{name}", child, (*above, part))

    def body(self, where, body):
        """Checks the examples of a body, and answers the names of its members."""
        names = set()
        for media in self.document.media(body).values():
            names |= self.document.members(media["schema"]).keys()
            for name, example in media.get("examples", {}).items():
                value = self.document.resolve(example)["value"]
                found = self.document.undeclared(f"{where}, example {name}", media["schema"], value)
                self.problems.extend(found)
        return names

    def link(self, where, link, bodies):
        target = link.get("operationId")
        if target not in self.document.operations:
            self.problems.append(f"{where}: no operation `{target}`")
            return
        known = {parameter["name"] for parameter in self.document.parameters(target)}
        for name, value in link.get("parameters", {}).items():
            if name not in known:
                self.problems.append(f"{where}: `{target}` takes no `{name}`")
            source, _, pointer = str(value).partition("#/")
            if source in bodies and pointer.split("/")[0] not in bodies[source]:
                self.problems.append(f"{where}: no such member: {value}")
        if "requestBody" in link:
            self.problems.append(f"{where}: a `requestBody`, which openapi-generator takes as a string alone")


def problems(path):
    return Finder(Document(path)).problems


if __name__ == "__main__":
    found = problems(sys.argv[1])
    print("\n".join([*found, f"{len(found)} problems"]))
    sys.exit(bool(found))
