/** What a reader can answer or raise besides the contract's own types. */
export const PYTHON_ERRORS = `@dataclass
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
        """The field that is wrong, such as "msg" or "items[0].id"; empty for the body itself."""`;

/** Holds a value against a schema. */
export const PYTHON_CHECK = `def _type_of(value: Any) -> str:
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
    raise ValueError(f"expected JSON, found {text}")`;

/** Reads a body. */
export const PYTHON_READER = `def read_webhook(body: Union[str, bytes]) -> Webhook:
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
    return from_dict(_check(schema, payload, ""))`;
