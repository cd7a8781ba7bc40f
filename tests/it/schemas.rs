//! JSON schemas of the public types, for those who document or check with them.

use minapp_cloud_function::{
    CloudFunction, JobStatus,
    types::{DebugResult, InvokeResponse, Job, JobPage},
};
use schemars::{JsonSchema, schema_for};
use serde_json::Value;

fn schema<T: JsonSchema>() -> Value {
    schema_for!(T).to_value()
}

#[test]
fn members_and_types_are_those_of_the_document() {
    let job = schema::<Job>();
    assert_eq!(job["properties"]["id"]["type"], "integer");
    assert_eq!(job["properties"]["created_at"]["$ref"], "#/$defs/Timestamp");
    assert_eq!(job["$defs"]["Timestamp"]["type"], "number");
    let statuses = schema::<JobStatus>();
    assert_eq!(statuses["type"], "string");
    assert_eq!(statuses["x-extensible-enum"].as_array().unwrap().len(), 7);
    assert_eq!(schema::<DebugResult>()["properties"]["execution_time"]["type"], "number");
    assert!(schema::<JobPage>()["properties"]["objects"]["items"].is_object());
    assert!(schema::<InvokeResponse>()["anyOf"].is_array());
    let described = schema::<CloudFunction>()["properties"]["function_code"]["description"].clone();
    assert!(described.as_str().unwrap().starts_with("The function's JavaScript."), "{described}");
}
