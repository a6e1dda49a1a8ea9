"""FastAPI as people write it: one pydantic model per webhook, picked by its status."""

import json
import pathlib
import socket
import sys
from datetime import datetime

import uvicorn
from fastapi import FastAPI, Request, Response
from pydantic import ValidationError, create_model

TYPES = {"string": str, "integer": int, "number": float, "boolean": bool, "object": dict, "array": list}


def model_of(schema):
    fields = {}
    for name, field in schema["properties"].items():
        is_time = field.get("format") == "date-time"
        kind = datetime if is_time else TYPES.get(field.get("type"), object)
        fields[name] = (kind, ... if name in schema.get("required", []) else None)
    return create_model(schema.get("title", "Webhook"), **fields)


MODELS = {}
for path in pathlib.Path(sys.argv[1]).glob("*.json"):
    schema = json.loads(path.read_text())
    status = schema.get("properties", {}).get("status", {}).get("const")
    if status is not None:
        MODELS[status] = model_of(schema)

app = FastAPI()


@app.post("/webhooks")
async def receive(request: Request):
    try:
        webhook = json.loads(await request.body())
    except (ValueError, RecursionError):
        return Response(status_code=400)
    if not isinstance(webhook, dict) or not isinstance(webhook.get("status"), str):
        return Response(status_code=400)
    model = MODELS.get(webhook["status"])
    try:
        if model is not None:
            model(**webhook)
    except (ValidationError, TypeError):
        return Response(status_code=422)
    return Response(status_code=204)


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listener])
