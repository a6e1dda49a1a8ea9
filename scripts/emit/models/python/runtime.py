# put: header
"""The part of the Python model that is the same for every contract."""
# end

from __future__ import annotations

# put: imports
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal
# end


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue in a body."""

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
    """The body isn't a webhook of the contract. ``issues`` has every issue."""

    def __init__(self, issues: list[Issue]) -> None:
        super().__init__("; ".join(map(str, issues)))
        self.issues: Final = tuple(issues)


class MalformedBodyError(WebhookError):
    """The body isn't a JSON object in UTF-8."""


class InvalidWebhookError(WebhookError):
    """A webhook that violates the contract."""


class Timestamp(datetime):
    """A datetime that keeps the RFC 3339 text it was read from.

    A datetime has microseconds, no leap second and no year 0000: further digits are cut
    off, 23:59:60 reads as 23:59:59, and the year 0000 as 0004. ``text`` loses nothing.
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
        iso = text[:17].replace("0000-", "0004-", 1) + second.replace("60", "59")
        if fraction:
            iso += fraction[:7].ljust(7, "0")
        time = cls.fromisoformat(iso + ("+00:00" if offset in "Zz" else offset))
        if second == "60":
            minutes = time - time.replace(hour=0, minute=0) - (time.utcoffset() or _DAY)
            if minutes % _DAY < timedelta(hours=23, minutes=59):
                raise ValueError(text)
        time.text = text
        return time

    def __reduce_ex__(self, protocol: Any) -> Any:
        return (Timestamp.parse, (self.text,))


_DAY: Final = timedelta(days=1)
_RFC_3339: Final = re.compile(
    r"\d{4}-\d\d-\d\d[Tt](?:[01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)"
    r"(\.\d+)?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)",
    re.ASCII,
)


def _plain(value: Any) -> Any:
    """Returns a value as JSON has it."""
    if isinstance(value, datetime):
        return value.text if isinstance(value, Timestamp) else value.isoformat()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return value.to_dict() if hasattr(value, "to_dict") else value


# put: base
@dataclass(frozen=True, slots=True)
class UnknownWebhook:
    """A webhook whose ``status`` this version of the contract doesn't know.

    Acknowledge it.
    """

    status: str
    payload: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """Returns the payload as it was sent."""
        return self.payload


def _unknown(status: str, payload: dict[str, Any]) -> UnknownWebhook:
    return UnknownWebhook(status, payload)


# end
# put: webhooks
# end
# put: readers
Webhook = UnknownWebhook
Status = Literal["sample"]
_READERS: Final[dict[str, Callable[[_Object], Webhook]]] = {}
# end


def read_webhook(body: bytes | str) -> Webhook:
    """Reads the body of a delivery.

    Fields that the contract doesn't document are ignored. Raises MalformedBodyError
    for a body that isn't a JSON object, and InvalidWebhookError for a webhook that
    violates the contract.
    """
    o = _Object(_parse(body), "", [])
    status = _string(o, "status")
    read = _READERS.get(status)
    webhook = _unknown(status, o.members) if read is None else read(o)
    if o.issues:
        raise InvalidWebhookError(o.issues)
    return webhook


def _parse(body: bytes | str) -> dict[str, Any]:
    try:
        text = body if isinstance(body, str) else body.decode()
    except UnicodeDecodeError as error:
        issue = Issue("encoding", "", "UTF-8", "other bytes")
        raise MalformedBodyError([issue]) from error
    try:
        payload = _DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        found = _quote(text) if text else "an empty body"
        raise MalformedBodyError([Issue("json", "", "JSON", found)]) from error
    if not isinstance(payload, dict):
        raise MalformedBodyError([Issue("type", "", "an object", _quote(payload))])
    return payload


def _reject(constant: str) -> None:
    raise ValueError(constant)


_DECODER: Final = json.JSONDecoder(parse_constant=_reject)


class _Object:
    """The members of an object or an array, and their issues."""

    __slots__ = ("issues", "members", "path")

    def __init__(self, members: dict[Any, Any], path: str, issues: list[Issue]) -> None:
        self.members, self.path, self.issues = members, path, issues

    def at(self, key: Any) -> str:
        step = f"[{key}]" if isinstance(key, int) else f".{key}"
        return f"{self.path}{step}".removeprefix(".")

    def fail(self, key: Any, expected: str, code: str = "type") -> Any:
        if key in self.members:
            issue = Issue(code, self.at(key), expected, _quote(self.members[key]))
        else:
            issue = Issue("required", self.at(key), expected, "nothing")
        self.issues.append(issue)

    def get(self, key: Any, read: Callable[[_Object, Any], Any]) -> Any:
        return read(self, key)


# A reader returns the member at a key, or None if it has reported an issue.
_Reader = Callable[[_Object, Any], Any]


def _typed(expected: str, *types: type) -> _Reader:
    def read(o: _Object, key: Any) -> Any:
        value = o.members.get(key)
        return value if type(value) in types else o.fail(key, expected)

    return read


_string: Final = _typed("a string", str)
_number: Final = _typed("a number", int, float)
_boolean: Final = _typed("true or false", bool)


def _time(o: _Object, key: Any) -> Any:
    value = o.members.get(key)
    if type(value) is not str:
        return o.fail(key, "a string")
    try:
        return Timestamp.parse(value)
    except ValueError:
        return o.fail(key, "an RFC 3339 timestamp", "format")


# if used
def _integer(o: _Object, key: Any) -> Any:
    value = o.members.get(key)
    if type(value) is float and value.is_integer():
        return int(value)
    return value if type(value) is int else o.fail(key, "an integer")


def _any(o: _Object, key: Any) -> Any:
    return o.members[key] if key in o.members else o.fail(key, "a value")


def _one_of(*choices: str) -> _Reader:
    def read(o: _Object, key: Any) -> Any:
        value = _string(o, key)
        if value is None or value in choices:
            return value
        return o.fail(key, f"one of {', '.join(map(json.dumps, choices))}", "enum")

    return read


def _nested(read: Callable[[_Object], Any]) -> _Reader:
    return _inside("an object", dict, read)


def _list_of(read: _Reader) -> _Reader:
    return _inside("an array", list, lambda o: [read(o, key) for key in o.members])


def _map_of(read: _Reader) -> _Reader:
    return _nested(lambda o: {name: read(o, name) for name in o.members})


def _inside(expected: str, kind: type, read: Callable[[_Object], Any]) -> _Reader:
    def read_inside(o: _Object, key: Any) -> Any:
        value = o.members.get(key)
        if type(value) is not kind:
            return o.fail(key, expected)
        members = dict(enumerate(value)) if kind is list else value
        return read(_Object(members, o.at(key), o.issues))

    return read_inside


def _optional(read: _Reader) -> _Reader:
    return lambda o, key: read(o, key) if key in o.members else None


def _nullable(read: _Reader) -> _Reader:
    return lambda o, key: None if o.members.get(key, o) is None else read(o, key)


def _check(read: _Reader, *rules: tuple[Callable[[Any], Any], str, str]) -> _Reader:
    def read_checked(o: _Object, key: Any) -> Any:
        value = read(o, key)
        for test, code, expected in rules if value is not None else ():
            if not test(value):
                o.fail(key, expected, code)
        return value

    return read_checked


# end
def _quote(value: object) -> str:
    """Returns a value as JSON, at most 80 characters of it."""
    if isinstance(value, (dict, list)):
        return "an object" if isinstance(value, dict) else "an array"
    text = json.dumps(value[:80] if isinstance(value, str) else value)
    return text if len(text) <= 80 else f"{text[:79]}…"
