"""An OpenAPI document, as the checks beside this file look at it."""

import yaml

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


class Document:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.root = yaml.load(file, yaml.CSafeLoader)
        # By operationId: the path, the methods beside it, and the operation.
        self.operations = {
            operation["operationId"]: (path, beside, method, operation)
            for path, beside in self.root["paths"].items()
            for method, operation in beside.items()
            if method in METHODS
        }

    def resolve(self, node):
        while "$ref" in node:
            target = self.root
            for key in node["$ref"].removeprefix("#/").split("/"):
                target = target[key.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    def parts(self, schema):
        """The schema itself, and every schema that it is composed of."""
        schema = self.resolve(schema)
        yield schema
        for keyword in ("allOf", "oneOf", "anyOf"):
            for part in schema.get(keyword, []):
                yield from self.parts(part)

    def members(self, schema):
        return {name: p for part in self.parts(schema) for name, p in part.get("properties", {}).items()}

    def undeclared(self, where, schema, value):
        """The members of a value, however deep, that its schema does not name."""
        if isinstance(value, list):
            items = [part["items"] for part in self.parts(schema) if "items" in part]
            for index, item in enumerate(value):
                for each in items:
                    yield from self.undeclared(f"{where}[{index}]", each, item)
        known = self.members(schema)
        if isinstance(value, dict) and known:
            for name, child in value.items():
                if name in known:
                    yield from self.undeclared(f"{where}.{name}", known[name], child)
                else:
                    yield f"{where}: `{name}` is not declared"

    def parameters(self, name):
        """The parameters of an operation, with those of its path."""
        _, beside, _, operation = self.operations[name]
        both = beside.get("parameters", []) + operation.get("parameters", [])
        return [self.resolve(parameter) for parameter in both]

    def media(self, body):
        """The schemas of a request or response, by type of content."""
        return self.resolve(body).get("content", {})
