"""What schemathesis cannot know of the emulator it sends to, and the two rules that the document cannot state.
What fits the document before this does so after it, and what does not, does not."""

import json
import os
from urllib.parse import quote, unquote
from zlib import crc32

import requests
import schemathesis
from schemathesis.generation.meta import TestPhase
from schemathesis.openapi.checks import RejectedPositiveData

CREDENTIALS = {"client_id": os.environ["MINAPP_CLIENT_ID"], "client_secret": os.environ["MINAPP_CLIENT_SECRET"]}
FUNCTIONS = "/oserve/v1.3/cloud-function/"
# Names that no address can hold: what has one stays.
UNADDRESSED = (".", "..")
# The ids of the cases whose name is that of another function.
taken = set()
# The names of the functions that were made for a case, by its id.
made = {}


def send(case, method, path, body=None):
    """The status of a call to the emulator, in the environment of the case."""
    headers = {"Authorization": f"Bearer {os.environ['MINAPP_TOKEN']}"}
    environment = (case.headers or {}).get("X-Hydrogen-Env-ID")
    if environment is not None:
        headers["X-Hydrogen-Env-ID"] = environment
    url = case.operation.base_url + path
    return requests.request(method, url, headers=headers, json=body, timeout=20).status_code


def address(name):
    return f"{FUNCTIONS}{quote(name, safe='')}/"


def make(case, name):
    """Makes a function for this call, where there is none of the name."""
    new = send(case, "POST", FUNCTIONS, {"name": name, "function_code": "exports.main = async () => 1"}) == 201
    if new and name not in UNADDRESSED:
        made.setdefault(case.id, []).append(name)


def own_name(case):
    """That of the function which the case addresses."""
    name = (case.path_parameters or {}).get("function_name")
    return unquote(name) if isinstance(name, str) else None


def chosen(case):
    """True of one body in four, and always the same: a case that is sent again has to be answered as before."""
    return crc32(json.dumps(case.body, default=str).encode()) % 4 == 0


def member(case, name):
    return case.body.get(name) if isinstance(case.body, dict) else None


def operation_id(case):
    return case.operation.definition.raw["operationId"]


@schemathesis.hook("before_call").apply_to(operation_id="authorize")
def sign_in(context, case, kwargs):
    """Puts the credentials in: made-up ones are refused, and no token would ever follow from them."""
    for name, value in CREDENTIALS.items():
        if isinstance(case.body, dict) and isinstance(case.body.get(name), str) and case.body[name]:
            case.body[name] = value


@schemathesis.hook("before_call").apply_to(operation_id="createAccessToken")
def fresh_code(context, case, kwargs):
    """Puts a code that works in the place of the one in the document's example."""
    if member(case, "code") == "7a1f0c5b":
        url = f"{case.operation.base_url}/api/oauth2/hydrogen/openapi/authorize/"
        case.body["code"] = requests.post(url, json=CREDENTIALS, timeout=20).json()["code"]


@schemathesis.hook("before_call").apply_to(operation_id=["debugFunction", "updateFunction"])
def make_the_function(context, case, kwargs):
    """Makes the function: hardly any name that is made up has one. On the walks it is there, or is to be gone."""
    name = own_name(case)
    if name and case.meta is not None and case.meta.phase.name != TestPhase.STATEFUL:
        make(case, name)


@schemathesis.hook("before_call").apply_to(operation_id=["createFunction", "updateFunction"])
def settle_the_name(context, case, kwargs):
    """Sees to it that the name which the case takes is free, or, of some, that it is taken."""
    name = member(case, "name")
    if not isinstance(name, str) or name in ("", own_name(case)):
        return
    if name in UNADDRESSED or chosen(case):
        taken.add(case.id)
        make(case, name)
    else:
        send(case, "DELETE", address(name))


@schemathesis.hook("before_call").apply_to(operation_id="debugFunction")
def say_that_a_table_changed(context, case, kwargs):
    """Makes a data table what starts some of the runs that leave it open, without its id: no seed has such a case
    by itself. The empty body is one of them, since every seed has that."""
    valid = case.meta is not None and case.meta.generation.mode.is_positive
    if valid and "subject" not in case.body and (case.body == {} or chosen(case)):
        case.body.pop("schema_id", None)
        case.body["subject"] = "flex_schema"


@schemathesis.hook("after_call").apply_to(operation_id=["createFunction", "debugFunction", "updateFunction"])
def unmake(context, case, response):
    """Deletes what was made for the case: a function that was deleted before must not be there again."""
    for name in made.pop(case.id, []):
        send(case, "DELETE", address(name))


def broken_rule(case):
    """The member by which a case that fits the document has to be refused, if there is one. The vendor requires
    `schema_id` when `subject` is `flex_schema`: OpenAPI 3.0 could say so by `anyOf` alone, which breaks generated
    clients. And no schema tells a name that is taken: the vendor does not say what is answered; the emulator
    refuses it."""
    if member(case, "subject") == "flex_schema" and "schema_id" not in case.body:
        return "schema_id"
    return "name" if case.id in taken else None


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Lets the check `positive_data_acceptance` pass what is refused by one of these rules, and nothing else."""
    refused = isinstance(failure, RejectedPositiveData) and response.status_code == 400
    return not (refused and broken_rule(case))


@schemathesis.check
class RefusedByRule:
    """What breaks one of these rules is refused, for the member that the rule is about."""

    def __init__(self):
        self.unseen = {"createFunction", "debugFunction", "updateFunction"}

    def after_response(self, ctx, response, case):
        rule = broken_rule(case)
        # An invalid case is refused for what is wrong with it, before it comes to the rule.
        if not rule or not case.meta.generation.mode.is_positive:
            return
        if response.status_code == 404 and case.path_parameters:
            return  # there is no such function, to update or to debug
        reason = response.json()["error_msg"] if response.status_code == 400 else ""
        if not reason.startswith(f"{rule}: "):
            raise AssertionError(f"it has to be refused with 400 for its `{rule}`")
        self.unseen.discard(operation_id(case))

    def after_run(self, ctx):
        if self.unseen:
            raise AssertionError(f"no case was refused by the rule of {', '.join(sorted(self.unseen))}")


@schemathesis.check
class EachSucceeds:
    """Every operation has succeeded: the report of schemathesis says so only of the phases before the last."""

    def __init__(self):
        self.tried, self.succeeded = set(), set()

    def after_response(self, ctx, response, case):
        self.tried.add(operation_id(case))
        if response.status_code < 300:
            self.succeeded.add(operation_id(case))

    def after_run(self, ctx):
        if failed := self.tried - self.succeeded:
            raise AssertionError(f"never succeeded: {', '.join(sorted(failed))}")
