# Generated from contract 1.0.0 by `npx --no-install recording-webhooks models python`. Do not edit.
"""The recording webhooks: a type per webhook and a reader. Needs Python 3.10."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal


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


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadReady:
    """The recording was uploaded successfully."""

    status: Literal["upload_ready"] = "upload_ready"
    msg: str
    """Description of the status, for people to read."""
    rec_id: str
    """ID of the affected recording."""
    client_id: str
    """ID of the affected client."""
    recording_started_at: datetime
    """Server time when the recording was started.

    Clock: server.
    """
    recording_first_frame_written_at: datetime
    """Server time when the first video frame was written to the recording file.

    Clock: server.
    """
    recording_first_peerframe_captured_at: datetime
    """Client time when the first video frame was captured at the client (peer) side,
    calculated from the RTCP synchronization information of the browser's WebRTC
    implementation.

    Handy for synchronization, but it comes from the client's clock: compare it only
    with other timestamps of that client, never with the server's.

    Clock: client.
    """
    recording_stopped_at: datetime
    """Server time when the recording was stopped.

    Clock: server.
    """
    recording_file_duration_ms: int
    """Duration of the recording file in milliseconds, from the video PTS (presentation
    timestamps) written to the webm file. It should exactly match the duration that
    a webm player shows.

    Unit: ms.
    """
    recording_file_size_bytes: int
    """Size of the recording file in bytes.

    Unit: bytes.
    """

    def to_dict(self) -> dict[str, Any]:
        """Returns the payload."""
        return {
            "status": self.status,
            "msg": self.msg,
            "rec_id": self.rec_id,
            "client_id": self.client_id,
            "recording_started_at": _plain(self.recording_started_at),
            "recording_first_frame_written_at": _plain(
                self.recording_first_frame_written_at
            ),
            "recording_first_peerframe_captured_at": _plain(
                self.recording_first_peerframe_captured_at
            ),
            "recording_stopped_at": _plain(self.recording_stopped_at),
            "recording_file_duration_ms": self.recording_file_duration_ms,
            "recording_file_size_bytes": self.recording_file_size_bytes,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadFailed:
    """The upload of the recording failed."""

    status: Literal["upload_failed"] = "upload_failed"
    msg: str
    """Description of the status, for people to read."""
    rec_id: str
    """ID of the affected recording."""
    client_id: str
    """ID of the affected client."""
    upload_status_code: int
    """HTTP status code returned when the upload was attempted. It may be any integer:
    an upload can fail before there is a status.
    """

    def to_dict(self) -> dict[str, Any]:
        """Returns the payload."""
        return {
            "status": self.status,
            "msg": self.msg,
            "rec_id": self.rec_id,
            "client_id": self.client_id,
            "upload_status_code": self.upload_status_code,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFinished:
    """The session has finished."""

    status: Literal["session_finished"] = "session_finished"
    msg: str
    """Description of the status, for people to read."""
    rec_id: str
    """ID of the affected recording."""
    client_id: str
    """ID of the affected client."""
    started_at: datetime
    """Server time when this session started.

    Clock: server.
    """
    stopped_at: datetime
    """Server time when this session ended.

    Clock: server.
    """

    def to_dict(self) -> dict[str, Any]:
        """Returns the payload."""
        return {
            "status": self.status,
            "msg": self.msg,
            "rec_id": self.rec_id,
            "client_id": self.client_id,
            "started_at": _plain(self.started_at),
            "stopped_at": _plain(self.stopped_at),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisorSessionFinished:
    """The supervisor session has finished."""

    status: Literal["supervisor_session_finished"] = "supervisor_session_finished"
    supervisor_session_id: str
    """ID of the supervisor session."""
    supervisor_client_id: str
    """ID of the supervisor client."""
    agent_session_id: str
    """ID of the agent session."""
    agent_client_id: str
    """ID of the agent client."""
    started_at: datetime
    """Server time when this supervisor session started.

    Clock: server.
    """
    stopped_at: datetime
    """Server time when this supervisor session ended.

    Clock: server.
    """

    def to_dict(self) -> dict[str, Any]:
        """Returns the payload."""
        return {
            "status": self.status,
            "supervisor_session_id": self.supervisor_session_id,
            "supervisor_client_id": self.supervisor_client_id,
            "agent_session_id": self.agent_session_id,
            "agent_client_id": self.agent_client_id,
            "started_at": _plain(self.started_at),
            "stopped_at": _plain(self.stopped_at),
        }

Webhook = (
    UploadReady
    | UploadFailed
    | SessionFinished
    | SupervisorSessionFinished
    | UnknownWebhook
)
"""Any webhook, or one that this version of the contract doesn't know."""


_READERS: Final[dict[str, Callable[[_Object], Webhook]]] = {
    "upload_ready": lambda o: _read_upload_ready(o),
    "upload_failed": lambda o: _read_upload_failed(o),
    "session_finished": lambda o: _read_session_finished(o),
    "supervisor_session_finished": lambda o: _read_supervisor_session_finished(o),
}


def _read_upload_ready(o: _Object) -> UploadReady:
    return UploadReady(
        msg=_string(o, "msg"),
        rec_id=_string(o, "rec_id"),
        client_id=_string(o, "client_id"),
        recording_started_at=_time(o, "recording_started_at"),
        recording_first_frame_written_at=_time(o, "recording_first_frame_written_at"),
        recording_first_peerframe_captured_at=_time(
            o, "recording_first_peerframe_captured_at"
        ),
        recording_stopped_at=_time(o, "recording_stopped_at"),
        recording_file_duration_ms=o.get(
            "recording_file_duration_ms",
            _check(_integer, (lambda t: t >= 0, "minimum", "at least 0")),
        ),
        recording_file_size_bytes=o.get(
            "recording_file_size_bytes",
            _check(_integer, (lambda t: t >= 0, "minimum", "at least 0")),
        ),
    )


def _read_upload_failed(o: _Object) -> UploadFailed:
    return UploadFailed(
        msg=_string(o, "msg"),
        rec_id=_string(o, "rec_id"),
        client_id=_string(o, "client_id"),
        upload_status_code=_integer(o, "upload_status_code"),
    )


def _read_session_finished(o: _Object) -> SessionFinished:
    return SessionFinished(
        msg=_string(o, "msg"),
        rec_id=_string(o, "rec_id"),
        client_id=_string(o, "client_id"),
        started_at=_time(o, "started_at"),
        stopped_at=_time(o, "stopped_at"),
    )


def _read_supervisor_session_finished(o: _Object) -> SupervisorSessionFinished:
    return SupervisorSessionFinished(
        supervisor_session_id=_string(o, "supervisor_session_id"),
        supervisor_client_id=_string(o, "supervisor_client_id"),
        agent_session_id=_string(o, "agent_session_id"),
        agent_client_id=_string(o, "agent_client_id"),
        started_at=_time(o, "started_at"),
        stopped_at=_time(o, "stopped_at"),
    )


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


def _integer(o: _Object, key: Any) -> Any:
    value = o.members.get(key)
    if type(value) is float and value.is_integer():
        return int(value)
    return value if type(value) is int else o.fail(key, "an integer")


def _check(read: _Reader, *rules: tuple[Callable[[Any], Any], str, str]) -> _Reader:
    def read_checked(o: _Object, key: Any) -> Any:
        value = read(o, key)
        for test, code, expected in rules if value is not None else ():
            if not test(value):
                o.fail(key, expected, code)
        return value

    return read_checked


def _quote(value: object) -> str:
    """Returns a value as JSON, at most 80 characters of it."""
    if isinstance(value, (dict, list)):
        return "an object" if isinstance(value, dict) else "an array"
    text = json.dumps(value[:80] if isinstance(value, str) else value)
    return text if len(text) <= 80 else f"{text[:79]}…"
