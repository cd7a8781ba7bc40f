// A whole life of a function, by the Go client that openapi-generator makes. Each answer is checked.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"os"
	"reflect"
	"sort"
	"strings"
	"time"

	"minapp"
)

const name = "问候"
const hello = `exports.main = async ({ data }) => {
  if (data.fail) throw new RangeError('no greeting today')
  return data.name ? { greeting: '你好，' + data.name } : null
}`

var greeting = map[string]interface{}{"greeting": "你好，Ada"}

// What the server puts after the values of open enumerations, so that nobody knows them.
var unknown = os.Getenv("MINAPP_ENUM_SUFFIX")

func equal(what string, is, expected interface{}) {
	if !reflect.DeepEqual(is, expected) {
		fail(fmt.Errorf("%s is %#v and not %#v", what, is, expected))
	}
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func main() {
	configuration := minapp.NewConfiguration()
	// The platform redirects a sign-in, and wants its cookies back.
	cookies, err := cookiejar.New(nil)
	fail(err)
	configuration.HTTPClient = &http.Client{Jar: cookies}
	configuration.Servers = minapp.ServerConfigurations{{URL: os.Getenv("MINAPP_BASE_URL")}}
	api := minapp.NewAPIClient(configuration)
	ctx := context.Background()

	id, secret := os.Getenv("MINAPP_CLIENT_ID"), os.Getenv("MINAPP_CLIENT_SECRET")
	account := *minapp.NewAuthorizeRequest(id, secret)
	code, _, err := api.AuthenticationAPI.Authorize(ctx).AuthorizeRequest(account).Execute()
	fail(err)
	grant := minapp.ExchangeCodeRequestAsAccessTokenRequest(
		minapp.NewExchangeCodeRequest(id, secret, "authorization_code", code.Code))
	token, _, err := api.AuthenticationAPI.CreateAccessToken(ctx).AccessTokenRequest(grant).Execute()
	fail(err)
	equal("token_type", token.TokenType, "Bearer")
	equal("expires_in", token.ExpiresIn > 0 && token.RefreshToken != "", true)
	ctx = context.WithValue(ctx, minapp.ContextAccessToken, token.AccessToken)

	draft := minapp.NewCreateFunctionRequest(name, "draft")
	draft.SetRemark("草稿")
	created, _, err := api.FunctionsAPI.CreateFunction(ctx).CreateFunctionRequest(*draft).Execute()
	fail(err)
	equal("name", created.Name, name)
	equal("remark", created.Remark, "草稿")
	equal("audit_status", created.AuditStatus, "approved"+unknown)
	equal("plan_circle", created.PlanCircle, "P_FREE"+unknown)

	found, _, err := api.FunctionsAPI.GetFunction(ctx, name).Execute()
	fail(err)
	equal("id", found.Id, created.Id)
	equal("function_code", found.FunctionCode, "draft")

	change := minapp.NewUpdateFunctionRequest()
	change.SetFunctionCode(hello)
	updated, _, err := api.FunctionsAPI.UpdateFunction(ctx, name).UpdateFunctionRequest(*change).Execute()
	fail(err)
	equal("function_code", updated.FunctionCode, hello)
	equal("remark", updated.Remark, "草稿")

	invoke := func(data map[string]interface{}, sync bool) minapp.InvokeResponse {
		call := minapp.InvokeFunctionRequest{Data: data, Sync: &sync}
		answer, _, err := api.InvocationsAPI.InvokeFunction(ctx, name).InvokeFunctionRequest(call).Execute()
		fail(err)
		return *answer
	}
	succeeded := invoke(map[string]interface{}{"name": "Ada"}, true).InvokeResult
	equal("code", succeeded.Code, int64(0))
	equal("data", succeeded.Data, greeting)
	nothing := invoke(map[string]interface{}{}, true).InvokeResult
	equal("code", nothing.Code, int64(0))
	equal("data", nothing.Data, nil)
	failed := invoke(map[string]interface{}{"fail": true}, true).InvokeResult
	equal("code", failed.Code, int64(1))
	equal("data", failed.Data, nil)
	equal("message", failed.Error.GetMessage(), "no greeting today")
	equal("type", failed.Error.GetType(), "RangeError")
	receipt := invoke(map[string]interface{}{"name": "Bob"}, false).InvokeReceipt
	equal("status", receipt.Status, "ok")

	trial := minapp.NewDebugFunctionRequest()
	trial.SetData(map[string]interface{}{"name": "Ada"})
	trial.SetSubject("timer")
	debugged, _, err := api.InvocationsAPI.DebugFunction(ctx, name).DebugFunctionRequest(*trial).Execute()
	fail(err)
	equal("code", debugged.Code, int64(0))
	equal("data", debugged.Data, greeting)
	equal("log", strings.Contains(debugged.Log, "你好，Ada") && debugged.JobId != "", true)
	equal("time", debugged.ExecutionTime >= 0 && debugged.BillingTime >= 0, true)
	equal("memory", debugged.MemUsage > 0, true)

	// Three of the four calls succeeded; the last of them without us.
	jobs := func(offset int64) *minapp.JobPage {
		page, _, err := api.InvocationsAPI.ListFunctionJobs(ctx, name).
			Status("fulfilled").Source("open_api").Limit(2).Offset(offset).Execute()
		fail(err)
		return page
	}
	first := jobs(0)
	for tries := 0; first.Meta.TotalCount < 3 && tries < 600; tries++ {
		time.Sleep(100 * time.Millisecond)
		first = jobs(0)
	}
	second := jobs(2)
	equal("total_count", first.Meta.TotalCount, int64(3))
	equal("next", first.Meta.Next.Get() != nil, true)
	equal("next", second.Meta.Next.Get() == nil, true)
	services, ids := []string{}, map[int64]bool{}
	for _, job := range append(first.Objects, second.Objects...) {
		equal("status", job.Status, "fulfilled"+unknown)
		equal("source", job.Source, "open_api"+unknown)
		equal("finished_at", job.GetFinishedAt() >= job.CreatedAt, true)
		services, ids[job.Id] = append(services, job.ServiceType), true
	}
	sort.Strings(services)
	expected := []string{"batch" + unknown, "time_sensitive" + unknown, "time_sensitive" + unknown}
	equal("service_type", services, expected)
	equal("jobs", len(ids), 3)

	// The address of a log is not the API's: it is signed, and must not get the token.
	log, err := http.Get(first.Objects[0].GetUserLogUrl())
	fail(err)
	text, err := io.ReadAll(log.Body)
	fail(err)
	equal("log", log.StatusCode == 200 && strings.Contains(string(text), "return"), true)

	_, err = api.FunctionsAPI.DeleteFunction(ctx, name).Execute()
	fail(err)
	_, gone, err := api.FunctionsAPI.GetFunction(ctx, name).Execute()
	equal("status", gone.StatusCode, 404)
	refusal, isOurs := err.(*minapp.GenericOpenAPIError).Model().(minapp.ErrorBody)
	equal("error_msg", isOurs && refusal.ErrorMsg != "", true)
}
