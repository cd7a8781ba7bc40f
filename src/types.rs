//! The types of the document's schemas, and what their values are made of.
//!
//! The types that everyday programs use are at the root of the crate as well.

pub(crate) mod decode;
pub(crate) mod enumerations;
mod finite;
pub(crate) mod invalid;
mod invoke_response;
pub(crate) mod json;
pub(crate) mod name;
pub(crate) mod operation_id;
pub(crate) mod secret;
mod surrogates;
pub(crate) mod timestamp;
pub(crate) mod wire;

pub use crate::generated::types::{
    AccessToken, AccessTokenRequest, AuthorizationCode, AuthorizeRequest, CloudFunction,
    CreateFunctionRequest, DebugFunctionRequest, DebugResult, ErrorBody, ExchangeCodeRequest, FunctionError,
    FunctionPage, InvokeFunctionRequest, InvokeFunctionV1Request, InvokeReceipt, InvokeResult, Job, JobPage,
    PageMeta, RefreshTokenRequest, UpdateFunctionRequest,
};
pub use enumerations::{AuditStatus, JobSource, JobStatus, PlanCircle, ServiceType};
pub use invalid::InvalidValue;
pub use invoke_response::InvokeResponse;
pub use json::Json;
pub use name::FunctionName;
pub use secret::{LogUrl, Secret};
pub use timestamp::Timestamp;

/// What the generated code calls the types of some fields.
pub(crate) type Milliseconds = std::time::Duration;
pub(crate) type Seconds = std::time::Duration;
