//! Reads the document's YAML. Part of the build script and of the tests, not of the library.

use saphyr::{LoadableYamlNode, Scalar, Yaml};
use serde_json::Value;

/// The one document of a text, as JSON. A key that stands twice is an error.
pub(crate) fn read(text: &str) -> Result<Value, String> {
    match Yaml::load_from_str(text).map_err(|error| error.to_string())?.as_slice() {
        [document] => json(document),
        documents => Err(format!("there are {} documents where one is expected", documents.len())),
    }
}

fn json(yaml: &Yaml) -> Result<Value, String> {
    Ok(match yaml {
        Yaml::Value(Scalar::Null) => Value::Null,
        Yaml::Value(Scalar::Boolean(value)) => (*value).into(),
        Yaml::Value(Scalar::Integer(value)) => (*value).into(),
        Yaml::Value(Scalar::FloatingPoint(value)) => value.into_inner().into(),
        Yaml::Value(Scalar::String(value)) => (&**value).into(),
        Yaml::Sequence(items) => items.iter().map(json).collect::<Result<_, _>>()?,
        Yaml::Mapping(members) => {
            let members = members.iter().map(|(key, value)| match key.as_str() {
                Some(key) => Ok((key.to_owned(), json(value)?)),
                None => Err(format!("the key {key:?} is no text: put it in quotes")),
            });
            Value::Object(members.collect::<Result<_, _>>()?)
        }
        other => return Err(format!("JSON has nothing like {other:?}")),
    })
}
