"""The mistakes that planted.py plants, and the changes that break nobody. All of them are functions that
change a document."""

NOWHERE = "notAnOperation"
FUNCTION = "/oserve/v1.3/cloud-function/{function_name}/"
FUNCTIONS = "/oserve/v1.3/cloud-function/"
JOBS = FUNCTION + "job/"


def at(*keys):
    """A place in the document, as a function of it."""

    def go(node):
        for key in keys:
            node = node[key]
        return node

    return go


def schema(*keys):
    return at("components", "schemas", *keys)


def example(name, *keys):
    return at("components", "examples", name, "value", *keys)


def drop(place, key):
    return lambda document: place(document).pop(key)


def put(place, key, value):
    return lambda document: place(document).__setitem__(key, value)


def take(place, value):
    return lambda document: place(document).remove(value)


def add(place, value):
    return lambda document: place(document).append(value)


def rename(place, old, new):
    return lambda document: place(document).__setitem__(new, place(document).pop(old))


def parameter(place, name):
    return lambda document: next(each for each in place(document) if each.get("name") == name)


OPERATION = at("paths", FUNCTION, "get")
FILTERS = at("paths", JOBS, "get", "parameters")
OPTIONAL = {"name": "extra", "in": "query", "description": "An addition.", "schema": {"type": "string"},
            "example": "x"}

# The check that has to find it, what it has to say, what the mistake is, and the mistake.
MISTAKES = [
    # A dropped required member: of an example, of a list of what is required, of what OpenAPI requires.
    ("redocly", "required property 'remark'", "example without a required member",
     drop(example("CreatedFunction"), "remark")),
    ("redocly", "required property 'status'", "example two levels down without a required member",
     drop(example("JobPage", "objects", 0), "status")),
    ("redocly", "no-invalid-media-type-examples", "example below oneOf without a required member",
     drop(example("InvokeSucceeded"), "code")),
    ("changes", "required-properties-removed", "member no longer required",
     take(schema("FunctionPage", "required"), "objects")),
    ("own", "requires `remark`, which it does not have", "required member that is gone",
     drop(schema("CloudFunction", "properties"), "remark")),
    ("schema", 'instance["components"]["responses"]["NoSuchFunction"]', "answer without its description",
     drop(at("components", "responses", "NoSuchFunction"), "description")),
    # A wrong type in an example.
    ("redocly", "`total_count` property type must be integer", "wrong type in an example",
     put(example("FunctionPage", "meta"), "total_count", "two")),
    ("redocly", "no-invalid-media-type-examples", "wrong type in an example below oneOf",
     put(example("InvokeFailed"), "code", "one")),
    ("redocly", "no-invalid-schema-examples", "wrong type in the example of a property",
     put(schema("CloudFunction", "properties", "id"), "example", "x")),
    ("redocly", "no-invalid-parameter-examples", "wrong type in the example of a parameter",
     put(at("components", "parameters", "Limit"), "example", "many")),
    ("redocly", "no-invalid-parameter-examples", "example that is not in the list of values",
     put(parameter(FILTERS, "status"), "example", "done")),
    ("own", "`remrak` is not declared", "undeclared member in an example",
     rename(example("OneFunction"), "remark", "remrak")),
    ("own", "`statsu` is not declared", "undeclared member deep in an example",
     rename(example("JobPage", "objects", 0), "status", "statsu")),
    # A link to nowhere.
    ("own", f"no operation `{NOWHERE}`", "link to an operation that is not there",
     put(at("components", "links", "GetFunction"), "operationId", NOWHERE)),
    ("own", "takes no `name`", "link with a parameter that is not there",
     rename(at("components", "links", "GetFunction", "parameters"), "function_name", "name")),
    ("own", "no such member: $response.body#/nmae", "link from a member that is not there",
     put(at("components", "links", "GetFunction", "parameters"), "function_name", "$response.body#/nmae")),
    ("own", "a `requestBody`, which openapi-generator", "link that fills the body",
     put(at("components", "links", "GetFunction"), "requestBody", {"name": "$response.body#/name"})),
    # A misspelt key.
    ("schema", "'sumary' was unexpected", "misspelt key of an operation",
     rename(OPERATION, "summary", "sumary")),
    ("redocly", "`descripton` is not expected", "misspelt key of a property",
     rename(schema("Job", "properties", "id"), "description", "descripton")),
    ("redocly", "`mininum` is not expected", "misspelt limit",
     rename(at("components", "parameters", "Limit", "schema"), "minimum", "mininum")),
    # A missing description, or another thing that readers need.
    ("redocly", "operation-description", "operation without description", drop(OPERATION, "description")),
    ("redocly", "parameter-description", "parameter without description",
     drop(parameter(FILTERS, "status"), "description")),
    ("redocly", "tag-description", "tag without description", drop(at("tags", 0), "description")),
    ("own", "Job.id: no description", "member without description",
     drop(schema("Job", "properties", "id"), "description")),
    ("own", "Job: no description", "schema without description", drop(schema("Job"), "description")),
    ("redocly", "request-body-description", "body without description",
     drop(at("paths", FUNCTIONS, "post", "requestBody"), "description")),
    ("own", "Job.id: no example", "member without example", drop(schema("Job", "properties", "id"), "example")),
    ("redocly", "operation-leads-to-the-vendor", "operation that does not lead to the vendor's page",
     drop(OPERATION, "externalDocs")),
    ("redocly", "vendor-page", "operation that leads elsewhere",
     put(at("paths", FUNCTION, "get", "externalDocs"), "url", "https://example.com/")),
    # A missing translation, or one of another text.
    ("chinese", "getFunction > responses > 203 > description: no Chinese text", "answer without a translation",
     put(at("paths", FUNCTION, "get", "responses"), "203", {"description": "The function."})),
    ("chinese", f"{FUNCTION}'].get: another English", "summary that has changed since its translation",
     put(OPERATION, "summary", "Read a function")),
    ("chinese", "$.components.schemas.Job: another English", "member described anew since its translation",
     put(schema("Job", "properties", "id"), "description", "The job's id.")),
    ("chinese", "$.components.links: another English", "one of many texts that has changed since its translation",
     put(at("components", "links", "GetFunction"), "description", "The function can be read.")),
    # What is beside the document.
    ("workflow", "`sucessCriteria` is not expected", "misspelt key in the workflow",
     rename(at("workflows", 0, "steps", 0), "successCriteria", "sucessCriteria")),
    ("overlay", "`updat` is not expected", "misspelt key in the overlay",
     rename(at("actions", 0), "update", "updat")),
    # A document that is hard to use for programs.
    ("score", "85 are the least", "members of whom nothing is said",
     lambda document: [member.pop("description", None) for each in at("components", "schemas")(document).values()
                       for member in each.get("properties", {}).values()]),
    # What decides about generated code.
    ("own", "objects.[]: no `x-essential`", "schema of a response that does not say what is essential",
     drop(schema("Job"), "x-essential")),
    ("own", "`log` is essential, but not required", "essential member that is not required",
     put(schema("FunctionError"), "x-essential", ["log"])),
    ("own", "Job.started_at: no `x-unit`", "time without a unit",
     drop(schema("Job", "properties", "started_at"), "x-unit")),
    ("own", "DebugResult.billing_time: no `x-unit`, or another", "time with another unit than its description says",
     put(schema("DebugResult", "properties", "billing_time"), "x-unit", "seconds")),
    ("own", "created_at__gte: no `x-unit`", "parameter that is a time, without a unit",
     drop(at("paths", JOBS, "get", "parameters", 3, "schema"), "x-unit")),
    ("own", "`x-unit: hours` is not one of", "unit that nobody knows",
     put(schema("Job", "properties", "id"), "x-unit", "hours")),
    ("own", "AccessToken.refresh_token: a secret without `x-secret`", "secret that is not marked",
     drop(schema("AccessToken", "properties", "refresh_token"), "x-secret")),
    ("own", "unknown extension `x-esential`", "misspelt extension",
     rename(schema("JobPage"), "x-essential", "x-esential")),
    # What tools take literally.
    ("own", "an example that tools would send as it is", "example of a header",
     put(at("components", "parameters", "EnvironmentId"), "example", "5d6f0f2a1c9d440000a1b2c3")),
    ("own", "status: no example", "parameter without an example", drop(parameter(FILTERS, "status"), "example")),
    ("own", "createFunction: retries are off", "create that tools would retry",
     drop(at("paths", FUNCTIONS, "post"), "x-speakeasy-retries")),
    ("own", "getFunction: no response 429", "refusal that is not listed",
     drop(at("paths", FUNCTION, "get", "responses"), "429")),
    ("own", "`format: password`", "secret that pydantic would send as stars",
     put(schema("AuthorizeRequest", "properties", "client_secret"), "format", "password")),
    ("own", "ApiError: a name that generators keep", "name that generators keep for themselves",
     put(schema(), "ApiError", {"type": "object", "description": "x"})),
    # What would break generated clients.
    ("own", "CreateFunctionRequest: `required` is not in the order", "required members in another order",
     lambda d: schema("CreateFunctionRequest", "required")(d).reverse()),
    ("own", "InvokeResponse: uses InvokeResult before it is defined", "schema that is used before it is defined",
     lambda d: at("components", "schemas")(d).update(InvokeResult=schema()(d).pop("InvokeResult"))),
    ("own", "a closed `enum` in an answer", "closed enumeration in an answer",
     put(schema("JobStatus"), "enum", ["waiting", "fulfilled"])),
    ("own", "takes no further members", "closed object in an answer",
     put(schema("PageMeta"), "additionalProperties", False)),
    ("redocly", "rule/operation-id", "name of an operation that is no name of a function",
     put(OPERATION, "operationId", "get-function")),
    ("redocly", "rule/schema-name", "name of a schema that is no name of a type",
     put(at("components", "schemas"), "error_detail", {"type": "object", "description": "x"})),
    ("redocly", "rule/property-name", "member that is not in snake_case",
     put(schema("Job", "properties"), "logUrl", {"type": "string", "description": "x.", "example": "x"})),
    ("redocly", "rule/refusals", "refusal that is not listed",
     drop(at("paths", FUNCTION, "get", "responses"), "403")),
    ("redocly", "no-anyof", "anyOf", put(schema("ServiceType"), "anyOf", [{"type": "string"}])),
    ("redocly", "rule/body-by-name", "body with a nameless schema",
     put(at("paths", FUNCTION, "get", "responses", "200", "content", "application/json"), "schema",
         {"type": "object", "description": "x."})),
    ("redocly", "no-unused-components", "component that nobody uses",
     put(at("components", "schemas"), "Unused", {"type": "string", "description": "x", "example": "x"})),
    ("spectral", "oas3-unused-component", "component that nobody uses (spectral)",
     put(at("components", "schemas"), "Unused", {"type": "string", "description": "x", "example": "x"})),
]

# The kinds of breaking change, with the rule that has to name each.
BREAKING = [
    ("path-removed", "address removed", drop(at("paths"), "/oserve/v1/cloud-function/job/")),
    ("operation-removed", "operation removed", drop(at("paths", FUNCTION), "delete")),
    ("operation-id-changed", "operation renamed", put(OPERATION, "operationId", "readFunction")),
    ("parameter-removed", "parameter removed", lambda d: FILTERS(d).remove(parameter(FILTERS, "status")(d))),
    ("parameter-became-required", "parameter now required", put(parameter(FILTERS, "status"), "required", True)),
    ("parameter-became-required", "parameter added that is required", add(FILTERS, OPTIONAL | {"required": True})),
    ("enum-values-removed", "value of a filter removed",
     lambda d: parameter(FILTERS, "status")(d)["schema"]["enum"].remove("waiting")),
    ("schema-constraint-changed", "limit tightened",
     put(at("components", "parameters", "Limit", "schema"), "maximum", 100)),
    ("required-properties-added", "member of a request now required",
     add(schema("CreateFunctionRequest", "required"), "remark")),
    ("member-gone: InvokeFunctionRequest, sync", "member of a request removed",
     drop(schema("InvokeFunctionRequest", "properties"), "sync")),
    ("schema-type-changed", "type of a member changed", put(schema("Job", "properties", "id"), "type", "string")),
    ("property-removed", "member of an answer removed", drop(schema("Job", "properties"), "started_at")),
    ("required-properties-removed", "member of an answer no longer certain",
     take(schema("Job", "required"), "source")),
    ("response-removed", "status of an answer changed",
     rename(at("paths", FUNCTIONS, "post", "responses"), "201", "200")),
    ("media-type-removed", "type of content changed",
     rename(at("paths", FUNCTION, "get", "responses", "200", "content"), "application/json", "text/json")),
    ("security-requirement-changed", "token now needed",
     put(at("paths", "/api/oauth2/access_token/", "post"), "security", [{"accessToken": []}])),
    ("security-scheme-changed", "scheme of the token changed",
     put(at("components", "securitySchemes", "accessToken"), "scheme", "basic")),
    ("server-removed", "server moved", put(at("servers", 0), "url", "https://example.com")),
    ("alternative-gone", "one of two answers removed", lambda d: schema("InvokeResponse", "oneOf")(d).pop()),
    ("value-gone: JobStatus, schedule_failed", "value of an open enumeration removed",
     take(schema("JobStatus", "x-extensible-enum"), "schedule_failed")),
]

HARMLESS = [
    add(FILTERS, OPTIONAL),
    put(schema("Job", "properties"), "node", {"type": "string", "description": "x."}),
    put(schema("CreateFunctionRequest", "properties"), "note", {"type": "string", "description": "x."}),
    add(schema("JobStatus", "x-extensible-enum"), "paused"),
    add(at("paths", JOBS, "get", "parameters", 1, "schema", "enum"), "paused"),
    put(OPERATION, "description", "Reads one function."),
]

# What traffic.py has to say of a call of createFunction, as in the examples, with this mistake.
TRAFFIC = [
    ('missing required field "name"', drop(at("sent"), "name")),
    ('field "function_code" must be string', put(at("sent"), "function_code", 1)),
    ("request: `nmae` is not declared", put(at("sent"), "nmae", "x")),
    ('missing required field "remark"', drop(at("answered"), "remark")),
    ('field "id" must be integer', put(at("answered"), "id", "x")),
    ("201: `extra` is not declared", put(at("answered"), "extra", 1)),
    ("security requirements", drop(at("headers"), "Authorization")),
    ("request: `text/plain` is no documented", put(at("headers"), "Content-Type", "text/plain")),
    ("no operation of the document", put(at(), "path", FUNCTIONS + "x")),
    ('Undocumented query parameter in traffic: "x"', put(at(), "path", FUNCTIONS + "?x=1")),
    ("418 is not documented", put(at(), "status", 418)),
]
