"""A whole life of a function, by the client that openapi-python-client makes. Each answer is checked."""

import os
import time

import httpx

from minapp import AuthenticatedClient, Client
from minapp.api.authentication import authorize, create_access_token
from minapp.api.functions import create_function, delete_function, get_function, update_function
from minapp.api.invocations import debug_function, invoke_function, list_function_jobs
from minapp.models import (
    ErrorBody,
    AuthorizeRequest,
    CreateFunctionRequest,
    DebugFunctionRequest,
    DebugFunctionRequestData,
    ExchangeCodeRequest,
    InvokeFunctionRequest,
    InvokeFunctionRequestData,
    InvokeReceipt,
    InvokeResult,
    UpdateFunctionRequest,
)

NAME = "问候"
HELLO = """exports.main = async ({ data }) => {
  if (data.fail) throw new RangeError('no greeting today')
  return data.name ? { greeting: '你好，' + data.name } : null
}"""
GREETING = {"greeting": "你好，Ada"}
URL = os.environ["MINAPP_BASE_URL"]
ACCOUNT = {"client_id": os.environ["MINAPP_CLIENT_ID"], "client_secret": os.environ["MINAPP_CLIENT_SECRET"]}
# What the server puts after the values of open enumerations, so that nobody knows them.
UNKNOWN = os.environ.get("MINAPP_ENUM_SUFFIX", "")


def answered(response, status):
    """The answer, when it is the one that was expected."""
    assert response.status_code == status, response
    return response.parsed


# The platform redirects a sign-in, and wants its cookies back, which httpx keeps by itself.
anonymous = Client(URL, follow_redirects=True)
code = answered(authorize.sync_detailed(client=anonymous, body=AuthorizeRequest(**ACCOUNT)), 200).code
grant = ExchangeCodeRequest(**ACCOUNT, grant_type="authorization_code", code=code)
token = answered(create_access_token.sync_detailed(client=anonymous, body=grant), 200)
assert token.token_type == "Bearer" and token.expires_in > 0 and token.refresh_token
client = AuthenticatedClient(URL, token.access_token)

draft = CreateFunctionRequest(name=NAME, function_code="draft", remark="草稿")
created = answered(create_function.sync_detailed(client=client, body=draft), 201)
assert (created.name, created.remark) == (NAME, "草稿"), created
assert (created.audit_status, created.plan_circle) == ("approved" + UNKNOWN, "P_FREE" + UNKNOWN), created

found = answered(get_function.sync_detailed(NAME, client=client), 200)
assert (found.id, found.function_code) == (created.id, "draft"), found

change = UpdateFunctionRequest(function_code=HELLO)
updated = answered(update_function.sync_detailed(NAME, client=client, body=change), 202)
assert (updated.function_code, updated.remark) == (HELLO, "草稿"), updated


def invoke(data, **how):
    body = InvokeFunctionRequest(data=InvokeFunctionRequestData.from_dict(data), **how)
    return answered(invoke_function.sync_detailed(NAME, client=client, body=body), 200)


succeeded = invoke({"name": "Ada"})
assert isinstance(succeeded, InvokeResult) and (succeeded.code, succeeded.data) == (0, GREETING), succeeded
nothing = invoke({}, sync=True)
assert isinstance(nothing, InvokeResult) and (nothing.code, nothing.data) == (0, None), nothing
failed = invoke({"fail": True})
assert isinstance(failed, InvokeResult) and (failed.code, failed.data) == (1, None), failed
assert (failed.error.message, failed.error.type_) == ("no greeting today", "RangeError"), failed
receipt = invoke({"name": "Bob"}, sync=False)
assert isinstance(receipt, InvokeReceipt) and receipt.status == "ok", receipt

trial = DebugFunctionRequest(data=DebugFunctionRequestData.from_dict({"name": "Ada"}), subject="timer")
debugged = answered(debug_function.sync_detailed(NAME, client=client, body=trial), 200)
assert (debugged.code, debugged.data) == (0, GREETING), debugged
assert "你好，Ada" in debugged.log and debugged.job_id, debugged
assert debugged.execution_time >= 0 and debugged.billing_time >= 0 and debugged.mem_usage > 0, debugged


def jobs(offset):
    """Three of the four calls succeeded; the last of them without us."""
    which = {"status": "fulfilled", "source": "open_api", "limit": 2, "offset": offset}
    return answered(list_function_jobs.sync_detailed(NAME, client=client, **which), 200)


first = jobs(0)
for _ in range(600):
    if first.meta.total_count == 3:
        break
    time.sleep(0.1)
    first = jobs(0)
second = jobs(2)
assert first.meta.total_count == 3 and first.meta.next_, first
assert second.meta.next_ is None, second
every = first.objects + second.objects
assert len({job.id for job in every}) == 3, every
for job in every:
    assert (job.status, job.source) == ("fulfilled" + UNKNOWN, "open_api" + UNKNOWN), job
    assert job.finished_at >= job.created_at, job
services = sorted(job.service_type for job in every)
assert services == [kind + UNKNOWN for kind in ("batch", "time_sensitive", "time_sensitive")], services

# The address of a log is not the API's: it is signed, and must not get the token.
log = httpx.get(first.objects[0].user_log_url)
assert log.status_code == 200 and "return" in log.text, log

answered(delete_function.sync_detailed(NAME, client=client), 204)
gone = answered(get_function.sync_detailed(NAME, client=client), 404)
assert isinstance(gone, ErrorBody) and gone.error_msg, gone
