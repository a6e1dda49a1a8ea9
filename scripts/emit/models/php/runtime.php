<?php

// put: header
// The part of the PHP model that is the same for every contract.
// end

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

// put: webhooks
// end
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

    // put: readers
    private static function readKnown(Fields $o, string $status): ?Webhook
    {
        return null;
    }

    // end
    private static function text(Fields $o, string|int $key): ?string
    {
        $value = $o->members[$key] ?? null;
        return is_string($value) ? $value : $o->fail($key, 'a string');
    }

    // if used
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

    private static function number(Fields $o, string|int $key): ?float
    {
        $value = $o->members[$key] ?? null;
        return is_int($value) || is_float($value) ? (float) $value : $o->fail($key, 'a number');
    }

    private static function boolean(Fields $o, string|int $key): ?bool
    {
        $value = $o->members[$key] ?? null;
        return is_bool($value) ? $value : $o->fail($key, 'true or false');
    }

    private static function any(Fields $o, string|int $key): mixed
    {
        return array_key_exists($key, $o->members) ? $o->members[$key] : $o->fail($key, 'a value');
    }

    /** @param array<mixed> $choices values by their strings */
    private static function oneOf(array $choices): \Closure
    {
        return function (Fields $o, string|int $key) use ($choices): mixed {
            $text = self::text($o, $key);
            $list = fn () => implode(', ', array_map(Fields::quote(...), array_map(strval(...), array_keys($choices))));
            return $text === null ? null : $choices[$text] ?? $o->fail($key, "one of {$list()}", 'enum');
        };
    }

    private static function nested(callable $read): \Closure
    {
        return function (Fields $o, string|int $key) use ($read): mixed {
            $value = $o->members[$key] ?? null;
            return $value instanceof \stdClass
                ? $read(new Fields((array) $value, $o->pathOf($key), $o->issues))
                : $o->fail($key, 'an object');
        };
    }

    private static function listOf(callable $read): \Closure
    {
        return function (Fields $o, string|int $key) use ($read): ?array {
            $value = $o->members[$key] ?? null;
            if (!is_array($value)) {
                return $o->fail($key, 'an array');
            }
            $items = new Fields($value, $o->pathOf($key), $o->issues);
            return array_map(fn (int $index) => $read($items, $index), array_keys($value));
        };
    }

    private static function mapOf(callable $read): \Closure
    {
        return self::nested(function (Fields $o) use ($read): array {
            $names = array_map(strval(...), array_keys($o->members));
            return array_combine($names, array_map(fn (string $name) => $read($o, $name), $names));
        });
    }

    private static function optional(callable $read): \Closure
    {
        return fn (Fields $o, string|int $key) => array_key_exists($key, $o->members) ? $read($o, $key) : null;
    }

    private static function nullable(callable $read): \Closure
    {
        return fn (Fields $o, string|int $key) => ($o->members[$key] ?? $o) === $o && array_key_exists($key, $o->members)
            ? null
            : $read($o, $key);
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

    // end
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
