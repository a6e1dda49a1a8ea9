"""What the pydantic style has besides the parts of ``runtime.py``."""

from __future__ import annotations

from runtime import _Object, _plain, _READERS

# part: imports
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any, Final, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    # if used
    Field,
    # end
    PlainSerializer,
    Tag,
    ValidationError,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError
# end

# part: base
Time = Annotated[datetime, PlainSerializer(_plain)]
_MODELS: Final[dict[type[BaseModel], Callable[[_Object], Any]]] = {}


class Payload(BaseModel):
    """A webhook or a part of one. Pydantic validates it with the contract's readers."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, value: Any, handler: Any) -> Any:
        if not isinstance(value, dict):
            return handler(value)
        o = _Object(_plain(value), "", [])
        payload = _MODELS[cls](o)
        if not o.issues:
            return payload
        details = [
            InitErrorDetails(
                type=PydanticCustomError("contract", "{issue}", {"issue": str(issue)}),
                loc=(issue.path,),
                input=value,
            )
            for issue in o.issues
        ]
        raise ValidationError.from_exception_data(cls.__name__, details)


class UnknownWebhook(BaseModel):
    """A webhook whose ``status`` this version of the contract doesn't know.

    Acknowledge it.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    status: str

    def to_dict(self) -> dict[str, Any]:
        """Returns the payload as it was sent."""
        return self.model_dump()


def _unknown(status: str, payload: dict[str, Any]) -> UnknownWebhook:
    return UnknownWebhook.model_validate({**payload, "status": str(status)})


def _tag_of(payload: Any) -> str:
    is_dict = isinstance(payload, dict)
    status = payload.get("status") if is_dict else getattr(payload, "status", None)
    return status if isinstance(status, str) and status in _READERS else "unknown"


# end
