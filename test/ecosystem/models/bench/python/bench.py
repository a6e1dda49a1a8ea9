import json
import sys
import time
from dataclasses import is_dataclass
from typing import Annotated, Union, get_args, get_type_hints

import msgspec
import pydantic

import webhooks

bodies = [line.encode() for line in sys.stdin.read().splitlines()]
models = [
    each
    for each in vars(webhooks).values()
    if isinstance(each, type) and "Literal" in str(vars(each).get("__annotations__", {}).get("status"))
]


def with_msgspec():
    structs = []
    for model in models:
        tag, *fields = get_type_hints(model).items()
        structs.append(msgspec.defstruct(model.__name__, fields, tag_field="status", tag=get_args(tag[1])[0]))
    return msgspec.json.Decoder(Union[tuple(structs)]).decode


def with_pydantic():
    classes = []
    for model in models:
        fields = {name: (hint, ...) for name, hint in get_type_hints(model).items() if name in model.__annotations__}
        classes.append(pydantic.create_model(model.__name__, **fields))
    union = Annotated[Union[tuple(classes)], pydantic.Field(discriminator="status")]
    return pydantic.TypeAdapter(union).validate_json


def measure(read):
    start = time.process_time_ns()
    for _ in range(5000):
        for body in bodies:
            read(body)
    return (time.process_time_ns() - start) / 5000 / len(bodies)


natural = with_msgspec() if is_dataclass(models[0]) else with_pydantic()
for _ in range(7):
    print(measure(json.loads), measure(natural), measure(webhooks.read_webhook))
