<?php

require __DIR__ . '/Webhooks.php';

$bodies = file('php://stdin', FILE_IGNORE_NEW_LINES);
$measure = function (callable $read) use ($bodies): float {
    $start = hrtime(true);
    for ($index = 0; $index < 20000; $index++) {
        foreach ($bodies as $body) {
            $read($body);
        }
    }
    return (hrtime(true) - $start) / 20000 / count($bodies);
};
for ($round = 0; $round < 7; $round++) {
    echo $measure(json_decode(...)), ' ', $measure(RecordingWebhooks\Webhooks::read(...)), "\n";
}
