//! The operations of the document.

/// An operation of `spec/openapi.yaml`, or the fetching of a log. What the crate knows of operations as
/// such stands here, and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OperationId {
    ListFunctions,
    CreateFunction,
    GetFunction,
    UpdateFunction,
    DeleteFunction,
    ListFunctionJobs,
    InvokeFunction,
    InvokeFunctionV1,
    DebugFunction,
    Authorize,
    CreateAccessToken,
    /// Not in the document: logs are on another host.
    FetchLog,
}

/// What an operation does to the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Changes nothing.
    Read,
    /// Changes something, at once.
    Write,
    /// Waits for a function.
    Run,
}

impl OperationId {
    /// The `operationId`.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::ListFunctions => "listFunctions",
            Self::CreateFunction => "createFunction",
            Self::GetFunction => "getFunction",
            Self::UpdateFunction => "updateFunction",
            Self::DeleteFunction => "deleteFunction",
            Self::ListFunctionJobs => "listFunctionJobs",
            Self::InvokeFunction => "invokeFunction",
            Self::InvokeFunctionV1 => "invokeFunctionV1",
            Self::DebugFunction => "debugFunction",
            Self::Authorize => "authorize",
            Self::CreateAccessToken => "createAccessToken",
            Self::FetchLog => "log",
        }
    }

    pub(crate) const fn effect(self) -> Effect {
        match self {
            Self::ListFunctions | Self::GetFunction | Self::ListFunctionJobs | Self::FetchLog => Effect::Read,
            Self::InvokeFunction | Self::InvokeFunctionV1 | Self::DebugFunction => Effect::Run,
            Self::CreateFunction
            | Self::UpdateFunction
            | Self::DeleteFunction
            | Self::Authorize
            | Self::CreateAccessToken => Effect::Write,
        }
    }

    pub(crate) const fn is_read(self) -> bool {
        matches!(self.effect(), Effect::Read)
    }

    /// Whether a second request ends in the same state as the first. An update that renames does not.
    pub(crate) const fn is_idempotent(self) -> bool {
        self.is_read() || matches!(self, Self::DeleteFunction | Self::UpdateFunction)
    }

    /// Whether it takes credentials, and no access token.
    pub(crate) const fn signs_in(self) -> bool {
        matches!(self, Self::Authorize | Self::CreateAccessToken)
    }

    /// Whether it sends a name and code, for which the platform gives 401 if they are empty.
    pub(crate) const fn sends_code(self) -> bool {
        matches!(self, Self::CreateFunction | Self::UpdateFunction)
    }

    #[cfg(feature = "tracing")]
    pub(crate) const fn method(self) -> &'static str {
        match self {
            Self::UpdateFunction => "PATCH",
            Self::DeleteFunction => "DELETE",
            _ if self.is_read() => "GET",
            _ => "POST",
        }
    }
}
