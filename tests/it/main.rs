//! What users rely on, through the public API.

mod support;

mod blocking;
mod compile_fail;
mod deploy;
mod error_texts;
mod errors;
mod exact;
mod examples;
mod faults_body;
mod faults_certificate;
mod faults_connection;
mod faults_limits;
mod faults_lists;
mod faults_retry;
mod faults_sign_in;
mod faults_status;
mod faults_table;
mod faults_upload;
mod from_env;
mod generation;
mod invoke;
mod lenient;
mod life;
mod lists;
mod logs;
// The tests of this example run here too.
#[allow(dead_code)]
#[path = "../../examples/mock.rs"]
mod mock_example;
mod mocks;
mod names;
mod properties;
mod proxies;
mod retry;
mod runtimes;
mod schemas;
mod secrets;
mod settings;
mod sign_in;
mod tracing;
mod values;
mod vendor_answers;
mod vendor_requests;
mod wait;
mod wait_clocks;
