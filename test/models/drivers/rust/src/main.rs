#![deny(warnings)]

mod webhooks;

use std::io::{self, BufRead, BufWriter, Write};
use webhooks::{read_webhook, Webhook};

fn main() -> io::Result<()> {
    let mut output = BufWriter::new(io::stdout());
    for line in io::stdin().lock().split(b'\n') {
        writeln!(output, "{}", judge(&line?))?;
    }
    Ok(())
}

fn judge(body: &[u8]) -> String {
    match read_webhook(body) {
        Ok(webhook) => {
            let kind = match webhook {
                Webhook::Unknown(_) => "unknown",
                _ => "webhook",
            };
            let text = serde_json::to_string(&webhook).expect("a webhook can be written");
            format!("{kind}\t{text}")
        }
        Err(error) => {
            let message: Vec<_> = error.message.split_whitespace().collect();
            format!("invalid\t{}\t{}", error.path, message.join(" "))
        }
    }
}
