//! The names of functions.

use std::{fmt, str::FromStr, sync::Arc};

use crate::{Error, Result};

/// How long a name may be, in bytes.
const MAX_LENGTH: usize = 16 * 1024;

/// The name of a function, checked: it can be sent, and the platform can be reached with it.
///
/// A name can hold any Unicode. These are refused, because parsers of URLs would turn a call on the
/// function into another call:
/// - the empty name: the call would go to the list of all functions;
/// - `.` and `..`: such a segment is taken out of a path, even when it is percent-encoded;
/// - a name with a backslash: it is read as a slash;
/// - a name of more than 16 KiB in UTF-8: percent-encoded, it would not fit into the head of a request.
///
/// ```
/// use minapp_cloud_function::FunctionName;
///
/// assert_eq!("测试".parse::<FunctionName>()?.as_str(), "测试");
/// assert!("..".parse::<FunctionName>().is_err());
/// # Ok::<(), minapp_cloud_function::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FunctionName(Arc<str>);

impl FunctionName {
    /// Checks a name.
    ///
    /// # Errors
    /// [`Error::Input`] if the name is one of those that are refused; see [`FunctionName`].
    pub fn new(name: &str) -> Result<Self> {
        let why = match name {
            "" => "it is empty",
            "." | ".." => "URLs cannot hold it: the segment would be taken out of the path",
            _ if name.contains('\\') => "it holds a backslash, which URLs turn into a slash",
            _ if name.len() > MAX_LENGTH => {
                let start: String = name.chars().take(20).collect();
                return Err(Error::input(format!(
                    "a name of {} bytes that begins with {start:?} cannot be the name of a function: it may have \
                     {MAX_LENGTH} bytes in UTF-8; choose a shorter one",
                    name.len()
                )));
            }
            _ => return Ok(Self(name.into())),
        };
        Err(Error::input(format!("{name:?} cannot be the name of a function: {why}; choose another name")))
    }

    /// Returns the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for FunctionName {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        Self::new(name)
    }
}

impl TryFrom<&str> for FunctionName {
    type Error = Error;

    fn try_from(name: &str) -> Result<Self> {
        Self::new(name)
    }
}

impl TryFrom<&String> for FunctionName {
    type Error = Error;

    fn try_from(name: &String) -> Result<Self> {
        Self::new(name)
    }
}

impl TryFrom<String> for FunctionName {
    type Error = Error;

    fn try_from(name: String) -> Result<Self> {
        Self::new(&name)
    }
}

impl From<&FunctionName> for FunctionName {
    fn from(name: &FunctionName) -> Self {
        name.clone()
    }
}

impl fmt::Display for FunctionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for FunctionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}
