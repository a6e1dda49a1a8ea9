// Generated from contract 1.0.0 by `npx --no-install recording-webhooks models rust`. Do not edit.

//! The recording webhooks: a type per webhook and a reader. Needs `serde`, `serde_json` and `time`.

#![allow(dead_code)] // A program need not use every field.

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
    /// A webhook that violates the contract, with everything that is wrong.
    Invalid(Vec<Issue>),
}

impl Error {
    /// Everything that is wrong.
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

/// One thing that is wrong with a body.
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

/// A webhook whose `status` this version of the contract doesn't know. Acknowledge it and carry on.
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timestamp {
    text: String,
    time: OffsetDateTime,
}

impl Timestamp {
    /// Reads an RFC 3339 timestamp; any other text gives `None`.
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

impl Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// The recording was uploaded successfully.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "status", rename = "upload_ready")]
pub struct UploadReady {
    /// Status description, for people.
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

/// The upload of the recording failed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "status", rename = "upload_failed")]
pub struct UploadFailed {
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

/// The session has finished.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "status", rename = "session_finished")]
pub struct SessionFinished {
    /// Status description, for people.
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

impl UploadReady {
    /// The webhook's status.
    pub const STATUS: &'static str = "upload_ready";
}

impl UploadFailed {
    /// The webhook's status.
    pub const STATUS: &'static str = "upload_failed";
}

impl SessionFinished {
    /// The webhook's status.
    pub const STATUS: &'static str = "session_finished";
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
    /// Says which webhook it is.
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

/// The statuses that this version of the contract knows.
pub const STATUSES: &[&str] = &[
    UploadReady::STATUS,
    UploadFailed::STATUS,
    SessionFinished::STATUS,
    SupervisorSessionFinished::STATUS,
];

fn read_known(o: &Fields, status: &str) -> Option<Webhook> {
    match status {
        UploadReady::STATUS => read_upload_ready(o).map(Webhook::UploadReady),
        UploadFailed::STATUS => read_upload_failed(o).map(Webhook::UploadFailed),
        SessionFinished::STATUS => read_session_finished(o).map(Webhook::SessionFinished),
        SupervisorSessionFinished::STATUS => {
            read_supervisor_session_finished(o).map(Webhook::SupervisorSessionFinished)
        }
        _ => None,
    }
}

fn read_upload_ready(o: &Fields) -> Option<UploadReady> {
    let msg = o.text("msg");
    let rec_id = o.text("rec_id");
    let client_id = o.text("client_id");
    let recording_started_at = o.time("recording_started_at");
    let recording_first_frame_written_at = o.time("recording_first_frame_written_at");
    let recording_first_peerframe_captured_at = o.time("recording_first_peerframe_captured_at");
    let recording_stopped_at = o.time("recording_stopped_at");
    let recording_file_duration_ms = o.check(
        "recording_file_duration_ms",
        o.integer("recording_file_duration_ms"),
        &[(&|t| *t >= 0, "minimum", "at least 0")],
    );
    let recording_file_size_bytes = o.check(
        "recording_file_size_bytes",
        o.integer("recording_file_size_bytes"),
        &[(&|t| *t >= 0, "minimum", "at least 0")],
    );
    Some(UploadReady {
        msg: msg?,
        rec_id: rec_id?,
        client_id: client_id?,
        recording_started_at: recording_started_at?,
        recording_first_frame_written_at: recording_first_frame_written_at?,
        recording_first_peerframe_captured_at: recording_first_peerframe_captured_at?,
        recording_stopped_at: recording_stopped_at?,
        recording_file_duration_ms: recording_file_duration_ms?,
        recording_file_size_bytes: recording_file_size_bytes?,
    })
}

fn read_upload_failed(o: &Fields) -> Option<UploadFailed> {
    let msg = o.text("msg");
    let rec_id = o.text("rec_id");
    let client_id = o.text("client_id");
    let upload_status_code = o.integer("upload_status_code");
    Some(UploadFailed {
        msg: msg?,
        rec_id: rec_id?,
        client_id: client_id?,
        upload_status_code: upload_status_code?,
    })
}

fn read_session_finished(o: &Fields) -> Option<SessionFinished> {
    let msg = o.text("msg");
    let rec_id = o.text("rec_id");
    let client_id = o.text("client_id");
    let started_at = o.time("started_at");
    let stopped_at = o.time("stopped_at");
    Some(SessionFinished {
        msg: msg?,
        rec_id: rec_id?,
        client_id: client_id?,
        started_at: started_at?,
        stopped_at: stopped_at?,
    })
}

fn read_supervisor_session_finished(o: &Fields) -> Option<SupervisorSessionFinished> {
    let supervisor_session_id = o.text("supervisor_session_id");
    let supervisor_client_id = o.text("supervisor_client_id");
    let agent_session_id = o.text("agent_session_id");
    let agent_client_id = o.text("agent_client_id");
    let started_at = o.time("started_at");
    let stopped_at = o.time("stopped_at");
    Some(SupervisorSessionFinished {
        supervisor_session_id: supervisor_session_id?,
        supervisor_client_id: supervisor_client_id?,
        agent_session_id: agent_session_id?,
        agent_client_id: agent_client_id?,
        started_at: started_at?,
        stopped_at: stopped_at?,
    })
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
    let fields = Fields {
        value: &payload,
        path: String::new(),
        issues: &issues,
    };
    let status = fields.text("status");
    let known = status.as_deref().filter(|status| STATUSES.contains(status));
    let webhook = known.and_then(|status| read_known(&fields, status));
    let is_known = known.is_some();
    let issues = issues.take();
    match (webhook, status, payload) {
        (Some(webhook), ..) => Ok(webhook),
        (None, Some(status), Value::Object(payload)) if !is_known => {
            Ok(Webhook::Unknown(UnknownWebhook { status, payload }))
        }
        _ => Err(Error::Invalid(issues)),
    }
}

fn parse(body: &[u8]) -> Result<Value, Error> {
    let malformed = |code, expected: &str, found: String| {
        Error::Malformed(Issue {
            code,
            path: String::new(),
            expected: expected.into(),
            found,
        })
    };
    let Ok(text) = std::str::from_utf8(body) else {
        return Err(malformed("encoding", "UTF-8", "other bytes".into()));
    };
    match serde_json::from_str(text) {
        Ok(payload @ Value::Object(_)) => Ok(payload),
        Ok(payload) => Err(malformed("type", "an object", quote(&payload))),
        Err(_) if text.is_empty() => Err(malformed("json", "JSON", "an empty body".into())),
        Err(_) => Err(malformed("json", "JSON", quote(&text.into()))),
    }
}

#[derive(Clone, Copy)]
enum Key<'a> {
    Name(&'a str),
}

impl<'a> From<&'a str> for Key<'a> {
    fn from(name: &'a str) -> Self {
        Key::Name(name)
    }
}

/// What a value must meet as well: a test, the issue's code, and what is expected.
type Rule<'a, T> = (&'a dyn Fn(&T) -> bool, &'static str, &'a str);

/// Reads the members of an object, or the items of an array. What is `None` has been reported.
struct Fields<'a> {
    value: &'a Value,
    path: String,
    issues: &'a RefCell<Vec<Issue>>,
}

impl Fields<'_> {
    fn get(&self, key: Key) -> Option<&Value> {
        match key {
            Key::Name(name) => self.value.get(name),
        }
    }

    fn path_of(&self, key: Key) -> String {
        match key {
            Key::Name(name) if self.path.is_empty() => name.into(),
            Key::Name(name) => format!("{}.{name}", self.path),
        }
    }

    fn fail<T>(&self, key: Key, code: &'static str, expected: &str) -> Option<T> {
        let (code, expected, found) = match self.get(key) {
            Some(value) => (code, expected, quote(value)),
            None => ("required", "a value", "nothing".into()),
        };
        let path = self.path_of(key);
        let issue = Issue {
            code,
            path,
            expected: expected.into(),
            found,
        };
        self.issues.borrow_mut().push(issue);
        None
    }

    fn text<'k>(&self, key: impl Into<Key<'k>>) -> Option<String> {
        let key = key.into();
        match self.get(key) {
            Some(Value::String(text)) => Some(text.clone()),
            _ => self.fail(key, "type", "a string"),
        }
    }

    fn time<'k>(&self, key: impl Into<Key<'k>>) -> Option<Timestamp> {
        let key = key.into();
        match self.get(key) {
            Some(Value::String(text)) => {
                Timestamp::parse(text).or_else(|| self.fail(key, "format", "an RFC 3339 timestamp"))
            }
            _ => self.fail(key, "type", "a string"),
        }
    }

    #[allow(clippy::cast_possible_truncation)] // The bound says that it fits.
    fn integer<'k>(&self, key: impl Into<Key<'k>>) -> Option<i64> {
        const LIMIT: f64 = 9_223_372_036_854_775_808.0;
        let key = key.into();
        let value = self.get(key);
        // 1.0 and 1e3 are integers in JSON Schema.
        let whole = |number: &f64| number.fract() == 0.0 && number.abs() < LIMIT;
        value
            .and_then(Value::as_i64)
            .or_else(|| {
                value
                    .and_then(Value::as_f64)
                    .filter(whole)
                    .map(|number| number as i64)
            })
            .or_else(|| self.fail(key, "type", "an integer of 64 bits"))
    }

    fn check<'k, T>(
        &self,
        key: impl Into<Key<'k>>,
        value: Option<T>,
        rules: &[Rule<T>],
    ) -> Option<T> {
        let (key, value) = (key.into(), value?);
        let is_broken = |(test, ..): &&Rule<T>| !test(&value);
        let broken: Vec<_> = rules.iter().filter(is_broken).collect();
        for (_, code, expected) in &broken {
            self.fail::<()>(key, code, expected);
        }
        broken.is_empty().then_some(value)
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
