"""Finds in an OpenAPI document what the linters let pass. Usage: own.py FILE

- A link has to lead to an operation of this document, fill parameters that it has, and take the
  values from members that the two bodies have. It must not fill the body.
- Every schema and every property has a description, and each one that is a scalar has an example.
- An example has no undeclared members, however deep (redocly does not look below `allOf`).
- An answer can grow: it holds no closed `enum` and no object that takes no further members.
- What a schema requires, it has, in the order of its properties: generators make positional parameters of them.
- A schema is defined before it is used: some generators read the document from top to bottom.
- Extensions are those that spec/README.md lists, each in its place, and none is missing: a schema of a
  response says what is essential, a number that is a time or a size has a unit, a secret is marked.
"""

import sys

from document import Document

SCALARS = {"boolean", "integer", "number", "string"}
NUMBERS = {"integer", "number"}
EXTENSIONS = {"x-essential", "x-extensible-enum", "x-secret", "x-shorthand", "x-unit",
              "x-fern-pagination", "x-fern-retries", "x-speakeasy-pagination", "x-speakeasy-retries",
              "x-speakeasy-timeout"}
# Names that generators keep for themselves, or that are built-ins where they write code.
RESERVED = {"ApiClient", "ApiError", "ApiException", "ApiResponse", "Configuration", "Error", "Exception", "File",
            "Function", "List", "Map", "Object", "Option", "Optional", "Request", "Response", "Result", "Set", "String"}
# A description with one of these words speaks of a number with the unit.
UNITS = {"bytes": "in bytes", "milliseconds": "in milliseconds", "seconds": ", in seconds.",
         "unix-seconds": "seconds since the Unix epoch"}


def references(node):
    """The names of the schemas that a part of the document refers to."""
    if isinstance(node, dict) and str(node.get("$ref", "")).startswith("#/components/schemas/"):
        yield node["$ref"].rsplit("/", 1)[1]
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from references(child)


class Finder:
    def __init__(self, document):
        self.document = document
        self.problems = []
        self.requests = {
            name: self.body(f"{name}, request", operation.get("requestBody", {}))
            for name, (_, _, _, operation) in document.operations.items()
        }
        self.extensions("", document.root)
        self.order()
        for name, schema in document.root["components"]["schemas"].items():
            self.schema(name, schema)
            if name in RESERVED:
                self.problems.append(f"{name}: a name that generators keep for themselves")
        for name, (_, _, _, operation) in document.operations.items():
            self.retries(name, operation)
            for parameter in document.parameters(name):
                self.parameter(f"{name}, {parameter['name']}", parameter)
                self.unit(f"{name}, {parameter['name']}", parameter["schema"], parameter.get("description", ""))
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
        required = schema.get("required", [])
        if required != [name for name in schema.get("properties", {}) if name in required]:
            self.problems.append(f"{where}: `required` is not in the order of the properties")
        for name, child in schema.get("properties", {}).items():
            self.schema(f"{where}.{name}", child)
            self.unit(f"{where}.{name}", child, child.get("description", ""))
            self.secret(f"{where}.{name}", name, child)

    def order(self):
        """Schemas that refer to one that is defined further down."""
        defined = set()
        for name, schema in self.document.root["components"]["schemas"].items():
            for target in references(schema):
                if target not in defined:
                    self.problems.append(f"{name}: uses {target} before it is defined")
            defined.add(name)

    def extensions(self, where, node):
        """Unknown extensions, anywhere but in examples."""
        for key, child in node.items() if isinstance(node, dict) else enumerate(node):
            if isinstance(key, str) and key.startswith("x-") and key not in EXTENSIONS:
                self.problems.append(f"{where}: unknown extension `{key}`; spec/README.md lists those there are")
            if isinstance(child, (dict, list)) and key not in ("example", "examples", "properties"):
                self.extensions(f"{where}/{key}", child)
            if key == "properties":
                for name, value in child.items():
                    self.extensions(f"{where}/{name}", value)

    def unit(self, where, schema, description):
        """A number that is a time or a size has the unit that its description speaks of."""
        said = {unit for unit, words in UNITS.items() if words in " ".join(description.split())}
        unit = schema.get("x-unit")
        if schema.get("type") in NUMBERS and said - {unit}:
            self.problems.append(f"{where}: no `x-unit`, or another than its description says: {', '.join(said)}")
        if unit is not None and (unit not in UNITS or schema.get("type") not in NUMBERS):
            self.problems.append(f"{where}: `x-unit: {unit}` is not one of {', '.join(UNITS)}, or not on a number")

    def secret(self, where, name, schema):
        secret = schema.get("x-secret")
        if secret not in (None, True, "signed-url"):
            self.problems.append(f"{where}: `x-secret` is neither `true` nor `signed-url`")
        if name.endswith(("_secret", "_token")) and secret is None:
            self.problems.append(f"{where}: a secret without `x-secret`")
        if schema.get("format") == "password":
            self.problems.append(f"{where}: `format: password`, which pydantic's clients send as stars")

    def parameter(self, where, parameter):
        """Tools take the examples of parameters for their first input: what is sent then has to work."""
        if parameter["in"] == "header" and "example" in parameter:
            self.problems.append(f"{where}: an example that tools would send as it is")
        if parameter["in"] != "header" and "example" not in parameter:
            self.problems.append(f"{where}: no example")

    def retries(self, name, operation):
        """What must not be sent again says so."""
        methods = {self.document.operations[name][2]}
        is_off = operation.get("x-speakeasy-retries") == {"strategy": "none"} \
            and operation.get("x-fern-retries") == {"disabled": True}
        if bool(methods & {"post", "patch"}) != is_off:
            self.problems.append(f"{name}: retries are off for POST and PATCH, and for these alone")
        missing = {"400", "401", "402", "403", "404", "429", "500"} - operation["responses"].keys()
        if missing:
            self.problems.append(f"{name}: no response {', '.join(sorted(missing))}")

    def essential(self, where, schema):
        """A schema of a response says which members a client cannot do without, if only that there are none."""
        essential = schema.get("x-essential")
        if essential is None:
            self.problems.append(f"{where}: no `x-essential`; say `[]` if a response is of use without each member")
        for name in set(essential or []) - set(schema.get("required", [])):
            self.problems.append(f"{where}: `{name}` is essential, but not required")

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
            if "properties" in part:
                self.essential(where, part)
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
