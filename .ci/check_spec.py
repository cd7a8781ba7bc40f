"""Finds in an OpenAPI document what the linters let pass. Usage: check_spec.py FILE; needs PyYAML.

- A link has to lead to an operation of this document, fill parameters that it has, and take the
  values from members that the two bodies have.
- Every schema and every property has a description, and each one that is a scalar has an example.
- An example has no undeclared members, however deep (redocly does not look below `allOf`).
"""

import sys

import yaml

SCALARS = {"boolean", "integer", "number", "string"}
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}

problems = []


def resolve(node):
    while "$ref" in node:
        target = document
        for key in node["$ref"].removeprefix("#/").split("/"):
            target = target[key.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def parts(schema):
    """The schema itself, and every schema that it is composed of."""
    schema = resolve(schema)
    yield schema
    for keyword in ("allOf", "oneOf", "anyOf"):
        for part in schema.get(keyword, []):
            yield from parts(part)


def members(schema):
    return {name: p for part in parts(schema) for name, p in part.get("properties", {}).items()}


def check_schema(where, schema):
    if "$ref" not in schema and "description" not in schema:
        problems.append(f"{where}: no description")
    types = {part.get("type") for part in parts(schema)}
    if types & SCALARS and not any("example" in part for part in parts(schema)):
        problems.append(f"{where}: no example")
    if "$ref" in schema:
        return
    for name, child in schema.get("properties", {}).items():
        check_schema(f"{where}.{name}", child)


def check_example(where, schema, value):
    if isinstance(value, list):
        items = [part["items"] for part in parts(schema) if "items" in part]
        for index, item in enumerate(value):
            for each in items:
                check_example(f"{where}[{index}]", each, item)
    known = members(schema)
    if isinstance(value, dict) and known:
        for name, child in value.items():
            if name in known:
                check_example(f"{where}.{name}", known[name], child)
            else:
                problems.append(f"{where}: `{name}` is not declared")


def check_body(where, body):
    """Checks the examples of a body, and answers the names of its members."""
    names = set()
    for media in resolve(body).get("content", {}).values():
        names |= members(media["schema"]).keys()
        for name, example in media.get("examples", {}).items():
            check_example(f"{where}, example {name}", media["schema"], resolve(example)["value"])
    return names


def parameters(path, operation):
    both = path.get("parameters", []) + operation.get("parameters", [])
    return {resolve(parameter)["name"] for parameter in both}


def check_link(where, link, bodies):
    target = link.get("operationId")
    if target not in operations:
        problems.append(f"{where}: no operation `{target}`")
        return
    both = ((link.get("parameters", {}), parameters(*operations[target])),
            (link.get("requestBody", {}), requests[target]))
    for given, known in both:
        for name, value in given.items():
            if name not in known:
                problems.append(f"{where}: `{target}` takes no `{name}`")
            source, _, pointer = str(value).partition("#/")
            if source in bodies and pointer.split("/")[0] not in bodies[source]:
                problems.append(f"{where}: no such member: {value}")


with open(sys.argv[1], encoding="utf-8") as file:
    document = yaml.safe_load(file)

operations = {
    operation["operationId"]: (path, operation)
    for path in document["paths"].values()
    for method, operation in path.items()
    if method in METHODS
}
requests = {
    name: check_body(f"{name}, request", operation.get("requestBody", {}))
    for name, (_, operation) in operations.items()
}
for name, schema in document["components"]["schemas"].items():
    check_schema(name, schema)
for name, (_, operation) in operations.items():
    for status, response in operation["responses"].items():
        where = f"{name}, {status}"
        response = resolve(response)
        bodies = {"$request.body": requests[name], "$response.body": check_body(where, response)}
        for link_name, link in response.get("links", {}).items():
            check_link(f"{where}, link {link_name}", resolve(link), bodies)

print("\n".join(problems) or f"{len(operations)} operations, 0 problems")
sys.exit(bool(problems))
