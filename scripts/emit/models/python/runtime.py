# put: header
"""The part of the Python model that is the same for every contract."""
# end

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is wrong with a body."""

    code: str
    """The kind of issue, such as ``required`` or ``format``."""
    path: str
    """The field, such as ``msg`` or ``items[0].id``. Empty for the body itself."""
    expected: str
    found: str

    def __str__(self) -> str:
        message = f"expected {self.expected}, found {self.found}"
        return f"{self.path}: {message}" if self.path else message


class WebhookError(ValueError):
    """The body isn't a webhook of the contract. ``issues`` says why."""

    def __init__(self, issues: list[Issue]) -> None:
        super().__init__("; ".join(map(str, issues)))
        self.issues: Final = tuple(issues)


class MalformedBodyError(WebhookError):
    """The body isn't a JSON object in UTF-8."""


class InvalidWebhookError(WebhookError):
    """A webhook that violates the contract. ``issues`` has everything that is wrong."""


@dataclass(frozen=True, slots=True)
class UnknownWebhook:
    """A webhook whose ``status`` this version of the contract doesn't know.

    Acknowledge it and carry on.
    """

    status: str
    payload: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """Returns the payload as it was sent."""
        return self.payload


# if: time
class Timestamp(datetime):
    """A datetime that keeps the RFC 3339 text it was read from.

    A datetime has microseconds, no leap second and no year 0000: further digits are cut
    off, 23:59:60 reads as 23:59:59, and 0000 as the first second of the year 0001.
    ``text`` loses nothing.
    """

    __slots__ = ("text",)
    text: str

    @classmethod
    def parse(cls, text: str) -> Timestamp:
        """Reads an RFC 3339 timestamp. Raises ValueError for any other text."""
        match = _RFC_3339.fullmatch(text)
        if match is None:
            raise ValueError(text)
        second, fraction, offset = match.groups()
        year = "0004" if text[:4] == "0000" else text[:4]  # both are leap years
        iso = f"{year}{text[4:17]}{'59' if second == '60' else second}"
        if fraction:
            iso += fraction[:7].ljust(7, "0")
        time = cls.fromisoformat(iso + ("+00:00" if offset in "Zz" else offset))
        if second == "60" and not _is_last_minute(text, offset):
            raise ValueError(text)
        if text[:4] == "0000":
            time = cls(1, 1, 1, tzinfo=time.tzinfo)
        time.text = text
        return time

    def __reduce_ex__(self, protocol: Any) -> Any:
        return (Timestamp.parse, (self.text,))


_RFC_3339: Final = re.compile(
    r"\d{4}-\d\d-\d\d[Tt](?:[01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)"
    r"(\.\d+)?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)",
    re.ASCII,
)


def _is_last_minute(text: str, offset: str) -> bool:
    """Returns whether a time is in the last minute of a day in UTC."""
    minutes = int(text[11:13]) * 60 + int(text[14:16])
    if offset not in "Zz":
        ahead = int(offset[1:3]) * 60 + int(offset[4:6])
        minutes += ahead if offset[0] == "-" else -ahead
    return minutes % 1440 == 1439


def _rfc_3339(time: datetime) -> str:
    return time.text if isinstance(time, Timestamp) else time.isoformat()


# end
# put: webhooks
@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Stands for the webhooks of a contract."""

    status: Literal["sample"] = "sample"

    def to_dict(self) -> dict[str, Any]:
        """Returns the payload."""
        return {"status": self.status}


Webhook = Sample | UnknownWebhook


def _read_sample(_: _Object) -> Sample:
    return Sample()


_READERS: Final[dict[str, Callable[[_Object], Webhook]]] = {"sample": _read_sample}
# end


def read_webhook(body: bytes | str) -> Webhook:
    """Reads the body of a delivery.

    Fields that the contract doesn't document are ignored. Raises MalformedBodyError
    for a body that isn't a JSON object, and InvalidWebhookError for a webhook that
    violates the contract.
    """
    payload = _parse(body)
    fields = _Object(payload, "", [])
    status = fields.string("status")
    read = _READERS.get(status)
    webhook = UnknownWebhook(status, payload) if read is None else read(fields)
    if fields.issues:
        raise InvalidWebhookError(fields.issues)
    return webhook


def _parse(body: bytes | str) -> dict[str, Any]:
    try:
        text = body if isinstance(body, str) else body.decode()
        payload = _DECODER.decode(text)
    except UnicodeDecodeError as error:
        issue = Issue("encoding", "", "UTF-8", "other bytes")
        raise MalformedBodyError([issue]) from error
    except (ValueError, RecursionError) as error:
        found = _quote(text) if text else "an empty body"
        raise MalformedBodyError([Issue("json", "", "JSON", found)]) from error
    if not isinstance(payload, dict):
        raise MalformedBodyError([Issue("type", "", "an object", _quote(payload))])
    return payload


def _reject(constant: str) -> None:
    raise ValueError(constant)


_DECODER: Final = json.JSONDecoder(parse_constant=_reject)
_ABSENT: Final = object()


class _Object:
    """Reads the members of an object, and collects what is wrong with them."""

    __slots__ = ("issues", "members", "path")

    def __init__(self, members: dict[Any, Any], path: str, issues: list[Issue]) -> None:
        self.members, self.path, self.issues = members, path, issues

    def at(self, key: Any) -> str:
        if isinstance(key, int):
            return f"{self.path}[{key}]"
        return f"{self.path}.{key}" if self.path else str(key)

    def fail(self, key: Any, expected: str, code: str = "type") -> Any:
        value = self.members.get(key, _ABSENT)
        if value is _ABSENT:
            issue = Issue("required", self.at(key), "a value", "nothing")
        else:
            issue = Issue(code, self.at(key), expected, _quote(value))
        self.issues.append(issue)
        return None

    def string(self, key: Any) -> str:
        value = self.members.get(key)
        return value if type(value) is str else self.fail(key, "a string")

    # if: time
    def time(self, key: Any) -> Any:
        value = self.members.get(key)
        if type(value) is not str:
            return self.fail(key, "a string")
        try:
            return Timestamp.parse(value)
        except ValueError:
            return self.fail(key, "an RFC 3339 timestamp", "format")

    # end
    # if: integer
    def integer(self, key: Any) -> int:
        value = self.members.get(key)
        if type(value) is float and value.is_integer():
            return int(value)
        return value if type(value) is int else self.fail(key, "an integer")

    # end
    # if: number
    def number(self, key: Any) -> Any:
        value = self.members.get(key)
        if type(value) is int or type(value) is float:
            return value
        return self.fail(key, "a number")

    # end
    # if: boolean
    def boolean(self, key: Any) -> bool:
        value = self.members.get(key)
        return value if type(value) is bool else self.fail(key, "true or false")

    # end
    # if: any
    def any(self, key: Any) -> Any:
        value = self.members.get(key, _ABSENT)
        return self.fail(key, "a value") if value is _ABSENT else value

    # end
    # if: enum
    def one_of(self, key: Any, *choices: str) -> Any:
        value = self.string(key)
        if value is None or value in choices:
            return value
        return self.fail(key, f"one of {', '.join(map(json.dumps, choices))}", "enum")

    # end
    # if: field-object choice
    def nested(self, key: Any, read: Callable[[_Object], Any]) -> Any:
        value = self.members.get(key)
        if type(value) is not dict:
            return self.fail(key, "an object")
        return read(_Object(value, self.at(key), self.issues))

    # end
    # if: choice
    def choice(self, key: Any, tag: str, readers: dict[str, Any]) -> Any:
        def read(fields: _Object) -> Any:
            value = fields.one_of(tag, *readers)
            return None if value is None else readers[value](fields)

        return self.nested(key, read)

    # end
    # if: list
    def items(self, key: Any, read: Callable[[_Object, Any], Any]) -> Any:
        value = self.members.get(key)
        if type(value) is not list:
            return self.fail(key, "an array")
        items = _Object(dict(enumerate(value)), self.at(key), self.issues)
        return [read(items, index) for index in items.members]

    # end
    # if: map
    def entries(self, key: Any, read: Callable[[_Object, Any], Any]) -> Any:
        value = self.members.get(key)
        if type(value) is not dict:
            return self.fail(key, "an object")
        members = _Object(value, self.at(key), self.issues)
        return {name: read(members, name) for name in value}

    # end
    # if: optional
    def optional(self, key: Any, read: Callable[[_Object, Any], Any]) -> Any:
        return read(self, key) if key in self.members else None

    # end
    # if: nullable
    def nullable(self, key: Any, read: Callable[[_Object, Any], Any]) -> Any:
        is_null = self.members.get(key, _ABSENT) is None
        return None if is_null else read(self, key)

    # end
    # if: check
    def check(
        self, key: Any, value: Any, test: Callable[[Any], Any], code: str, expected: str
    ) -> Any:
        if value is not None and not test(value):
            self.fail(key, expected, code)
        return value

    # end


def _quote(value: object) -> str:
    """Returns a value as JSON, at most 80 characters of it."""
    if isinstance(value, (dict, list)):
        return "an object" if isinstance(value, dict) else "an array"
    text = json.dumps(value[:80] if isinstance(value, str) else value)
    return text if len(text) <= 80 else f"{text[:79]}…"
