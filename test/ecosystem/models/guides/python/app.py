from wsgiref.simple_server import make_server

from webhooks import UnknownWebhook, UploadFailed, UploadReady, WebhookError, read_webhook

MAX_BYTES = 1_000_000


def application(environ, start_response):
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    start_response(receive(environ, body), [("Content-Length", "0")])
    return []


def receive(environ, body):
    if environ["REQUEST_METHOD"] != "POST":
        return "405 Method Not Allowed"
    if not environ.get("CONTENT_TYPE", "").startswith("application/json"):
        return "415 Unsupported Media Type"
    if len(body) > MAX_BYTES:
        return "413 Content Too Large"
    try:
        webhook = read_webhook(body)
    except WebhookError as error:
        print("rejected:", error)  # msg: expected a string, found 7
        return "400 Bad Request"
    match webhook:
        case UploadReady(rec_id=rec_id):
            print("ready:", rec_id)
        case UploadFailed(rec_id=rec_id, upload_status_code=code):
            print("failed:", rec_id, code)
        case UnknownWebhook(status=status):
            print("a newer status:", status)
    return "204 No Content"


if __name__ == "__main__":
    make_server("127.0.0.1", 3000, application).serve_forever()
