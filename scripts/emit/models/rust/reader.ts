/** What a reader can answer besides the contract's own types. */
export const RUST_TYPES = `/// A webhook whose status this version of the contract does not know. Acknowledge it and go on.
#[derive(Debug, Clone, PartialEq)]
pub struct UnknownWebhook {
    /// The status that was sent.
    pub status: String,

    /// The whole payload, as it was sent.
    pub payload: Value,
}

impl Serialize for UnknownWebhook {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.payload.serialize(serializer)
    }
}

/// What is wrong with a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookError {
    /// The field that is wrong, such as \`msg\` or \`items[0].id\`; empty for the body itself.
    pub path: String,

    /// What was expected and what was found.
    pub message: String,
}

impl WebhookError {
    fn new(path: &str, message: impl Into<String>) -> Self {
        WebhookError {
            path: path.to_string(),
            message: message.into(),
        }
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        if self.path.is_empty() {
            return formatter.write_str(&self.message);
        }
        write!(formatter, "{}: {}", self.path, self.message)
    }
}

impl error::Error for WebhookError {}`;

/** Reads a body. */
export const RUST_READER = `/// Reads a request's body as a webhook. Fields that the contract does not document are ignored.
///
/// A status that this version does not know gives \`Webhook::Unknown\`.
///
/// # Errors
///
/// Names the field that is missing or wrong.
pub fn read_webhook(body: &[u8]) -> Result<Webhook, WebhookError> {
    let mut payload: Value = from_slice(body)
        .map_err(|error| WebhookError::new("", format!("expected JSON: {}", error)))?;
    if !payload.is_object() {
        let message = format!("expected object, found {}", type_of(&payload));
        return Err(WebhookError::new("", message));
    }
    let status = match payload.get("status") {
        Some(Value::String(status)) => status.clone(),
        Some(other) => {
            let message = format!("expected string, found {}", type_of(other));
            return Err(WebhookError::new("status", message));
        }
        None => return Err(WebhookError::new("status", MISSING)),
    };
    SCHEMAS_BY_STATUS.with(|schemas| match schemas.get(&status) {
        Some(schema) => {
            check(schema, &mut payload, "")?;
            fill(&status, payload).map_err(|error| WebhookError::new("", error.to_string()))
        }
        None => Ok(Webhook::Unknown(UnknownWebhook { status, payload })),
    })
}

const MISSING: &str = "expected this field, found none";

thread_local! {
    static SCHEMAS_BY_STATUS: Map<String, Value> = from_str(SCHEMAS).expect("the schemas are JSON");
}`;

/** Holds a value against a schema. */
export const RUST_CHECK = `/// Finds what is missing or wrong, and writes integers such as \`1.0\` as integers.
fn check(schema: &Value, value: &mut Value, path: &str) -> Result<(), WebhookError> {
    let found = type_of(value);
    let types = match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        Value::String(name) => vec![name.as_str()],
        _ => vec![],
    };
    let is_integer = found == "integer" && types.contains(&"integer");
    let is_number = found == "integer" && types.contains(&"number");
    if !types.is_empty() && !types.contains(&found) && !is_number {
        let message = format!("expected {}, found {}", types.join(" or "), found);
        return Err(WebhookError::new(path, message));
    }
    if is_integer && !is_number {
        *value = to_integer(value, path)?;
    }
    let choices = match schema.get("const") {
        Some(choice) => Some(vec![choice.clone()]),
        None => schema["enum"].as_array().cloned(),
    };
    match choices {
        Some(choices) if !choices.contains(value) => {
            let message = format!("expected one of {}, found {}", Value::from(choices), value);
            return Err(WebhookError::new(path, message));
        }
        _ => {}
    }
    match value {
        Value::Object(fields) => check_object(schema, fields, path),
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                check(&schema["items"], item, &format!("{}[{}]", path, index))?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn check_object(
    schema: &Value,
    fields: &mut Map<String, Value>,
    path: &str,
) -> Result<(), WebhookError> {
    let to_path = |name: &str| match path {
        "" => name.to_string(),
        _ => format!("{}.{}", path, name),
    };
    let required = schema["required"].as_array().into_iter().flatten();
    for name in required.filter_map(Value::as_str) {
        if !fields.contains_key(name) {
            return Err(WebhookError::new(&to_path(name), MISSING));
        }
    }
    for (name, child) in fields.iter_mut() {
        let documented = schema["properties"].get(name);
        let field = documented.unwrap_or(&schema["additionalProperties"]);
        check(field, child, &to_path(name))?;
    }
    Ok(())
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if is_integer(number) => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn is_integer(number: &Number) -> bool {
    !number.is_f64() || number.as_f64().map_or(false, |value| value.fract() == 0.0)
}

fn to_integer(value: &Value, path: &str) -> Result<Value, WebhookError> {
    let limit = 9_007_199_254_740_992.0;
    match (value.as_i64(), value.as_f64()) {
        (Some(integer), _) => Ok(Value::from(integer)),
        (None, Some(float)) if value.is_f64() && float.abs() <= limit => {
            Ok(Value::from(float as i64))
        }
        _ => {
            let message = format!("expected an integer of 64 bits, found {}", value);
            Err(WebhookError::new(path, message))
        }
    }
}`;
