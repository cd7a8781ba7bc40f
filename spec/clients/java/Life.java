// A whole life of a function, by the Java client that openapi-generator makes. Each answer is checked.

import com.minapp.ApiClient;
import com.minapp.ApiException;
import com.minapp.api.AuthenticationApi;
import com.minapp.api.FunctionsApi;
import com.minapp.api.InvocationsApi;
import com.minapp.model.*;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class Life {
    static final String NAME = "问候";
    static final String HELLO = """
        exports.main = async ({ data }) => {
          if (data.fail) throw new RangeError('no greeting today')
          return data.name ? { greeting: '你好，' + data.name } : null
        }""";
    static final Map<String, String> GREETING = Map.of("greeting", "你好，Ada");
    /** What the server puts after the values of open enumerations, so that nobody knows them. */
    static final String UNKNOWN = Objects.requireNonNullElse(System.getenv("MINAPP_ENUM_SUFFIX"), "");

    static void check(Object is, Object expected) {
        if (!Objects.equals(is, expected)) throw new AssertionError(is + " is not " + expected);
    }

    static ApiClient client() {
        return new ApiClient().setBasePath(System.getenv("MINAPP_BASE_URL"));
    }

    static String signIn() throws ApiException {
        var id = System.getenv("MINAPP_CLIENT_ID");
        var secret = System.getenv("MINAPP_CLIENT_SECRET");
        var authentication = new AuthenticationApi(client());
        var code = authentication.authorize(new AuthorizeRequest().clientId(id).clientSecret(secret));
        var grant = new ExchangeCodeRequest().clientId(id).clientSecret(secret).code(code.getCode())
            .grantType(ExchangeCodeRequest.GrantTypeEnum.AUTHORIZATION_CODE);
        var token = authentication.createAccessToken(grant);
        check(token.getTokenType(), "Bearer");
        check(token.getExpiresIn() > 0 && !token.getRefreshToken().isEmpty(), true);
        return token.getAccessToken();
    }

    static void keep(FunctionsApi functions) throws ApiException {
        var draft = new CreateFunctionRequest().name(NAME).functionCode("draft").remark("草稿");
        var created = functions.createFunction(draft, null);
        check(created.getName(), NAME);
        check(created.getRemark(), "草稿");
        check(created.getAuditStatus(), "approved" + UNKNOWN);
        check(created.getPlanCircle(), "P_FREE" + UNKNOWN);

        var found = functions.getFunction(NAME, null);
        check(found.getId(), created.getId());
        check(found.getFunctionCode(), "draft");

        var updated = functions.updateFunction(NAME, new UpdateFunctionRequest().functionCode(HELLO), null);
        check(updated.getFunctionCode(), HELLO);
        check(updated.getRemark(), "草稿");
    }

    static void call(InvocationsApi invocations) throws ApiException {
        var call = new InvokeFunctionRequest().data(Map.of("name", "Ada"));
        var succeeded = (InvokeResult) invocations.invokeFunction(NAME, call, null);
        check(succeeded.getCode(), 0L);
        check(succeeded.getData(), GREETING);
        var nothing = (InvokeResult) invocations.invokeFunction(NAME, call.data(Map.of()).sync(true), null);
        check(nothing.getCode(), 0L);
        check(nothing.getData(), null);
        var failed = (InvokeResult) invocations.invokeFunction(NAME, call.data(Map.of("fail", true)), null);
        check(failed.getCode(), 1L);
        check(failed.getData(), null);
        check(failed.getError().getMessage(), "no greeting today");
        check(failed.getError().getType(), "RangeError");
        call.data(Map.of("name", "Bob")).sync(false);
        var receipt = (InvokeReceipt) invocations.invokeFunction(NAME, call, null);
        check(receipt.getStatus(), "ok");

        var trial = new DebugFunctionRequest().data(Map.of("name", "Ada"))
            .subject(DebugFunctionRequest.SubjectEnum.TIMER);
        var debugged = invocations.debugFunction(NAME, trial, null);
        check(debugged.getCode(), 0L);
        check(debugged.getData(), GREETING);
        check(debugged.getLog().contains("你好，Ada") && !debugged.getJobId().isEmpty(), true);
        check(debugged.getExecutionTime() >= 0 && debugged.getBillingTime() >= 0, true);
        check(debugged.getMemUsage() > 0, true);
    }

    /** Three of the four calls succeeded; the last of them without us. */
    static JobPage jobs(InvocationsApi invocations, long offset) throws ApiException {
        return invocations.listFunctionJobs(NAME, null, "open_api", "fulfilled", null, null, null, 2, offset);
    }

    static void look(InvocationsApi invocations) throws Exception {
        var first = jobs(invocations, 0);
        for (int tries = 0; first.getMeta().getTotalCount() < 3 && tries < 600; tries++) {
            Thread.sleep(100);
            first = jobs(invocations, 0);
        }
        var second = jobs(invocations, 2);
        check(first.getMeta().getTotalCount(), 3L);
        check(first.getMeta().getNext() != null, true);
        check(second.getMeta().getNext(), null);
        var all = new ArrayList<>(first.getObjects());
        all.addAll(second.getObjects());
        for (Job job : all) {
            check(job.getStatus(), "fulfilled" + UNKNOWN);
            check(job.getSource(), "open_api" + UNKNOWN);
            check(job.getFinishedAt() >= job.getCreatedAt(), true);
        }
        check(all.stream().map(Job::getId).distinct().count(), 3L);
        var services = List.of("batch" + UNKNOWN, "time_sensitive" + UNKNOWN, "time_sensitive" + UNKNOWN);
        check(all.stream().map(Job::getServiceType).sorted().toList(), services);

        // The address of a log is not the API's: it is signed, and must not get the token.
        var request = HttpRequest.newBuilder(URI.create(first.getObjects().get(0).getUserLogUrl())).build();
        var log = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        check(log.statusCode(), 200);
        check(log.body().contains("return"), true);
    }

    public static void main(String[] arguments) throws Exception {
        var client = client();
        client.setBearerToken(signIn());
        var functions = new FunctionsApi(client);
        var invocations = new InvocationsApi(client);
        keep(functions);
        call(invocations);
        look(invocations);
        functions.deleteFunction(NAME, null);
        try {
            throw new AssertionError(functions.getFunction(NAME, null));
        } catch (ApiException gone) {
            check(gone.getCode(), 404);
            var refusal = client.getObjectMapper().readValue(gone.getResponseBody(), ErrorBody.class);
            check(refusal.getErrorMsg().isEmpty(), false);
        }
    }
}
