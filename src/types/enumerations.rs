//! The open enumerations of the document: known values, and room for those to come.

/// Defines an enumeration over strings that keeps values it does not know.
macro_rules! open_enumeration {
    ($(#[$docs:meta])* $name:ident { $($variant:ident = $wire:literal,)+ }) => {
        $(#[$docs])*
        ///
        /// A value that this version does not know decodes as `Unknown` with its text.
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("`", $wire, "`")] $variant,)+
            /// A value that this version does not know, as the platform wrote it.
            Unknown(Box<str>),
        }

        impl $name {
            /// The values that this version knows, as they appear on the wire.
            pub const KNOWN: &'static [&'static str] = &[$($wire),+];

            /// The value as it appears on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)+
                    Self::Unknown(text) => text,
                }
            }

            /// Whether this version knows the value.
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }

            fn from_wire(text: &str) -> Self {
                match text {
                    $($wire => Self::$variant,)+
                    other => Self::Unknown(other.into()),
                }
            }
        }

        /// The empty value: `Unknown` with no text.
        impl Default for $name {
            fn default() -> Self {
                Self::Unknown("".into())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        /// Takes known values only, since what a person typed is more likely wrong than new. For a
        /// value that this version does not know, write `Unknown(text)`.
        impl std::str::FromStr for $name {
            type Err = crate::types::InvalidValue;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match Self::from_wire(text) {
                    Self::Unknown(_) => Err(crate::types::InvalidValue::new(format!(
                        "`{text}` is not a {}: write one of {}", stringify!($name), Self::KNOWN.join(", ")
                    ))),
                    known => Ok(known),
                }
            }
        }

        /// So that what an accessor returns can be compared with a value.
        impl PartialEq<$name> for &$name {
            fn eq(&self, other: &$name) -> bool {
                **self == *other
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;
                impl serde::de::Visitor<'_> for Text {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("a string")
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$name, E> {
                        Ok($name::from_wire(text))
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }

        #[cfg(feature = "schemars1")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({"type": "string", "x-extensible-enum": Self::KNOWN})
            }
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/enumerations.rs"));

impl JobStatus {
    /// Returns whether the job has ended, successfully or not. A status that this version does not know counts
    /// as not ended: check `finished_at` too.
    ///
    /// ```
    /// use minapp_cloud_function::JobStatus;
    ///
    /// assert!(JobStatus::Fulfilled.has_ended() && !JobStatus::Executing.has_ended());
    /// ```
    pub fn has_ended(&self) -> bool {
        !matches!(self, Self::Waiting | Self::Executing | Self::Unknown(_))
    }

    /// Whether the job has ended without a result.
    ///
    /// ```
    /// use minapp_cloud_function::JobStatus;
    ///
    /// assert!(JobStatus::ExecutionFailed.is_failure() && !JobStatus::Fulfilled.is_failure());
    /// ```
    pub fn is_failure(&self) -> bool {
        self.has_ended() && *self != Self::Fulfilled
    }
}
