//! Prepares the document for progenitor.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

/// Constraints are left out: the library checks them itself, and says what is wrong before it sends.
const CONSTRAINTS: [&str; 6] = ["default", "maximum", "maxLength", "minimum", "minLength", "pattern"];

/// The units that `x-unit` can name.
const UNITS: [&str; 4] = ["bytes", "milliseconds", "seconds", "unix-seconds"];

pub struct Document {
    pub root: Value,
    /// Name -> (description, values) of every schema with `x-extensible-enum`.
    pub enumerations: BTreeMap<String, (String, Vec<String>)>,
    /// The schemas that responses are made of.
    pub in_responses: BTreeSet<String>,
    /// The schema and the name of every property in `x-essential`.
    essential: BTreeSet<(String, String)>,
    /// The schemas with `x-shorthand`.
    pub shorthands: BTreeSet<String>,
    pub operations: usize,
}

impl Document {
    pub fn new(root: Value) -> Result<Self, String> {
        check(&root, &root, "")?;
        let schemas = || root["components"]["schemas"].as_object().into_iter().flatten();
        let enumerations = schemas().filter_map(|(name, schema)| {
            let values = schema["x-extensible-enum"].as_array()?.iter().filter_map(Value::as_str);
            let description = schema["description"].as_str().unwrap_or_default().to_owned();
            Some((name.clone(), (description, values.map(str::to_owned).collect())))
        });
        let essential = schemas().flat_map(|(schema, value)| {
            let names = value["x-essential"].as_array().into_iter().flatten().filter_map(Value::as_str);
            names.map(move |name| (schema.clone(), name.to_owned()))
        });
        let mut document = Self {
            enumerations: enumerations.collect(),
            in_responses: BTreeSet::new(),
            essential: essential.collect(),
            shorthands: schemas()
                .filter(|(_, schema)| schema["x-shorthand"].is_string())
                .map(|(name, _)| name.clone())
                .collect(),
            operations: operations(&root).count(),
            root: Value::Null,
        };
        for operation in operations(&root) {
            reach(&root, &operation["responses"], &mut document.in_responses);
        }
        document.root = root;
        Ok(document)
    }

    /// Whether a response is of no use without this property.
    pub fn is_essential(&self, schema: &str, property: &str) -> bool {
        self.essential.contains(&(schema.to_owned(), property.to_owned()))
    }

    /// Puts the types of this crate in the place of the schemas that ask for them.
    pub fn substitute_types(&mut self) -> Result<(), String> {
        self.describe_references();
        for part in ["/components/schemas", "/components/parameters", "/paths"] {
            let value = self.root.pointer_mut(part).ok_or(format!("{part} is missing"))?;
            substitute(value, part, &self.enumerations)?;
        }
        Ok(())
    }

    /// Gives a property that is nothing but a `$ref` the description of what it refers to.
    fn describe_references(&mut self) {
        let schemas = self.root["components"]["schemas"].clone();
        let all = self.root["components"]["schemas"].as_object_mut().into_iter().flat_map(Map::values_mut);
        let properties =
            all.filter_map(|schema| schema.get_mut("properties")?.as_object_mut()).flat_map(Map::values_mut);
        for property in properties {
            let Some(target) = property["$ref"].as_str() else { continue };
            let description = &schemas[target.rsplit('/').next().unwrap_or_default()]["description"];
            *property = json!({"allOf": [{"$ref": target}], "description": description});
        }
    }

    /// Has every operation return any response as it comes, which this crate decodes itself.
    pub fn keep_responses_raw(&mut self) {
        let paths = self.root["paths"].as_object_mut().into_iter().flat_map(Map::values_mut);
        let members = paths.filter_map(Value::as_object_mut).flat_map(Map::values_mut);
        for operation in members.filter(|member| member.get("responses").is_some()) {
            operation["responses"] = json!({"default": {"description": "", "content": {"*/*": {}}}});
        }
    }

    /// The open enumerations as Rust code.
    pub fn enumerations(&self) -> String {
        let code = self.enumerations.iter().map(|(name, (description, values))| {
            let variants = values.iter().map(|v| format!("{} = {v:?},", variant(v))).collect::<String>();
            format!("open_enumeration! {{ #[doc = {description:?}] {name} {{ {variants} }} }}\n")
        });
        code.collect()
    }
}

/// The operations of a document.
fn operations(root: &Value) -> impl Iterator<Item = &Value> {
    let paths = root["paths"].as_object().into_iter().flat_map(Map::values);
    let members = paths.filter_map(Value::as_object).flat_map(Map::values);
    members.filter(|member| member.get("responses").is_some())
}

/// Collects the names of the schemas that a part of the document refers to.
fn reach(root: &Value, part: &Value, schemas: &mut BTreeSet<String>) {
    if let Some(pointer) = part["$ref"].as_str().and_then(|target| target.strip_prefix('#')) {
        let is_new = match pointer.strip_prefix("/components/schemas/") {
            Some(name) => schemas.insert(name.to_owned()),
            None => true,
        };
        if let Some(target) = root.pointer(pointer).filter(|_| is_new) {
            reach(root, target, schemas);
        }
    }
    // Links refer to operations by name, and examples to no schema.
    for (_, child) in children(part).filter(|(name, _)| name != "examples") {
        reach(root, child, schemas);
    }
}

/// The name of a value in Rust: `TimeSensitive` for `time_sensitive`.
fn variant(wire: &str) -> String {
    let mut begins = true;
    let letters =
        wire.chars().filter_map(|letter| match (letter, std::mem::replace(&mut begins, letter == '_')) {
            ('_', _) => None,
            (letter, true) => Some(letter.to_ascii_uppercase()),
            (letter, false) => Some(letter.to_ascii_lowercase()),
        });
    letters.collect()
}

/// Refuses what progenitor would panic about, and units that nobody knows. `at` is the place in the document.
fn check(document: &Value, value: &Value, at: &str) -> Result<(), String> {
    if let Some(target) = value["$ref"].as_str()
        && target.strip_prefix('#').and_then(|pointer| document.pointer(pointer)).is_none()
    {
        return Err(format!("{at}: `$ref: {target}` leads nowhere"));
    }
    if value["responses"].is_object() && at.starts_with("/paths") && !value["operationId"].is_string() {
        return Err(format!("{at}: the operation has no `operationId`"));
    }
    if let Some(unit) = value.get("x-unit")
        && !UNITS.iter().any(|known| unit == known)
    {
        return Err(format!("{at}: `x-unit: {unit}` is not one of {}", UNITS.join(", ")));
    }
    children(value).try_for_each(|(name, child)| check(document, child, &format!("{at}/{name}")))
}

fn children(value: &Value) -> impl Iterator<Item = (String, &Value)> {
    let members = value.as_object().into_iter().flatten().map(|(name, child)| (name.clone(), child));
    let items = value.as_array().into_iter().flatten().enumerate();
    members.chain(items.map(|(index, child)| (index.to_string(), child)))
}

/// Replaces each schema that asks for a type of this crate by a reference to it.
fn substitute(
    value: &mut Value,
    at: &str,
    enumerations: &BTreeMap<String, (String, Vec<String>)>,
) -> Result<(), String> {
    if let Value::Array(items) = value {
        let mut items = items.iter_mut().enumerate();
        return items.try_for_each(|(index, item)| substitute(item, &format!("{at}/{index}"), enumerations));
    }
    let Value::Object(map) = value else { return Ok(()) };
    // An enumeration of one value is a constant, which the library writes.
    let values = map.remove("enum").filter(|values| values.as_array().is_some_and(|values| values.len() > 1));
    let own = match values {
        Some(values) => {
            let known = enumerations.iter().find(|(_, (_, known))| values == json!(known));
            let (name, _) =
                known.ok_or(format!("{at}: no schema has these values as `x-extensible-enum`"))?;
            Some(name.as_str())
        }
        None => own_type(map, at),
    };
    if let Some(own) = own {
        let target = json!([{"$ref": format!("#/components/schemas/{own}")}]);
        *value = json!({"allOf": target, "description": map.get("description").cloned().unwrap_or_default()});
        return Ok(());
    }
    map.retain(|key, value| value.is_object() || !CONSTRAINTS.contains(&key.as_str()));
    map.iter_mut().try_for_each(|(key, child)| substitute(child, &format!("{at}/{key}"), enumerations))
}

/// The type of this crate that a property asks for, by its extensions or by being free JSON.
fn own_type(schema: &Map<String, Value>, at: &str) -> Option<&'static str> {
    // Parameters keep their types: they are no properties.
    let (above, _) = at.rsplit_once('/')?;
    if !above.ends_with("/properties") {
        return None;
    }
    let is = |key: &str, value: &str| schema.get(key).is_some_and(|found| found == value);
    let shapes = ["$ref", "allOf", "anyOf", "oneOf", "properties"];
    let is_free = !shapes.iter().any(|shape| schema.contains_key(*shape))
        && (!schema.contains_key("type") || is("type", "object"));
    match schema.get("x-secret") {
        Some(Value::String(kind)) if kind == "signed-url" => return Some("LogUrl"),
        Some(Value::Bool(true)) => return Some("Secret"),
        _ => {}
    }
    match schema.get("x-unit").and_then(Value::as_str) {
        Some("unix-seconds") => Some("Timestamp"),
        Some("seconds") => Some("Seconds"),
        Some("milliseconds") => Some("Milliseconds"),
        _ => is_free.then_some("Json"),
    }
}
