//! Codes, access tokens and refresh tokens.

use std::time::Duration;

use minapp_cloud_function::{
    Client,
    types::{AccessToken, AuthorizationCode},
};
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::multipart::Form;
use reqwest::redirect::Policy;
use serde_json::{Value, json};

use crate::support::{FUNCTIONS, Platform, answer, assert_refused, http_client_that, known};

const AUTHORIZE: &str = "/api/oauth2/hydrogen/openapi/authorize/";
const TOKEN: &str = "/api/oauth2/access_token/";

/// The three ways to write the same members.
#[derive(Clone, Copy, Debug)]
enum Style {
    Json,
    Form,
    Multipart,
}

const STYLES: [Style; 3] = [Style::Json, Style::Form, Style::Multipart];

/// Without a token: these calls make one.
async fn send(platform: &Platform, style: Style, path: &str, members: &Value) -> (u16, Value) {
    let request = platform.http.post(format!("{}{path}", platform.emulator.base_url()));
    let pairs =
        || members.as_object().unwrap().iter().map(|(k, v)| (k.clone(), v.as_str().unwrap().to_owned()));
    answer(match style {
        Style::Json => request.json(members),
        Style::Form => request.form(&pairs().collect::<Vec<_>>()),
        Style::Multipart => request.multipart(pairs().fold(Form::new(), |form, (k, v)| form.text(k, v))),
    })
    .await
}

fn with_credentials(members: Value) -> Value {
    let mut all = json!({"client_id": "local-client", "client_secret": "local-secret", "extra": "ignored"});
    all.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    all
}

async fn sign_in(platform: &Platform, style: Style) -> Value {
    let (status, code) = send(platform, style, AUTHORIZE, &with_credentials(json!({}))).await;
    assert_eq!((status, &code["expires_in"]), (200, &json!(300)), "{code}");
    let exchange = with_credentials(json!({"grant_type": "authorization_code", "code": code["code"]}));
    let (status, token) = send(platform, style, TOKEN, &exchange).await;
    assert_eq!(status, 200, "{token}");
    let again = send(platform, style, TOKEN, &exchange).await;
    assert_refused(again, 401, "code: unknown, used before, or expired");
    serde_json::from_value::<AuthorizationCode>(code).unwrap();
    token
}

async fn status_with(platform: &Platform, token: &Value) -> u16 {
    let url = format!("{}{FUNCTIONS}", platform.emulator.base_url());
    answer(platform.http.get(url).bearer_auth(token.as_str().unwrap())).await.0
}

#[tokio::test]
async fn credentials_become_a_token_that_can_be_renewed() {
    let platform = Platform::start().await;
    for style in STYLES {
        let first = sign_in(&platform, style).await;
        let expected = json!({
            "access_token": first["access_token"],
            "expires_in": 30 * 24 * 60 * 60,
            "refresh_token": first["refresh_token"],
            "scope": first["scope"],
            "token_type": "Bearer",
        });
        assert_eq!(first, expected, "{style:?}");
        serde_json::from_value::<AccessToken>(first.clone()).unwrap();
        assert_eq!(status_with(&platform, &first["access_token"]).await, 200);

        let renewal =
            with_credentials(json!({"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}));
        let (status, second) = send(&platform, style, TOKEN, &renewal).await;
        assert_eq!(status, 200, "{second}");
        for (old, new) in first.as_object().unwrap().values().zip(second.as_object().unwrap().values()) {
            let is_secret = old.as_str().is_some_and(|text| text.len() == 40);
            assert_eq!(old != new, is_secret, "{first} {second}");
        }
        assert_eq!(status_with(&platform, &first["access_token"]).await, 401, "the old one is void");
        assert_eq!(status_with(&platform, &second["access_token"]).await, 200);
        assert_refused(send(&platform, style, TOKEN, &renewal).await, 401, "refresh_token: unknown");
        assert_eq!(status_with(&platform, &second["access_token"]).await, 200);
    }
    assert_eq!(status_with(&platform, &json!("local-token")).await, 200, "this one always works");
}

#[tokio::test]
async fn what_is_wrong_is_refused() {
    let platform = Platform::start().await;
    let cases = [
        (AUTHORIZE, json!({"client_secret": "wrong"}), 401, "client_id or client_secret"),
        (AUTHORIZE, json!({"client_id": "wrong"}), 401, "client_id or client_secret"),
        (TOKEN, json!({"grant_type": "authorization_code", "code": "wrong"}), 401, "code: "),
        (TOKEN, json!({"grant_type": "refresh_token", "refresh_token": "wrong"}), 401, "refresh_token: "),
        (TOKEN, json!({"grant_type": "authorization_code"}), 400, "missing field `code`"),
        (TOKEN, json!({"grant_type": "refresh_token"}), 400, "missing field `refresh_token`"),
        (TOKEN, json!({"grant_type": "password"}), 400, "grant_type: must be"),
        (TOKEN, json!({}), 400, "grant_type: must be"),
    ];
    for (path, members, status, text) in cases {
        for style in STYLES {
            let refused = send(&platform, style, path, &with_credentials(members.clone())).await;
            assert_refused(refused, status, text);
        }
    }
    assert_refused(
        send(&platform, Style::Json, AUTHORIZE, &json!({"client_id": "x"})).await,
        400,
        "client_secret",
    );
    let wrong_type = json!({"client_id": 1, "client_secret": "local-secret"});
    assert_refused(
        send(&platform, Style::Json, AUTHORIZE, &wrong_type).await,
        400,
        "client_id: invalid type",
    );
    for body in ["", "{", "[]"] {
        let url = format!("{}{AUTHORIZE}", platform.emulator.base_url());
        assert_refused(answer(platform.http.post(url).body(body)).await, 400, "the body");
    }
    for (kind, text) in
        [("multipart/form-data", "form cannot be read"), ("multipart/form-data; boundary=x", "")]
    {
        let url = format!("{}{AUTHORIZE}", platform.emulator.base_url());
        let request = platform.http.post(url).header("Content-Type", kind).body("no parts");
        assert_refused(answer(request).await, 400, text);
    }

    // A wrong secret does not use up the code.
    let (_, code) = send(&platform, Style::Json, AUTHORIZE, &with_credentials(json!({}))).await;
    let mut exchange = with_credentials(json!({"grant_type": "authorization_code", "code": code["code"]}));
    exchange["client_secret"] = json!("wrong");
    assert_eq!(send(&platform, Style::Json, TOKEN, &exchange).await.0, 401);
    exchange["client_secret"] = json!("local-secret");
    assert_eq!(send(&platform, Style::Json, TOKEN, &exchange).await.0, 200);
}

#[tokio::test]
async fn codes_and_tokens_expire() {
    let platform = Platform::with(known().code_lifetime(Duration::ZERO)).await;
    let (_, code) = send(&platform, Style::Json, AUTHORIZE, &with_credentials(json!({}))).await;
    let exchange = with_credentials(json!({"grant_type": "authorization_code", "code": code["code"]}));
    assert_refused(send(&platform, Style::Json, TOKEN, &exchange).await, 401, "expired");

    let platform = Platform::with(known().token_lifetime(Duration::ZERO)).await;
    let token = sign_in(&platform, Style::Json).await;
    assert_eq!(
        (status_with(&platform, &token["access_token"]).await, &token["expires_in"]),
        (401, &json!(0))
    );
}

#[tokio::test]
async fn credentials_can_be_chosen() {
    let builder = known().token("t").client_id("i").client_secret("s");
    let platform = Platform::with(builder.clone()).await;
    assert_eq!(platform.emulator.token(), "t");
    assert_eq!((platform.emulator.client_id(), platform.emulator.client_secret()), ("i", "s"));
    assert_eq!(status_with(&platform, &json!("t")).await, 200);
    assert_eq!(status_with(&platform, &json!("local-token")).await, 401);
    let mine = json!({"client_id": "i", "client_secret": "s"});
    assert_eq!(send(&platform, Style::Multipart, AUTHORIZE, &mine).await.0, 200);
    assert_eq!(send(&platform, Style::Json, AUTHORIZE, &with_credentials(json!({}))).await.0, 401);

    let error = builder.token("").start().await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
}

#[tokio::test]
async fn debug_output_shows_no_secret() {
    let builder = known().token("canary-t").client_secret("canary-s").admin_token("canary-a");
    assert!(!format!("{builder:?}").contains("canary"), "{builder:?}");
    let platform = Platform::with(builder).await;
    platform.create("test", "exports.main = async (event) => event.signKey").await;
    let sign_key = platform.invoke(json!({})).await["data"].as_str().unwrap().to_owned();
    let text = format!("{:?}", platform.emulator);
    assert!(!text.contains("canary") && !text.contains(&sign_key), "{text}");
}

#[tokio::test]
async fn a_code_can_be_had_by_two_redirects_with_cookies() {
    let platform = Platform::with(known().oauth_redirects(true)).await;
    let url = platform.emulator.base_url().to_owned();
    let http = http_client_that(|http| http.redirect(Policy::none()));
    for style in STYLES {
        let refused =
            send(&platform, style, AUTHORIZE, &with_credentials(json!({"client_secret": "x"}))).await;
        assert_refused(refused, 401, "client_secret is wrong");
    }

    let mut cookies = Vec::new();
    let mut response =
        http.post(format!("{url}{AUTHORIZE}")).json(&with_credentials(json!({}))).send().await.unwrap();
    for redirects in 0..2 {
        assert_eq!(response.status(), 302);
        let cookie = response.headers()[SET_COOKIE].to_str().unwrap();
        cookies.push(cookie.split(';').next().unwrap().to_owned());
        let next = format!("{url}{}", response.headers()[LOCATION].to_str().unwrap());
        // None, a part, another's, and one that is made up.
        let made_up = format!("sessionid={}", "0".repeat(96));
        let mut lacking = vec![String::new(), "x=y".into(), made_up.clone(), format!("{made_up}; ticket=1")];
        lacking.extend((redirects == 1).then(|| cookies[0].clone()));
        lacking.extend((redirects == 1).then(|| cookies[1].clone()));
        lacking.extend((redirects == 1).then(|| format!("{}; ticket=1", cookies[0])));
        for cookie in lacking {
            let refused = answer(http.get(&next).header(COOKIE, &cookie)).await;
            assert_refused(refused, 401, "was not sent back");
        }
        response = http.get(next).header(COOKIE, cookies.join("; ")).send().await.unwrap();
    }
    assert_eq!(response.status(), 200);
    let code: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
    let exchange = with_credentials(json!({"grant_type": "authorization_code", "code": code["code"]}));
    let (status, token) = send(&platform, Style::Multipart, TOKEN, &exchange).await;
    assert_eq!(status, 200, "{token}");
    assert_eq!(status_with(&platform, &token["access_token"]).await, 200);

    // Our own client finds the way by itself.
    let client =
        Client::builder().base_url(&url).credentials("local-client", "local-secret").build().unwrap();
    assert_eq!(client.functions().count().await.unwrap(), 0);

    let direct = Platform::start().await;
    for path in ["session/", "code/"] {
        assert_refused(direct.get(&format!("{AUTHORIZE}{path}")).await, 404, "there is nothing at");
    }
}
