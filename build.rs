//! Turns `spec/openapi.yaml` into Rust: the client, the open enumerations, and the helpers for
//! httpmock. What each rule is for stands in `src/generated.rs`.

#[path = "src/generated/document.rs"]
mod document;
#[path = "src/generated/yaml.rs"]
mod yaml;

use std::{env, error::Error, fs, path::Path, process::ExitCode};

use document::{check, describe, open_enumerations, prepare, variant};
use openapiv3::OpenAPI;
use progenitor::{GenerationSettings, Generator, TypeImpl};
use quote::ToTokens;
use serde_json::{Map, Value, json};
use syn::{parse_quote, visit_mut::VisitMut};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const SPEC: &str = "spec/openapi.yaml";
/// Without these an answer is of no use; everything else may be missing or null.
const VITAL: [&str; 6] = ["id", "name", "code", "objects", "meta", "access_token"];

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

/// Has the generated client make requests, and leaves the sending to `transport`; makes the generated types
/// open for growth, and lenient where they are answers.
struct Generated;

impl VisitMut for Generated {
    fn visit_impl_item_fn_mut(&mut self, operation: &mut syn::ImplItemFn) {
        if operation.sig.asyncness.take().is_none() {
            return;
        }
        operation.sig.output = parse_quote!(-> Result<::reqwest::Request, Error>);
        let lines = &mut operation.block.stmts;
        let text = |line: &syn::Stmt| line.to_token_stream().to_string();
        // A header with the document's version, which the platform does not know.
        lines.retain(|line| !text(line).contains("\"api-version\""));
        // What comes after the request would send it.
        let request = lines.iter().position(|line| text(line).contains("let mut request"));
        lines.truncate(request.map_or(0, |at| at + 1));
        for line in lines.iter_mut() {
            let syn::Stmt::Local(syn::Local { init: Some(init), .. }) = line else { continue };
            let (expression, text) = (&init.expr, init.expr.to_token_stream().to_string());
            if text.contains("HeaderMap :: with_capacity") {
                // Without room for the header that is left out.
                init.expr = parse_quote!(::reqwest::header::HeaderMap::new());
            } else if text.starts_with("format !") {
                init.expr = parse_quote!(self.baseurl.with_path(&#expression));
            }
        }
        lines.push(parse_quote!(return Ok(request);));
    }

    fn visit_item_impl_mut(&mut self, item: &mut syn::ItemImpl) {
        // The constructors take the base URL as a text, which would be parsed for every call.
        item.items.retain(|item| {
            !matches!(item, syn::ImplItem::Fn(f) if f.sig.ident == "new" || f.sig.ident == "new_with_client")
        });
        syn::visit_mut::visit_item_impl_mut(self, item);
    }

    fn visit_item_enum_mut(&mut self, item: &mut syn::ItemEnum) {
        item.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]));
        item.attrs.push(parse_quote!(#[non_exhaustive]));
    }

    fn visit_item_struct_mut(&mut self, item: &mut syn::ItemStruct) {
        if item.ident == "Client" {
            for field in item.fields.iter_mut().filter(|f| f.ident.as_ref().is_some_and(|f| f == "baseurl")) {
                field.ty = parse_quote!(crate::base::Base);
            }
            return;
        }
        if item.fields.iter().any(|field| field.ident.is_none()) {
            return;
        }
        if !item.attrs.iter().any(|derives| derives.to_token_stream().to_string().contains("Default")) {
            item.attrs.push(parse_quote!(#[derive(Default)]));
        }
        item.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]));
        item.attrs.push(parse_quote!(#[non_exhaustive]));
        let is_answer = !item.ident.to_string().ends_with("Request");
        for field in item.fields.iter_mut().filter(|_| is_answer) {
            let vital = field.ident.as_ref().is_some_and(|name| VITAL.iter().any(|vital| name == vital));
            let shape = field.ty.to_token_stream().to_string().replace(' ', "");
            let read = |path: &str| -> syn::Attribute { parse_quote!(#[serde(deserialize_with = #path)]) };
            let how = match shape.rsplit("::").next().unwrap_or_default() {
                unit @ ("Milliseconds" | "Seconds") => {
                    field.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars", schemars(with = "f64"))]));
                    let module = format!("crate::wire::{}", unit.to_lowercase());
                    Some(parse_quote!(#[serde(with = #module)]))
                }
                "i64" if vital => Some(read("crate::wire::integer")),
                "i64" => Some(read("crate::wire::integer_or_default")),
                "Option<i64>" => Some(read("crate::wire::integer_or_none")),
                "FunctionError" => Some(read("crate::wire::function_error")),
                _ if vital || shape.contains("Option<") => None,
                _ => Some(read("crate::wire::or_default")),
            };
            field.attrs.extend(how);
            if !vital {
                field.attrs.push(parse_quote!(#[serde(default)]));
            }
        }
    }
}
