"""Validates bodies, one per line, with datamodel-code-generator's output: prints whether each is accepted."""

import sys

from generated import Webhook
from pydantic import ValidationError

for body in sys.stdin:
    try:
        Webhook.model_validate_json(body)
        print("accepted")
    except ValidationError:
        print("rejected")
