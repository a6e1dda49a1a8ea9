<?php

// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 6e915f0b9a8b60efd4a056174a1e076788b7f5f2e3b498f29a1119df27179438

declare(strict_types=1);

namespace RecordingWebhooks;

/** Any webhook of the contract, or an UnknownWebhook. */
interface Webhook extends \JsonSerializable
{
}

/** A webhook whose status this version of the contract does not know. Acknowledge it and go on. */
final class UnknownWebhook implements Webhook
{
    public function __construct(
        /** The status that was sent. */
        public readonly string $status,
        /** The whole payload, as it was sent. */
        public readonly object $payload,
    ) {
    }

    /** What `json_encode` writes: the payload. */
    public function jsonSerialize(): object
    {
        return $this->payload;
    }
}

/** A body that is no webhook, or a webhook that breaks the contract. */
final class WebhookException extends \RuntimeException
{
    public function __construct(
        /** The field that is wrong, such as `msg` or `items[0].id`; empty for the body itself. */
        public readonly string $path,
        string $message,
        ?\Throwable $previous = null,
    ) {
        parent::__construct($path === '' ? $message : "$path: $message", 0, $previous);
    }
}

/** The recording was uploaded successfully. */
final class UploadReady implements Webhook
{
    public function __construct(
        /** Always `upload_ready`. */
        public readonly UploadReadyStatus $status,
        /** Status description, for people. */
        public readonly string $msg,
        /** ID of the affected recording. */
        public readonly string $recId,
        /** ID of the affected client. */
        public readonly string $clientId,
        /** Server time when the recording was started. An RFC 3339 timestamp, as text. */
        public readonly string $recordingStartedAt,
        /**
         * Server time when the first video frame was written to the recording file. An RFC 3339
         * timestamp, as text.
         */
        public readonly string $recordingFirstFrameWrittenAt,
        /**
         * Client time when the first video frame was captured at the client (peer) side, calculated
         * from the RTCP synchronization information of the browser's WebRTC implementation.
         *
         * Handy for synchronization, but it comes from the client's clock: compare it only with
         * other timestamps of that client, never with the server's. An RFC 3339 timestamp, as text.
         */
        public readonly string $recordingFirstPeerframeCapturedAt,
        /** Server time when the recording was stopped. An RFC 3339 timestamp, as text. */
        public readonly string $recordingStoppedAt,
        /**
         * Duration of the recording file in milliseconds, from the video PTS (presentation
         * timestamps) written to the webm file. It should exactly match the duration that a webm
         * player shows.
         */
        public readonly int $recordingFileDurationMs,
        /** Size of the recording file in bytes. */
        public readonly int $recordingFileSizeBytes,
    ) {
    }

    /** Fills the object from a payload that was checked. */
    public static function fromPayload(object $payload): self
    {
        return new self(
            UploadReadyStatus::from($payload->{'status'}),
            $payload->{'msg'},
            $payload->{'rec_id'},
            $payload->{'client_id'},
            $payload->{'recording_started_at'},
            $payload->{'recording_first_frame_written_at'},
            $payload->{'recording_first_peerframe_captured_at'},
            $payload->{'recording_stopped_at'},
            (int) $payload->{'recording_file_duration_ms'},
            (int) $payload->{'recording_file_size_bytes'},
        );
    }

    /** What `json_encode` writes: the fields by their names in the contract. */
    public function jsonSerialize(): object
    {
        $fields = [];
        $fields['status'] = $this->status;
        $fields['msg'] = $this->msg;
        $fields['rec_id'] = $this->recId;
        $fields['client_id'] = $this->clientId;
        $fields['recording_started_at'] = $this->recordingStartedAt;
        $fields['recording_first_frame_written_at'] = $this->recordingFirstFrameWrittenAt;
        $fields['recording_first_peerframe_captured_at'] = $this->recordingFirstPeerframeCapturedAt;
        $fields['recording_stopped_at'] = $this->recordingStoppedAt;
        $fields['recording_file_duration_ms'] = $this->recordingFileDurationMs;
        $fields['recording_file_size_bytes'] = $this->recordingFileSizeBytes;
        return (object) $fields;
    }
}

/** Always `upload_ready`. */
enum UploadReadyStatus: string
{
    case UPLOAD_READY = 'upload_ready';
}

/** The upload of the recording failed. */
final class UploadFailed implements Webhook
{
    public function __construct(
        /** Always `upload_failed`. */
        public readonly UploadFailedStatus $status,
        /** Status description, for people. */
        public readonly string $msg,
        /** ID of the affected recording. */
        public readonly string $recId,
        /** ID of the affected client. */
        public readonly string $clientId,
        /**
         * HTTP status code returned when the upload was tried. It may be any integer: an upload can
         * fail before there is a status.
         */
        public readonly int $uploadStatusCode,
    ) {
    }

    /** Fills the object from a payload that was checked. */
    public static function fromPayload(object $payload): self
    {
        return new self(
            UploadFailedStatus::from($payload->{'status'}),
            $payload->{'msg'},
            $payload->{'rec_id'},
            $payload->{'client_id'},
            (int) $payload->{'upload_status_code'},
        );
    }

    /** What `json_encode` writes: the fields by their names in the contract. */
    public function jsonSerialize(): object
    {
        $fields = [];
        $fields['status'] = $this->status;
        $fields['msg'] = $this->msg;
        $fields['rec_id'] = $this->recId;
        $fields['client_id'] = $this->clientId;
        $fields['upload_status_code'] = $this->uploadStatusCode;
        return (object) $fields;
    }
}

/** Always `upload_failed`. */
enum UploadFailedStatus: string
{
    case UPLOAD_FAILED = 'upload_failed';
}

/** The session has finished. */
final class SessionFinished implements Webhook
{
    public function __construct(
        /** Always `session_finished`. */
        public readonly SessionFinishedStatus $status,
        /** Status description, for people. */
        public readonly string $msg,
        /** ID of the affected recording. */
        public readonly string $recId,
        /** ID of the affected client. */
        public readonly string $clientId,
        /** Server time when this session started. An RFC 3339 timestamp, as text. */
        public readonly string $startedAt,
        /** Server time when this session ended. An RFC 3339 timestamp, as text. */
        public readonly string $stoppedAt,
    ) {
    }

    /** Fills the object from a payload that was checked. */
    public static function fromPayload(object $payload): self
    {
        return new self(
            SessionFinishedStatus::from($payload->{'status'}),
            $payload->{'msg'},
            $payload->{'rec_id'},
            $payload->{'client_id'},
            $payload->{'started_at'},
            $payload->{'stopped_at'},
        );
    }

    /** What `json_encode` writes: the fields by their names in the contract. */
    public function jsonSerialize(): object
    {
        $fields = [];
        $fields['status'] = $this->status;
        $fields['msg'] = $this->msg;
        $fields['rec_id'] = $this->recId;
        $fields['client_id'] = $this->clientId;
        $fields['started_at'] = $this->startedAt;
        $fields['stopped_at'] = $this->stoppedAt;
        return (object) $fields;
    }
}

/** Always `session_finished`. */
enum SessionFinishedStatus: string
{
    case SESSION_FINISHED = 'session_finished';
}

/** The supervisor session has finished. */
final class SupervisorSessionFinished implements Webhook
{
    public function __construct(
        /** Always `supervisor_session_finished`. */
        public readonly SupervisorSessionFinishedStatus $status,
        /** ID of the supervisor session. */
        public readonly string $supervisorSessionId,
        /** ID of the supervisor client. */
        public readonly string $supervisorClientId,
        /** ID of the agent session. */
        public readonly string $agentSessionId,
        /** ID of the agent client. */
        public readonly string $agentClientId,
        /** Server time when this supervisor session started. An RFC 3339 timestamp, as text. */
        public readonly string $startedAt,
        /** Server time when this supervisor session ended. An RFC 3339 timestamp, as text. */
        public readonly string $stoppedAt,
    ) {
    }

    /** Fills the object from a payload that was checked. */
    public static function fromPayload(object $payload): self
    {
        return new self(
            SupervisorSessionFinishedStatus::from($payload->{'status'}),
            $payload->{'supervisor_session_id'},
            $payload->{'supervisor_client_id'},
            $payload->{'agent_session_id'},
            $payload->{'agent_client_id'},
            $payload->{'started_at'},
            $payload->{'stopped_at'},
        );
    }

    /** What `json_encode` writes: the fields by their names in the contract. */
    public function jsonSerialize(): object
    {
        $fields = [];
        $fields['status'] = $this->status;
        $fields['supervisor_session_id'] = $this->supervisorSessionId;
        $fields['supervisor_client_id'] = $this->supervisorClientId;
        $fields['agent_session_id'] = $this->agentSessionId;
        $fields['agent_client_id'] = $this->agentClientId;
        $fields['started_at'] = $this->startedAt;
        $fields['stopped_at'] = $this->stoppedAt;
        return (object) $fields;
    }
}

/** Always `supervisor_session_finished`. */
enum SupervisorSessionFinishedStatus: string
{
    case SUPERVISOR_SESSION_FINISHED = 'supervisor_session_finished';
}

/** Reads the webhooks of the contract. */
final class Webhooks
{
    private const MISSING = 'expected this field, found none';

    /**
     * Reads a request's body as a webhook. Fields that the contract does not document are ignored.
     *
     * @return Webhook An UnknownWebhook for a status that this version does not know.
     * @throws WebhookException Names the field that is missing or wrong.
     */
    public static function read(string $body): Webhook
    {
        try {
            $payload = json_decode($body, false, 512, JSON_THROW_ON_ERROR);
        } catch (\JsonException $error) {
            throw new WebhookException('', 'expected JSON: ' . $error->getMessage(), $error);
        }
        if (!is_object($payload)) {
            throw new WebhookException('', 'expected object, found ' . self::typeOf($payload));
        }
        if (!property_exists($payload, 'status')) {
            throw new WebhookException('status', self::MISSING);
        }
        $status = $payload->status;
        if (!is_string($status)) {
            throw new WebhookException('status', 'expected string, found ' . self::typeOf($status));
        }
        if (!array_key_exists($status, self::SCHEMAS)) {
            return new UnknownWebhook($status, $payload);
        }
        self::check(self::SCHEMAS[$status], $payload, '');
        return self::fill($status, $payload);
    }

    private static function fill(string $status, object $payload): Webhook
    {
        return match ($status) {
            'upload_ready' => UploadReady::fromPayload($payload),
            'upload_failed' => UploadFailed::fromPayload($payload),
            'session_finished' => SessionFinished::fromPayload($payload),
            'supervisor_session_finished' => SupervisorSessionFinished::fromPayload($payload),
        };
    }

    private static function check(mixed $schema, mixed $value, string $path): void
    {
        if (!is_array($schema)) {
            return;
        }
        $found = self::typeOf($value);
        $types = (array) ($schema['type'] ?? []);
        $isNumber = $found === 'integer' && in_array('number', $types, true);
        if ($types !== [] && !in_array($found, $types, true) && !$isNumber) {
            throw new WebhookException($path, 'expected ' . implode(' or ', $types) . ", found $found");
        }
        if ($found === 'integer' && !$isNumber && is_float($value) && abs($value) > 2 ** 53) {
            throw new WebhookException($path, "expected an integer of 64 bits, found $value");
        }
        $choices = array_key_exists('const', $schema) ? [$schema['const']] : $schema['enum'] ?? null;
        if ($choices !== null && !in_array($value, $choices, true)) {
            $message = 'expected one of ' . json_encode($choices) . ', found ' . json_encode($value);
            throw new WebhookException($path, $message);
        }
        if (is_array($value)) {
            foreach ($value as $index => $item) {
                self::check($schema['items'] ?? null, $item, "{$path}[$index]");
            }
        }
        if (is_object($value)) {
            self::checkObject($schema, get_object_vars($value), $path === '' ? '' : "$path.");
        }
    }

    private static function checkObject(array $schema, array $fields, string $prefix): void
    {
        foreach ($schema['required'] ?? [] as $name) {
            if (!array_key_exists($name, $fields)) {
                throw new WebhookException($prefix . $name, self::MISSING);
            }
        }
        foreach ($fields as $name => $child) {
            $field = $schema['properties'][$name] ?? $schema['additionalProperties'] ?? null;
            self::check($field, $child, $prefix . $name);
        }
    }

    private static function typeOf(mixed $value): string
    {
        return match (true) {
            $value === null => 'null',
            is_bool($value) => 'boolean',
            is_int($value) => 'integer',
            is_float($value) => fmod($value, 1.0) === 0.0 ? 'integer' : 'number',
            is_string($value) => 'string',
            is_array($value) => 'array',
            default => 'object',
        };
    }

    private const SCHEMAS = [
        'upload_ready' => [
            'type' => 'object',
            'required' => [
                'status',
                'msg',
                'rec_id',
                'client_id',
                'recording_started_at',
                'recording_first_frame_written_at',
                'recording_first_peerframe_captured_at',
                'recording_stopped_at',
                'recording_file_duration_ms',
                'recording_file_size_bytes',
            ],
            'properties' => [
                'status' => ['type' => 'string', 'const' => 'upload_ready'],
                'msg' => ['type' => 'string'],
                'rec_id' => ['type' => 'string'],
                'client_id' => ['type' => 'string'],
                'recording_started_at' => ['type' => 'string'],
                'recording_first_frame_written_at' => ['type' => 'string'],
                'recording_first_peerframe_captured_at' => ['type' => 'string'],
                'recording_stopped_at' => ['type' => 'string'],
                'recording_file_duration_ms' => ['type' => 'integer'],
                'recording_file_size_bytes' => ['type' => 'integer'],
            ],
        ],
        'upload_failed' => [
            'type' => 'object',
            'required' => ['status', 'msg', 'rec_id', 'client_id', 'upload_status_code'],
            'properties' => [
                'status' => ['type' => 'string', 'const' => 'upload_failed'],
                'msg' => ['type' => 'string'],
                'rec_id' => ['type' => 'string'],
                'client_id' => ['type' => 'string'],
                'upload_status_code' => ['type' => 'integer'],
            ],
        ],
        'session_finished' => [
            'type' => 'object',
            'required' => ['status', 'msg', 'rec_id', 'client_id', 'started_at', 'stopped_at'],
            'properties' => [
                'status' => ['type' => 'string', 'const' => 'session_finished'],
                'msg' => ['type' => 'string'],
                'rec_id' => ['type' => 'string'],
                'client_id' => ['type' => 'string'],
                'started_at' => ['type' => 'string'],
                'stopped_at' => ['type' => 'string'],
            ],
        ],
        'supervisor_session_finished' => [
            'type' => 'object',
            'required' => [
                'status',
                'supervisor_session_id',
                'supervisor_client_id',
                'agent_session_id',
                'agent_client_id',
                'started_at',
                'stopped_at',
            ],
            'properties' => [
                'status' => ['type' => 'string', 'const' => 'supervisor_session_finished'],
                'supervisor_session_id' => ['type' => 'string'],
                'supervisor_client_id' => ['type' => 'string'],
                'agent_session_id' => ['type' => 'string'],
                'agent_client_id' => ['type' => 'string'],
                'started_at' => ['type' => 'string'],
                'stopped_at' => ['type' => 'string'],
            ],
        ],
    ];
}
