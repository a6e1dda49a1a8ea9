import json
import sys

from webhooks import UnknownWebhook, WebhookError, read_webhook

for line in sys.stdin.buffer:
    try:
        webhook = read_webhook(line.rstrip(b"\n"))
        kind = "unknown" if isinstance(webhook, UnknownWebhook) else "webhook"
        print(kind, json.dumps(webhook.to_dict()), sep="\t")
    except WebhookError as error:
        print("invalid", error.path, " ".join(str(error).split()), sep="\t")
