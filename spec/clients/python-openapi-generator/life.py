"""A whole life of a function, by the Python client that openapi-generator makes. Each answer is checked."""

import os
import time
from urllib.parse import urljoin

import urllib3

from minapp import (
    AccessTokenRequest,
    ApiClient,
    AuthenticationApi,
    AuthorizeRequest,
    Configuration,
    CreateFunctionRequest,
    DebugFunctionRequest,
    ExchangeCodeRequest,
    FunctionsApi,
    InvocationsApi,
    InvokeFunctionRequest,
    InvokeReceipt,
    InvokeResult,
    UpdateFunctionRequest,
)
from minapp.exceptions import NotFoundException

NAME = "问候"
HELLO = """exports.main = async ({ data }) => {
  if (data.fail) throw new RangeError('no greeting today')
  return data.name ? { greeting: '你好，' + data.name } : null
}"""
GREETING = {"greeting": "你好，Ada"}
ACCOUNT = {"client_id": os.environ["MINAPP_CLIENT_ID"], "client_secret": os.environ["MINAPP_CLIENT_SECRET"]}
# What the server puts after the values of open enumerations, so that nobody knows them.
UNKNOWN = os.environ.get("MINAPP_ENUM_SUFFIX", "")


class Cookies(urllib3.PoolManager):
    """The platform redirects a sign-in, and wants its cookies back, which urllib3 keeps nowhere."""

    def urlopen(self, method, url, **how):
        answer = super().urlopen(method, url, redirect=False, **how)
        cookies = []
        while answer.status == 302 and len(cookies) < 5:
            cookies.append(answer.headers["Set-Cookie"].split(";")[0])
            url = urljoin(url, answer.headers["Location"])
            headers = {"Cookie": "; ".join(cookies)}
            answer = super().urlopen("GET", url, redirect=False, headers=headers, preload_content=False)
        return answer


configuration = Configuration(host=os.environ["MINAPP_BASE_URL"])
client = ApiClient(configuration)
client.rest_client.pool_manager = Cookies()
functions, invocations = FunctionsApi(client), InvocationsApi(client)

authentication = AuthenticationApi(client)
code = authentication.authorize(AuthorizeRequest(**ACCOUNT)).code
grant = ExchangeCodeRequest(**ACCOUNT, grant_type="authorization_code", code=code)
token = authentication.create_access_token(AccessTokenRequest(grant))
assert token.token_type == "Bearer" and token.expires_in > 0 and token.refresh_token
configuration.access_token = token.access_token

created = functions.create_function(CreateFunctionRequest(name=NAME, function_code="draft", remark="草稿"))
assert (created.name, created.remark) == (NAME, "草稿"), created
assert (created.audit_status, created.plan_circle) == ("approved" + UNKNOWN, "P_FREE" + UNKNOWN), created

found = functions.get_function(NAME)
assert (found.id, found.function_code) == (created.id, "draft"), found

updated = functions.update_function(NAME, UpdateFunctionRequest(function_code=HELLO))
assert (updated.function_code, updated.remark) == (HELLO, "草稿"), updated


def invoke(data, **how):
    return invocations.invoke_function(NAME, InvokeFunctionRequest(data=data, **how)).actual_instance


succeeded = invoke({"name": "Ada"})
assert isinstance(succeeded, InvokeResult) and (succeeded.code, succeeded.data) == (0, GREETING), succeeded
nothing = invoke({}, sync=True)
assert isinstance(nothing, InvokeResult) and (nothing.code, nothing.data) == (0, None), nothing
failed = invoke({"fail": True})
assert isinstance(failed, InvokeResult) and (failed.code, failed.data) == (1, None), failed
assert (failed.error.message, failed.error.type) == ("no greeting today", "RangeError"), failed
receipt = invoke({"name": "Bob"}, sync=False)
assert isinstance(receipt, InvokeReceipt) and receipt.status == "ok", receipt

debugged = invocations.debug_function(NAME, DebugFunctionRequest(data={"name": "Ada"}, subject="timer"))
assert (debugged.code, debugged.data) == (0, GREETING), debugged
assert "你好，Ada" in debugged.log and debugged.job_id, debugged
assert debugged.execution_time >= 0 and debugged.billing_time >= 0 and debugged.mem_usage > 0, debugged


def jobs(offset):
    """Three of the four calls succeeded; the last of them without us."""
    return invocations.list_function_jobs(NAME, status="fulfilled", source="open_api", limit=2, offset=offset)


first = jobs(0)
for _ in range(600):
    if first.meta.total_count == 3:
        break
    time.sleep(0.1)
    first = jobs(0)
second = jobs(2)
assert first.meta.total_count == 3 and first.meta.next, first
assert second.meta.next is None, second
every = first.objects + second.objects
assert len({job.id for job in every}) == 3, every
for job in every:
    assert (job.status, job.source) == ("fulfilled" + UNKNOWN, "open_api" + UNKNOWN), job
    assert job.finished_at >= job.created_at, job
services = sorted(job.service_type for job in every)
assert services == [kind + UNKNOWN for kind in ("batch", "time_sensitive", "time_sensitive")], services

# The address of a log is not the API's: it is signed, and must not get the token.
log = urllib3.request("GET", first.objects[0].user_log_url)
assert log.status == 200 and "return" in log.data.decode(), log

functions.delete_function(NAME)
try:
    raise AssertionError(functions.get_function(NAME))
except NotFoundException as gone:
    assert gone.data.error_msg, gone
