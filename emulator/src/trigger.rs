//! Triggers, fired by hand.

use minapp_cloud_function::{FunctionError, JobSource, JobStatus, Json};
use serde::{Deserialize, Serialize};

/// What a trigger does: it runs a function, as a timer or a change of a table would, with nobody waiting
/// for the result.
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
#[must_use = "nothing runs until it is given to an emulator"]
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

    /// The number of the table; has to be there if the source is a table, and is of no use otherwise.
    pub fn schema_id(mut self, id: i64) -> Self {
        self.schema_id = Some(id);
        self
    }

    /// The environment that the function is in.
    pub fn environment(mut self, id: impl Into<String>) -> Self {
        self.environment = Some(id.into());
        self
    }
}

/// What came of a trigger.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Triggered {
    /// The job that it made.
    pub job_id: i64,
    /// How the job ended.
    pub status: JobStatus,
    /// What the function answered; null if it failed.
    pub data: Json,
    /// Why it failed; empty if it did not.
    pub error: FunctionError,
    /// What it wrote.
    pub log: String,
    /// The most memory that it held at one time, in bytes.
    pub mem_usage: u64,
}
