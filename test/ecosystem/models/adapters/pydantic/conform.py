"""Reads one body per line from stdin and writes how pydantic reads it."""

import base64
import json
import sys
from typing import Any

from pydantic import TypeAdapter, ValidationError

from webhooks import (
    MalformedBodyError,
    UnknownWebhook,
    Webhook,
    WebhookError,
    read_webhook,
)

ADAPTER: TypeAdapter[Any] = TypeAdapter(Webhook)


def judge(body: bytes) -> dict[str, object]:
    try:
        webhook = read_webhook(body)
    except WebhookError as error:
        is_malformed = isinstance(error, MalformedBodyError)
        kind = "malformed" if is_malformed else "invalid"
        issues = [{"code": issue.code, "path": issue.path} for issue in error.issues]
        expected = [issue.path for issue in error.issues]
        if not is_malformed and validate(body) != expected:
            raise ValueError(body) from error
        if error.issues[0].code == "type" and not isinstance(validate(body), list):
            raise ValueError(body) from error
        return {"kind": kind, "issues": issues}
    if validate(body) != webhook:
        raise ValueError(body)
    kind = "unknown" if isinstance(webhook, UnknownWebhook) else "webhook"
    return {"kind": kind, "status": webhook.status, "payload": webhook.to_dict()}


def validate(body: bytes) -> Any:
    """Returns how pydantic reads a payload: a webhook, or the path of each issue."""
    try:
        return ADAPTER.validate_python(json.loads(body))
    except ValidationError as error:
        return [details["loc"][-1] for details in error.errors()]


for line in sys.stdin:
    print(json.dumps(judge(base64.b64decode(json.loads(line)["body"]))))
