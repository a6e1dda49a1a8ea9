from fastapi import FastAPI, Response

from webhooks import UnknownWebhook, UploadReady, Webhook

app = FastAPI()


@app.post("/webhooks")
async def receive(webhook: Webhook) -> Response:
    match webhook:
        case UploadReady(rec_id=rec_id):
            print("ready:", rec_id)
        case UnknownWebhook(status=status):
            print("a newer status:", status)
    return Response(status_code=204)
