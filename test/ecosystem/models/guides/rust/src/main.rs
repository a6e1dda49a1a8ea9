use axum::{
    body::Bytes,
    extract::DefaultBodyLimit,
    http::{header::CONTENT_TYPE, HeaderMap, StatusCode},
    routing::post,
    Router,
};
use webhooks::Webhook;

mod webhooks;

const MAX_BYTES: usize = 1_000_000;

async fn receive(headers: HeaderMap, body: Bytes) -> StatusCode {
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if !media_type.is_some_and(|value| value.starts_with("application/json")) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE;
    }
    if body.len() > MAX_BYTES {
        return StatusCode::PAYLOAD_TOO_LARGE;
    }
    match webhooks::read(&body) {
        Ok(Webhook::UploadReady(ready)) => {
            println!("ready: {}", ready.rec_id);
        }
        Ok(Webhook::UploadFailed(failed)) => {
            println!("failed: {} {}", failed.rec_id, failed.upload_status_code);
        }
        Ok(Webhook::Unknown(unknown)) => {
            println!("a newer status: {}", unknown.status);
        }
        Ok(_) => {}
        Err(error) => {
            eprintln!("rejected: {error}"); // msg: expected a string, found 7
            return StatusCode::BAD_REQUEST;
        }
    }
    StatusCode::NO_CONTENT
}

#[tokio::main]
async fn main() {
    // The framework's own limit closes the connection; ours responds.
    let limit = DefaultBodyLimit::max(16 * MAX_BYTES);
    let app = Router::new().route("/webhooks", post(receive)).layer(limit);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await.expect("a free port");
    axum::serve(listener, app).await.expect("a server");
}
