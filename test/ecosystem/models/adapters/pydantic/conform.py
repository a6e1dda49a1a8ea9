"""Reads one body per line from stdin and writes what the model makes of it."""

import base64
import json
import sys

from pydantic import ValidationError

from webhooks import UnknownWebhook, issues_of, read_webhook


def judge(body: bytes) -> dict[str, object]:
    try:
        webhook = read_webhook(body)
    except ValidationError as error:
        issues = issues_of(error)
        kind = "invalid" if issues[0].path else "malformed"
        return {"kind": kind, "issues": [{"code": issue.code, "path": issue.path} for issue in issues]}
    kind = "unknown" if isinstance(webhook, UnknownWebhook) else "webhook"
    return {"kind": kind, "status": webhook.status, "payload": webhook.to_dict()}


for line in sys.stdin:
    print(json.dumps(judge(base64.b64decode(json.loads(line)["body"]))))
