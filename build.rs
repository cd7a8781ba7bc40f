//! Turns `spec/openapi.yaml` into Rust: the client, the open enumerations, and the helpers for
//! httpmock. What each rule is for stands in `src/generated.rs`.

#[path = "src/generated/document.rs"]
mod document;
#[path = "src/generated/rewrite.rs"]
mod rewrite;
#[path = "src/generated/yaml.rs"]
mod yaml;

use std::{env, error::Error, fs, path::Path, process::ExitCode};

use document::{check, describe, open_enumerations, prepare, variant};
use openapiv3::OpenAPI;
use progenitor::{GenerationSettings, Generator, TypeImpl};
use quote::ToTokens;
use rewrite::Generated;
use serde_json::{Map, Value, json};
use syn::visit_mut::VisitMut;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const SPEC: &str = "spec/openapi.yaml";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={SPEC}");
    let Err(error) = generate() else { return ExitCode::SUCCESS };
    eprintln!("{SPEC} cannot be turned into a client:\n{error}");
    ExitCode::FAILURE
}

fn generate() -> Result<()> {
    let mut document = yaml::read(&fs::read_to_string(SPEC)?)?;
    // For its errors alone, which show the document as it is in the file.
    typed(&document)?;

    let open = open_enumerations(&document);
    check(&document, &document, "")?;
    describe(&mut document);
    for part in ["/components/schemas", "/components/parameters", "/paths"] {
        prepare(document.pointer_mut(part).ok_or(format!("{part} is missing"))?, "", part, &open)?;
    }
    let own = ["Json", "LogUrl", "Milliseconds", "Seconds", "Secret", "Timestamp"];
    let mut settings = GenerationSettings::default();
    settings.with_derive("PartialEq");
    for name in own.into_iter().chain(open.keys().map(String::as_str)) {
        document["components"]["schemas"][name] = json!({"type": "string"});
        settings.with_replacement(name, format!("crate::{name}"), [TypeImpl::Default].into_iter());
    }
    settings.with_replacement("InvokeResponse", "crate::InvokeResponse", std::iter::empty());

    let mocks = Generator::new(&settings).httpmock(&typed(&document)?, "crate::generated")?.to_string();
    let raw_name = "$\" , value . to_string ()))";
    if !mocks.contains(raw_name) {
        return Err("progenitor no longer writes names into patterns as they are".into());
    }
    let mocks = mocks.replace(raw_name, "$\" , crate :: mock :: path_pattern (value)))");

    for item in document["paths"].as_object_mut().into_iter().flat_map(Map::values_mut) {
        for operation in item.as_object_mut().into_iter().flat_map(Map::values_mut).filter(|o| o.is_object())
        {
            operation["responses"] = json!({"default": {"description": "", "content": {"*/*": {}}}});
        }
    }
    let mut client = syn::parse2(Generator::new(&settings).generate_tokens(&typed(&document)?)?)?;
    Generated.visit_file_mut(&mut client);

    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("client.rs"), client.into_token_stream().to_string())?;
    fs::write(Path::new(&out).join("mock.rs"), mocks)?;
    let enumerations = open.iter().map(|(name, (docs, values))| {
        let variants = values.iter().map(|v| format!("{} = {v:?},", variant(v))).collect::<String>();
        format!("open_enumeration! {{ #[doc = {docs:?}] {name} {{ {variants} }} }}\n")
    });
    fs::write(Path::new(&out).join("enumerations.rs"), enumerations.collect::<String>())?;
    Ok(())
}

fn typed(document: &Value) -> Result<OpenAPI> {
    // From a text, since errors then say where they are.
    let text = format!("{document:#}");
    serde_json::from_str(&text).map_err(|error| {
        let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default().trim();
        format!("{error} of the document as JSON: {line}").into()
    })
}
