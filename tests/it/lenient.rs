//! What the platform adds to an answer, leaves out of it, or has a new word for, breaks no decode.
//! The answers and what may happen to them come from the document itself.

use std::sync::{Arc, Mutex};

use crate::support::Server;
use minapp_cloud_function::{Client, Error, JobSource, JobStatus};
use serde_json::{Value, json};

/// Without these an answer is of no use.
const VITAL: [&str; 6] = ["id", "name", "code", "objects", "meta", "access_token"];

/// A server that answers whatever was last put into it.
struct Answers {
    body: Arc<Mutex<Value>>,
    _server: Server,
    client: Client,
}

impl Answers {
    async fn start() -> Self {
        let body = Arc::new(Mutex::new(Value::Null));
        let current = body.clone();
        let server = Server::with(move |_, _| crate::support::json(200, &current.lock().unwrap())).await;
        Self { body, client: server.client(), _server: server }
    }

    /// Decodes an answer through the typed call of its operation.
    async fn decode(&self, operation: &str, example: &Value, body: Value) -> Result<(), Error> {
        *self.body.lock().unwrap() = body;
        let function = self.client.function("test")?;
        match operation {
            "listFunctions" => drop(self.client.functions().page().await?),
            "createFunction" => drop(self.client.create("test", "x").await?),
            "getFunction" => drop(function.get().await?),
            "updateFunction" => drop(function.update().code("x").await?),
            "listFunctionJobs" => drop(function.jobs().page().await?),
            "invokeFunction" | "invokeFunctionV1" if example.get("status").is_some() => {
                drop(function.invoke_detached(&()).await?);
            }
            "invokeFunction" | "invokeFunctionV1" => match function.invoke::<Value>(&()).await {
                Err(error) if !error.is_function_error() => return Err(error),
                _ => {}
            },
            "debugFunction" => drop(function.debug(&()).await?),
            "authorize" => drop(self.client.authorize("id", "secret").await?),
            "createAccessToken" => drop(self.client.create_access_token("id", "secret", "code").await?),
            other => panic!("no call for {other}"),
        }
        Ok(())
    }
}

fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match (schema["$ref"].as_str(), schema["allOf"].as_array()) {
        (Some(target), _) => resolve(document, document.pointer(&target[1..]).unwrap()),
        (None, Some(all)) => resolve(document, &all[0]),
        _ => schema,
    }
}

/// What can happen to an answer: how it is said, and the answer after it.
fn changes(document: &Value, schema: &Value, body: &Value) -> Vec<(String, Value)> {
    fn walk(document: &Value, schema: &Value, whole: &Value, at: &str, found: &mut Vec<(String, Value)>) {
        let schema = resolve(document, schema);
        let edited = |what: String, edit: &dyn Fn(&mut Value)| {
            let mut changed = whole.clone();
            edit(changed.pointer_mut(at).unwrap());
            (what, changed)
        };
        if let Some(alternatives) = schema["oneOf"].as_array() {
            let fits = |schema: &&Value| {
                let required = resolve(document, schema)["required"].as_array().unwrap();
                required.iter().all(|name| whole.get(name.as_str().unwrap()).is_some())
            };
            return walk(document, alternatives.iter().find(fits).unwrap(), whole, at, found);
        }
        if schema["x-extensible-enum"].is_array() {
            found.push(edited(format!("{at} has a value never seen"), &|value| *value = json!("never_seen")));
        }
        if schema["type"] == "integer" {
            found.push(edited(format!("{at} is written as a float"), &|value| {
                *value = serde_json::from_str(&format!("{value}.0")).unwrap();
            }));
        }
        if schema["type"] == "array" {
            walk(document, &schema["items"], whole, &format!("{at}/0"), found);
        }
        let Some(properties) = schema["properties"].as_object() else { return };
        found.push(edited(format!("{at} has a member that is unknown"), &|value| {
            value["new"] = json!({"a": [1]})
        }));
        for (name, property) in properties {
            let here = format!("{at}/{name}");
            let receipt = name == "status" && properties.len() == 1;
            if !VITAL.contains(&name.as_str()) && !receipt {
                found.push(edited(format!("{here} is missing"), &|value| {
                    value.as_object_mut().unwrap().remove(name);
                }));
                found.push(edited(format!("{here} is null"), &|value| value[name] = Value::Null));
            }
            if whole.pointer(&here).is_some_and(|value| !value.is_null()) {
                walk(document, property, whole, &here, found);
            }
        }
    }
    let mut found = Vec::new();
    walk(document, schema, body, "", &mut found);
    found
}

#[tokio::test]
async fn nothing_added_or_left_out_breaks_an_answer() {
    let document = crate::support::document();
    let answers = Answers::start().await;
    let mut tried = 0;
    for item in document["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values().filter(|value| value.is_object()) {
            let id = operation["operationId"].as_str().unwrap();
            let Some(content) = ["200", "201", "202"].iter().find_map(|status| {
                operation["responses"][status].get("content").map(|content| &content["application/json"])
            }) else {
                assert_eq!(id, "deleteFunction");
                continue;
            };
            for example in content["examples"].as_object().unwrap().values() {
                let example = &resolve(&document, example)["value"];
                answers.decode(id, example, example.clone()).await.unwrap_or_else(|e| panic!("{id}: {e}"));
                for (what, body) in changes(&document, &content["schema"], example) {
                    let result = answers.decode(id, example, body).await;
                    result.unwrap_or_else(|error| panic!("{id}: when {what}: {error}"));
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 250, "only {tried} changes were tried");
}

#[tokio::test]
async fn what_an_answer_cannot_do_without() {
    let answers = Answers::start().await;
    let without = |example: &str, name: &str| {
        let mut body = crate::support::example(example);
        body.as_object_mut().unwrap().remove(name).unwrap();
        body
    };
    let null = Value::Null;
    for (operation, example, name) in [
        ("getFunction", "OneFunction", "id"),
        ("getFunction", "OneFunction", "name"),
        ("listFunctions", "FunctionPage", "objects"),
        ("listFunctionJobs", "JobPage", "meta"),
        ("invokeFunction", "InvokeSucceeded", "code"),
        ("debugFunction", "DebugSucceeded", "code"),
        ("authorize", "AuthorizationCode", "code"),
        ("createAccessToken", "AccessToken", "access_token"),
    ] {
        let error = answers.decode(operation, &null, without(example, name)).await.unwrap_err();
        assert!(error.is_decode(), "{operation} without {name}: {error:?}");
        assert_eq!(error.status().unwrap(), 200);
        assert!(!error.body().unwrap().is_empty());
    }
}

#[tokio::test]
async fn values_never_seen_keep_their_text() {
    let mut page = crate::support::example("JobPage");
    page["objects"][0]["source"] = json!("api_gateway");
    page["objects"][0]["status"] = json!("");
    let server = Server::json(200, &page).await;
    let page = server.function("test").jobs().page().await.unwrap();
    let job = &page.items[0];
    assert_eq!(job.source(), JobSource::Unknown("api_gateway".into()));
    assert_eq!(job.source().to_string(), "api_gateway");
    assert!(!job.source().is_known());
    assert_eq!(job.status().as_str(), "");
    assert_eq!(serde_json::to_value(job.source()).unwrap(), "api_gateway");
}

#[test]
fn what_a_person_types_has_to_be_known() {
    assert_eq!("timer".parse::<JobSource>().unwrap(), JobSource::Timer);
    let error = "fulfiled".parse::<JobStatus>().unwrap_err();
    assert!(error.to_string().contains("`fulfiled`") && error.to_string().contains("fulfilled"), "{error}");
}

#[tokio::test]
async fn an_error_that_is_only_a_text_is_its_message() {
    let server = Server::json(200, &json!({"code": 1, "data": null, "error": "boom"})).await;
    let error = server.function("test").invoke::<Value>(&()).await.unwrap_err();
    assert!(error.is_function_error());
    assert!(error.to_string().contains("boom"), "{error}");
}
