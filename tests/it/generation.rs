//! The document decides what is generated, and a broken one is refused where it breaks.

#[path = "../../build/generate.rs"]
pub mod generate;

use std::fs;

use quote::ToTokens;

fn document() -> String {
    fs::read_to_string("spec/openapi.yaml").unwrap()
}

/// Generates from a document in which one text is replaced by another.
fn generate_with(old: &str, new: &str) -> generate::Result<generate::Generated> {
    let document = document();
    assert!(document.contains(old), "not in the document: {old}");
    generate::generate(&document.replacen(old, new, 1))
}

/// The declaration of a field in the generated client, with its attributes.
fn field(generated: &generate::Generated, structure: &str, name: &str) -> String {
    let code = syn::parse_file(&generated.client).unwrap();
    let types = code.items.iter().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == "types" => module.content.as_ref(),
        _ => None,
    });
    let fields = types.unwrap().1.iter().find_map(|item| match item {
        syn::Item::Struct(item) if item.ident == structure => Some(&item.fields),
        _ => None,
    });
    let field = fields.unwrap().iter().find(|field| field.ident.as_ref().is_some_and(|ident| ident == name));
    field.unwrap_or_else(|| panic!("no {structure}.{name}")).to_token_stream().to_string()
}

#[test]
fn the_document_as_it_is_becomes_a_client_mocks_and_enumerations() {
    let generated = generate::generate(&document()).unwrap();
    assert!(generated.client.contains("pub fn list_functions"));
    assert!(generated.mocks.contains("fn list_functions"));
    assert!(generated.enumerations.contains("JobStatus"));
    assert!(!generated.client.contains("api-version"));
}

#[test]
fn extensions_decide_and_names_do_not() {
    let generated = generate::generate(&document()).unwrap();
    assert!(field(&generated, "Job", "created_at").contains("crate :: types :: Timestamp"));
    assert!(field(&generated, "Job", "user_log_url").contains("crate :: types :: LogUrl"));
    assert!(field(&generated, "Job", "mem_usage").contains("i64"));
    assert!(field(&generated, "DebugResult", "execution_time").contains("crate :: types :: Milliseconds"));
    assert!(field(&generated, "AccessToken", "expires_in").contains("crate :: types :: Seconds"));
    assert!(field(&generated, "AccessToken", "access_token").contains("crate :: types :: Secret"));
    assert!(field(&generated, "InvokeResult", "data").contains("crate :: types :: Json"));
    assert!(field(&generated, "InvokeFunctionRequest", "data").contains("crate :: types :: Json"));

    // The same names without the extensions.
    let plain = generate_with("          x-unit: milliseconds\n", "").unwrap();
    assert!(field(&plain, "DebugResult", "billing_time").contains("i64"));
    let plain = generate_with("          x-secret: signed-url\n", "").unwrap();
    assert!(field(&plain, "Job", "user_log_url").contains("String"));
}

#[test]
fn what_a_response_cannot_do_without_is_what_the_document_calls_essential() {
    let as_it_is = generate::generate(&document()).unwrap();
    assert!(!field(&as_it_is, "Job", "id").contains("serde (default)"));
    assert!(field(&as_it_is, "Job", "status").contains("serde (default)"));
    // Requests are written and not read: nothing in them is lenient.
    assert!(!field(&as_it_is, "CreateFunctionRequest", "remark").contains("serde (default)"));

    let changed = generate_with(
        "source, status]\n      x-essential: [id]",
        "source, status]\n      x-essential: [status]",
    )
    .unwrap();
    assert!(field(&changed, "Job", "id").contains("serde (default)"));
    assert!(!field(&changed, "Job", "status").contains("serde (default)"));
}

#[test]
fn a_broken_document_is_refused_where_it_breaks() {
    let document = document();
    let line = |text: &str| document.lines().position(|line| line.contains(text)).unwrap() + 1;
    let title = "  title: MinApp Cloud Function Open API\n";
    for (mistake, old, new, place) in [
        ("a key twice", title, &*format!("{title}{title}"), format!("{}", line(title.trim_end()) + 1)),
        ("bad YAML", "openapi: 3.0.3", "openapi: [3.0.3", format!("{}", line("info:"))),
        ("a list for text", title, "  title: [1]\n", "\"title\": [".to_owned()),
        (
            "a reference to nowhere",
            "#/components/schemas/FunctionPage'",
            "#/components/schemas/FunctionPag'",
            "/paths//oserve/v1.3/cloud-function//get/responses/200".to_owned(),
        ),
        (
            "no operationId",
            "      operationId: getFunction\n",
            "",
            "/paths//oserve/v1.3/cloud-function/{function_name}//get".to_owned(),
        ),
        (
            "values that no schema lists",
            "flex_schema, wechat_pay_success, timer, file_operation]\n          example: open_api\n        - name",
            "flex_schema, timer, file_operation]\n          example: open_api\n        - name",
            "/paths//oserve/v1.3/cloud-function/{function_name}/job//get/parameters/0/schema".to_owned(),
        ),
        ("another version", "openapi: 3.0.3", "openapi: 3.1.0", "3.1.0".to_owned()),
        (
            "a unit that nobody knows",
            "x-unit: milliseconds",
            "x-unit: hours",
            "/components/schemas/DebugResult/properties/billing_time".to_owned(),
        ),
    ] {
        let error =
            generate_with(old, new).err().unwrap_or_else(|| panic!("{mistake}: no error")).to_string();
        assert!(error.contains(&place), "{mistake}: no {place} in: {error}");
    }
}

/// What the build says when progenitor's code is changed before it is rewritten.
fn rewritten(change: impl Fn(String) -> String) -> Result<syn::File, String> {
    let document = generate::document::Document::new(generate::yaml::read(&document()).unwrap()).unwrap();
    let operation = |number: usize| {
        format!(
            "pub async fn operation_{number}(&self) -> Result<()> {{
                let url = format!(\"{{}}/path/\", self.baseurl,);
                let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
                header_map.append(
                    ::reqwest::header::HeaderName::from_static(\"api-version\"),
                    ::reqwest::header::HeaderValue::from_static(Self::api_version()),
                );
                let mut request = self.client.get(url).headers(header_map).build()?;
                self.client.execute(request).await
            }}"
        )
    };
    let operations = (0..document.operations).map(operation).collect::<String>();
    let code = change(format!("impl Client {{ {operations} }}"));
    generate::rewrite::client(syn::parse_str(&code).unwrap(), &document)
}

#[test]
fn code_that_cannot_be_rewritten_fails_the_build() {
    let code = rewritten(|code| code).unwrap().to_token_stream().to_string();
    assert!(!code.contains("api-version") && !code.contains("execute") && code.contains("with_path"));

    let first = |old: &'static str, new: &'static str| move |code: String| code.replacen(old, new, 1);
    for (change, said) in [
        (first("pub async fn", "pub fn"), "10 of 11 operations were rewritten"),
        (
            first("let url = format!(\"{}/path/\", self.baseurl,)", "let url = self.url()"),
            "`operation_0` puts",
        ),
        (first("let mut request", "let mut req"), "`operation_0` builds no request"),
        (first("impl Client {", "const NAME: &str = \"api-version\"; impl Client {"), "still sent"),
    ] {
        let error = rewritten(change).err().unwrap_or_else(|| panic!("no error with {said}"));
        assert!(error.contains(said), "no {said} in: {error}");
    }
}
