//! Functions in a folder, in the layout of the platform's own command-line client.

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
    /// The file with its code.
    pub path: PathBuf,
}

impl Source {
    /// Reads the code.
    ///
    /// # Errors
    /// If the file cannot be read, is not UTF-8, or is empty; the error names the file.
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

/// The functions in a folder, by name: `<name>.js` or `<name>/index.js`; the first if there are both. Skips
/// `node_modules` and names that begin with a dot.
///
/// # Errors
/// If the folder cannot be read, or a name is not UTF-8; the error names the folder or file.
pub fn functions_in(folder: &Path) -> io::Result<Vec<Source>> {
    let Found { functions, problems } = find(folder)?;
    problems.into_iter().next().map_or(Ok(functions), Err)
}

/// The contents of a folder.
pub(crate) struct Found {
    /// By name.
    pub(crate) functions: Vec<Source>,
    /// Why other files cannot be functions.
    pub(crate) problems: Vec<io::Error>,
}

/// The functions in a folder, as in [`functions_in`], and the problems with other files.
///
/// # Errors
/// If the folder cannot be read.
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
