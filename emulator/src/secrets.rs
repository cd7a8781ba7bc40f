//! The secrets of the program. The process list shows options to every user of the machine, so each secret can also
//! come from a file or an environment variable. A part of the program, not of the library.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::file_error::about;

/// The largest file with a secret, in bytes.
const MAX_LENGTH: u64 = 64 * 1024;

/// The token that lets other machines use the emulator's own API.
#[derive(Args, Debug)]
pub(crate) struct AdminToken {
    /// A token that lets other machines use the emulator's own API at /_emulator/; also taken from
    /// MINAPP_EMULATOR_ADMIN_TOKEN [default: none can]
    #[arg(long, global = true, value_name = "TOKEN")]
    admin_token: Option<String>,
    /// A file that holds the token of --admin-token
    #[arg(long, global = true, value_name = "FILE", conflicts_with = "admin_token")]
    admin_token_file: Option<PathBuf>,
}

impl AdminToken {
    pub(crate) fn get(&self) -> io::Result<Option<String>> {
        let found = find(&self.admin_token, &self.admin_token_file, "MINAPP_EMULATOR_ADMIN_TOKEN")?;
        Ok(found.map(|found| found.value))
    }
}

/// What clients sign in with.
#[derive(Args, Debug)]
pub(crate) struct Credentials {
    /// The access token that always works; also taken from MINAPP_EMULATOR_TOKEN [default: a random one for each
    /// data directory]
    #[arg(long, value_name = "TOKEN")]
    token: Option<String>,
    /// A file that holds the token of --token
    #[arg(long, value_name = "FILE", conflicts_with = "token")]
    token_file: Option<PathBuf>,
    /// The client id to sign in with
    #[arg(long, value_name = "ID", default_value = "local-client")]
    pub(crate) client_id: String,
    /// The client secret to sign in with; also taken from MINAPP_EMULATOR_CLIENT_SECRET [default: a random one for
    /// each data directory]
    #[arg(long, value_name = "SECRET")]
    client_secret: Option<String>,
    /// A file that holds the secret of --client-secret
    #[arg(long, value_name = "FILE", conflicts_with = "client_secret")]
    client_secret_file: Option<PathBuf>,
}

impl Credentials {
    pub(crate) fn token(&self) -> io::Result<Option<Given>> {
        find(&self.token, &self.token_file, "MINAPP_EMULATOR_TOKEN")
    }

    pub(crate) fn client_secret(&self) -> io::Result<Option<Given>> {
        find(&self.client_secret, &self.client_secret_file, "MINAPP_EMULATOR_CLIENT_SECRET")
    }
}

/// A secret that the user chose.
pub(crate) struct Given {
    pub(crate) value: String,
    /// The shell expression that yields the secret, if it should not be printed; none if it is an option.
    pub(crate) hidden: Option<String>,
}

/// Finds a secret: an option takes precedence over a variable.
fn find(option: &Option<String>, file: &Option<PathBuf>, variable: &str) -> io::Result<Option<Given>> {
    if let Some(value) = option {
        return Ok(Some(Given { value: value.clone(), hidden: None }));
    }
    if let Some(file) = file {
        let value = read(file).map_err(|error| about(file, &error))?;
        let path = quoted(&std::path::absolute(file)?.display().to_string());
        return Ok(Some(Given { value, hidden: Some(format!("\"$(cat {path})\"")) }));
    }
    // An empty variable counts as unset: that is how scripts pass unset variables on.
    let Some(value) = std::env::var_os(variable).filter(|value| !value.is_empty()) else { return Ok(None) };
    let value = value.into_string().map_err(|_| io::Error::other(format!("{variable} is not UTF-8")))?;
    Ok(Some(Given { value, hidden: Some(format!("\"${variable}\"")) }))
}

/// Reads a secret, without the line end.
fn read(file: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(file)?.take(MAX_LENGTH + 1).read_to_string(&mut text)?;
    if text.len() as u64 > MAX_LENGTH {
        return Err(io::Error::other("is too long for a secret"));
    }
    let secret = text.trim_end_matches(['\r', '\n']);
    if secret.is_empty() {
        return Err(io::Error::other("is empty; it must hold the secret"));
    }
    Ok(secret.to_owned())
}

/// A value quoted for a shell.
pub(crate) fn quoted(value: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:".contains(c);
    if value.chars().all(plain) { value.into() } else { format!("'{}'", value.replace('\'', r"'\''")) }
}
