"""A receiver of the standard library alone. Prints its URL; checks the fields of the webhooks that it knows by the schemas."""

import json
import pathlib
import re
from http.server import BaseHTTPRequestHandler, HTTPServer

FOLDER = pathlib.Path(__file__).parents[3] / "generated" / "schemas" / "receive"
SCHEMAS = {path.name.split(".")[0]: json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.json")}
TYPES = {"string": str, "integer": (int, float)}
TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)


def is_right(field, value):
    if isinstance(value, bool) or not isinstance(value, TYPES[field["type"]]):
        return False
    if field["type"] == "integer" and value != int(value):
        return False
    return field.get("format") != "date-time" or TIME.fullmatch(value) is not None


def status_for(body):
    try:
        webhook = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return 400
    if not isinstance(webhook, dict) or not isinstance(webhook.get("status"), str):
        return 400
    schema = SCHEMAS.get(webhook["status"])
    if schema is None:
        return 204
    fields = schema["properties"]
    return 204 if all(name in webhook and is_right(fields[name], webhook[name]) for name in fields) else 400


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("content-length", 0))
        body = self.rfile.read(length)
        is_json = self.headers.get("content-type", "").split(";")[0] == "application/json"
        self.send_response((413 if length > 65536 else status_for(body)) if is_json else 415)
        self.end_headers()

    def do_GET(self):
        self.send_response(405)
        self.end_headers()

    do_PUT = do_PATCH = do_DELETE = do_GET

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Receiver)
print(f"http://127.0.0.1:{server.server_port}/", flush=True)
server.serve_forever()
