//! Generates the client, the mocks and the open enumerations from the OpenAPI document. The document
//! decides what becomes of a schema: see "Extensions" in `spec/README.md`.
//!
//! Part of the build script and of the tests, not of the library.

#[path = "document.rs"]
pub mod document;
#[path = "rewrite.rs"]
pub mod rewrite;
#[path = "yaml.rs"]
pub mod yaml;

use std::error::Error;

use document::Document;
use openapiv3::OpenAPI;
use progenitor::{GenerationSettings, Generator, TypeImpl};
use quote::ToTokens;
use serde_json::{Value, json};

pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Rust code.
pub struct Generated {
    /// The types of the schemas, and a client that builds the requests of all operations.
    pub client: String,
    /// Helpers for httpmock.
    pub mocks: String,
    pub enumerations: String,
}

/// The types of this crate that stand in for schemas, besides the open enumerations.
const OWN: [&str; 6] = ["Json", "LogUrl", "Milliseconds", "Seconds", "Secret", "Timestamp"];

/// Generates code from the text of a document.
///
/// # Errors
/// If the document is not valid, or progenitor no longer writes the code that this crate rewrites.
pub fn generate(text: &str) -> Result<Generated> {
    let raw = yaml::read(text)?;
    // For its errors alone: they quote the document as it is in the file.
    typed(&raw)?;
    let mut document = Document::new(raw)?;
    document.substitute_types()?;

    let mut settings = GenerationSettings::default();
    settings.with_derive("PartialEq");
    for name in OWN.into_iter().chain(document.enumerations.keys().map(String::as_str)) {
        document.root["components"]["schemas"][name] = json!({"type": "string"});
        settings.with_replacement(name, format!("crate::types::{name}"), [TypeImpl::Default].into_iter());
    }
    settings.with_replacement("InvokeResponse", "crate::types::InvokeResponse", std::iter::empty());

    let mocks = Generator::new(&settings).httpmock(&typed(&document.root)?, "crate::generated")?.to_string();
    let mocks = rewrite::mocks(&mocks)?;

    document.keep_responses_raw();
    let client = Generator::new(&settings).generate_tokens(&typed(&document.root)?)?;
    let client = rewrite::client(syn::parse2(client)?, &document)?;
    Ok(Generated {
        client: client.into_token_stream().to_string(),
        mocks,
        enumerations: document.enumerations(),
    })
}

fn typed(document: &Value) -> Result<OpenAPI> {
    // From text, since errors then say where they are.
    let text = format!("{document:#}");
    serde_json::from_str(&text).map_err(|error| {
        let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default().trim();
        format!("{error} of the document as JSON: {line}").into()
    })
}
