# put: header
"""The part of the pydantic models that is the same for every contract."""
# end

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final, Literal

from pydantic import (
    # if: AfterValidator
    AfterValidator,
    # end
    BaseModel,
    # if: BeforeValidator
    BeforeValidator,
    # end
    ConfigDict,
    Discriminator,
    # if: Field
    Field,
    # end
    # if: time
    PlainSerializer,
    # end
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


# if: time
# put: timestamp
class Timestamp(datetime):
    """Stands for the class of the other model."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Timestamp:
        return cls.fromisoformat(text)


def _rfc_3339(time: datetime) -> str:
    return time.isoformat()


# end
def _time(value: Any) -> datetime:
    if isinstance(value, datetime):
        return value
    text = _string(value)
    try:
        return Timestamp.parse(text)
    except ValueError as error:
        expected = "an RFC 3339 timestamp"
        raise _fail("format", expected, _quote(value)) from error


# end
# if: integer
def _integer(value: Any) -> int:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _fail("type", "an integer", _quote(value))


# end
# if: number
def _number(value: Any) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise _fail("type", "a number", _quote(value))


# end
# if: boolean
def _boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise _fail("type", "true or false", _quote(value))


# end
# if: _one_of
def _one_of(*choices: str) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if _string(value) in choices:
            return str(value)
        expected = f"one of {', '.join(map(json.dumps, choices))}"
        raise _fail("enum", expected, _quote(value))

    return check


# end
# if: check
def _check(test: Callable[[Any], Any], code: str, expected: str) -> Any:
    def check(value: Any) -> Any:
        if test(value):
            return value
        raise _fail(code, expected, _quote(value))

    return check


# end
# if: BeforeValidator
def _not_null(value: Any) -> Any:
    if value is None:
        raise _fail("type", "no null", "null")
    return value


# end
String = Annotated[str, PlainValidator(_string), WithJsonSchema({"type": "string"})]
# if: time
Time = Annotated[
    datetime,
    PlainValidator(_time),
    PlainSerializer(_rfc_3339),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
# end
# if: integer
Integer = Annotated[int, PlainValidator(_integer), WithJsonSchema({"type": "integer"})]
# end
# if: number
Number = Annotated[float, PlainValidator(_number), WithJsonSchema({"type": "number"})]
# end
# if: boolean
Boolean = Annotated[bool, PlainValidator(_boolean), WithJsonSchema({"type": "boolean"})]
# end


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


# put: webhooks
class Sample(Payload):
    """Stands for the webhooks of a contract."""

    status: Literal["sample"]
    count: Annotated[int, AfterValidator(_check(re.compile("x").search, "", ""))]
    label: Annotated[str | None, BeforeValidator(_not_null)] = Field(default=None)


_STATUSES: Final = frozenset({"sample"})


def _tag_of(payload: Any) -> str | None:
    return "unknown" if isinstance(payload, dict) else None


Webhook = Annotated[
    Annotated[Sample, Tag("sample")] | Annotated[UnknownWebhook, Tag("unknown")],
    Discriminator(_tag_of),
]
# end

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
