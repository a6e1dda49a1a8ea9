<?php

declare(strict_types=1);

error_reporting(E_ALL);
set_error_handler(static fn (int $level, string $message) => throw new ErrorException($message, 0, $level));

require __DIR__ . '/Webhooks.php';

while (($line = fgets(STDIN)) !== false) {
    try {
        $webhook = RecordingWebhooks\Webhooks::read(rtrim($line, "\n"));
        $kind = $webhook instanceof RecordingWebhooks\UnknownWebhook ? 'unknown' : 'webhook';
        echo $kind, "\t", json_encode($webhook, JSON_THROW_ON_ERROR), "\n";
    } catch (RecordingWebhooks\WebhookException $error) {
        echo "invalid\t", $error->path, "\t", preg_replace('/\s+/', ' ', $error->getMessage()), "\n";
    }
}
