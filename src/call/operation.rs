//! The operations of the document with their arguments.

use std::{fmt, sync::Arc};

use crate::{
    Error, FunctionName, JobSource, JobStatus, Result, Secret, ServiceType,
    generated::{Client, types},
    types::operation_id::{Effect, OperationId},
};

/// Which page of a list to return.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct PageRequest {
    pub(crate) limit: Option<i32>,
    /// `None` at the beginning of the list.
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

/// An operation and its arguments, which can be sent several times.
#[derive(Clone)]
pub(crate) struct Operation {
    pub(crate) environment: Option<Arc<str>>,
    pub(crate) arguments: Arguments,
}

/// The arguments of each operation. Large and rare ones are boxed, to keep calls small.
#[derive(Clone)]
pub(crate) enum Arguments {
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
    pub(crate) fn id(&self) -> OperationId {
        self.arguments.id()
    }

    /// The effect of the operation with these arguments.
    pub(crate) fn effect(&self) -> Effect {
        let is_detached = match &self.arguments {
            Arguments::InvokeFunction(_, request) => request.sync == Some(false),
            Arguments::InvokeFunctionV1(request) => request.sync == Some(false),
            _ => false,
        };
        if is_detached { Effect::Write } else { self.id().effect() }
    }

    pub(crate) fn is_read(&self) -> bool {
        self.id().is_read()
    }

    /// Whether it changes something, and a second request ends in the same state as the first.
    pub(crate) fn is_idempotent_write(&self) -> bool {
        let renames =
            matches!(&self.arguments, Arguments::UpdateFunction(_, change) if change.name.is_some());
        !self.is_read() && self.id().is_idempotent() && !renames
    }

    pub(crate) fn function_name(&self) -> Option<&str> {
        self.arguments.function_name()
    }

    /// The secrets that a sign-in sends.
    pub(crate) fn secrets(&self) -> Box<[Secret]> {
        match &self.arguments {
            Arguments::Authorize(request) => [request.client_secret.clone()].into(),
            Arguments::CreateAccessToken(request) => match &**request {
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

    /// The request of one attempt.
    pub(crate) fn request(&self, client: &Client) -> Result<reqwest::Request> {
        let environment = self.environment.as_deref();
        let made = match &self.arguments {
            Arguments::ListFunctions(page) => client.list_functions(page.limit, page.offset, environment),
            Arguments::CreateFunction(body) => client.create_function(environment, body),
            Arguments::GetFunction(name) => client.get_function(name.as_str(), environment),
            Arguments::UpdateFunction(name, body) => client.update_function(name.as_str(), environment, body),
            Arguments::DeleteFunction(name) => client.delete_function(name.as_str(), environment),
            Arguments::ListFunctionJobs(name, filter, page) => client.list_function_jobs(
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
            Arguments::InvokeFunction(name, body) => client.invoke_function(name.as_str(), environment, body),
            Arguments::InvokeFunctionV1(body) => client.invoke_function_v1(environment, body),
            Arguments::DebugFunction(name, body) => client.debug_function(name.as_str(), environment, body),
            Arguments::Authorize(body) => client.authorize(body),
            Arguments::CreateAccessToken(body) => client.create_access_token(body),
        };
        made.map_err(Error::unsendable)
    }
}

impl fmt::Debug for Operation {
    /// Leaves out the arguments: they can contain secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id().as_str())?;
        self.function_name().map_or(Ok(()), |name| write!(f, " {name:?}"))
    }
}

impl Arguments {
    /// The name of the function that the call is for.
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

    pub(crate) fn id(&self) -> OperationId {
        match self {
            Self::ListFunctions(..) => OperationId::ListFunctions,
            Self::CreateFunction(..) => OperationId::CreateFunction,
            Self::GetFunction(..) => OperationId::GetFunction,
            Self::UpdateFunction(..) => OperationId::UpdateFunction,
            Self::DeleteFunction(..) => OperationId::DeleteFunction,
            Self::ListFunctionJobs(..) => OperationId::ListFunctionJobs,
            Self::InvokeFunction(..) => OperationId::InvokeFunction,
            Self::InvokeFunctionV1(..) => OperationId::InvokeFunctionV1,
            Self::DebugFunction(..) => OperationId::DebugFunction,
            Self::Authorize(..) => OperationId::Authorize,
            Self::CreateAccessToken(..) => OperationId::CreateAccessToken,
        }
    }
}
