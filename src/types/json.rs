//! Any JSON value, kept as the text it came in.

use std::{any::TypeId, borrow::Cow, fmt};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;

use super::{decode::decode, finite::NotFinite, surrogates};

/// Any JSON value, kept as the text it came in: the result or the argument of a function.
///
/// [`to`](Self::to) decodes it into a type of yours. Keeping the text means that nothing is lost: neither digits of a number, nor the order of members, nor
/// levels of nesting.
///
/// ```
/// use minapp_cloud_function::Json;
///
/// let json = Json::new(&serde_json::json!({"greeting": "hello"}))?;
/// assert_eq!(json.get(), r#"{"greeting":"hello"}"#);
/// let value: serde_json::Value = json.to()?;
/// assert_eq!(value["greeting"], "hello");
/// # Ok::<(), minapp_cloud_function::Error>(())
/// ```
#[derive(Clone)]
pub struct Json(Box<RawValue>);

impl Json {
    /// Encodes a value as JSON.
    ///
    /// # Errors
    /// [`Error::Input`](crate::Error::Input) if the value cannot be encoded as JSON, such as a map whose
    /// keys are not strings, or holds a number that JSON does not have: NaN or an infinity.
    pub fn new<T: Serialize + ?Sized>(value: &T) -> crate::Result<Self> {
        let json = serde_json::value::to_raw_value(value)
            .map_err(|error| crate::Error::input(format!("the value cannot be encoded as JSON: {error}")))?;
        // serde_json makes null of such a number, so that only a text with a null can hide one.
        if json.get().contains("null")
            && let Some(number) = NotFinite::find(value)
        {
            return Err(crate::Error::input(format!(
                "JSON has no number for {number}: leave it out, or send it as a string"
            )));
        }
        Ok(Self(json))
    }

    /// Checks that a text is JSON, and keeps it as it is.
    ///
    /// Any depth of nesting and any number is accepted, since nothing is decoded.
    ///
    /// ```
    /// use minapp_cloud_function::Json;
    ///
    /// let json = Json::from_text(r#"{"id": 12345678901234567890123}"#)?;
    /// assert_eq!(json.get(), r#"{"id": 12345678901234567890123}"#);
    /// # Ok::<(), minapp_cloud_function::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Input`](crate::Error::Input) if the text is not JSON.
    pub fn from_text(text: impl Into<String>) -> crate::Result<Self> {
        RawValue::from_string(text.into())
            .map(Self)
            .map_err(|error| crate::Error::input(format!("the text is not JSON: {error}")))
    }

    /// Returns the JSON text.
    pub fn get(&self) -> &str {
        self.0.get()
    }

    /// Decodes the value into a type of yours, to a depth of 5,000 levels. `()` accepts any value.
    ///
    /// In strings, half of a surrogate pair becomes U+FFFD; see [`to_well_formed`](Self::to_well_formed).
    ///
    /// # Errors
    /// [`Error::Input`](crate::Error::Input) if the value does not fit the type.
    pub fn to<T: DeserializeOwned + Send + 'static>(&self) -> crate::Result<T> {
        self.parse().map_err(|error| {
            let what = std::any::type_name::<T>();
            crate::Error::input(format!("the JSON value does not fit `{what}`: {error}"))
        })
    }

    pub(crate) fn parse<T: DeserializeOwned + Send + 'static>(&self) -> serde_json::Result<T> {
        // serde would take null alone.
        let ignored = TypeId::of::<T>() == TypeId::of::<()>();
        decode(if ignored { "null" } else { self.0.get() }.as_bytes())
    }

    /// The text with U+FFFD for each half of a surrogate pair, as JavaScript's `toWellFormed` has it.
    ///
    /// A string that was cut within an emoji has such a half at its end, and `JSON.stringify` writes it as
    /// `\ud83d`, which no string of Rust can hold. [`to`](Self::to) decodes this text.
    ///
    /// ```
    /// use minapp_cloud_function::Json;
    ///
    /// let cut = Json::from_text(r#""hi \ud83d""#)?;
    /// assert_eq!(cut.to_well_formed(), r#""hi \ufffd""#);
    /// assert_eq!(cut.to::<String>()?, "hi \u{fffd}");
    /// # Ok::<(), minapp_cloud_function::Error>(())
    /// ```
    pub fn to_well_formed(&self) -> Cow<'_, str> {
        match surrogates::to_well_formed(self.get().as_bytes()) {
            Cow::Borrowed(_) => self.get().into(),
            Cow::Owned(bytes) => String::from_utf8_lossy(&bytes).into_owned().into(),
        }
    }

    /// Whether the value is `null`.
    pub fn is_null(&self) -> bool {
        self.get() == "null"
    }
}

/// `null`
impl Default for Json {
    fn default() -> Self {
        Self(RawValue::NULL.to_owned())
    }
}

impl PartialEq for Json {
    /// Compares the texts.
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get())
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get())
    }
}

impl Serialize for Json {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<RawValue>::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "schemars1")]
impl schemars::JsonSchema for Json {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Json".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!(true)
    }
}
