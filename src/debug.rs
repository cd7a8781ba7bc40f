//! Running a function with a report.

use std::fmt;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    Call, DebugFunctionRequest, DebugResult, Error, Function, JobSource, Json, Result,
    call::{Parts, json},
    invoke::object,
    operation::What,
};

/// What to pretend started a run for debugging.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Trigger {
    /// A client with the platform's SDK: what the platform takes when nothing is said.
    Sdk,
    /// This API.
    OpenApi,
    /// Another function.
    CloudFunction,
    /// A change in a data table.
    FlexSchema {
        /// The table's id, which the platform requires.
        schema_id: i64,
    },
    /// A payment.
    WechatPaySuccess,
    /// A clock.
    Timer,
    /// A change of a file.
    FileOperation,
    /// One that this version does not know, as the platform writes it.
    Other(String),
}

impl Trigger {
    fn subject(&self) -> JobSource {
        match self {
            Self::Sdk => JobSource::Sdk,
            Self::OpenApi => JobSource::OpenApi,
            Self::CloudFunction => JobSource::CloudFunction,
            Self::FlexSchema { .. } => JobSource::FlexSchema,
            Self::WechatPaySuccess => JobSource::WechatPaySuccess,
            Self::Timer => JobSource::Timer,
            Self::FileOperation => JobSource::FileOperation,
            Self::Other(text) => JobSource::Unknown(text.as_str().into()),
        }
    }
}

impl Function {
    /// Runs the function with a report on the run (`debugFunction`): its result or its error, its log,
    /// and the time and memory it used.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// use minapp_cloud_function::Trigger;
    ///
    /// let report = greet.debug(&serde_json::json!({"name": "Ada"})).trigger(Trigger::Timer).send().await?;
    /// println!("{:?}, {} bytes\n{}", report.execution_time, report.mem_usage, report.log);
    /// let greeting: String = report.value()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn debug(&self, data: &(impl Serialize + ?Sized)) -> Debug {
        let request = object(self.name(), data)
            .map(|data| DebugFunctionRequest { data: Some(data), ..Default::default() });
        Debug { function: self.clone(), request }
    }
}

/// A run for debugging, from [`Function::debug`].
#[must_use = "a run is not sent until `send` is called and awaited"]
pub struct Debug {
    function: Function,
    request: Result<DebugFunctionRequest>,
}

impl Debug {
    /// Sets what to pretend started the run. Without it, the platform takes [`Trigger::Sdk`].
    pub fn trigger(mut self, trigger: Trigger) -> Self {
        self.request = self.request.and_then(|mut request| {
            if let Trigger::Other(text) = &trigger
                && JobSource::KNOWN.contains(&text.as_str())
            {
                return Err(Error::input(format!(
                    "`{text}` has a trigger of its own: use it instead of `Other`"
                )));
            }
            request.subject = Some(trigger.subject());
            request.schema_id = match trigger {
                Trigger::FlexSchema { schema_id } => Some(schema_id),
                _ => None,
            };
            Ok(request)
        });
        self
    }

    /// The call, ready to be awaited. A function that fails makes no error: the report tells.
    ///
    /// # Errors
    /// Those of every call.
    pub fn send(self) -> Call<DebugResult> {
        let Self { function, request } = self;
        let what = request.map(|request| What::DebugFunction(function.checked_name(), request));
        function.client().call(what, report)
    }
}

fn report(operation: &'static str, parts: &Parts) -> Result<DebugResult> {
    #[derive(Deserialize)]
    struct Data {
        data: Json,
    }

    let mut report: DebugResult = json(operation, parts)?;
    // Half of a surrogate pair in the log was replaced, and those in the result with it: the result keeps them.
    if report.data.get().contains("\\ufffd")
        && let Ok(Data { data }) = serde_json::from_slice(&parts.body)
    {
        report.data = data;
    }
    Ok(report)
}

impl DebugResult {
    /// Whether the function succeeded.
    pub fn is_success(&self) -> bool {
        self.code == 0
    }

    /// The function's result, read into a type of yours. `()` takes any result.
    ///
    /// # Errors
    /// [`Error::Function`] if the function failed; [`Error::Input`] if the result does not fit.
    pub fn value<T: DeserializeOwned + Send + 'static>(&self) -> Result<T> {
        if self.is_success() {
            return self.data.to();
        }
        Err(Error::function(self.code, self.error.clone(), None))
    }
}

impl fmt::Debug for Debug {
    /// Leaves out the argument.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Debug").field("function", &self.function).finish_non_exhaustive()
    }
}
