//! The eleven operations of the document, as values that can be sent.

use std::{fmt, sync::Arc};

use http::StatusCode;

use crate::{
    Error, FunctionName, JobSource, JobStatus, PlatformError, Result, Secret, ServiceType,
    generated::{Client, types},
};

/// What a call does to the platform, which decides how long it may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Changes nothing.
    Read,
    /// Changes something, at once.
    Write,
    /// Waits for a function.
    Run,
}

/// Which page of a list to return.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct PageRequest {
    pub(crate) limit: Option<i32>,
    /// Left out at the beginning of the list.
    offset: Option<i64>,
}

impl PageRequest {
    pub(crate) fn new(limit: Option<i32>, offset: i64) -> Self {
        Self { limit, offset: Some(offset).filter(|offset| *offset > 0) }
    }

    pub(crate) fn offset(&self) -> i64 {
        self.offset.unwrap_or(0)
    }
}

/// Which jobs to list.
#[derive(Clone, Debug, Default)]
pub(crate) struct JobFilter {
    pub(crate) source: Option<JobSource>,
    pub(crate) status: Option<JobStatus>,
    pub(crate) service_type: Option<ServiceType>,
    /// In whole seconds since the Unix epoch.
    pub(crate) created_from: Option<i64>,
    /// In whole seconds since the Unix epoch.
    pub(crate) created_until: Option<i64>,
}

/// An operation with its arguments, as often as it has to be sent.
#[derive(Clone)]
pub(crate) struct Operation {
    pub(crate) environment: Option<Arc<str>>,
    pub(crate) what: What,
}

/// The large and rare ones lie in boxes, since every call has room for any.
#[derive(Clone)]
pub(crate) enum What {
    ListFunctions(PageRequest),
    CreateFunction(types::CreateFunctionRequest),
    GetFunction(FunctionName),
    UpdateFunction(FunctionName, types::UpdateFunctionRequest),
    DeleteFunction(FunctionName),
    ListFunctionJobs(FunctionName, Box<JobFilter>, PageRequest),
    InvokeFunction(FunctionName, types::InvokeFunctionRequest),
    InvokeFunctionV1(types::InvokeFunctionV1Request),
    DebugFunction(FunctionName, types::DebugFunctionRequest),
    Authorize(types::AuthorizeRequest),
    CreateAccessToken(Box<types::AccessTokenRequest>),
}

impl Operation {
    pub(crate) fn id(&self) -> &'static str {
        self.what.id()
    }

    pub(crate) fn kind(&self) -> Kind {
        match &self.what {
            What::ListFunctions(..) | What::GetFunction(..) | What::ListFunctionJobs(..) => Kind::Read,
            What::InvokeFunction(_, types::InvokeFunctionRequest { sync, .. })
            | What::InvokeFunctionV1(types::InvokeFunctionV1Request { sync, .. })
                if *sync == Some(false) =>
            {
                Kind::Write
            }
            What::InvokeFunction(..) | What::InvokeFunctionV1(..) | What::DebugFunction(..) => Kind::Run,
            _ => Kind::Write,
        }
    }

    pub(crate) fn is_read(&self) -> bool {
        self.kind() == Kind::Read
    }

    /// Whether a second sending ends in the same state as the first.
    pub(crate) fn is_repeatable_write(&self) -> bool {
        match &self.what {
            What::DeleteFunction(_) => true,
            What::UpdateFunction(_, change) => change.name.is_none(),
            _ => false,
        }
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn method(&self) -> &'static str {
        match self.what {
            What::ListFunctions(..) | What::GetFunction(..) | What::ListFunctionJobs(..) => "GET",
            What::UpdateFunction(..) => "PATCH",
            What::DeleteFunction(..) => "DELETE",
            _ => "POST",
        }
    }

    pub(crate) fn is_delete(&self) -> bool {
        matches!(self.what, What::DeleteFunction(_))
    }

    pub(crate) fn function_name(&self) -> Option<&str> {
        self.what.function_name()
    }

    /// The secrets that a sign-in sends.
    pub(crate) fn secrets(&self) -> Box<[Secret]> {
        match &self.what {
            What::Authorize(request) => [request.client_secret.clone()].into(),
            What::CreateAccessToken(request) => match &**request {
                types::AccessTokenRequest::ExchangeCodeRequest(request) => {
                    [request.client_secret.clone(), request.code.clone()].into()
                }
                types::AccessTokenRequest::RefreshTokenRequest(request) => {
                    [request.client_secret.clone(), request.refresh_token.clone()].into()
                }
            },
            _ => [].into(),
        }
    }

    /// Whether the call takes an access token, rather than making one.
    pub(crate) fn is_signed_in(&self) -> bool {
        !matches!(self.what, What::Authorize(..) | What::CreateAccessToken(..))
    }

    /// Whether an answer is one of the redirects that sign-in takes, and no other call.
    pub(crate) fn is_led_on_by(&self, answer: &PlatformError) -> bool {
        matches!(self.what, What::Authorize(_)) && answer.status() == StatusCode::FOUND
    }

    /// The request that sends it once.
    pub(crate) fn request(&self, client: &Client) -> Result<reqwest::Request> {
        let environment = self.environment.as_deref();
        let made = match &self.what {
            What::ListFunctions(page) => client.list_functions(page.limit, page.offset, environment),
            What::CreateFunction(body) => client.create_function(environment, body),
            What::GetFunction(name) => client.get_function(name.as_str(), environment),
            What::UpdateFunction(name, body) => client.update_function(name.as_str(), environment, body),
            What::DeleteFunction(name) => client.delete_function(name.as_str(), environment),
            What::ListFunctionJobs(name, filter, page) => client.list_function_jobs(
                name.as_str(),
                filter.created_from,
                filter.created_until,
                page.limit,
                page.offset,
                filter.service_type.as_ref(),
                filter.source.as_ref(),
                filter.status.as_ref(),
                environment,
            ),
            What::InvokeFunction(name, body) => client.invoke_function(name.as_str(), environment, body),
            What::InvokeFunctionV1(body) => client.invoke_function_v1(environment, body),
            What::DebugFunction(name, body) => client.debug_function(name.as_str(), environment, body),
            What::Authorize(body) => client.authorize(body),
            What::CreateAccessToken(body) => client.create_access_token(body),
        };
        made.map_err(Error::unsendable)
    }
}

impl fmt::Debug for Operation {
    /// Leaves out what is sent: code and arguments can hold secrets of the program.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())?;
        self.function_name().map_or(Ok(()), |name| write!(f, " {name:?}"))
    }
}

impl What {
    /// The name of the function that the call is about.
    pub(crate) fn function_name(&self) -> Option<&str> {
        match self {
            Self::GetFunction(name)
            | Self::UpdateFunction(name, _)
            | Self::DeleteFunction(name)
            | Self::ListFunctionJobs(name, ..)
            | Self::InvokeFunction(name, _)
            | Self::DebugFunction(name, _) => Some(name.as_str()),
            Self::CreateFunction(request) => Some(&request.name),
            Self::InvokeFunctionV1(request) => Some(&request.function_name),
            _ => None,
        }
    }

    /// The `operationId` in the document.
    pub(crate) fn id(&self) -> &'static str {
        match self {
            Self::ListFunctions(..) => "listFunctions",
            Self::CreateFunction(..) => "createFunction",
            Self::GetFunction(..) => "getFunction",
            Self::UpdateFunction(..) => "updateFunction",
            Self::DeleteFunction(..) => "deleteFunction",
            Self::ListFunctionJobs(..) => "listFunctionJobs",
            Self::InvokeFunction(..) => "invokeFunction",
            Self::InvokeFunctionV1(..) => "invokeFunctionV1",
            Self::DebugFunction(..) => "debugFunction",
            Self::Authorize(..) => "authorize",
            Self::CreateAccessToken(..) => "createAccessToken",
        }
    }
}
