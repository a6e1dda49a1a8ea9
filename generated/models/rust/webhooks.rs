// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

use serde::{Deserialize, Serialize, Serializer};
use serde_json::{from_slice, from_str, from_value, Map, Number, Value};
use std::{error, fmt};

/// The recording was uploaded successfully.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UploadReady {
    /// Always `upload_ready`.
    pub status: UploadReadyStatus,

    /// Status description, for people.
    pub msg: String,

    /// ID of the affected recording.
    pub rec_id: String,

    /// ID of the affected client.
    pub client_id: String,

    /// Server time when the recording was started. An RFC 3339 timestamp, as text.
    pub recording_started_at: String,

    /// Server time when the first video frame was written to the recording file. An RFC 3339
    /// timestamp, as text.
    pub recording_first_frame_written_at: String,

    /// Client time when the first video frame was captured at the client (peer) side, calculated
    /// from the RTCP synchronization information of the browser's WebRTC implementation.
    ///
    /// Handy for synchronization, but it comes from the client's clock: compare it only with
    /// other timestamps of that client, never with the server's. An RFC 3339 timestamp, as text.
    pub recording_first_peerframe_captured_at: String,

    /// Server time when the recording was stopped. An RFC 3339 timestamp, as text.
    pub recording_stopped_at: String,

    /// Duration of the recording file in milliseconds, from the video PTS (presentation
    /// timestamps) written to the webm file. It should exactly match the duration that a webm
    /// player shows.
    pub recording_file_duration_ms: i64,

    /// Size of the recording file in bytes.
    pub recording_file_size_bytes: i64,
}

/// Always `upload_ready`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UploadReadyStatus {
    #[serde(rename = "upload_ready")]
    UploadReady,
}

/// The upload of the recording failed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UploadFailed {
    /// Always `upload_failed`.
    pub status: UploadFailedStatus,

    /// Status description, for people.
    pub msg: String,

    /// ID of the affected recording.
    pub rec_id: String,

    /// ID of the affected client.
    pub client_id: String,

    /// HTTP status code returned when the upload was tried. It may be any integer: an upload can
    /// fail before there is a status.
    pub upload_status_code: i64,
}

/// Always `upload_failed`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UploadFailedStatus {
    #[serde(rename = "upload_failed")]
    UploadFailed,
}

/// The session has finished.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SessionFinished {
    /// Always `session_finished`.
    pub status: SessionFinishedStatus,

    /// Status description, for people.
    pub msg: String,

    /// ID of the affected recording.
    pub rec_id: String,

    /// ID of the affected client.
    pub client_id: String,

    /// Server time when this session started. An RFC 3339 timestamp, as text.
    pub started_at: String,

    /// Server time when this session ended. An RFC 3339 timestamp, as text.
    pub stopped_at: String,
}

/// Always `session_finished`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionFinishedStatus {
    #[serde(rename = "session_finished")]
    SessionFinished,
}

/// The supervisor session has finished.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SupervisorSessionFinished {
    /// Always `supervisor_session_finished`.
    pub status: SupervisorSessionFinishedStatus,

    /// ID of the supervisor session.
    pub supervisor_session_id: String,

    /// ID of the supervisor client.
    pub supervisor_client_id: String,

    /// ID of the agent session.
    pub agent_session_id: String,

    /// ID of the agent client.
    pub agent_client_id: String,

    /// Server time when this supervisor session started. An RFC 3339 timestamp, as text.
    pub started_at: String,

    /// Server time when this supervisor session ended. An RFC 3339 timestamp, as text.
    pub stopped_at: String,
}

/// Always `supervisor_session_finished`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupervisorSessionFinishedStatus {
    #[serde(rename = "supervisor_session_finished")]
    SupervisorSessionFinished,
}

/// Any webhook of the contract, or one whose status this version of it does not know.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Webhook {
    /// The recording was uploaded successfully.
    UploadReady(UploadReady),
    /// The upload of the recording failed.
    UploadFailed(UploadFailed),
    /// The session has finished.
    SessionFinished(SessionFinished),
    /// The supervisor session has finished.
    SupervisorSessionFinished(SupervisorSessionFinished),
    /// A webhook whose status this version of the contract does not know.
    Unknown(UnknownWebhook),
}

/// A webhook whose status this version of the contract does not know. Acknowledge it and go on.
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
    /// The field that is wrong, such as `msg` or `items[0].id`; empty for the body itself.
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

impl error::Error for WebhookError {}

/// Reads a request's body as a webhook. Fields that the contract does not document are ignored.
///
/// A status that this version does not know gives `Webhook::Unknown`.
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
}

fn fill(status: &str, payload: Value) -> Result<Webhook, serde_json::Error> {
    Ok(match status {
        "upload_ready" => Webhook::UploadReady(from_value(payload)?),
        "upload_failed" => Webhook::UploadFailed(from_value(payload)?),
        "session_finished" => Webhook::SessionFinished(from_value(payload)?),
        "supervisor_session_finished" => Webhook::SupervisorSessionFinished(from_value(payload)?),
        _ => return Err(serde::de::Error::custom("unknown status")),
    })
}

/// Finds what is missing or wrong, and writes integers such as `1.0` as integers.
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
}

const SCHEMAS: &str = r###"{
  "upload_ready": {
    "type": "object",
    "required": [
      "status",
      "msg",
      "rec_id",
      "client_id",
      "recording_started_at",
      "recording_first_frame_written_at",
      "recording_first_peerframe_captured_at",
      "recording_stopped_at",
      "recording_file_duration_ms",
      "recording_file_size_bytes"
    ],
    "properties": {
      "status": {"type": "string", "const": "upload_ready"},
      "msg": {"type": "string"},
      "rec_id": {"type": "string"},
      "client_id": {"type": "string"},
      "recording_started_at": {"type": "string"},
      "recording_first_frame_written_at": {"type": "string"},
      "recording_first_peerframe_captured_at": {"type": "string"},
      "recording_stopped_at": {"type": "string"},
      "recording_file_duration_ms": {"type": "integer"},
      "recording_file_size_bytes": {"type": "integer"}
    }
  },
  "upload_failed": {
    "type": "object",
    "required": ["status", "msg", "rec_id", "client_id", "upload_status_code"],
    "properties": {
      "status": {"type": "string", "const": "upload_failed"},
      "msg": {"type": "string"},
      "rec_id": {"type": "string"},
      "client_id": {"type": "string"},
      "upload_status_code": {"type": "integer"}
    }
  },
  "session_finished": {
    "type": "object",
    "required": ["status", "msg", "rec_id", "client_id", "started_at", "stopped_at"],
    "properties": {
      "status": {"type": "string", "const": "session_finished"},
      "msg": {"type": "string"},
      "rec_id": {"type": "string"},
      "client_id": {"type": "string"},
      "started_at": {"type": "string"},
      "stopped_at": {"type": "string"}
    }
  },
  "supervisor_session_finished": {
    "type": "object",
    "required": [
      "status",
      "supervisor_session_id",
      "supervisor_client_id",
      "agent_session_id",
      "agent_client_id",
      "started_at",
      "stopped_at"
    ],
    "properties": {
      "status": {"type": "string", "const": "supervisor_session_finished"},
      "supervisor_session_id": {"type": "string"},
      "supervisor_client_id": {"type": "string"},
      "agent_session_id": {"type": "string"},
      "agent_client_id": {"type": "string"},
      "started_at": {"type": "string"},
      "stopped_at": {"type": "string"}
    }
  }
}"###;
