# Generated from contract 1.0.0 by `npx --no-install recording-webhooks models python --style pydantic`. Do not edit.
"""The recording webhooks as pydantic models. Needs Python 3.10 and pydantic 2."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    PlainSerializer,
    PlainValidator,
    Tag,
    TypeAdapter,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is wrong with a body."""

    code: str
    """The kind of issue, such as ``required`` or ``format``."""
    path: str
    """The field, such as ``msg`` or ``items[0].id``. Empty for the body itself."""
    expected: str
    found: str


def issues_of(error: ValidationError) -> list[Issue]:
    """Returns everything that is wrong, with the contract's codes."""
    return [_issue_of(details) for details in error.errors(include_url=False)]


def _issue_of(details: Any) -> Issue:
    # The first key says which webhook the body was read as.
    keys = details["loc"][1:]
    steps = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys)
    path, context = steps.removeprefix("."), details.get("ctx", {})
    if details["type"] == "missing":
        return Issue("required", path, "a value", "nothing")
    if "found" in context:
        return Issue(details["type"], path, context["expected"], context["found"])
    return Issue("type", path, "another type", _quote(details["input"]))


def _fail(code: Any, expected: str, found: str) -> PydanticCustomError:
    context = {"expected": expected, "found": found}
    return PydanticCustomError(code, "expected {expected}, found {found}", context)


def _quote(value: object) -> str:
    """Returns a value as JSON, at most 80 characters of it."""
    if isinstance(value, (dict, list)):
        return "an object" if isinstance(value, dict) else "an array"
    text = json.dumps(value[:80] if isinstance(value, str) else value)
    return text if len(text) <= 80 else f"{text[:79]}…"


def _string(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise _fail("type", "a string", _quote(value))


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


def _time(value: Any) -> datetime:
    if isinstance(value, datetime):
        return value
    text = _string(value)
    try:
        return Timestamp.parse(text)
    except ValueError as error:
        expected = "an RFC 3339 timestamp"
        raise _fail("format", expected, _quote(value)) from error


def _integer(value: Any) -> int:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _fail("type", "an integer", _quote(value))


def _check(test: Callable[[Any], Any], code: str, expected: str) -> Any:
    def check(value: Any) -> Any:
        if test(value):
            return value
        raise _fail(code, expected, _quote(value))

    return check


String = Annotated[str, PlainValidator(_string), WithJsonSchema({"type": "string"})]
Time = Annotated[
    datetime,
    PlainValidator(_time),
    PlainSerializer(_rfc_3339),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
Integer = Annotated[int, PlainValidator(_integer), WithJsonSchema({"type": "integer"})]


class Payload(BaseModel):
    """A webhook or a part of one. Frozen; fields that aren't documented are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    def to_dict(self) -> dict[str, Any]:
        """Returns the payload."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)


class UnknownWebhook(Payload):
    """A webhook whose ``status`` this version of the contract doesn't know.

    Acknowledge it and carry on.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    status: String


class UploadReady(Payload):
    """The recording was uploaded successfully."""

    status: Literal["upload_ready"]
    msg: String
    """Status description, for people."""
    rec_id: String
    """ID of the affected recording."""
    client_id: String
    """ID of the affected client."""
    recording_started_at: Time
    """Server time when the recording was started.

    Clock: server.
    """
    recording_first_frame_written_at: Time
    """Server time when the first video frame was written to the recording file.

    Clock: server.
    """
    recording_first_peerframe_captured_at: Time
    """Client time when the first video frame was captured at the client (peer) side,
    calculated from the RTCP synchronization information of the browser's WebRTC
    implementation.

    Handy for synchronization, but it comes from the client's clock: compare it only
    with other timestamps of that client, never with the server's.

    Clock: client.
    """
    recording_stopped_at: Time
    """Server time when the recording was stopped.

    Clock: server.
    """
    recording_file_duration_ms: Annotated[
        Integer,
        AfterValidator(_check(lambda value: value >= 0, "minimum", "at least 0")),
    ]
    """Duration of the recording file in milliseconds, from the video PTS (presentation
    timestamps) written to the webm file. It should exactly match the duration that
    a webm player shows.

    Unit: ms.
    """
    recording_file_size_bytes: Annotated[
        Integer,
        AfterValidator(_check(lambda value: value >= 0, "minimum", "at least 0")),
    ]
    """Size of the recording file in bytes.

    Unit: bytes.
    """


class UploadFailed(Payload):
    """The upload of the recording failed."""

    status: Literal["upload_failed"]
    msg: String
    """Status description, for people."""
    rec_id: String
    """ID of the affected recording."""
    client_id: String
    """ID of the affected client."""
    upload_status_code: Integer
    """HTTP status code returned when the upload was tried. It may be any integer: an
    upload can fail before there is a status.
    """


class SessionFinished(Payload):
    """The session has finished."""

    status: Literal["session_finished"]
    msg: String
    """Status description, for people."""
    rec_id: String
    """ID of the affected recording."""
    client_id: String
    """ID of the affected client."""
    started_at: Time
    """Server time when this session started.

    Clock: server.
    """
    stopped_at: Time
    """Server time when this session ended.

    Clock: server.
    """


class SupervisorSessionFinished(Payload):
    """The supervisor session has finished."""

    status: Literal["supervisor_session_finished"]
    supervisor_session_id: String
    """ID of the supervisor session."""
    supervisor_client_id: String
    """ID of the supervisor client."""
    agent_session_id: String
    """ID of the agent session."""
    agent_client_id: String
    """ID of the agent client."""
    started_at: Time
    """Server time when this supervisor session started.

    Clock: server.
    """
    stopped_at: Time
    """Server time when this supervisor session ended.

    Clock: server.
    """


_STATUSES: Final = frozenset(
    {
        "upload_ready",
        "upload_failed",
        "session_finished",
        "supervisor_session_finished",
    }
)


def _tag_of(payload: Any) -> str | None:
    if not isinstance(payload, dict):
        return getattr(payload, "status", None)
    status = payload.get("status")
    return status if isinstance(status, str) and status in _STATUSES else "unknown"


Webhook = Annotated[
    Annotated[UploadReady, Tag("upload_ready")]
    | Annotated[UploadFailed, Tag("upload_failed")]
    | Annotated[SessionFinished, Tag("session_finished")]
    | Annotated[SupervisorSessionFinished, Tag("supervisor_session_finished")]
    | Annotated[UnknownWebhook, Tag("unknown")],
    Discriminator(_tag_of),
]
"""Any webhook, or one that this version of the contract doesn't know."""

_ADAPTER: Final[TypeAdapter[Any]] = TypeAdapter(Webhook)


def read_webhook(body: bytes | str) -> Webhook:
    """Reads the body of a delivery.

    Raises pydantic's ValidationError. ``issues_of`` lists what is wrong, with the code
    ``encoding``, ``json`` or ``type`` and no path for a body that isn't a JSON object.
    """
    try:
        text = body if isinstance(body, str) else body.decode()
        payload = _DECODER.decode(text)
    except UnicodeDecodeError as error:
        raise _malformed("encoding", "UTF-8", "other bytes") from error
    except (ValueError, RecursionError) as error:
        found = _quote(text) if text else "an empty body"
        raise _malformed("json", "JSON", found) from error
    if not isinstance(payload, dict):
        raise _malformed("type", "an object", _quote(payload))
    webhook: Webhook = _ADAPTER.validate_python(payload)
    return webhook


def _malformed(code: str, expected: str, found: str) -> ValidationError:
    details: Any = {"type": _fail(code, expected, found), "loc": (), "input": found}
    return ValidationError.from_exception_data("Webhook", [details])


def _reject(constant: str) -> None:
    raise ValueError(constant)


_DECODER: Final = json.JSONDecoder(parse_constant=_reject)
