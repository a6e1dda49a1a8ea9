//! Reads one body per line from stdin and writes how the model reads it.

mod webhooks;

use base64::{prelude::BASE64_STANDARD, Engine};
use serde_json::{json, Value};
use std::io::BufRead;
use webhooks::{read, Error, Webhook};

fn judge(body: &[u8]) -> Value {
    let (kind, issues) = match read(body) {
        Ok(webhook) => {
            let kind = if matches!(webhook, Webhook::Unknown(_)) {
                "unknown"
            } else {
                "webhook"
            };
            return json!({"kind": kind, "status": webhook.status(), "payload": webhook});
        }
        Err(error @ Error::Invalid(_)) => ("invalid", error),
        Err(error @ Error::Malformed(_)) => ("malformed", error),
    };
    let issues = issues
        .issues()
        .iter()
        .map(|issue| json!({"code": issue.code, "path": issue.path}));
    json!({"kind": kind, "issues": issues.collect::<Vec<_>>()})
}

fn main() {
    for line in std::io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line.expect("a line")).expect("JSON");
        let body = BASE64_STANDARD.decode(line["body"].as_str().expect("a body"));
        println!("{}", judge(&body.expect("Base64")));
    }
}
