// put: header
//! The part of the Rust model that is the same for every contract.

// end
use serde::Serialize;
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::fmt;
// if: time
use time::{format_description::well_known::Rfc3339, OffsetDateTime};
// end

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

// if: time
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

// end
// put: webhooks
/// Any webhook, or one that this version of the contract doesn't know.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Webhook {
    Unknown(UnknownWebhook),
}

/// The statuses that this version of the contract knows.
pub const STATUSES: &[&str] = &[];

fn read_known(_: &Fields, _: &str) -> Option<Webhook> {
    None
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
    // if: list_of
    Index(usize),
    // end
}

impl<'a> From<&'a str> for Key<'a> {
    fn from(name: &'a str) -> Self {
        Key::Name(name)
    }
}

// if: check
/// What a value must meet as well: a test, the issue's code, and what is expected.
type Rule<'a, T> = (&'a dyn Fn(&T) -> bool, &'static str, &'a str);

// end
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
            // if: list_of
            Key::Index(index) => self.value.get(index),
            // end
        }
    }

    fn path_of(&self, key: Key) -> String {
        match key {
            Key::Name(name) if self.path.is_empty() => name.into(),
            Key::Name(name) => format!("{}.{name}", self.path),
            // if: list_of
            Key::Index(index) => format!("{}[{index}]", self.path),
            // end
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

    // if: time
    fn time<'k>(&self, key: impl Into<Key<'k>>) -> Option<Timestamp> {
        let key = key.into();
        match self.get(key) {
            Some(Value::String(text)) => {
                Timestamp::parse(text).or_else(|| self.fail(key, "format", "an RFC 3339 timestamp"))
            }
            _ => self.fail(key, "type", "a string"),
        }
    }

    // end
    // if: integer
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

    // end
    // if: number
    fn number<'k>(&self, key: impl Into<Key<'k>>) -> Option<f64> {
        let key = key.into();
        let number = self.get(key).and_then(Value::as_f64);
        number.or_else(|| self.fail(key, "type", "a number"))
    }

    // end
    // if: boolean
    fn boolean<'k>(&self, key: impl Into<Key<'k>>) -> Option<bool> {
        let key = key.into();
        let boolean = self.get(key).and_then(Value::as_bool);
        boolean.or_else(|| self.fail(key, "type", "true or false"))
    }

    // end
    // if: any
    fn any<'k>(&self, key: impl Into<Key<'k>>) -> Option<Value> {
        let key = key.into();
        let value = self.get(key).cloned();
        value.or_else(|| self.fail(key, "required", "a value"))
    }

    // end
    // if: one_of
    fn one_of<'k, T: Clone>(&self, key: impl Into<Key<'k>>, choices: &[(&str, T)]) -> Option<T> {
        let key = key.into();
        let text = self.text(key)?;
        let choice = choices.iter().find(|(value, _)| *value == text);
        choice.map(|(_, choice)| choice.clone()).or_else(|| {
            let values: Vec<&str> = choices.iter().map(|(value, _)| *value).collect();
            self.fail(key, "enum", &format!("one of {}", Value::from(values)))
        })
    }

    // end
    // if: nested
    fn nested<'k, T>(
        &self,
        key: impl Into<Key<'k>>,
        read: impl Fn(&Fields) -> Option<T>,
    ) -> Option<T> {
        let key = key.into();
        match self.get(key) {
            Some(value @ Value::Object(_)) => read(&Fields {
                value,
                path: self.path_of(key),
                issues: self.issues,
            }),
            _ => self.fail(key, "type", "an object"),
        }
    }

    // end
    // if: list_of
    fn list_of<'k, T>(
        &self,
        key: impl Into<Key<'k>>,
        read: impl Fn(&Fields, Key) -> Option<T>,
    ) -> Option<Vec<T>> {
        let key = key.into();
        let Some(value @ Value::Array(items)) = self.get(key) else {
            return self.fail(key, "type", "an array");
        };
        let fields = Fields {
            value,
            path: self.path_of(key),
            issues: self.issues,
        };
        let indices = 0..items.len();
        let read: Vec<Option<T>> = indices
            .map(|index| read(&fields, Key::Index(index)))
            .collect();
        read.into_iter().collect()
    }

    // end
    // if: map_of
    fn map_of<'k, T>(
        &self,
        key: impl Into<Key<'k>>,
        read: impl Fn(&Fields, Key) -> Option<T>,
    ) -> Option<std::collections::BTreeMap<String, T>> {
        let key = key.into();
        let Some(value @ Value::Object(members)) = self.get(key) else {
            return self.fail(key, "type", "an object");
        };
        let fields = Fields {
            value,
            path: self.path_of(key),
            issues: self.issues,
        };
        let names = members.keys();
        let read: Vec<_> = names
            .map(|name| (name, read(&fields, Key::Name(name))))
            .collect();
        read.into_iter()
            .map(|(name, value)| Some((name.clone(), value?)))
            .collect()
    }

    // end
    // if: optional
    #[allow(clippy::option_option)] // The outer one is `None` for what has been reported.
    fn optional<'k, T>(
        &self,
        key: impl Into<Key<'k>>,
        read: impl Fn(&Fields, Key) -> Option<T>,
    ) -> Option<Option<T>> {
        let key = key.into();
        match self.get(key) {
            None => Some(None),
            Some(_) => read(self, key).map(Some),
        }
    }

    // end
    // if: nullable
    #[allow(clippy::option_option)] // As above.
    fn nullable<'k, T>(
        &self,
        key: impl Into<Key<'k>>,
        read: impl Fn(&Fields, Key) -> Option<T>,
    ) -> Option<Option<T>> {
        let key = key.into();
        match self.get(key) {
            Some(Value::Null) => Some(None),
            _ => read(self, key).map(Some),
        }
    }

    // end
    // if: check
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
    // end
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
