//! Running a function with a report.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Function, invoke::object};
use crate::{
    Call, Error, JobSource, Json, Result,
    call::{json, operation::Arguments},
    response::RawResponse,
    types::{DebugFunctionRequest, DebugResult, operation_id::OperationId},
};

/// The trigger that a debug run simulates.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Trigger {
    /// A client with the platform's SDK: the platform's default.
    Sdk,
    /// This API.
    OpenApi,
    /// Another function.
    CloudFunction,
    /// A change to a row of a data table.
    FlexSchema {
        /// The table's id, which the platform requires.
        schema_id: i64,
    },
    /// A successful WeChat payment.
    WechatPaySuccess,
    /// A timer.
    Timer,
    /// A change to a file.
    FileOperation,
    /// A trigger that this version does not know, in the platform's spelling.
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
    /// Runs the function and returns a report (`debugFunction`): its result or error, its log, and the time
    /// and the memory in bytes that it used. A function that fails is a report, not an error.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// use minapp_cloud_function::Trigger;
    ///
    /// let report = greet.debug(&serde_json::json!({"name": "Ada"})).trigger(Trigger::Timer).await?;
    /// println!("{:?}, {} bytes\n{}", report.execution_time, report.mem_usage, report.log);
    /// let greeting: String = report.value()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn debug(&self, data: &(impl Serialize + ?Sized)) -> Call<DebugResult> {
        let request = object(self.name(), data)
            .map(|data| DebugFunctionRequest { data: Some(data), ..Default::default() });
        let name = self.checked_name();
        Call::new(self.engine(), request.map(|request| Arguments::DebugFunction(name, request)), report)
    }
}

/// Settings of a debug run.
impl Call<DebugResult> {
    /// Sets the trigger to simulate: [`Trigger::Sdk`] by default.
    ///
    /// # Errors
    /// [`Error::Input`] when the call is awaited, if [`Trigger::Other`] holds a trigger that has a variant of
    /// its own.
    pub fn trigger(self, trigger: Trigger) -> Self {
        if let Trigger::Other(text) = &trigger
            && JobSource::KNOWN.contains(&text.as_str())
        {
            return self.refused(Error::input(format!(
                "`{text}` is a `Trigger` of its own: use it instead of `Other`"
            )));
        }
        self.change(|arguments| {
            if let Arguments::DebugFunction(_, request) = arguments {
                request.subject = Some(trigger.subject());
                request.schema_id = match trigger {
                    Trigger::FlexSchema { schema_id } => Some(schema_id),
                    _ => None,
                };
            }
        })
    }
}

fn report(operation: OperationId, raw: &RawResponse) -> Result<DebugResult> {
    #[derive(Deserialize)]
    struct Data {
        data: Json,
    }

    let mut report: DebugResult = json(operation, raw)?;
    // Half of a surrogate pair in the log was replaced, and those in the result with it: the result keeps them.
    if report.data.get().contains("\\ufffd")
        && let Ok(Data { data }) = serde_json::from_slice(&raw.body)
    {
        report.data = data;
    }
    Ok(report)
}

impl DebugResult {
    /// Returns whether the function succeeded.
    pub fn is_success(&self) -> bool {
        self.code == 0
    }

    /// Decodes the function's result into the type that you ask for. `()` accepts any result.
    ///
    /// # Errors
    /// [`Error::Function`] if the function failed; one for which [`is_decode`](Error::is_decode) holds if the
    /// result does not fit.
    pub fn value<T: DeserializeOwned + Send + 'static>(&self) -> Result<T> {
        if !self.is_success() {
            let error = self.error.clone();
            return Err(Error::function(self.code, [error.message, error.type_, error.stack], None));
        }
        self.data.parse().map_err(|why| {
            let body = self.data.get().as_bytes().to_vec().into();
            let raw = RawResponse { body, ..RawResponse::default() };
            let why = format!("the result does not fit `{}`: {why}", std::any::type_name::<T>());
            Error::decode(OperationId::DebugFunction, raw, why)
        })
    }
}
