//! Triggers, fired on request.

use minapp_cloud_function::{JobSource, JobStatus, Json, types::FunctionError};
use serde::{Deserialize, Serialize};

/// Runs a function as a trigger would: a timer, or a change of a table. The run is asynchronous.
///
/// ```
/// # use minapp_cloud_function::JobSource;
/// # use minapp_emulator::{Emulator, Trigger};
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// # let folder = std::env::temp_dir().join(format!("trigger-{}", std::process::id()));
/// # std::fs::create_dir_all(&folder)?;
/// # std::fs::write(folder.join("nightly.js"), "exports.main = async event => event.eventType")?;
/// let emulator = Emulator::start().await?;
/// emulator.seed(&folder).await?;
/// let done = emulator.trigger(Trigger::new("nightly", JobSource::Timer)).await?;
/// assert_eq!(done.data.to::<String>().unwrap(), "timer");
/// # std::fs::remove_dir_all(folder)
/// # }
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[must_use = "nothing runs before `Emulator::trigger`"]
pub struct Trigger {
    pub(crate) function: String,
    #[serde(default = "timer")]
    pub(crate) source: JobSource,
    pub(crate) data: Option<Json>,
    pub(crate) schema_id: Option<i64>,
    pub(crate) environment: Option<String>,
}

fn timer() -> JobSource {
    JobSource::Timer
}

impl Trigger {
    /// Runs a function as this source would, in production and with an empty argument.
    pub fn new(function: impl Into<String>, source: JobSource) -> Self {
        Self { function: function.into(), source, data: None, schema_id: None, environment: None }
    }

    /// The argument, `event.data`; a JSON object, `{}` unless set.
    pub fn data(mut self, data: Json) -> Self {
        self.data = Some(data);
        self
    }

    /// The id of the table; required if the source is a table, ignored otherwise.
    pub fn schema_id(mut self, id: i64) -> Self {
        self.schema_id = Some(id);
        self
    }

    /// The environment of the function; production unless set.
    pub fn environment(mut self, id: impl Into<String>) -> Self {
        self.environment = Some(id.into());
        self
    }
}

/// The outcome of a trigger.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Triggered {
    /// The id of the job.
    pub job_id: i64,
    /// How the job ended.
    pub status: JobStatus,
    /// The function's result; null if it failed.
    pub data: Json,
    /// Why it failed; empty if it did not.
    pub error: FunctionError,
    /// The log.
    pub log: String,
    /// The most memory that it held at any time, in bytes.
    pub mem_usage: u64,
}
