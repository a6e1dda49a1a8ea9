// Generated from contract 1.0.0 by `npx --no-install recording-webhooks models rust`. Do not edit.

//! The recording webhooks: a type per webhook and a reader.
//! Needs `serde`, `serde_json`, `time`, and if the contract has patterns, `regex`.

#![allow(dead_code)] // A program doesn't have to use every field.

use serde::Serialize;
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::fmt;
use time::{format_description::well_known::Rfc3339, OffsetDateTime};

/// Why a body isn't a webhook of the contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The body isn't a JSON object in UTF-8.
    Malformed(Issue),
    /// A webhook that violates the contract, with every issue.
    Invalid(Vec<Issue>),
}

impl Error {
    /// Every issue.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        match self {
            Error::Malformed(issue) => std::slice::from_ref(issue),
            Error::Invalid(issues) => issues,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let issues: Vec<String> = self.issues().iter().map(Issue::to_string).collect();
        f.write_str(&issues.join("; "))
    }
}

impl std::error::Error for Error {}

/// An issue in a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The kind of issue, such as `required` or `format`.
    pub code: &'static str,
    /// The field, such as `msg` or `items[0].id`. Empty for the body itself.
    pub path: String,
    pub expected: String,
    pub found: String,
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "expected {}, found {}", self.expected, self.found)
    }
}

/// A webhook whose `status` this version of the contract doesn't know. Acknowledge it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct UnknownWebhook {
    #[serde(skip)]
    pub status: String,
    /// The payload as it was sent.
    pub payload: Map<String, Value>,
}

/// A timestamp that keeps the RFC 3339 text it was read from.
///
/// An `OffsetDateTime` has nanoseconds and no leap second: further digits are cut off, and 23:59:60
/// reads as 23:59:59.999999999. The text loses nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Timestamp {
    text: String,
    #[serde(skip)]
    time: OffsetDateTime,
}

impl Timestamp {
    /// Reads an RFC 3339 timestamp; returns `None` for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let time = OffsetDateTime::parse(text, &Rfc3339).ok()?;
        // The crate accepts other characters between date and time, too.
        matches!(text.as_bytes()[10], b'T' | b't').then(|| Self {
            text: text.into(),
            time,
        })
    }

    /// The text as it was sent.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl std::ops::Deref for Timestamp {
    type Target = OffsetDateTime;

    fn deref(&self) -> &OffsetDateTime {
        &self.time
    }
}

/// Reads every member of an object, even if one is wrong.
macro_rules! read_members {
    ($o:ident => $type:ident { $($name:ident: $key:literal => $read:expr,)* }) => {{
        $(let $name = $o.get($key, $read);)*
        Some($type { $($name: $name?),* })
    }};
}

/// The recording was uploaded successfully.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "status", rename = "upload_ready")]
pub struct UploadReady {
    /// Description of the status, for people to read.
    pub msg: String,
    /// ID of the affected recording.
    pub rec_id: String,
    /// ID of the affected client.
    pub client_id: String,
    /// Server time when the recording was started.
    ///
    /// Clock: server.
    pub recording_started_at: Timestamp,
    /// Server time when the first video frame was written to the recording file.
    ///
    /// Clock: server.
    pub recording_first_frame_written_at: Timestamp,
    /// Client time when the first video frame was captured at the client (peer) side, calculated
    /// from the RTCP synchronization information of the browser's WebRTC implementation.
    ///
    /// Handy for synchronization, but it comes from the client's clock: compare it only with other
    /// timestamps of that client, never with the server's.
    ///
    /// Clock: client.
    pub recording_first_peerframe_captured_at: Timestamp,
    /// Server time when the recording was stopped.
    ///
    /// Clock: server.
    pub recording_stopped_at: Timestamp,
    /// Duration of the recording file in milliseconds, from the video PTS (presentation timestamps)
    /// written to the webm file. It should exactly match the duration that a webm player shows.
    ///
    /// Unit: ms.
    pub recording_file_duration_ms: i64,
    /// Size of the recording file in bytes.
    ///
    /// Unit: bytes.
    pub recording_file_size_bytes: i64,
}

impl UploadReady {
    /// The webhook's status.
    pub const STATUS: &'static str = "upload_ready";
}

/// The upload of the recording failed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "status", rename = "upload_failed")]
pub struct UploadFailed {
    /// Description of the status, for people to read.
    pub msg: String,
    /// ID of the affected recording.
    pub rec_id: String,
    /// ID of the affected client.
    pub client_id: String,
    /// HTTP status code returned when the upload was attempted. It may be any integer: an upload
    /// can fail before there is a status.
    pub upload_status_code: i64,
}

impl UploadFailed {
    /// The webhook's status.
    pub const STATUS: &'static str = "upload_failed";
}

/// The session has finished.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "status", rename = "session_finished")]
pub struct SessionFinished {
    /// Description of the status, for people to read.
    pub msg: String,
    /// ID of the affected recording.
    pub rec_id: String,
    /// ID of the affected client.
    pub client_id: String,
    /// Server time when this session started.
    ///
    /// Clock: server.
    pub started_at: Timestamp,
    /// Server time when this session ended.
    ///
    /// Clock: server.
    pub stopped_at: Timestamp,
}

impl SessionFinished {
    /// The webhook's status.
    pub const STATUS: &'static str = "session_finished";
}

/// The supervisor session has finished.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "status", rename = "supervisor_session_finished")]
pub struct SupervisorSessionFinished {
    /// ID of the supervisor session.
    pub supervisor_session_id: String,
    /// ID of the supervisor client.
    pub supervisor_client_id: String,
    /// ID of the agent session.
    pub agent_session_id: String,
    /// ID of the agent client.
    pub agent_client_id: String,
    /// Server time when this supervisor session started.
    ///
    /// Clock: server.
    pub started_at: Timestamp,
    /// Server time when this supervisor session ended.
    ///
    /// Clock: server.
    pub stopped_at: Timestamp,
}

impl SupervisorSessionFinished {
    /// The webhook's status.
    pub const STATUS: &'static str = "supervisor_session_finished";
}

/// Any webhook, or one that this version of the contract doesn't know.
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
    /// A webhook whose status this version of the contract doesn't know.
    Unknown(UnknownWebhook),
}

impl Webhook {
    /// Returns the webhook's status.
    #[must_use]
    pub fn status(&self) -> &str {
        match self {
            Webhook::UploadReady(_) => UploadReady::STATUS,
            Webhook::UploadFailed(_) => UploadFailed::STATUS,
            Webhook::SessionFinished(_) => SessionFinished::STATUS,
            Webhook::SupervisorSessionFinished(_) => SupervisorSessionFinished::STATUS,
            Webhook::Unknown(unknown) => &unknown.status,
        }
    }
}

fn read_webhook(o: &Field, status: String) -> Option<Webhook> {
    match status.as_str() {
        UploadReady::STATUS => read_upload_ready(o).map(Webhook::UploadReady),
        UploadFailed::STATUS => read_upload_failed(o).map(Webhook::UploadFailed),
        SessionFinished::STATUS => read_session_finished(o).map(Webhook::SessionFinished),
        SupervisorSessionFinished::STATUS => {
            read_supervisor_session_finished(o).map(Webhook::SupervisorSessionFinished)
        }
        _ => read_unknown(o, status),
    }
}

fn read_upload_ready(o: &Field) -> Option<UploadReady> {
    read_members! { o => UploadReady {
        msg: "msg" => text,
        rec_id: "rec_id" => text,
        client_id: "client_id" => text,
        recording_started_at: "recording_started_at" => time,
        recording_first_frame_written_at: "recording_first_frame_written_at" => time,
        recording_first_peerframe_captured_at: "recording_first_peerframe_captured_at" => time,
        recording_stopped_at: "recording_stopped_at" => time,
        recording_file_duration_ms: "recording_file_duration_ms" => check(integer, [(|t: &i64| *t >= 0, "minimum", "at least 0")]),
        recording_file_size_bytes: "recording_file_size_bytes" => check(integer, [(|t: &i64| *t >= 0, "minimum", "at least 0")]),
    }}
}

fn read_upload_failed(o: &Field) -> Option<UploadFailed> {
    read_members! { o => UploadFailed {
        msg: "msg" => text,
        rec_id: "rec_id" => text,
        client_id: "client_id" => text,
        upload_status_code: "upload_status_code" => integer,
    }}
}

fn read_session_finished(o: &Field) -> Option<SessionFinished> {
    read_members! { o => SessionFinished {
        msg: "msg" => text,
        rec_id: "rec_id" => text,
        client_id: "client_id" => text,
        started_at: "started_at" => time,
        stopped_at: "stopped_at" => time,
    }}
}

fn read_supervisor_session_finished(o: &Field) -> Option<SupervisorSessionFinished> {
    read_members! { o => SupervisorSessionFinished {
        supervisor_session_id: "supervisor_session_id" => text,
        supervisor_client_id: "supervisor_client_id" => text,
        agent_session_id: "agent_session_id" => text,
        agent_client_id: "agent_client_id" => text,
        started_at: "started_at" => time,
        stopped_at: "stopped_at" => time,
    }}
}

/// Reads the body of a delivery. Fields that the contract doesn't document are ignored.
///
/// # Errors
///
/// [`Error::Malformed`] if the body isn't a JSON object in UTF-8, and [`Error::Invalid`] if the webhook
/// violates the contract.
pub fn read(body: &[u8]) -> Result<Webhook, Error> {
    let payload = parse(body)?;
    let issues = RefCell::new(Vec::new());
    let root = Field {
        value: Some(&payload),
        name: "",
        parent: None,
        issues: &issues,
    };
    let status = root.get("status", text);
    let webhook = status.and_then(|status| read_webhook(&root, status));
    webhook.ok_or_else(|| Error::Invalid(issues.take()))
}

fn read_unknown(o: &Field, status: String) -> Option<Webhook> {
    let payload = o.value?.as_object()?.clone();
    Some(Webhook::Unknown(UnknownWebhook { status, payload }))
}

fn parse(body: &[u8]) -> Result<Value, Error> {
    let text = std::str::from_utf8(body);
    let (code, expected, found) = match text.map(serde_json::from_str) {
        Ok(Ok(payload @ Value::Object(_))) => return Ok(payload),
        Ok(Ok(payload)) => ("type", "an object", quote(&payload)),
        Ok(Err(_)) if body.is_empty() => ("json", "JSON", "an empty body".into()),
        Ok(Err(_)) => ("json", "JSON", quote(&text.unwrap_or_default().into())),
        Err(_) => ("encoding", "UTF-8", "other bytes".into()),
    };
    Err(Error::Malformed(Issue {
        code,
        path: String::new(),
        expected: expected.into(),
        found,
    }))
}

/// A value at a place in a payload.
struct Field<'a> {
    value: Option<&'a Value>,
    name: &'a str,
    parent: Option<&'a Field<'a>>,
    issues: &'a RefCell<Vec<Issue>>,
}

impl Field<'_> {
    /// Reads a member of an object.
    fn get<T>(&self, name: &str, read: impl Reader<T>) -> Option<T> {
        self.read(name, self.value.and_then(|value| value.get(name)), read)
    }

    fn read<T>(&self, name: &str, value: Option<&Value>, read: impl Reader<T>) -> Option<T> {
        read(&Field {
            value,
            name,
            parent: Some(self),
            issues: self.issues,
        })
    }

    fn path(&self) -> String {
        let path = self.parent.map(Field::path).unwrap_or_default();
        let dot = if path.is_empty() || self.name.starts_with('[') {
            ""
        } else {
            "."
        };
        path + dot + self.name
    }

    fn fail<T>(&self, code: &'static str, expected: &str) -> Option<T> {
        self.issues.borrow_mut().push(Issue {
            code: self.value.map_or("required", |_| code),
            path: self.path(),
            expected: expected.into(),
            found: self.value.map_or("nothing".into(), quote),
        });
        None
    }
}

/// Reads a value. `None` means that an issue has been reported.
trait Reader<T>: Fn(&Field) -> Option<T> {}

impl<T, F: Fn(&Field) -> Option<T>> Reader<T> for F {}

fn text(v: &Field) -> Option<String> {
    match v.value {
        Some(Value::String(text)) => Some(text.clone()),
        _ => v.fail("type", "a string"),
    }
}

fn time(v: &Field) -> Option<Timestamp> {
    match v.value {
        Some(Value::String(text)) => {
            Timestamp::parse(text).or_else(|| v.fail("format", "an RFC 3339 timestamp"))
        }
        _ => v.fail("type", "a string"),
    }
}

#[allow(clippy::cast_possible_truncation)] // The bound says that it fits.
fn integer(v: &Field) -> Option<i64> {
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    if let Some(number) = v.value.and_then(Value::as_i64) {
        return Some(number);
    }
    // 1.0 and 1e3 are integers in JSON Schema.
    match v.value.and_then(Value::as_f64) {
        Some(number) if number.fract() == 0.0 && number.abs() < LIMIT => Some(number as i64),
        _ => v.fail("type", "an integer of 64 bits"),
    }
}

fn number(v: &Field) -> Option<f64> {
    let number = v.value.and_then(Value::as_f64);
    number.or_else(|| v.fail("type", "a number"))
}

fn any(v: &Field) -> Option<Value> {
    v.value.cloned().or_else(|| v.fail("required", "a value"))
}

/// A further requirement for a value: a test, the issue's code, and what is expected.
type Rule<T> = (fn(&T) -> bool, &'static str, &'static str);

fn check<T, const N: usize>(read: impl Reader<T>, rules: [Rule<T>; N]) -> impl Reader<T> {
    move |v: &Field| {
        let value = read(v)?;
        let broken = rules.iter().filter(|(test, ..)| !test(&value));
        let failed = broken.map(|(_, code, expected)| v.fail::<()>(code, expected));
        (failed.count() == 0).then_some(value)
    }
}

/// A value as JSON, at most 80 characters of it.
fn quote(value: &Value) -> String {
    match value {
        Value::Object(_) => "an object".into(),
        Value::Array(_) => "an array".into(),
        _ => {
            let text = value.to_string();
            match text.char_indices().nth(79) {
                Some((end, _)) if text.chars().count() > 80 => format!("{}…", &text[..end]),
                _ => text,
            }
        }
    }
}
