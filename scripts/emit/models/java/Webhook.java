// put: header
// The part of the Java model that is the same for every contract.
package webhooks;

// end
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
// if: time
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
// end
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
// if: oneOf nested optional nullable check listOf mapOf mapped
import java.util.function.Function;
// end
// if: check
import java.util.function.Predicate;
// end
// if: compile
import java.util.regex.Pattern;
// end
import java.util.stream.Collectors;

/** Any webhook, or one that this version of the contract doesn't know. Needs Java 17 and jackson-core. */
public sealed interface Webhook {

    /** Says which webhook it is. */
    String status();

    /** Returns the payload, as maps, lists and values of JSON. */
    Map<String, Object> payload();

    /** Returns the payload as JSON. */
    default String toJson() {
        return Json.write(payload());
    }

    // put: webhooks
    /** Stands for the webhooks of a contract. */
    record Sample() implements Webhook {
        @Override
        public String status() {
            return "sample";
        }

        @Override
        public Map<String, Object> payload() {
            return Map.of("status", status());
        }
    }

    // end
    /** A webhook whose status this version of the contract doesn't know. Acknowledge it and carry on. */
    record Unknown(String status, Map<String, Object> payload) implements Webhook {}

    /**
     * One thing that is wrong with a body.
     *
     * @param code the kind of issue, such as {@code required} or {@code format}
     * @param path the field, such as {@code msg} or {@code items[0].id}; empty for the body itself
     */
    record Issue(String code, String path, String expected, String found) {
        @Override
        public String toString() {
            return (path.isEmpty() ? "" : path + ": ") + "expected " + expected + ", found " + found;
        }
    }

    /** The body isn't a webhook of the contract. */
    abstract sealed class WebhookException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient List<Issue> issues;

        WebhookException(List<Issue> issues, Throwable cause) {
            super(issues.stream().map(Issue::toString).collect(Collectors.joining("; ")), cause);
            this.issues = List.copyOf(issues);
        }

        /** Returns everything that is wrong. */
        public List<Issue> issues() {
            return issues;
        }
    }

    /** The body isn't a JSON object in UTF-8. */
    final class MalformedException extends WebhookException {
        private static final long serialVersionUID = 1L;

        MalformedException(String code, String expected, String found, Throwable cause) {
            super(List.of(new Issue(code, "", expected, found)), cause);
        }
    }

    /** A webhook that violates the contract. */
    final class InvalidException extends WebhookException {
        private static final long serialVersionUID = 1L;

        InvalidException(List<Issue> issues) {
            super(issues, null);
        }
    }

    /**
     * Reads the body of a delivery. Fields that the contract doesn't document are ignored.
     *
     * @throws MalformedException if the body isn't a JSON object in UTF-8
     * @throws InvalidException if the webhook violates the contract
     */
    static Webhook read(byte[] body) throws MalformedException, InvalidException {
        Map<String, Object> payload = Json.read(body);
        Fields fields = new Fields(payload, "", new ArrayList<>());
        String status = fields.get("status").text();
        Webhook webhook = Readers.read(fields, status);
        if (!fields.issues.isEmpty()) {
            throw new InvalidException(fields.issues);
        }
        return webhook == null ? new Unknown(status, payload) : webhook;
    }

    // if: time
    /**
     * A timestamp. {@code time} has nanoseconds, no leap second and an offset of at most 18 hours: further digits are
     * cut off, 23:59:60 reads as 23:59:59, and a time with a larger offset is converted to UTC. {@code text} loses
     * nothing.
     *
     * @param text the RFC 3339 text, as it was sent
     */
    record Timestamp(String text, OffsetDateTime time) {

        /**
         * Reads an RFC 3339 timestamp.
         *
         * @throws DateTimeException if it is any other text
         */
        public static Timestamp parse(String text) {
            int end = text.length() - 1;
            boolean isUtc = end >= 19 && (text.charAt(end) == 'Z' || text.charAt(end) == 'z');
            int fractionEnd = isUtc ? end : end - 5;
            require(fractionEnd >= 19 && text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(13) == ':');
            require((text.charAt(10) == 'T' || text.charAt(10) == 't') && text.charAt(16) == ':');
            int minutes = digits(text, 11, 13, 23) * 60 + digits(text, 14, 16, 59);
            int offset = 0;
            if (!isUtc) {
                char sign = text.charAt(fractionEnd);
                require((sign == '+' || sign == '-') && text.charAt(fractionEnd + 3) == ':');
                offset = digits(text, end - 4, end - 2, 23) * 60 + digits(text, end - 1, end + 1, 59);
                offset = sign == '-' ? -offset : offset;
            }
            int second = digits(text, 17, 19, 60);
            require(second < 60 || Math.floorMod(minutes - offset, 1440) == 1439);
            int nanos = 0;
            if (fractionEnd > 19) {
                require(text.charAt(19) == '.' && fractionEnd > 20);
                for (int index = 20, unit = 100_000_000; index < fractionEnd; index++, unit /= 10) {
                    nanos += digits(text, index, index + 1, 9) * unit;
                }
            }
            LocalDateTime local = LocalDateTime.of(digits(text, 0, 4, 9999), digits(text, 5, 7, 12),
                    digits(text, 8, 10, 31), minutes / 60, minutes % 60, Math.min(second, 59), nanos);
            boolean isLarge = Math.abs(offset) > 18 * 60;
            return new Timestamp(text, isLarge ? local.minusMinutes(offset).atOffset(ZoneOffset.UTC)
                    : local.atOffset(ZoneOffset.ofTotalSeconds(offset * 60)));
        }

        private static int digits(String text, int begin, int end, int maximum) {
            int value = 0;
            for (int index = begin; index < end; index++) {
                char digit = text.charAt(index);
                require(digit >= '0' && digit <= '9');
                value = value * 10 + digit - '0';
            }
            require(value <= maximum);
            return value;
        }

        private static void require(boolean condition) {
            if (!condition) {
                throw new DateTimeException("expected an RFC 3339 timestamp");
            }
        }
    }
    // end
}

// put: readers
final class Readers {
    static Webhook read(Fields o, String status) {
        return "sample".equals(status) ? new Webhook.Sample() : null;
    }
}

// end
/** An object whose members are read one by one. */
final class Fields {
    private static final Object ABSENT = new Object();
    final List<Webhook.Issue> issues;
    private final Map<String, Object> members;
    private final String path;

    Fields(Map<String, Object> members, String path, List<Webhook.Issue> issues) {
        this.members = members;
        this.path = path;
        this.issues = issues;
    }

    Value get(String name) {
        return new Value(members.getOrDefault(name, ABSENT), name);
    }

    /** A member, or an item of an array. */
    final class Value {
        private final Object raw;
        private final String name;
        private boolean isWrong;

        Value(Object raw, String name) {
            this.raw = raw;
            this.name = name;
        }

        private String fullPath() {
            return path.isEmpty() || name.startsWith("[") ? path + name : path + "." + name;
        }

        private void fail(String code, String expected) {
            isWrong = true;
            report(code, expected);
        }

        private void report(String code, String expected) {
            issues.add(raw == ABSENT
                    ? new Webhook.Issue("required", fullPath(), "a value", "nothing")
                    : new Webhook.Issue(code, fullPath(), expected, Json.quote(raw)));
        }

        String text() {
            if (raw instanceof String text) {
                return text;
            }
            fail("type", "a string");
            return "";
        }

        // if: time
        Webhook.Timestamp time() {
            if (raw instanceof String text) {
                try {
                    return Webhook.Timestamp.parse(text);
                } catch (DateTimeException error) {
                    fail("format", "an RFC 3339 timestamp");
                }
            } else {
                fail("type", "a string");
            }
            return null;
        }

        // end
        // if: integer
        long integer() {
            if (raw instanceof Integer || raw instanceof Long) {
                return ((Number) raw).longValue();
            }
            // 1.0 and 1e3 are integers in JSON Schema.
            if (raw instanceof Double number && number == Math.rint(number) && Math.abs(number) < 0x1p63) {
                return number.longValue();
            }
            fail("type", "an integer of 64 bits");
            return 0;
        }

        // end
        // if: number
        double number() {
            if (raw instanceof Number number) {
                return number.doubleValue();
            }
            fail("type", "a number");
            return 0;
        }

        // end
        // if: boolean
        boolean bool() {
            if (raw instanceof Boolean value) {
                return value;
            }
            fail("type", "true or false");
            return false;
        }

        // end
        // if: any
        Object any() {
            if (raw != ABSENT) {
                return raw;
            }
            fail("required", "a value");
            return null;
        }

        // end
        // if: oneOf
        <T> T oneOf(List<T> choices, Function<T, String> value) {
            if (!(raw instanceof String)) {
                fail("type", "a string");
                return null;
            }
            for (T choice : choices) {
                if (value.apply(choice).equals(raw)) {
                    return choice;
                }
            }
            fail("enum", "one of " + choices.stream().map(value).map(Json::quote).collect(Collectors.joining(", ")));
            return null;
        }

        // end
        // if: nested mapOf
        @SuppressWarnings("unchecked") // JSON's objects have names
        private Fields object() {
            if (raw instanceof Map<?, ?> map) {
                return new Fields((Map<String, Object>) map, fullPath(), issues);
            }
            fail("type", "an object");
            return null;
        }

        // end
        // if: nested
        <T> T nested(Function<Fields, T> read) {
            Fields fields = object();
            return fields == null ? null : read.apply(fields);
        }

        // end
        // if: listOf
        <T> List<T> listOf(Function<Value, T> read) {
            List<T> values = new ArrayList<>();
            if (raw instanceof List<?> items) {
                Fields in = new Fields(Map.of(), fullPath(), issues);
                for (Object item : items) {
                    values.add(read.apply(in.new Value(item, "[" + values.size() + "]")));
                }
            } else {
                fail("type", "an array");
            }
            return values;
        }

        // end
        // if: mapOf
        <T> Map<String, T> mapOf(Function<Value, T> read) {
            Map<String, T> values = new LinkedHashMap<>();
            Fields fields = object();
            if (fields != null) {
                fields.members.keySet().forEach(key -> values.put(key, read.apply(fields.get(key))));
            }
            return values;
        }

        // end
        // if: optional
        <T> T optional(Function<Value, T> read) {
            return raw == ABSENT ? null : read.apply(this);
        }

        // end
        // if: nullable
        <T> T nullable(Function<Value, T> read) {
            return raw == null ? null : read.apply(this);
        }

        // end
        // if: check
        /** Reports a value that breaks a rule. A value that isn't of its type was reported. */
        <T> T check(Function<Value, T> read, Predicate<T> test, String code, String expected) {
            T value = read.apply(this);
            if (!isWrong && !test.test(value)) {
                report(code, expected);
            }
            return value;
        }
        // end
    }
}

/** Reads and writes JSON. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static Map<String, Object> read(byte[] body) throws Webhook.MalformedException {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException cause) {
            throw new Webhook.MalformedException("encoding", "UTF-8", "other bytes", cause);
        }
        Object payload;
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            payload = read(parser);
            if (parser.nextToken() != null) {
                throw new IOException("found more after the value");
            }
        } catch (IOException cause) {
            throw new Webhook.MalformedException("json", "JSON", text.isEmpty() ? "an empty body" : quote(text), cause);
        }
        if (payload instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked") // JSON's objects have names
            Map<String, Object> object = (Map<String, Object>) map;
            return object;
        }
        throw new Webhook.MalformedException("type", "an object", quote(payload), null);
    }

    private static Object read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("found no value");
        }
        switch (token) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    parser.nextToken();
                    members.put(name, read(parser));
                }
                return members;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser));
                }
                return items;
            }
            case VALUE_STRING -> {
                return parser.getText();
            }
            case VALUE_NUMBER_INT -> {
                return parser.getNumberValue();
            }
            case VALUE_NUMBER_FLOAT -> {
                return parser.getDoubleValue();
            }
            case VALUE_NULL -> {
                return null;
            }
            default -> {
                return parser.getBooleanValue();
            }
        }
    }

    static String write(Object value) {
        StringWriter writer = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(writer)) {
            write(generator, value);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return writer.toString();
    }

    private static void write(JsonGenerator generator, Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                generator.writeFieldName((String) member.getKey());
                write(generator, member.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> items) {
            generator.writeStartArray();
            for (Object item : items) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else {
            generator.writeObject(value);
        }
    }

    // if: mapped
    /** Maps the values of a map. */
    static <T> Map<String, Object> mapped(Map<String, T> values, Function<T, Object> map) {
        Map<String, Object> mapped = new LinkedHashMap<>();
        values.forEach((key, value) -> mapped.put(key, map.apply(value)));
        return mapped;
    }

    // end
    /** Returns a value as JSON, at most 80 characters of it. */
    static String quote(Object value) {
        if (value instanceof Map || value instanceof List) {
            return value instanceof Map ? "an object" : "an array";
        }
        String text = write(value instanceof String string && string.length() > 80 ? string.substring(0, 80) : value);
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }
}
