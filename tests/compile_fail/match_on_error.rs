//! A later version may add a kind of error.

use minapp_cloud_function::Error;

fn show(error: &Error) {
    match error {
        Error::Input(_) | Error::Credentials(_) | Error::Transport(_) => {}
        Error::Platform(_) | Error::Function(_) | Error::Wait(_) => {}
    }
}

fn main() {
    let _ = show;
}
