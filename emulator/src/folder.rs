//! Functions in a folder, laid out as the platform's own command-line client wants them.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A function in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// The function's name: that of its file without `.js`, or of the folder that `index.js` is in.
    pub name: String,
    /// Where its code is.
    pub path: PathBuf,
}

impl Source {
    /// Reads the code.
    ///
    /// # Errors
    /// When it cannot be read, is not UTF-8, or is empty; names the file.
    pub fn code(&self) -> io::Result<String> {
        match fs::read_to_string(&self.path) {
            Ok(code) if code.is_empty() => {
                Err(about(&self.path, io::ErrorKind::InvalidData, "the file is empty"))
            }
            Ok(code) => Ok(code),
            Err(error) => Err(about(&self.path, error.kind(), &error.to_string())),
        }
    }
}

/// The functions in a folder, by name: `<name>.js`, or `<name>/index.js`, the first where there are both.
/// What begins with a dot is passed over, and so is `node_modules`.
///
/// # Errors
/// When the folder cannot be read, or a name is not UTF-8; names the folder or file.
pub fn functions_in(folder: &Path) -> io::Result<Vec<Source>> {
    let Found { functions, problems } = find(folder)?;
    problems.into_iter().next().map_or(Ok(functions), Err)
}

/// What is in a folder.
pub(crate) struct Found {
    /// By name.
    pub(crate) functions: Vec<Source>,
    /// Why the others cannot be functions.
    pub(crate) problems: Vec<io::Error>,
}

/// The functions in a folder, as [`functions_in`] has them, whatever else is in there.
///
/// # Errors
/// When the folder cannot be read.
pub(crate) fn find(folder: &Path) -> io::Result<Found> {
    let unreadable = |error: io::Error| about(folder, error.kind(), &error.to_string());
    let (mut found, mut problems) = (BTreeMap::new(), Vec::new());
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let is_script = path.extension() == Some(OsStr::new("js")) && path.is_file();
        let index = path.join("index.js");
        let name = match is_script {
            true => path.file_stem(),
            false if index.is_file() => path.file_name(),
            false => None,
        };
        let Some(name) =
            name.filter(|name| !name.as_encoded_bytes().starts_with(b".") && *name != "node_modules")
        else {
            continue;
        };
        let Some(name) = name.to_str() else {
            problems.push(about(&path, io::ErrorKind::InvalidData, "the name is not UTF-8"));
            continue;
        };
        let name = name.to_owned();
        match is_script {
            true => drop(found.insert(name, path)),
            false => drop(found.entry(name).or_insert(index)),
        }
    }
    let functions = found.into_iter().map(|(name, path)| Source { name, path }).collect();
    Ok(Found { functions, problems })
}

fn about(path: &Path, kind: io::ErrorKind, why: &str) -> io::Error {
    io::Error::new(kind, format!("{}: {why}", path.display()))
}
