<?php // Reads one body per line from stdin and writes how the model reads it.

use RecordingWebhooks\{InvalidException, Issue, UnknownWebhook, WebhookException, Webhooks};

require __DIR__ . '/Webhooks.php';

function judge(string $body): array
{
    try {
        $webhook = Webhooks::read($body);
    } catch (WebhookException $error) {
        $kind = $error instanceof InvalidException ? 'invalid' : 'malformed';
        $issues = array_map(fn (Issue $i) => ['code' => $i->code, 'path' => $i->path], $error->issues);
        return ['kind' => $kind, 'issues' => $issues];
    }
    $kind = $webhook instanceof UnknownWebhook ? 'unknown' : 'webhook';
    return ['kind' => $kind, 'status' => $webhook->status(), 'payload' => $webhook];
}

while (($line = fgets(STDIN)) !== false) {
    echo json_encode(judge(base64_decode(json_decode($line)->body))), "\n";
}
