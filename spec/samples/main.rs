//! All the Rust samples in one program, so that only one has to be linked. Usage: samples OPERATION
//!
//! A program that copies one of them needs this crate, `serde_json`, and `tokio` with its features `macros` and
//! `rt-multi-thread`.

type Outcome = Result<(), Box<dyn std::error::Error>>;

macro_rules! samples {
    ($($operation:ident)*) => {
        $(#[allow(non_snake_case)]
        mod $operation {
            include!(concat!(stringify!($operation), ".rs"));

            pub(super) fn run() -> super::Outcome {
                main()
            }
        })*

        fn main() -> Outcome {
            match std::env::args().nth(1).as_deref() {
                $(Some(stringify!($operation)) => $operation::run(),)*
                other => Err(format!("there is no sample {other:?}").into()),
            }
        }
    };
}

samples! {
    authorize
    createAccessToken
    createFunction
    debugFunction
    deleteFunction
    getFunction
    invokeFunction
    invokeFunctionV1
    listFunctionJobs
    listFunctions
    updateFunction
}
