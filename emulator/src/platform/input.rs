//! Checks of input.

use minapp_cloud_function::{JobSource, Json};

use super::error::Error;
use crate::call::NotRun;

/// The longest name of a function, in bytes of UTF-8. In a path each byte can take three characters, such as `%E6`:
/// a longer name would not fit into the head of a request, and its function could be neither read nor deleted.
const MAX_NAME: usize = 16 * 1024;

/// Refuses an empty text.
pub(crate) fn not_empty(member: &str, text: &str) -> Result<(), Error> {
    match text {
        "" => Err(Error::Invalid(format!("{member}: must not be empty"))),
        _ => Ok(()),
    }
}

/// The name of a new function as it is stored. One of the platform's examples folds it, others do not.
pub(super) fn new_name(name: String, fold: bool) -> Result<String, Error> {
    not_empty("name", &name)?;
    let name = if fold { name.to_lowercase() } else { name };
    if name.len() > MAX_NAME {
        let why = format!("name: has {} bytes in UTF-8, and may have {MAX_NAME}", name.len());
        return Err(Error::Invalid(why));
    }
    Ok(name)
}

/// The argument of a function: an object, and an empty one by default.
pub(crate) fn argument(data: Option<Json>) -> Result<Json, Error> {
    match data {
        Some(data) if data.get().starts_with('{') => Ok(data),
        Some(data) if !data.is_null() => Err(Error::Invalid("data: must be a JSON object".into())),
        _ => Json::from_text("{}").map_err(|error| NotRun::Internal(error.to_string()).into()),
    }
}

/// The id of the table that triggers a run, if the source is a table. `member` names the source in the request.
pub(crate) fn table(member: &str, source: &JobSource, schema_id: Option<i64>) -> Result<Option<i64>, Error> {
    match (source, schema_id) {
        (JobSource::Unknown(text), _) => {
            let known = JobSource::KNOWN.join(", ");
            Err(Error::Invalid(format!("{member}: no such value `{text}`; it is one of {known}")))
        }
        (JobSource::FlexSchema, None) => {
            Err(Error::Invalid(format!("schema_id: required when `{member}` is flex_schema")))
        }
        (JobSource::FlexSchema, Some(id)) => Ok(Some(id)),
        // Other sources do not use it.
        _ => Ok(None),
    }
}
