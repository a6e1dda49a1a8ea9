// put: header
//! The part of the Rust model that is the same for every contract.

// end
use serde::Serialize;
use serde_json::{Map, Value};
use std::cell::RefCell;
// if used
use std::collections::BTreeMap;
// end
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

// put: webhooks
// end
// put: readers
/// Any webhook, or one that this version of the contract doesn't know.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Webhook {
    Unknown(UnknownWebhook),
}

fn read_webhook(o: &Field, status: String) -> Option<Webhook> {
    read_unknown(o, status)
}

// end
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

// if used
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

fn boolean(v: &Field) -> Option<bool> {
    let boolean = v.value.and_then(Value::as_bool);
    boolean.or_else(|| v.fail("type", "true or false"))
}

fn any(v: &Field) -> Option<Value> {
    v.value.cloned().or_else(|| v.fail("required", "a value"))
}

fn one_of<T: Copy, const N: usize>(choices: [(&'static str, T); N]) -> impl Reader<T> {
    move |v: &Field| {
        let text = text(v)?;
        let choice = choices.iter().find(|(value, _)| *value == text);
        choice.map(|(_, choice)| *choice).or_else(|| {
            let values = choices.map(|(value, _)| value);
            v.fail(
                "enum",
                &format!("one of {}", Value::from(values.as_slice())),
            )
        })
    }
}

fn nested<T>(read: impl Reader<T>) -> impl Reader<T> {
    move |v: &Field| match v.value {
        Some(Value::Object(_)) => read(v),
        _ => v.fail("type", "an object"),
    }
}

fn list_of<T>(read: impl Reader<T>) -> impl Reader<Vec<T>> {
    move |v: &Field| {
        let Some(Value::Array(items)) = v.value else {
            return v.fail("type", "an array");
        };
        let items = items.iter().enumerate();
        let read: Vec<_> = items
            .map(|(index, item)| v.read(&format!("[{index}]"), Some(item), &read))
            .collect();
        read.into_iter().collect()
    }
}

fn map_of<T>(read: impl Reader<T>) -> impl Reader<BTreeMap<String, T>> {
    move |v: &Field| {
        let Some(Value::Object(members)) = v.value else {
            return v.fail("type", "an object");
        };
        let read: Vec<_> = members
            .keys()
            .map(|name| Some((name.clone(), v.get(name, &read)?)))
            .collect();
        read.into_iter().collect()
    }
}

/// Turns a reader of a value into one that may return `None`.
#[allow(clippy::option_option)] // The outer one is `None` for what has been reported.
fn some<T>(read: impl Reader<T>) -> impl Fn(&Field) -> Option<Option<T>> {
    move |v: &Field| read(v).map(Some)
}

fn optional<T: Default>(read: impl Reader<T>) -> impl Reader<T> {
    move |v: &Field| v.value.map_or(Some(T::default()), |_| read(v))
}

fn nullable<T: Default>(read: impl Reader<T>) -> impl Reader<T> {
    move |v: &Field| match v.value {
        Some(Value::Null) => Some(T::default()),
        _ => read(v),
    }
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

// end
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
