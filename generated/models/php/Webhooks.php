<?php

// Generated from contract 1.0.0 by `npx --no-install recording-webhooks models php`. Do not edit.
// The recording webhooks: a type per webhook and a reader. Needs PHP 8.2.

declare(strict_types=1);

namespace RecordingWebhooks;

/** Any webhook, or an UnknownWebhook. json_encode() returns its payload. */
interface Webhook extends \JsonSerializable
{
    /** Returns the webhook's status. */
    public function status(): string;
}

/** A webhook whose status this version of the contract doesn't know. Acknowledge it. */
final readonly class UnknownWebhook implements Webhook
{
    public function __construct(private string $status, public \stdClass $payload)
    {
    }

    public function status(): string
    {
        return $this->status;
    }

    public function jsonSerialize(): \stdClass
    {
        return $this->payload;
    }
}

/** An issue in a body. */
final readonly class Issue implements \Stringable
{
    /**
     * @param string $code the kind of issue, such as "required" or "format"
     * @param string $path the field, such as "msg" or "items[0].id"; empty for the body itself
     */
    public function __construct(
        public string $code,
        public string $path,
        public string $expected,
        public string $found,
    ) {
    }

    public function __toString(): string
    {
        return ($this->path === '' ? '' : "$this->path: ") . "expected $this->expected, found $this->found";
    }
}

/** The body isn't a webhook of the contract. */
abstract class WebhookException extends \RuntimeException
{
    /** @param non-empty-list<Issue> $issues every issue */
    public function __construct(public readonly array $issues, ?\Throwable $previous = null)
    {
        parent::__construct(implode('; ', $issues), 0, $previous);
    }
}

/** The body isn't a JSON object in UTF-8. */
final class MalformedException extends WebhookException
{
}

/** A webhook that violates the contract. */
final class InvalidException extends WebhookException
{
}

/**
 * A timestamp. A DateTimeImmutable has microseconds and no leap second: further digits are cut off, and 23:59:60 reads
 * as 23:59:59. The text loses nothing.
 */
final readonly class Timestamp implements \JsonSerializable
{
    private const RFC_3339 = '/^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(\.\d+)?'
        . '(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/iD';

    /** @param string $text the text as it was sent */
    private function __construct(public string $text)
    {
    }

    /** Reads an RFC 3339 timestamp; returns null for any other text. */
    public static function tryParse(string $text): ?self
    {
        // The years 0000 and 2000 have the same days.
        if (preg_match(self::RFC_3339, $text, $m) !== 1 || !checkdate((int) $m[2], (int) $m[3], (int) $m[1] ?: 2000)) {
            return null;
        }
        $offset = ((int) ($m[9] ?? 0) * 60 + (int) ($m[10] ?? 0)) * (($m[8] ?? '+') === '-' ? -1 : 1);
        $minutes = (int) $m[4] * 60 + (int) $m[5] - $offset;
        return $m[6] === '60' && ($minutes + 1440) % 1440 !== 1439 ? null : new self($text);
    }

    public function time(): \DateTimeImmutable
    {
        $text = substr_replace($this->text, $this->text[17] === '6' ? '59' : substr($this->text, 17, 2), 17, 2);
        return new \DateTimeImmutable(preg_replace('/(\.\d{6})\d+/', '$1', $text) ?? $text);
    }

    public function jsonSerialize(): string
    {
        return $this->text;
    }
}

/** The recording was uploaded successfully. */
final readonly class UploadReady implements Webhook
{
    public const STATUS = 'upload_ready';

    public function __construct(
        /** Description of the status, for people to read. */
        public string $msg,
        /** ID of the affected recording. */
        public string $recId,
        /** ID of the affected client. */
        public string $clientId,
        /**
         * Server time when the recording was started.
         *
         * Clock: server.
         */
        public Timestamp $recordingStartedAt,
        /**
         * Server time when the first video frame was written to the recording file.
         *
         * Clock: server.
         */
        public Timestamp $recordingFirstFrameWrittenAt,
        /**
         * Client time when the first video frame was captured at the client (peer) side, calculated from the RTCP
         * synchronization information of the browser's WebRTC implementation.
         *
         * Handy for synchronization, but it comes from the client's clock: compare it only with other timestamps
         * of that client, never with the server's.
         *
         * Clock: client.
         */
        public Timestamp $recordingFirstPeerframeCapturedAt,
        /**
         * Server time when the recording was stopped.
         *
         * Clock: server.
         */
        public Timestamp $recordingStoppedAt,
        /**
         * Duration of the recording file in milliseconds, from the video PTS (presentation timestamps) written to
         * the webm file. It should exactly match the duration that a webm player shows.
         *
         * Unit: ms.
         */
        public int $recordingFileDurationMs,
        /**
         * Size of the recording file in bytes.
         *
         * Unit: bytes.
         */
        public int $recordingFileSizeBytes,
    ) {
    }

    public function status(): string
    {
        return self::STATUS;
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        $payload = [
            'status' => 'upload_ready',
            'msg' => $this->msg,
            'rec_id' => $this->recId,
            'client_id' => $this->clientId,
            'recording_started_at' => $this->recordingStartedAt,
            'recording_first_frame_written_at' => $this->recordingFirstFrameWrittenAt,
            'recording_first_peerframe_captured_at' => $this->recordingFirstPeerframeCapturedAt,
            'recording_stopped_at' => $this->recordingStoppedAt,
            'recording_file_duration_ms' => $this->recordingFileDurationMs,
            'recording_file_size_bytes' => $this->recordingFileSizeBytes,
        ];
        return $payload;
    }
}

/** The upload of the recording failed. */
final readonly class UploadFailed implements Webhook
{
    public const STATUS = 'upload_failed';

    public function __construct(
        /** Description of the status, for people to read. */
        public string $msg,
        /** ID of the affected recording. */
        public string $recId,
        /** ID of the affected client. */
        public string $clientId,
        /**
         * HTTP status code returned when the upload was attempted. It may be any integer: an upload can fail
         * before there is a status.
         */
        public int $uploadStatusCode,
    ) {
    }

    public function status(): string
    {
        return self::STATUS;
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        $payload = [
            'status' => 'upload_failed',
            'msg' => $this->msg,
            'rec_id' => $this->recId,
            'client_id' => $this->clientId,
            'upload_status_code' => $this->uploadStatusCode,
        ];
        return $payload;
    }
}

/** The session has finished. */
final readonly class SessionFinished implements Webhook
{
    public const STATUS = 'session_finished';

    public function __construct(
        /** Description of the status, for people to read. */
        public string $msg,
        /** ID of the affected recording. */
        public string $recId,
        /** ID of the affected client. */
        public string $clientId,
        /**
         * Server time when this session started.
         *
         * Clock: server.
         */
        public Timestamp $startedAt,
        /**
         * Server time when this session ended.
         *
         * Clock: server.
         */
        public Timestamp $stoppedAt,
    ) {
    }

    public function status(): string
    {
        return self::STATUS;
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        $payload = [
            'status' => 'session_finished',
            'msg' => $this->msg,
            'rec_id' => $this->recId,
            'client_id' => $this->clientId,
            'started_at' => $this->startedAt,
            'stopped_at' => $this->stoppedAt,
        ];
        return $payload;
    }
}

/** The supervisor session has finished. */
final readonly class SupervisorSessionFinished implements Webhook
{
    public const STATUS = 'supervisor_session_finished';

    public function __construct(
        /** ID of the supervisor session. */
        public string $supervisorSessionId,
        /** ID of the supervisor client. */
        public string $supervisorClientId,
        /** ID of the agent session. */
        public string $agentSessionId,
        /** ID of the agent client. */
        public string $agentClientId,
        /**
         * Server time when this supervisor session started.
         *
         * Clock: server.
         */
        public Timestamp $startedAt,
        /**
         * Server time when this supervisor session ended.
         *
         * Clock: server.
         */
        public Timestamp $stoppedAt,
    ) {
    }

    public function status(): string
    {
        return self::STATUS;
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        $payload = [
            'status' => 'supervisor_session_finished',
            'supervisor_session_id' => $this->supervisorSessionId,
            'supervisor_client_id' => $this->supervisorClientId,
            'agent_session_id' => $this->agentSessionId,
            'agent_client_id' => $this->agentClientId,
            'started_at' => $this->startedAt,
            'stopped_at' => $this->stoppedAt,
        ];
        return $payload;
    }
}

final class Webhooks
{
    /**
     * Reads the body of a delivery. Fields that the contract doesn't document are ignored.
     *
     * @throws MalformedException if the body isn't a JSON object in UTF-8
     * @throws InvalidException if the webhook violates the contract
     */
    public static function read(string $body): Webhook
    {
        $payload = self::parse($body);
        $fields = new Fields((array) $payload, '', new \ArrayObject());
        $status = self::text($fields, 'status') ?? '';
        $webhook = self::readKnown($fields, $status);
        if (count($fields->issues) > 0) {
            throw new InvalidException($fields->issues->getArrayCopy());
        }
        return $webhook ?? new UnknownWebhook($status, $payload);
    }

    private static function parse(string $body): \stdClass
    {
        if (preg_match('//u', $body) !== 1) {
            throw new MalformedException([new Issue('encoding', '', 'UTF-8', 'other bytes')]);
        }
        try {
            $payload = json_decode($body, false, 512, JSON_THROW_ON_ERROR);
        } catch (\JsonException $error) {
            $found = $body === '' ? 'an empty body' : Fields::quote($body);
            throw new MalformedException([new Issue('json', '', 'JSON', $found)], $error);
        }
        if (!$payload instanceof \stdClass) {
            throw new MalformedException([new Issue('type', '', 'an object', Fields::quote($payload))]);
        }
        return $payload;
    }

    private static function readKnown(Fields $o, string $status): ?Webhook
    {
        return match ($status) {
            'upload_ready' => self::readUploadReady($o),
            'upload_failed' => self::readUploadFailed($o),
            'session_finished' => self::readSessionFinished($o),
            'supervisor_session_finished' => self::readSupervisorSessionFinished($o),
            default => null,
        };
    }

    private static function readUploadReady(Fields $o): ?UploadReady
    {
        $values = [
            self::text($o, 'msg'),
            self::text($o, 'rec_id'),
            self::text($o, 'client_id'),
            self::time($o, 'recording_started_at'),
            self::time($o, 'recording_first_frame_written_at'),
            self::time($o, 'recording_first_peerframe_captured_at'),
            self::time($o, 'recording_stopped_at'),
            $o->get('recording_file_duration_ms', self::check(self::integer(...), [fn (mixed $t) => $t >= 0, 'minimum', 'at least 0'])),
            $o->get('recording_file_size_bytes', self::check(self::integer(...), [fn (mixed $t) => $t >= 0, 'minimum', 'at least 0'])),
        ];
        return count($o->issues) === 0 ? new UploadReady(...$values) : null;
    }

    private static function readUploadFailed(Fields $o): ?UploadFailed
    {
        $values = [
            self::text($o, 'msg'),
            self::text($o, 'rec_id'),
            self::text($o, 'client_id'),
            self::integer($o, 'upload_status_code'),
        ];
        return count($o->issues) === 0 ? new UploadFailed(...$values) : null;
    }

    private static function readSessionFinished(Fields $o): ?SessionFinished
    {
        $values = [
            self::text($o, 'msg'),
            self::text($o, 'rec_id'),
            self::text($o, 'client_id'),
            self::time($o, 'started_at'),
            self::time($o, 'stopped_at'),
        ];
        return count($o->issues) === 0 ? new SessionFinished(...$values) : null;
    }

    private static function readSupervisorSessionFinished(Fields $o): ?SupervisorSessionFinished
    {
        $values = [
            self::text($o, 'supervisor_session_id'),
            self::text($o, 'supervisor_client_id'),
            self::text($o, 'agent_session_id'),
            self::text($o, 'agent_client_id'),
            self::time($o, 'started_at'),
            self::time($o, 'stopped_at'),
        ];
        return count($o->issues) === 0 ? new SupervisorSessionFinished(...$values) : null;
    }

    private static function text(Fields $o, string|int $key): ?string
    {
        $value = $o->members[$key] ?? null;
        return is_string($value) ? $value : $o->fail($key, 'a string');
    }

    private static function time(Fields $o, string|int $key): ?Timestamp
    {
        $text = self::text($o, $key);
        return $text === null
            ? null
            : Timestamp::tryParse($text) ?? $o->fail($key, 'an RFC 3339 timestamp', 'format');
    }

    private static function integer(Fields $o, string|int $key): ?int
    {
        $value = $o->members[$key] ?? null;
        // 1.0 and 1e3 are integers in JSON Schema.
        if (is_float($value) && floor($value) === $value && abs($value) < 2 ** 63) {
            return (int) $value;
        }
        return is_int($value) ? $value : $o->fail($key, 'an integer of 64 bits');
    }

    private static function any(Fields $o, string|int $key): mixed
    {
        return array_key_exists($key, $o->members) ? $o->members[$key] : $o->fail($key, 'a value');
    }

    /** @param array{callable, string, string} ...$rules a test, the issue's code, and what is expected */
    private static function check(callable $read, array ...$rules): \Closure
    {
        return function (Fields $o, string|int $key) use ($read, $rules): mixed {
            $value = $read($o, $key);
            foreach ($value === null ? [] : $rules as [$test, $code, $expected]) {
                if (!$test($value)) {
                    $o->fail($key, $expected, $code);
                }
            }
            return $value;
        };
    }

}

/**
 * The members of an object or the items of an array, and their issues.
 *
 * @internal
 */
final readonly class Fields
{
    /**
     * @param array<array-key, mixed> $members
     * @param \ArrayObject<int, Issue> $issues
     */
    public function __construct(public array $members, private string $path, public \ArrayObject $issues)
    {
    }

    public function pathOf(string|int $key): string
    {
        return is_int($key) ? "{$this->path}[$key]" : ltrim("$this->path.$key", '.');
    }

    public function fail(string|int $key, string $expected, string $code = 'type'): null
    {
        $this->issues[] = array_key_exists($key, $this->members)
            ? new Issue($code, $this->pathOf($key), $expected, self::quote($this->members[$key]))
            : new Issue('required', $this->pathOf($key), $expected, 'nothing');
        return null;
    }

    public function get(string|int $key, callable $read): mixed
    {
        return $read($this, $key);
    }

    /** Returns a value as JSON, at most 80 characters of it. */
    public static function quote(mixed $value): string
    {
        if (is_array($value) || is_object($value)) {
            return is_array($value) ? 'an array' : 'an object';
        }
        $text = (string) json_encode(
            is_string($value) ? substr($value, 0, 80) : $value,
            JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES,
        );
        return strlen($text) > 80 ? substr($text, 0, 79) . '…' : $text;
    }
}
