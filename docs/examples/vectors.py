"""Runs the contract's test vectors against a handler, with Python's standard library alone.

    python3 vectors.py path/to/vectors.json path/to/schemas/receive

`handle` stands for your own: put it in its place. It returns the HTTP status code of the answer.
"""

import base64
import json
import pathlib
import re
import sys

TIME = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))", re.ASCII
)
EXPECTED = {"webhook": 204, "unknown": 204, "invalid": 400, "malformed": 400}


def handle(body, schemas):
    """Answers a webhook: 204 for one that is right or of an unknown status, 400 for any other."""
    try:
        webhook = json.loads(body.decode("utf-8"), parse_constant=refuse)
    except (ValueError, RecursionError):
        return 400
    if not isinstance(webhook, dict) or not isinstance(webhook.get("status"), str):
        return 400
    schema = schemas.get(webhook["status"])
    if schema is None:
        return 204
    fields = schema["properties"]
    is_complete = all(name in webhook for name in schema["required"])
    is_right = all(is_field(fields[name], webhook[name]) for name in fields if name in webhook)
    return 204 if is_complete and is_right else 400


def refuse(constant):
    raise ValueError(f"{constant} isn't JSON")


def is_field(field, value):
    if field["type"] == "string":
        is_type = isinstance(value, str)
    else:
        is_type = isinstance(value, (int, float)) and not isinstance(value, bool) and value == value // 1
    if not is_type or ("const" in field and value != field["const"]):
        return False
    if "minimum" in field and value < field["minimum"]:
        return False
    return field.get("format") != "date-time" or is_time(value)


def is_time(text):
    """Whether a text is an RFC 3339 timestamp of a real day, a leap second only at 23:59:60 UTC."""
    match = TIME.fullmatch(text)
    if match is None:
        return False
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    sign, offset_hour, offset_minute = match[7], int(match[8] or 0), int(match[9] or 0)
    if not 1 <= month <= 12 or not 1 <= day <= days_in(year, month):
        return False
    if hour > 23 or minute > 59 or second > 60 or offset_hour > 23 or offset_minute > 59:
        return False
    offset = (offset_hour * 60 + offset_minute) * (-1 if sign == "-" else 1)
    return second < 60 or (hour * 60 + minute - offset) % 1440 == 1439


def days_in(year, month):
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def body_of(vector):
    if "bodyBase64" in vector:
        return base64.b64decode(vector["bodyBase64"])
    if "body" in vector:
        return vector["body"].encode("utf-8")
    return json.dumps(vector["payload"]).encode("utf-8")


def main(vectors_path, schemas_path):
    files = pathlib.Path(schemas_path).glob("*.schema.json")
    schemas = {path.name.removesuffix(".schema.json"): json.loads(path.read_text("utf-8")) for path in files}
    document = json.loads(pathlib.Path(vectors_path).read_text("utf-8"))
    failures = 0
    for vector in document["vectors"]:
        # Where an implementation may have a limit of its own, a refusal is right too.
        allowed = {EXPECTED[vector["receive"]], *([400] if "parser-limit" in vector.get("flags", []) else [])}
        found = handle(body_of(vector), schemas)
        if found not in allowed:
            failures += 1
            print(f"FAIL {vector['id']}: expected {sorted(allowed)}, found {found}: {vector['description']}")
    version = document["contract"]["version"]
    print(f"contract {version}: {len(document['vectors'])} vectors, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
