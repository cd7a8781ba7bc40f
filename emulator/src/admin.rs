//! `minapp-emulator admin`: controls a running emulator through its own API at `/_emulator/`. A part of the program,
//! not of the library.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, Subcommand};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use hyper::{Method, Request, Response, Uri};
use hyper_util::rt::TokioIo;
use minapp_cloud_function::{JobSource, Json};
use minapp_emulator::{Fault, functions_in, parse_duration};
use serde::Serialize;
use serde_json::{Value, json};
use tokio::net::TcpStream;

use crate::file_error::about;
use crate::secrets::AdminToken;

/// The options of `minapp-emulator admin`.
#[derive(Debug, Args)]
pub(crate) struct Admin {
    /// Where the emulator is
    #[arg(long, global = true, value_name = "URL", default_value = "http://127.0.0.1:8700")]
    url: Uri,
    #[command(flatten)]
    admin_token: AdminToken,
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Print what there is: functions, jobs, faults, settings
    State,
    /// Print jobs and their logs as they come
    Events,
    /// Delete everything, end all faults, and set the clock right
    Reset,
    /// Deploy the functions of a folder: `<name>.js` and `<name>/index.js`
    Seed {
        folder: PathBuf,
        /// The environment to deploy to; production unless given
        #[arg(long, value_name = "ID")]
        env: Option<String>,
    },
    /// Save everything to a file
    Snapshot { file: PathBuf },
    /// Bring everything back from a file
    Restore { file: PathBuf },
    /// Make calls fail
    #[command(subcommand)]
    Fault(FaultAction),
    /// Move the clock forward: by `90s`, `2h 30m` or `31d`
    Advance {
        #[arg(value_parser = parse_duration, allow_hyphen_values = true)]
        by: Duration,
    },
    /// Run a function as a trigger would, and print what came of it
    Trigger {
        function: String,
        /// What triggers it: timer, flex_schema, wechat_pay_success, file_operation and so on
        #[arg(long, default_value = "timer")]
        source: JobSource,
        /// The argument, a JSON object
        #[arg(long, value_name = "JSON", default_value = "{}")]
        data: String,
        /// The number of the table, for flex_schema
        #[arg(long, value_name = "N")]
        schema_id: Option<i64>,
        /// The environment of the function; production unless given
        #[arg(long, value_name = "ID")]
        env: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
enum FaultAction {
    /// Add a rule, such as `status=503,operation=invokeFunction,next=2`
    Add { rule: Fault },
    /// Print the rules in force
    List,
    /// End a rule
    Remove { id: u64 },
    /// End all rules
    Clear,
}

pub(crate) async fn run(admin: &Admin) -> io::Result<()> {
    match &admin.action {
        Action::State => print(&admin.call(Method::GET, "state", None).await?),
        Action::Events => admin.events().await,
        Action::Reset => admin.call(Method::POST, "reset", Some(json!({}))).await.map(drop),
        Action::Seed { folder, env } => {
            let mut functions = Vec::new();
            for source in functions_in(folder)? {
                functions.push(json!({"function_code": source.code()?, "name": source.name}));
            }
            let body = json!({"functions": functions, "environment": env});
            print(&admin.call(Method::POST, "seed", Some(body)).await?)
        }
        Action::Snapshot { file } => {
            let saved = admin.send(Method::GET, "snapshot", "", Bytes::new()).await?;
            write_private(file, &body_of(saved).await?).map_err(|error| about(file, &error))
        }
        Action::Restore { file } => {
            let saved = fs::read(file).map_err(|error| about(file, &error))?;
            let done = admin.send(Method::PUT, "snapshot", "application/octet-stream", saved.into()).await;
            body_of(done?).await.map(drop)
        }
        Action::Fault(FaultAction::Add { rule }) => {
            print(&admin.call(Method::POST, "faults", Some(json!(rule))).await?)
        }
        Action::Fault(FaultAction::List) => print(&admin.call(Method::GET, "faults", None).await?),
        Action::Fault(FaultAction::Remove { id }) => {
            admin.call(Method::DELETE, &format!("faults/{id}"), None).await.map(drop)
        }
        Action::Fault(FaultAction::Clear) => admin.call(Method::DELETE, "faults", None).await.map(drop),
        Action::Advance { by } => {
            // In seconds, which have the same length everywhere.
            let by = format!("{}.{:09}s", by.as_secs(), by.subsec_nanos());
            print(&admin.call(Method::POST, "clock", Some(json!({"advance": by}))).await?)
        }
        Action::Trigger { function, source, data, schema_id, env } => {
            let data: Json = serde_json::from_str(data)
                .map_err(|error| io::Error::other(format!("--data is not JSON: {error}")))?;
            let trigger = Trigger { function, source, data, environment: env, schema_id: *schema_id };
            let body = serde_json::to_vec(&trigger)?.into();
            let done = admin.send(Method::POST, "trigger", "application/json", body).await?;
            print(&body_of(done).await?)
        }
    }
}

/// The body of a request for a trigger. The argument keeps its text.
#[derive(Serialize)]
struct Trigger<'a> {
    function: &'a str,
    source: &'a JobSource,
    data: Json,
    environment: &'a Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schema_id: Option<i64>,
}

impl Admin {
    /// Sends JSON, and returns the body of the response.
    async fn call(&self, method: Method, path: &str, json: Option<Value>) -> io::Result<Bytes> {
        let bytes = json.map(|json| json.to_string().into()).unwrap_or_default();
        body_of(self.send(method, path, "application/json", bytes).await?).await
    }

    /// Prints what happens, one line each, until the emulator stops.
    async fn events(&self) -> io::Result<()> {
        let mut events = self.send(Method::GET, "events", "", Bytes::new()).await?.into_body();
        let mut unread = Vec::new();
        while let Some(frame) = events.frame().await {
            unread.extend_from_slice(
                frame.map_err(io::Error::other)?.data_ref().map_or(&[][..], |piece| piece),
            );
            while let Some(end) = unread.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = unread.drain(..=end).collect();
                // The other lines only keep the connection alive.
                if let Some(event) = line.strip_prefix(b"data: ") {
                    io::stdout().write_all(event)?;
                    io::stdout().flush()?;
                }
            }
        }
        Ok(())
    }

    async fn send(
        &self,
        method: Method,
        path: &str,
        kind: &str,
        body: Bytes,
    ) -> io::Result<Response<Incoming>> {
        let host = self.url.authority().filter(|_| self.url.scheme_str() == Some("http"));
        let host = host.ok_or_else(|| self.problem("give an address such as http://127.0.0.1:8700"))?;
        let address = (host.host().trim_matches(['[', ']']), host.port_u16().unwrap_or(80));
        let stream = TcpStream::connect(address).await.map_err(|error| self.problem(&error.to_string()))?;
        let (mut sender, connection) =
            http1::handshake(TokioIo::new(stream)).await.map_err(io::Error::other)?;
        // It ends with the response, whose body fails if it ends too early.
        tokio::spawn(connection);
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/_emulator/{path}"))
            .header(HOST, host.as_str())
            .header(CONTENT_TYPE, kind);
        if let Some(token) = self.admin_token.get()? {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        let request = request.body(Full::new(body)).map_err(io::Error::other)?;
        let response =
            sender.send_request(request).await.map_err(|error| self.problem(&error.to_string()))?;
        let status = response.status();
        if status.is_success() {
            return Ok(response);
        }
        let refusal = body_of(response).await?;
        let refusal: Value = serde_json::from_slice(&refusal).unwrap_or_default();
        let why = refusal["error_msg"].as_str().unwrap_or("there is no emulator, or an older one");
        Err(self.problem(&format!("{status}: {why}")))
    }

    fn problem(&self, why: &str) -> io::Error {
        io::Error::other(format!("{}: {why}", self.url))
    }
}

async fn body_of(response: Response<Incoming>) -> io::Result<Bytes> {
    Ok(response.into_body().collect().await.map_err(io::Error::other)?.to_bytes())
}

/// Writes a file that only its owner can read, atomically. Writes directly to what is not a regular file, such as
/// `/dev/stdout`.
fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return fs::write(path, bytes);
    }
    // Replaces the target of a link, not the link.
    let target = if path.is_symlink() { fs::canonicalize(path)? } else { path.to_owned() };
    let mut new = target.clone().into_os_string();
    new.push(".new");
    // Left over from an interrupted run.
    let _ = fs::remove_file(&new);
    let mut options = fs::File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.write(true).create_new(true).open(&new)?;
    let written = file.write_all(bytes).and_then(|()| fs::rename(&new, &target));
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}

/// Prints JSON indented, or unchanged if a [`Value`] cannot represent it.
fn print(body: &[u8]) -> io::Result<()> {
    match serde_json::from_slice::<Value>(body) {
        Ok(value) => writeln!(io::stdout(), "{value:#}"),
        Err(_) => writeln!(io::stdout(), "{}", String::from_utf8_lossy(body)),
    }
}
