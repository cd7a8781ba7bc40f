//! The platform may add a field to any request or response.

use minapp_cloud_function::types::{FunctionError, UpdateFunctionRequest};

fn main() {
    let _ = UpdateFunctionRequest { ..Default::default() };
    let _ = FunctionError { ..Default::default() };
}
