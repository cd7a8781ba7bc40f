//! The only way to a function name is through its check.

use minapp_cloud_function::FunctionName;

fn main() {
    let _ = FunctionName("..".into());
    let _: FunctionName = "..".into();
}
