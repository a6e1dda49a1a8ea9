/** What a reader can answer or throw besides the contract's own types. */
export const PHP_TYPES = `/** Any webhook of the contract, or an UnknownWebhook. */
interface Webhook extends \\JsonSerializable
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

    /** What \`json_encode\` writes: the payload. */
    public function jsonSerialize(): object
    {
        return $this->payload;
    }
}

/** A body that is no webhook, or a webhook that breaks the contract. */
final class WebhookException extends \\RuntimeException
{
    public function __construct(
        /** The field that is wrong, such as \`msg\` or \`items[0].id\`; empty for the body itself. */
        public readonly string $path,
        string $message,
        ?\\Throwable $previous = null,
    ) {
        parent::__construct($path === '' ? $message : "$path: $message", 0, $previous);
    }
}`;

/** Reads a body. */
export const PHP_READER = `/** Reads the webhooks of the contract. */
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
        } catch (\\JsonException $error) {
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
    }`;

/** Holds a value against a schema. */
export const PHP_CHECK = `    private static function check(mixed $schema, mixed $value, string $path): void
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
    }`;
