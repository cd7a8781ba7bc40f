//! Invoking a function.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Function, wait::PendingJob};
use crate::{
    Call, Error, Json, Result,
    call::{json, operation::Arguments},
    response::RawResponse,
    types::{InvokeFunctionRequest, InvokeFunctionV1Request, InvokeResult, operation_id::OperationId},
};

/// Runs of functions.
impl Function {
    /// Invokes the function and returns its result (`invokeFunction` with `sync` true). The function
    /// receives `data` as `event.data`, and the platform stops it after 5 seconds.
    ///
    /// `data` is anything that encodes as a JSON object, or as null, which is sent as `{}`. The result is
    /// decoded into the type that you ask for; `serde_json::Value` and [`Json`] accept any result, and `()`
    /// ignores it: `greet.invoke::<()>(&data).await?`. NaN and infinities,
    /// which JSON does not have, are refused anywhere in `data`.
    ///
    /// Numbers are decoded exactly. A type is decoded to a depth of 5,000 levels; [`Json`] has no limit.
    /// Half of a surrogate pair, such as an emoji that the function cut, becomes U+FFFD in strings.
    ///
    /// ```
    /// # async fn show(add: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// #[derive(serde::Serialize)]
    /// struct Numbers { a: i64, b: i64 }
    ///
    /// let sum: i64 = add.invoke(&Numbers { a: 2, b: 3 }).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Besides those of every call, [`Error::Function`] if the function fails, and one for which
    /// [`is_decode`](Error::is_decode) holds if the result does not fit the type. A call whose
    /// [outcome is unknown](Error::is_outcome_unknown) is not retried.
    pub fn invoke<T: DeserializeOwned + Send + 'static>(&self, data: &(impl Serialize + ?Sized)) -> Call<T> {
        let arguments = object(self.name(), data).map(|data| {
            let request = InvokeFunctionRequest { data: Some(data), sync: Some(true) };
            Arguments::InvokeFunction(self.checked_name(), request)
        });
        Call::new(self.engine(), arguments, result)
    }

    /// Invokes the function without waiting for its result (`invokeFunction` with `sync` false). The platform
    /// stops the function after 300 seconds.
    ///
    /// The receipt says that the platform accepted the call, not that the function ran, and does not name
    /// the job. [`PendingJob::wait`] finds the job and waits until it ends. If others invoke the function at the
    /// same time, it needs [`correlate_by`](Call::correlate_by) to tell the jobs apart:
    ///
    /// ```
    /// # async fn show(ship: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// let order = serde_json::json!({"order_id": "20260131-000417", "items": 3});
    /// let job = ship.invoke_detached(&order).correlate_by("order_id").await?.wait().await?;
    /// println!("{} {}\n{}", job.id(), job.status(), job.log().await?);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Those of every call.
    pub fn invoke_detached(&self, data: &(impl Serialize + ?Sized)) -> Call<PendingJob> {
        let arguments = object(self.name(), data).map(|data| {
            let request = InvokeFunctionRequest { data: Some(data), sync: Some(false) };
            Arguments::InvokeFunction(self.checked_name(), request)
        });
        PendingJob::call(self.clone(), arguments)
    }

    /// Invokes the function in the old form and returns its result (`invokeFunctionV1` with `sync`
    /// true).
    ///
    /// # Errors
    /// Those of [`invoke`](Self::invoke).
    #[deprecated = "the platform recommends the newer form: use `invoke`"]
    pub fn invoke_v1<T: DeserializeOwned + Send + 'static>(
        &self,
        data: &(impl Serialize + ?Sized),
    ) -> Call<T> {
        Call::new(self.engine(), self.v1(data, true), result)
    }

    /// Invokes the function in the old form without waiting for its result (`invokeFunctionV1` with `sync`
    /// false). The response is not documented; the client expects a receipt.
    ///
    /// # Errors
    /// Those of every call.
    #[deprecated = "the platform recommends the newer form: use `invoke_detached`"]
    pub fn invoke_detached_v1(&self, data: &(impl Serialize + ?Sized)) -> Call<PendingJob> {
        PendingJob::call(self.clone(), self.v1(data, false))
    }

    fn v1(&self, data: &(impl Serialize + ?Sized), sync: bool) -> Result<Arguments> {
        let request = InvokeFunctionV1Request {
            function_name: self.name().to_owned(),
            data: Some(object(self.name(), data)?),
            sync: Some(sync),
        };
        Ok(Arguments::InvokeFunctionV1(request))
    }
}

/// The argument of a function: an object, always sent.
pub(crate) fn object(function: &str, data: &(impl Serialize + ?Sized)) -> Result<Json> {
    let json = Json::new(data).map_err(|error| error.for_function(function))?;
    match json.get().as_bytes().first() {
        Some(b'{') => Ok(json),
        _ if json.is_null() => Json::new(&serde_json::Map::new()),
        _ => Err(Error::input(
            "the argument of a function must encode as a JSON object, or as null for an empty one: \
             put it into a struct or a map, such as {\"value\": ...}",
        )
        .for_function(function)),
    }
}

/// An [`InvokeResult`] with a result that fits.
#[derive(Deserialize)]
struct Success<T> {
    #[serde(deserialize_with = "crate::types::wire::integer")]
    code: i64,
    data: T,
}

fn result<T: DeserializeOwned + Send + 'static>(operation: OperationId, raw: &RawResponse) -> Result<T> {
    // As a rule a function succeeds and its result fits, so that one pass over the response is enough.
    // The code below finds out what is wrong with any other response.
    if let Ok(Success { code: 0, data }) = serde_json::from_slice(&raw.body) {
        return Ok(data);
    }
    let InvokeResult { code, data, error } = json(operation, raw)?;
    if code != 0 {
        return Err(Error::function(code, [error.message, error.type_, error.stack], Some(raw.clone())));
    }
    data.parse().map_err(|why| {
        let why = format!(
            "the function succeeded, but its result does not fit `{}`: {why}",
            std::any::type_name::<T>()
        );
        Error::decode(operation, raw.clone(), why)
    })
}
