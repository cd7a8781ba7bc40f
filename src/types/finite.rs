//! Finds numbers that JSON does not have: `serde_json` would encode them as null, in silence.

use std::fmt;

use serde::ser::{self, Serialize, Serializer};

/// A number that is NaN or infinite, and where it is.
#[derive(Debug)]
pub(crate) struct NotFinite {
    number: f64,
    /// From the inside to the outside.
    path: Vec<String>,
}

impl NotFinite {
    /// The first number in a value that JSON does not have.
    pub(crate) fn find<T: Serialize + ?Sized>(value: &T) -> Option<Self> {
        match value.serialize(Check) {
            Err(Found(found)) => found,
            Ok(()) => None,
        }
    }
}

impl fmt::Display for NotFinite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.number)?;
        if !self.path.is_empty() {
            f.write_str(" at `")?;
            for (index, part) in self.path.iter().rev().enumerate() {
                let dot = if index > 0 && !part.starts_with('[') { "." } else { "" };
                write!(f, "{dot}{part}")?;
            }
            f.write_str("`")?;
        }
        Ok(())
    }
}

/// Nothing, where a value fails to serialize for a reason of its own.
#[derive(Debug)]
struct Found(Option<NotFinite>);

impl Found {
    fn within(mut self, part: impl FnOnce() -> String) -> Self {
        if let Some(found) = &mut self.0 {
            found.path.push(part());
        }
        self
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number that JSON does not have")
    }
}

impl std::error::Error for Found {}

impl ser::Error for Found {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(None)
    }
}

/// A serializer that writes nothing.
#[derive(Clone, Copy)]
struct Check;

/// The elements of an array, and what is around it.
struct Elements {
    index: usize,
    variant: Option<&'static str>,
}

/// The members of an object, and what is around it.
struct Members {
    key: String,
    variant: Option<&'static str>,
}

impl Elements {
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Found> {
        let (index, variant) = (self.index, self.variant);
        self.index += 1;
        value.serialize(Check).map_err(|found| outside(found.within(|| format!("[{index}]")), variant))
    }
}

impl Members {
    fn member<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Found> {
        let variant = self.variant;
        value.serialize(Check).map_err(|found| outside(found.within(|| key.to_owned()), variant))
    }
}

fn outside(found: Found, variant: Option<&'static str>) -> Found {
    match variant {
        Some(variant) => found.within(|| variant.to_owned()),
        None => found,
    }
}

/// Values that hold no number with a fraction.
macro_rules! fine {
    ($($name:ident($type:ty))*) => {
        $(fn $name(self, _: $type) -> Result<(), Found> {
            Ok(())
        })*
    };
}

impl Serializer for Check {
    type Ok = ();
    type Error = Found;
    type SerializeSeq = Elements;
    type SerializeTuple = Elements;
    type SerializeTupleStruct = Elements;
    type SerializeTupleVariant = Elements;
    type SerializeMap = Members;
    type SerializeStruct = Members;
    type SerializeStructVariant = Members;

    fine! {
        serialize_bool(bool) serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64)
        serialize_i128(i128) serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64)
        serialize_u128(u128) serialize_char(char) serialize_str(&str) serialize_bytes(&[u8])
        serialize_unit_struct(&'static str)
    }

    fn serialize_f32(self, number: f32) -> Result<(), Found> {
        self.serialize_f64(number.into())
    }

    fn serialize_f64(self, number: f64) -> Result<(), Found> {
        match number.is_finite() {
            true => Ok(()),
            false => Err(Found(Some(NotFinite { number, path: Vec::new() }))),
        }
    }

    fn serialize_none(self) -> Result<(), Found> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Found> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Found> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Found> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Found> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Found> {
        value.serialize(self).map_err(|found| outside(found, Some(variant)))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Elements, Found> {
        Ok(Elements { index: 0, variant: None })
    }

    fn serialize_tuple(self, _: usize) -> Result<Elements, Found> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Elements, Found> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Elements, Found> {
        Ok(Elements { index: 0, variant: Some(variant) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members, Found> {
        Ok(Members { key: String::new(), variant: None })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members, Found> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members, Found> {
        Ok(Members { key: String::new(), variant: Some(variant) })
    }
}

/// The four traits of arrays differ in their names alone.
macro_rules! elements {
    ($($trait:ident::$method:ident)*) => {
        $(impl ser::$trait for Elements {
            type Ok = ();
            type Error = Found;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Found> {
                self.element(value)
            }
            fn end(self) -> Result<(), Found> {
                Ok(())
            }
        })*
    };
}

elements! {
    SerializeSeq::serialize_element SerializeTuple::serialize_element
    SerializeTupleStruct::serialize_field SerializeTupleVariant::serialize_field
}

/// So do those of objects whose keys are known.
macro_rules! members {
    ($($trait:ident)*) => {
        $(impl ser::$trait for Members {
            type Ok = ();
            type Error = Found;
            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), Found> {
                self.member(key, value)
            }
            fn end(self) -> Result<(), Found> {
                Ok(())
            }
        })*
    };
}

members! { SerializeStruct SerializeStructVariant }

impl ser::SerializeMap for Members {
    type Ok = ();
    type Error = Found;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Found> {
        let text = serde_json::to_string(key).unwrap_or_default();
        self.key = text.trim_matches('"').to_owned();
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Found> {
        let key = std::mem::take(&mut self.key);
        self.member(&key, value)
    }

    fn end(self) -> Result<(), Found> {
        Ok(())
    }
}
