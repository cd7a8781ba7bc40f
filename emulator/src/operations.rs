//! The operations of the API: method, path and id of each, for the router and for fault rules.

/// An operation as `spec/openapi.yaml` describes it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Operation {
    pub(crate) method: Method,
    pub(crate) path: &'static str,
    pub(crate) id: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Get,
    Post,
    Patch,
    Delete,
}

impl Method {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

const fn operation(method: Method, path: &'static str, id: &'static str) -> Operation {
    Operation { method, path, id }
}

const FUNCTIONS: &str = "/oserve/v1.3/cloud-function/";
const FUNCTION: &str = "/oserve/v1.3/cloud-function/{function_name}/";
const JOBS: &str = "/oserve/v1.3/cloud-function/{function_name}/job/";

pub(crate) const LIST_FUNCTIONS: Operation = operation(Method::Get, FUNCTIONS, "listFunctions");
pub(crate) const CREATE_FUNCTION: Operation = operation(Method::Post, FUNCTIONS, "createFunction");
pub(crate) const GET_FUNCTION: Operation = operation(Method::Get, FUNCTION, "getFunction");
pub(crate) const UPDATE_FUNCTION: Operation = operation(Method::Patch, FUNCTION, "updateFunction");
pub(crate) const DELETE_FUNCTION: Operation = operation(Method::Delete, FUNCTION, "deleteFunction");
pub(crate) const LIST_FUNCTION_JOBS: Operation = operation(Method::Get, JOBS, "listFunctionJobs");
pub(crate) const INVOKE_FUNCTION: Operation = operation(Method::Post, JOBS, "invokeFunction");
pub(crate) const DEBUG_FUNCTION: Operation =
    operation(Method::Post, "/oserve/v1.3/cloud-function/{function_name}/debug/", "debugFunction");
pub(crate) const INVOKE_FUNCTION_V1: Operation =
    operation(Method::Post, "/oserve/v1/cloud-function/job/", "invokeFunctionV1");
pub(crate) const AUTHORIZE: Operation =
    operation(Method::Post, "/api/oauth2/hydrogen/openapi/authorize/", "authorize");
pub(crate) const CREATE_ACCESS_TOKEN: Operation =
    operation(Method::Post, "/api/oauth2/access_token/", "createAccessToken");
/// Not in the document: the address comes with each job.
pub(crate) const FETCH_LOG: Operation = operation(Method::Get, "/log/{ticket}", "fetchLog");

pub(crate) const ALL: [Operation; 12] = [
    LIST_FUNCTIONS,
    CREATE_FUNCTION,
    GET_FUNCTION,
    UPDATE_FUNCTION,
    DELETE_FUNCTION,
    LIST_FUNCTION_JOBS,
    INVOKE_FUNCTION,
    DEBUG_FUNCTION,
    INVOKE_FUNCTION_V1,
    AUTHORIZE,
    CREATE_ACCESS_TOKEN,
    FETCH_LOG,
];
