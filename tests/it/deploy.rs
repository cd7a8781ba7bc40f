//! Deploying, on the emulator and where others deploy as well.

use crate::support::{Reply, Server, example, json, scene::at, text};
use minapp_emulator::Emulator;
use serde_json::{Map, json};

#[tokio::test]
async fn a_name_that_the_platform_folds_can_be_deployed_again_and_again() {
    let emulator = Emulator::builder().fold_names(true).start().await.unwrap();
    let client = at(emulator.base_url()).token(emulator.token()).build().unwrap();
    client.deploy("myfunction", "exports.main = async () => 'another'").await.unwrap();
    for version in 1..=3 {
        let code = format!("exports.main = async () => {version}");
        let function = client.deploy("MyFunc", &code).await.unwrap();
        assert_eq!((function.name.as_str(), function.function_code.as_str()), ("myfunc", code.as_str()));
        let result: i64 = client.function("myfunc").unwrap().invoke(&Map::new()).await.unwrap();
        assert_eq!(result, version);
    }
    assert_eq!(client.functions().count().await.unwrap(), 2);
}

/// The name is taken, and yet it finds no function: `kept` is what finds it, if the list has that.
async fn taken(names: &'static [&'static str]) -> Server {
    Server::with(move |_, request| match request.method.as_str() {
        "PATCH" if request.line().contains("/kept/") && names.contains(&"kept") => {
            json(200, &example("OneFunction"))
        }
        "PATCH" => text(404, "application/json", "{}"),
        "POST" => json(400, &json!({"status": "error", "error_msg": "the name is taken"})),
        _ => {
            let rows = names.iter().enumerate().map(|(id, name)| json!({"id": id + 1, "name": name}));
            let meta = json!({"total_count": names.len(), "next": null});
            json(200, &json!({"objects": rows.collect::<Vec<_>>(), "meta": meta}))
        }
    })
    .await
}

fn lines(server: &Server) -> Vec<String> {
    server.requests().iter().map(|request| request.line().split('?').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_one_function_that_is_meant_is_updated() {
    for names in [&["other", "kept"][..], &["kept", "kept2"], &["kept"]] {
        let server = taken(names).await;
        server.client().deploy("Kept", "code").await.unwrap();
        let seen = lines(&server);
        assert_eq!(seen.len(), 4, "{seen:?}");
        assert!(seen[3].starts_with("PATCH ") && seen[3].ends_with("/kept/"), "{seen:?}");
        assert_eq!(server.requests()[3].json()["function_code"], "code");
    }
}

#[tokio::test]
async fn a_function_that_may_not_be_meant_is_left_alone() {
    // Two that differ in case alone, another one, and none.
    for names in [&["KEPT", "kept"][..], &["other"], &[]] {
        let server = taken(names).await;
        let error = server.client().deploy("Kept", "code").await.unwrap_err();
        assert!(error.is_bad_request() && error.to_string().contains("the name is taken"), "{error:?}");
        assert_eq!(lines(&server).len(), 3, "nothing is updated");
    }
    // One that is written like this goes before those that are alike; here it goes away as well.
    let server = taken(&["KEPT", "kept", "Kept"]).await;
    let error = server.client().deploy("Kept", "code").await.unwrap_err();
    assert!(error.is_not_found() && lines(&server)[3].ends_with("/Kept/"), "{error:?}");
}

#[tokio::test]
async fn a_list_that_fails_is_the_error_of_the_deployment() {
    let server = Server::with(|_, request| match request.method.as_str() {
        "PATCH" => text(404, "application/json", "{}"),
        "POST" => text(400, "application/json", "{}"),
        _ => Reply::Close,
    })
    .await;
    let error = server.client().deploy("Kept", "code").await.unwrap_err();
    assert!(error.is_transport() && error.to_string().starts_with("listFunctions"), "{error}");
}

#[tokio::test]
async fn code_that_is_too_large_is_refused_each_time() {
    let emulator = Emulator::start().await.unwrap();
    let client = at(emulator.base_url()).token(emulator.token()).build().unwrap();
    let code = format!("exports.main = async () => 1 // {}", "x".repeat(5 << 20));
    for attempt in 0..10 {
        let error = client.create("large", &code).await.unwrap_err();
        assert_eq!(error.status().map(|status| status.as_u16()), Some(413), "{attempt}: {error:?}");
        assert!(!error.is_outcome_unknown(), "{attempt}: {error}");
        assert!(error.to_string().contains("4194304 bytes"), "{attempt}: {error}");
    }
    assert_eq!(client.functions().count().await.unwrap(), 0);
}
