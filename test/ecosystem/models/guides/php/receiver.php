<?php

use Example\Webhooks\{UnknownWebhook, UploadFailed, UploadReady, WebhookException, Webhooks};

require __DIR__ . '/src/Webhooks.php';

const MAX_BYTES = 1_000_000;

function receive(string $method, string $type, string $body): int
{
    if ($method !== 'POST') {
        return 405;
    }
    if (!str_starts_with($type, 'application/json')) {
        return 415;
    }
    if (strlen($body) > MAX_BYTES) {
        return 413;
    }
    try {
        $webhook = Webhooks::read($body);
    } catch (WebhookException $error) {
        error_log("rejected: {$error->getMessage()}"); // msg: expected a string, found 7
        return 400;
    }
    error_log(match (true) {
        $webhook instanceof UploadReady => "ready: $webhook->recId",
        $webhook instanceof UploadFailed => "failed: $webhook->recId $webhook->uploadStatusCode",
        $webhook instanceof UnknownWebhook => "a newer status: {$webhook->status()}",
        default => $webhook->status(),
    });
    return 204;
}

$body = file_get_contents('php://input', length: MAX_BYTES + 1);
http_response_code(receive($_SERVER['REQUEST_METHOD'], $_SERVER['CONTENT_TYPE'] ?? '', $body));
