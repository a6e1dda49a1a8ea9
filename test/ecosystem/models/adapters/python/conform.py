"""Reads one body per line from stdin and writes how the model reads it."""

import base64
import json
import sys

from webhooks import InvalidWebhookError, UnknownWebhook, WebhookError, read_webhook


def judge(body: bytes) -> dict[str, object]:
    try:
        webhook = read_webhook(body)
    except WebhookError as error:
        kind = "invalid" if isinstance(error, InvalidWebhookError) else "malformed"
        return {"kind": kind, "issues": [{"code": issue.code, "path": issue.path} for issue in error.issues]}
    kind = "unknown" if isinstance(webhook, UnknownWebhook) else "webhook"
    return {"kind": kind, "status": webhook.status, "payload": webhook.to_dict()}


for line in sys.stdin:
    print(json.dumps(judge(base64.b64decode(json.loads(line)["body"]))))
