//! Readies the document for progenitor. Part of the build script, not of the library.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Name -> (description, values) of every schema with `x-extensible-enum`.
pub(crate) type Enumerations = BTreeMap<String, (String, Vec<String>)>;

/// Limits of values are left out: the library checks them, and says what is wrong before it sends.
const CHECKED_BY_HAND: [&str; 6] = ["default", "maximum", "maxLength", "minimum", "minLength", "pattern"];

pub(crate) fn open_enumerations(document: &Value) -> Enumerations {
    let schemas = document["components"]["schemas"].as_object().into_iter().flatten();
    let open = schemas.filter_map(|(name, schema)| {
        let values = schema["x-extensible-enum"].as_array()?.iter().filter_map(Value::as_str);
        let docs = schema["description"].as_str().unwrap_or_default().to_owned();
        Some((name.clone(), (docs, values.map(str::to_owned).collect())))
    });
    open.collect()
}

/// The name of a value in Rust: `TimeSensitive` for `time_sensitive`.
pub(crate) fn variant(wire: &str) -> String {
    let mut begins = true;
    let letters =
        wire.chars().filter_map(|letter| match (letter, std::mem::replace(&mut begins, letter == '_')) {
            ('_', _) => None,
            (letter, true) => Some(letter.to_ascii_uppercase()),
            (letter, false) => Some(letter.to_ascii_lowercase()),
        });
    letters.collect()
}

/// Refuses what progenitor would panic about. `at` is the place in the document.
pub(crate) fn check(document: &Value, value: &Value, at: &str) -> Result<(), String> {
    if let Some(target) = value["$ref"].as_str()
        && target.strip_prefix('#').and_then(|pointer| document.pointer(pointer)).is_none()
    {
        return Err(format!("{at}: `$ref: {target}` leads nowhere"));
    }
    if value["responses"].is_object() && at.starts_with("/paths") && !value["operationId"].is_string() {
        return Err(format!("{at}: the operation has no `operationId`"));
    }
    children(value).try_for_each(|(name, child)| check(document, child, &format!("{at}/{name}")))
}

fn children(value: &Value) -> impl Iterator<Item = (String, &Value)> {
    let members = value.as_object().into_iter().flatten().map(|(name, child)| (name.clone(), child));
    let items = value.as_array().into_iter().flatten().enumerate();
    members.chain(items.map(|(index, child)| (index.to_string(), child)))
}

/// Gives a property that is nothing but a `$ref` the description of what it refers to.
pub(crate) fn describe(document: &mut Value) {
    let schemas = document["components"]["schemas"].clone();
    let all = document["components"]["schemas"].as_object_mut().into_iter().flat_map(|all| all.values_mut());
    for property in
        all.filter_map(|schema| schema.get_mut("properties")?.as_object_mut()).flat_map(|p| p.values_mut())
    {
        let Some(target) = property["$ref"].as_str() else { continue };
        let description = &schemas[target.rsplit('/').next().unwrap_or_default()]["description"];
        *property = json!({"allOf": [{"$ref": target}], "description": description});
    }
}

/// Puts our own types in. `name` is the property's or parameter's.
pub(crate) fn prepare(value: &mut Value, name: &str, at: &str, open: &Enumerations) -> Result<(), String> {
    if let Value::Array(items) = value {
        let mut items = items.iter_mut().enumerate();
        return items.try_for_each(|(index, item)| prepare(item, "", &format!("{at}/{index}"), open));
    }
    let Value::Object(map) = value else { return Ok(()) };
    let is_schema = map.contains_key("type") || (name == "data" && !map.contains_key("$ref"));
    // A list of one value is a constant, which the library writes.
    let values = map.remove("enum").filter(|values| values.as_array().is_some_and(|values| values.len() > 1));
    let own = if let Some(values) = values {
        let known = open.iter().find(|(_, (_, known))| values == json!(known));
        let (name, _) = known.ok_or(format!("{at}: no schema has these values as `x-extensible-enum`"))?;
        Some(name.as_str())
    } else if map.get("format").is_some_and(|format| format == "password") {
        Some("Secret")
    } else {
        match name {
            "data" => Some("Json"),
            "user_log_url" => Some("LogUrl"),
            "expires_in" => Some("Seconds"),
            _ if name.ends_with("_time") => Some("Milliseconds"),
            _ if name.ends_with("_at") => Some("Timestamp"),
            _ => None,
        }
    };
    if let Some(own) = own.filter(|_| is_schema) {
        let target = json!([{"$ref": format!("#/components/schemas/{own}")}]);
        *value = json!({"allOf": target, "description": map.get("description").cloned().unwrap_or_default()});
        return Ok(());
    }
    map.retain(|key, value| value.is_object() || !CHECKED_BY_HAND.contains(&key.as_str()));
    map.iter_mut().try_for_each(|(key, child)| prepare(child, key, &format!("{at}/{key}"), open))
}
