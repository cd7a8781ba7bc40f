//! A whole life of a function, by the Rust client that openapi-generator makes. Each answer is checked.

use std::{env, time::Duration};

use minapp::apis::Error::ResponseError;
use minapp::apis::authentication_api::{authorize, create_access_token};
use minapp::apis::configuration::Configuration;
use minapp::apis::functions_api::{
    GetFunctionError, create_function, delete_function, get_function, update_function,
};
use minapp::apis::invocations_api::{debug_function, invoke_function, list_function_jobs};
use minapp::models::{
    AccessTokenRequest, AuthorizeRequest, CreateFunctionRequest, DebugFunctionRequest, ExchangeCodeRequest,
    InvokeFunctionRequest, InvokeReceipt, InvokeResponse, InvokeResult, UpdateFunctionRequest,
    debug_function_request::Subject, exchange_code_request::GrantType,
};
use serde_json::{Value, json};

const NAME: &str = "问候";
const HELLO: &str = "exports.main = async ({ data }) => {
  if (data.fail) throw new RangeError('no greeting today')
  return data.name ? { greeting: '你好，' + data.name } : null
}";

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

async fn sign_in(api: &Configuration) -> Outcome<String> {
    let (id, secret) = (env::var("MINAPP_CLIENT_ID")?, env::var("MINAPP_CLIENT_SECRET")?);
    let code = authorize(api, AuthorizeRequest::new(id.clone(), secret.clone())).await?.code;
    let grant = ExchangeCodeRequest::new(id, secret, GrantType::AuthorizationCode, code);
    let token = create_access_token(api, AccessTokenRequest::ExchangeCodeRequest(Box::new(grant))).await?;
    assert_eq!(token.token_type, "Bearer");
    assert!(token.expires_in > 0 && !token.refresh_token.is_empty());
    Ok(token.access_token)
}

async fn invoke(api: &Configuration, data: Value, sync: Option<bool>) -> Outcome<InvokeResponse> {
    let data = serde_json::from_value(data)?;
    Ok(invoke_function(api, NAME, InvokeFunctionRequest { data: Some(data), sync }, None).await?)
}

async fn result(api: &Configuration, data: Value) -> Outcome<InvokeResult> {
    match invoke(api, data, None).await? {
        InvokeResponse::InvokeResult(result) => Ok(*result),
        receipt => Err(format!("{receipt:?}").into()),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome<()> {
    // What the server puts after the values of open enumerations, so that nobody knows them.
    let unknown = |value: &str| format!("{value}{}", env::var("MINAPP_ENUM_SUFFIX").unwrap_or_default());
    let greeting = json!({"greeting": "你好，Ada"});
    // The platform redirects a sign-in, and wants its cookies back.
    let client = reqwest::Client::builder().cookie_store(true).build()?;
    let mut api = Configuration { base_path: env::var("MINAPP_BASE_URL")?, client, ..Configuration::new() };
    api.bearer_access_token = Some(sign_in(&api).await?);

    let mut draft = CreateFunctionRequest::new(NAME.into(), "draft".into());
    draft.remark = Some("草稿".into());
    let created = create_function(&api, draft, None).await?;
    assert_eq!((created.name.as_str(), created.remark.as_str()), (NAME, "草稿"));
    assert_eq!((created.audit_status, created.plan_circle), (unknown("approved"), unknown("P_FREE")));

    let found = get_function(&api, NAME, None).await?;
    assert_eq!((found.id, found.function_code.as_str()), (created.id, "draft"));

    let change = UpdateFunctionRequest { function_code: Some(HELLO.into()), ..Default::default() };
    let updated = update_function(&api, NAME, change, None).await?;
    assert_eq!((updated.function_code.as_str(), updated.remark.as_str()), (HELLO, "草稿"));

    let succeeded = result(&api, json!({"name": "Ada"})).await?;
    assert_eq!((succeeded.code, succeeded.data.as_ref()), (0, Some(&greeting)));
    let nothing = result(&api, json!({})).await?;
    assert_eq!((nothing.code, nothing.data), (0, None));
    let failed = result(&api, json!({"fail": true})).await?;
    assert_eq!((failed.code, failed.data), (1, None));
    assert_eq!(failed.error.message, Some(Some("no greeting today".into())));
    assert_eq!(failed.error.r#type, Some(Some("RangeError".into())));
    let receipt = invoke(&api, json!({"name": "Bob"}), Some(false)).await?;
    assert_eq!(receipt, InvokeResponse::InvokeReceipt(Box::new(InvokeReceipt::new("ok".into()))));

    let data = serde_json::from_value(json!({"name": "Ada"}))?;
    let trial =
        DebugFunctionRequest { data: Some(data), subject: Some(Subject::Timer), ..Default::default() };
    let debugged = debug_function(&api, NAME, trial, None).await?;
    assert_eq!((debugged.code, debugged.data.as_ref()), (0, Some(&greeting)));
    assert!(debugged.log.contains("你好，Ada") && !debugged.job_id.is_empty());
    assert!(debugged.execution_time >= 0.0 && debugged.billing_time >= 0 && debugged.mem_usage > 0);

    // Three of the four calls succeeded; the last of them without us.
    let jobs = async |offset| {
        let (source, status) = (Some("open_api"), Some("fulfilled"));
        list_function_jobs(&api, NAME, None, source, status, None, None, None, Some(2), Some(offset)).await
    };
    let mut first = jobs(0).await?;
    for _ in 0..600 {
        if first.meta.total_count == 3 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        first = jobs(0).await?;
    }
    let second = jobs(2).await?;
    assert_eq!(first.meta.total_count, 3);
    assert!(first.meta.next.is_some() && second.meta.next.is_none());
    let all = [first.objects, second.objects].concat();
    for job in &all {
        assert_eq!((&job.status, &job.source), (&unknown("fulfilled"), &unknown("open_api")));
        assert!(job.finished_at.flatten().is_some_and(|finished_at| finished_at >= job.created_at));
    }
    let mut services: Vec<_> = all.iter().map(|job| (job.service_type.clone(), job.id)).collect();
    services.sort();
    services.dedup();
    let services: Vec<_> = services.into_iter().map(|(service_type, _)| service_type).collect();
    assert_eq!(services, ["batch", "time_sensitive", "time_sensitive"].map(unknown));

    // The address of a log is not the API's: it is signed, and must not get the token.
    let address = all[0].user_log_url.clone().flatten().ok_or("no log")?;
    let log = reqwest::get(address).await?.error_for_status()?;
    assert!(log.text().await?.contains("return"));

    delete_function(&api, NAME, None).await?;
    match get_function(&api, NAME, None).await {
        Err(ResponseError(gone)) if gone.status == 404 => match gone.entity {
            Some(GetFunctionError::Status400(refusal)) => assert!(!refusal.error_msg.is_empty()),
            other => return Err(format!("{other:?}").into()),
        },
        other => return Err(format!("{other:?}").into()),
    }
    Ok(())
}
