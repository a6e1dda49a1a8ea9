# Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
# Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

import json
from dataclasses import dataclass
from enum import Enum
from typing import Any, Callable, Dict, Tuple, Type, TypeVar, Union


EnumT = TypeVar("EnumT", bound=Enum)


def from_str(x: Any) -> str:
    assert isinstance(x, str)
    return x


def from_int(x: Any) -> int:
    assert isinstance(x, int) and not isinstance(x, bool)
    return x


def to_enum(c: Type[EnumT], x: Any) -> EnumT:
    assert isinstance(x, c)
    return x.value


class UploadReadyStatus(Enum):
    """Always `upload_ready`."""

    UPLOAD_READY = "upload_ready"


@dataclass
class UploadReady:
    """The recording was uploaded successfully."""

    status: UploadReadyStatus
    """Always `upload_ready`."""

    msg: str
    """Status description, for people."""

    rec_id: str
    """ID of the affected recording."""

    client_id: str
    """ID of the affected client."""

    recording_started_at: str
    """Server time when the recording was started. An RFC 3339 timestamp, as text."""

    recording_first_frame_written_at: str
    """Server time when the first video frame was written to the recording file. An RFC 3339
    timestamp, as text.
    """
    recording_first_peerframe_captured_at: str
    """Client time when the first video frame was captured at the client (peer) side, calculated
    from the RTCP synchronization information of the browser's WebRTC implementation.
    
    Handy for synchronization, but it comes from the client's clock: compare it only with
    other timestamps of that client, never with the server's. An RFC 3339 timestamp, as text.
    """
    recording_stopped_at: str
    """Server time when the recording was stopped. An RFC 3339 timestamp, as text."""

    recording_file_duration_ms: int
    """Duration of the recording file in milliseconds, from the video PTS (presentation
    timestamps) written to the webm file. It should exactly match the duration that a webm
    player shows.
    """
    recording_file_size_bytes: int
    """Size of the recording file in bytes."""

    @staticmethod
    def from_dict(obj: Any) -> 'UploadReady':
        assert isinstance(obj, dict)
        status = UploadReadyStatus(obj.get("status"))
        msg = from_str(obj.get("msg"))
        rec_id = from_str(obj.get("rec_id"))
        client_id = from_str(obj.get("client_id"))
        recording_started_at = from_str(obj.get("recording_started_at"))
        recording_first_frame_written_at = from_str(obj.get("recording_first_frame_written_at"))
        recording_first_peerframe_captured_at = from_str(obj.get("recording_first_peerframe_captured_at"))
        recording_stopped_at = from_str(obj.get("recording_stopped_at"))
        recording_file_duration_ms = from_int(obj.get("recording_file_duration_ms"))
        recording_file_size_bytes = from_int(obj.get("recording_file_size_bytes"))
        return UploadReady(status, msg, rec_id, client_id, recording_started_at, recording_first_frame_written_at, recording_first_peerframe_captured_at, recording_stopped_at, recording_file_duration_ms, recording_file_size_bytes)

    def to_dict(self) -> dict:
        result: dict = {}
        result["status"] = to_enum(UploadReadyStatus, self.status)
        result["msg"] = from_str(self.msg)
        result["rec_id"] = from_str(self.rec_id)
        result["client_id"] = from_str(self.client_id)
        result["recording_started_at"] = from_str(self.recording_started_at)
        result["recording_first_frame_written_at"] = from_str(self.recording_first_frame_written_at)
        result["recording_first_peerframe_captured_at"] = from_str(self.recording_first_peerframe_captured_at)
        result["recording_stopped_at"] = from_str(self.recording_stopped_at)
        result["recording_file_duration_ms"] = from_int(self.recording_file_duration_ms)
        result["recording_file_size_bytes"] = from_int(self.recording_file_size_bytes)
        return result


class UploadFailedStatus(Enum):
    """Always `upload_failed`."""

    UPLOAD_FAILED = "upload_failed"


@dataclass
class UploadFailed:
    """The upload of the recording failed."""

    status: UploadFailedStatus
    """Always `upload_failed`."""

    msg: str
    """Status description, for people."""

    rec_id: str
    """ID of the affected recording."""

    client_id: str
    """ID of the affected client."""

    upload_status_code: int
    """HTTP status code returned when the upload was tried. It may be any integer: an upload can
    fail before there is a status.
    """

    @staticmethod
    def from_dict(obj: Any) -> 'UploadFailed':
        assert isinstance(obj, dict)
        status = UploadFailedStatus(obj.get("status"))
        msg = from_str(obj.get("msg"))
        rec_id = from_str(obj.get("rec_id"))
        client_id = from_str(obj.get("client_id"))
        upload_status_code = from_int(obj.get("upload_status_code"))
        return UploadFailed(status, msg, rec_id, client_id, upload_status_code)

    def to_dict(self) -> dict:
        result: dict = {}
        result["status"] = to_enum(UploadFailedStatus, self.status)
        result["msg"] = from_str(self.msg)
        result["rec_id"] = from_str(self.rec_id)
        result["client_id"] = from_str(self.client_id)
        result["upload_status_code"] = from_int(self.upload_status_code)
        return result


class SessionFinishedStatus(Enum):
    """Always `session_finished`."""

    SESSION_FINISHED = "session_finished"


@dataclass
class SessionFinished:
    """The session has finished."""

    status: SessionFinishedStatus
    """Always `session_finished`."""

    msg: str
    """Status description, for people."""

    rec_id: str
    """ID of the affected recording."""

    client_id: str
    """ID of the affected client."""

    started_at: str
    """Server time when this session started. An RFC 3339 timestamp, as text."""

    stopped_at: str
    """Server time when this session ended. An RFC 3339 timestamp, as text."""

    @staticmethod
    def from_dict(obj: Any) -> 'SessionFinished':
        assert isinstance(obj, dict)
        status = SessionFinishedStatus(obj.get("status"))
        msg = from_str(obj.get("msg"))
        rec_id = from_str(obj.get("rec_id"))
        client_id = from_str(obj.get("client_id"))
        started_at = from_str(obj.get("started_at"))
        stopped_at = from_str(obj.get("stopped_at"))
        return SessionFinished(status, msg, rec_id, client_id, started_at, stopped_at)

    def to_dict(self) -> dict:
        result: dict = {}
        result["status"] = to_enum(SessionFinishedStatus, self.status)
        result["msg"] = from_str(self.msg)
        result["rec_id"] = from_str(self.rec_id)
        result["client_id"] = from_str(self.client_id)
        result["started_at"] = from_str(self.started_at)
        result["stopped_at"] = from_str(self.stopped_at)
        return result


class SupervisorSessionFinishedStatus(Enum):
    """Always `supervisor_session_finished`."""

    SUPERVISOR_SESSION_FINISHED = "supervisor_session_finished"


@dataclass
class SupervisorSessionFinished:
    """The supervisor session has finished."""

    status: SupervisorSessionFinishedStatus
    """Always `supervisor_session_finished`."""

    supervisor_session_id: str
    """ID of the supervisor session."""

    supervisor_client_id: str
    """ID of the supervisor client."""

    agent_session_id: str
    """ID of the agent session."""

    agent_client_id: str
    """ID of the agent client."""

    started_at: str
    """Server time when this supervisor session started. An RFC 3339 timestamp, as text."""

    stopped_at: str
    """Server time when this supervisor session ended. An RFC 3339 timestamp, as text."""

    @staticmethod
    def from_dict(obj: Any) -> 'SupervisorSessionFinished':
        assert isinstance(obj, dict)
        status = SupervisorSessionFinishedStatus(obj.get("status"))
        supervisor_session_id = from_str(obj.get("supervisor_session_id"))
        supervisor_client_id = from_str(obj.get("supervisor_client_id"))
        agent_session_id = from_str(obj.get("agent_session_id"))
        agent_client_id = from_str(obj.get("agent_client_id"))
        started_at = from_str(obj.get("started_at"))
        stopped_at = from_str(obj.get("stopped_at"))
        return SupervisorSessionFinished(status, supervisor_session_id, supervisor_client_id, agent_session_id, agent_client_id, started_at, stopped_at)

    def to_dict(self) -> dict:
        result: dict = {}
        result["status"] = to_enum(SupervisorSessionFinishedStatus, self.status)
        result["supervisor_session_id"] = from_str(self.supervisor_session_id)
        result["supervisor_client_id"] = from_str(self.supervisor_client_id)
        result["agent_session_id"] = from_str(self.agent_session_id)
        result["agent_client_id"] = from_str(self.agent_client_id)
        result["started_at"] = from_str(self.started_at)
        result["stopped_at"] = from_str(self.stopped_at)
        return result


@dataclass
class UnknownWebhook:
    """A webhook whose status this version of the contract does not know. Acknowledge it and go on."""

    status: str
    """The status that was sent."""

    payload: Dict[str, Any]
    """The whole payload, as it was sent."""

    def to_dict(self) -> dict:
        return self.payload


class WebhookError(ValueError):
    """A body that is no webhook, or a webhook that breaks the contract."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}" if path else message)
        self.path = path
        """The field that is wrong, such as "msg" or "items[0].id"; empty for the body itself."""


Webhook = Union[
    UploadReady,
    UploadFailed,
    SessionFinished,
    SupervisorSessionFinished,
    UnknownWebhook,
]


def _type_of(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return "integer"
    if isinstance(value, float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def _check(schema: Any, value: Any, path: str) -> Any:
    """Returns the value with its documented fields only, or raises for what is missing or wrong."""
    if not isinstance(schema, dict):
        return value
    found = _type_of(value)
    types = schema.get("type", found)
    types = [types] if isinstance(types, str) else types
    if found not in types and not (found == "integer" and "number" in types):
        raise WebhookError(path, f"expected {' or '.join(types)}, found {found}")
    choices = [schema["const"]] if "const" in schema else schema.get("enum")
    if choices is not None and not any(_type_of(choice) == found and choice == value for choice in choices):
        raise WebhookError(path, f"expected one of {json.dumps(choices)}, found {json.dumps(value)[:80]}")
    if found == "object":
        return _check_object(schema, value, path)
    if found == "array":
        return [_check(schema.get("items"), item, f"{path}[{index}]") for index, item in enumerate(value)]
    return int(value) if found == "integer" and "integer" in types else value


def _check_object(schema: Dict[str, Any], value: Dict[str, Any], path: str) -> Dict[str, Any]:
    prefix = f"{path}." if path else ""
    for name in schema.get("required", []):
        if name not in value:
            raise WebhookError(prefix + name, "expected this field, found none")
    fields = schema.get("properties", {})
    others = schema.get("additionalProperties", not fields)
    return {
        name: _check(fields.get(name, others), child, prefix + name)
        for name, child in value.items()
        if name in fields or others
    }


def _refuse_constant(text: str) -> None:
    raise ValueError(f"expected JSON, found {text}")


_WEBHOOKS: Dict[str, Tuple[Callable[[Any], Webhook], Dict[str, Any]]] = {
    "upload_ready": (
        UploadReady.from_dict,
        {
            "type": "object",
            "required": [
                "status",
                "msg",
                "rec_id",
                "client_id",
                "recording_started_at",
                "recording_first_frame_written_at",
                "recording_first_peerframe_captured_at",
                "recording_stopped_at",
                "recording_file_duration_ms",
                "recording_file_size_bytes",
            ],
            "properties": {
                "status": {"type": "string", "const": "upload_ready"},
                "msg": {"type": "string"},
                "rec_id": {"type": "string"},
                "client_id": {"type": "string"},
                "recording_started_at": {"type": "string"},
                "recording_first_frame_written_at": {"type": "string"},
                "recording_first_peerframe_captured_at": {"type": "string"},
                "recording_stopped_at": {"type": "string"},
                "recording_file_duration_ms": {"type": "integer"},
                "recording_file_size_bytes": {"type": "integer"},
            },
        },
    ),
    "upload_failed": (
        UploadFailed.from_dict,
        {
            "type": "object",
            "required": ["status", "msg", "rec_id", "client_id", "upload_status_code"],
            "properties": {
                "status": {"type": "string", "const": "upload_failed"},
                "msg": {"type": "string"},
                "rec_id": {"type": "string"},
                "client_id": {"type": "string"},
                "upload_status_code": {"type": "integer"},
            },
        },
    ),
    "session_finished": (
        SessionFinished.from_dict,
        {
            "type": "object",
            "required": ["status", "msg", "rec_id", "client_id", "started_at", "stopped_at"],
            "properties": {
                "status": {"type": "string", "const": "session_finished"},
                "msg": {"type": "string"},
                "rec_id": {"type": "string"},
                "client_id": {"type": "string"},
                "started_at": {"type": "string"},
                "stopped_at": {"type": "string"},
            },
        },
    ),
    "supervisor_session_finished": (
        SupervisorSessionFinished.from_dict,
        {
            "type": "object",
            "required": [
                "status",
                "supervisor_session_id",
                "supervisor_client_id",
                "agent_session_id",
                "agent_client_id",
                "started_at",
                "stopped_at",
            ],
            "properties": {
                "status": {"type": "string", "const": "supervisor_session_finished"},
                "supervisor_session_id": {"type": "string"},
                "supervisor_client_id": {"type": "string"},
                "agent_session_id": {"type": "string"},
                "agent_client_id": {"type": "string"},
                "started_at": {"type": "string"},
                "stopped_at": {"type": "string"},
            },
        },
    ),
}


def read_webhook(body: Union[str, bytes]) -> Webhook:
    """Reads a request's body as a webhook.

    Fields that the contract does not document are ignored. A status that this version does not know gives an
    UnknownWebhook. Raises WebhookError, which names the field that is missing or wrong.
    """
    try:
        text = body if isinstance(body, str) else body.decode("utf-8")
        payload = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise WebhookError("", f"expected JSON in UTF-8: {error}") from error
    if not isinstance(payload, dict):
        raise WebhookError("", f"expected object, found {_type_of(payload)}")
    if "status" not in payload:
        raise WebhookError("status", "expected this field, found none")
    status = payload["status"]
    if not isinstance(status, str):
        raise WebhookError("status", f"expected string, found {_type_of(status)}")
    if status not in _WEBHOOKS:
        return UnknownWebhook(status, payload)
    from_dict, schema = _WEBHOOKS[status]
    return from_dict(_check(schema, payload, ""))
