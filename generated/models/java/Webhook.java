// Generated from contract 1.0.0 by `npx --no-install recording-webhooks models java`. Do not edit.
package webhooks;

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
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Any webhook, or one that this version of the contract doesn't know. Needs Java 17 and jackson-core. */
@SuppressWarnings("serial") // Nobody serializes the exceptions.
public sealed interface Webhook {

    /** Returns the webhook's status. */
    String status();

    /** Returns the values of the fields by their names in JSON. */
    Map<String, Object> payload();

    /** Returns the payload as JSON. */
    default String toJson() {
        return Json.write(payload());
    }

    /** An object in a payload. */
    interface Part {
        /** Returns the values of the fields by their names in JSON. */
        Map<String, Object> payload();
    }

    /**
     * The recording was uploaded successfully.
     *
     * @param msg Description of the status, for people to read.
     * @param recId ID of the affected recording.
     * @param clientId ID of the affected client.
     * @param recordingStartedAt Server time when the recording was started. Clock: server.
     * @param recordingFirstFrameWrittenAt Server time when the first video frame was written to the
     * recording file. Clock: server.
     * @param recordingFirstPeerframeCapturedAt Client time when the first video frame was captured at the
     * client (peer) side, calculated from the RTCP synchronization information of the browser's WebRTC
     * implementation. Handy for synchronization, but it comes from the client's clock: compare it only
     * with other timestamps of that client, never with the server's. Clock: client.
     * @param recordingStoppedAt Server time when the recording was stopped. Clock: server.
     * @param recordingFileDurationMs Duration of the recording file in milliseconds, from the video PTS
     * (presentation timestamps) written to the webm file. It should exactly match the duration that a webm
     * player shows. Unit: ms.
     * @param recordingFileSizeBytes Size of the recording file in bytes. Unit: bytes.
     */
    record UploadReady(
            String msg,
            String recId,
            String clientId,
            Timestamp recordingStartedAt,
            Timestamp recordingFirstFrameWrittenAt,
            Timestamp recordingFirstPeerframeCapturedAt,
            Timestamp recordingStoppedAt,
            long recordingFileDurationMs,
            long recordingFileSizeBytes) implements Webhook {
        @Override
        public String status() {
            return "upload_ready";
        }

        @Override
        public Map<String, Object> payload() {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("status", "upload_ready");
            payload.put("msg", msg);
            payload.put("rec_id", recId);
            payload.put("client_id", clientId);
            payload.put("recording_started_at", recordingStartedAt);
            payload.put("recording_first_frame_written_at", recordingFirstFrameWrittenAt);
            payload.put("recording_first_peerframe_captured_at", recordingFirstPeerframeCapturedAt);
            payload.put("recording_stopped_at", recordingStoppedAt);
            payload.put("recording_file_duration_ms", recordingFileDurationMs);
            payload.put("recording_file_size_bytes", recordingFileSizeBytes);
            return payload;
        }
    }

    /**
     * The upload of the recording failed.
     *
     * @param msg Description of the status, for people to read.
     * @param recId ID of the affected recording.
     * @param clientId ID of the affected client.
     * @param uploadStatusCode HTTP status code returned when the upload was attempted. It may be any
     * integer: an upload can fail before there is a status.
     */
    record UploadFailed(
            String msg,
            String recId,
            String clientId,
            long uploadStatusCode) implements Webhook {
        @Override
        public String status() {
            return "upload_failed";
        }

        @Override
        public Map<String, Object> payload() {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("status", "upload_failed");
            payload.put("msg", msg);
            payload.put("rec_id", recId);
            payload.put("client_id", clientId);
            payload.put("upload_status_code", uploadStatusCode);
            return payload;
        }
    }

    /**
     * The session has finished.
     *
     * @param msg Description of the status, for people to read.
     * @param recId ID of the affected recording.
     * @param clientId ID of the affected client.
     * @param startedAt Server time when this session started. Clock: server.
     * @param stoppedAt Server time when this session ended. Clock: server.
     */
    record SessionFinished(
            String msg,
            String recId,
            String clientId,
            Timestamp startedAt,
            Timestamp stoppedAt) implements Webhook {
        @Override
        public String status() {
            return "session_finished";
        }

        @Override
        public Map<String, Object> payload() {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("status", "session_finished");
            payload.put("msg", msg);
            payload.put("rec_id", recId);
            payload.put("client_id", clientId);
            payload.put("started_at", startedAt);
            payload.put("stopped_at", stoppedAt);
            return payload;
        }
    }

    /**
     * The supervisor session has finished.
     *
     * @param supervisorSessionId ID of the supervisor session.
     * @param supervisorClientId ID of the supervisor client.
     * @param agentSessionId ID of the agent session.
     * @param agentClientId ID of the agent client.
     * @param startedAt Server time when this supervisor session started. Clock: server.
     * @param stoppedAt Server time when this supervisor session ended. Clock: server.
     */
    record SupervisorSessionFinished(
            String supervisorSessionId,
            String supervisorClientId,
            String agentSessionId,
            String agentClientId,
            Timestamp startedAt,
            Timestamp stoppedAt) implements Webhook {
        @Override
        public String status() {
            return "supervisor_session_finished";
        }

        @Override
        public Map<String, Object> payload() {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("status", "supervisor_session_finished");
            payload.put("supervisor_session_id", supervisorSessionId);
            payload.put("supervisor_client_id", supervisorClientId);
            payload.put("agent_session_id", agentSessionId);
            payload.put("agent_client_id", agentClientId);
            payload.put("started_at", startedAt);
            payload.put("stopped_at", stoppedAt);
            return payload;
        }
    }

    /** A webhook whose status this version of the contract doesn't know. Acknowledge it. */
    record Unknown(String status, Map<String, Object> payload) implements Webhook {}

    /**
     * An issue in a body.
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
        private final List<Issue> issues;

        WebhookException(List<Issue> issues, Throwable cause) {
            super(issues.stream().map(Issue::toString).collect(Collectors.joining("; ")), cause);
            this.issues = List.copyOf(issues);
        }

        /** Returns every issue. */
        public List<Issue> issues() {
            return issues;
        }
    }

    /** The body isn't a JSON object in UTF-8. */
    final class MalformedException extends WebhookException {
        MalformedException(String code, String expected, String found, Throwable cause) {
            super(List.of(new Issue(code, "", expected, found)), cause);
        }
    }

    /** A webhook that violates the contract. */
    final class InvalidException extends WebhookException {
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
        Value value = new Value(Json.read(body), null, "", new ArrayList<>());
        String status = value.get("status", Readers::text);
        Webhook webhook = Readers.readKnown(value, status);
        if (!value.issues().isEmpty()) {
            throw new InvalidException(value.issues());
        }
        return webhook == null ? new Unknown(status, value.members()) : webhook;
    }

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
            boolean isUtc = end > 18 && (text.charAt(end) | ' ') == 'z';
            int zone = isUtc ? end : end - 5;
            require(zone > 18 && text.charAt(4) == '-' && text.charAt(7) == '-' && (text.charAt(10) | ' ') == 't');
            require(text.charAt(13) == ':' && text.charAt(16) == ':');
            int minutes = digits(text, 11, 23) * 60 + digits(text, 14, 59);
            int offset = 0;
            if (!isUtc) {
                require((text.charAt(zone) == '+' || text.charAt(zone) == '-') && text.charAt(end - 2) == ':');
                offset = digits(text, end - 4, 23) * 60 + digits(text, end - 1, 59);
                offset = text.charAt(zone) == '-' ? -offset : offset;
            }
            int second = digits(text, 17, 60);
            require(second < 60 || Math.floorMod(minutes - offset, 1440) == 1439);
            require(zone == 19 || zone > 20 && text.charAt(19) == '.');
            int nanos = 0;
            for (int index = 20, unit = 100_000_000; index < zone; index++, unit /= 10) {
                require(text.charAt(index) >= '0' && text.charAt(index) <= '9');
                nanos += (text.charAt(index) - '0') * unit;
            }
            LocalDateTime local = LocalDateTime.of(digits(text, 0, 99) * 100 + digits(text, 2, 99),
                    digits(text, 5, 12), digits(text, 8, 31), minutes / 60, minutes % 60, Math.min(second, 59), nanos);
            boolean isLarge = Math.abs(offset) > 18 * 60;
            return new Timestamp(text, isLarge ? local.minusMinutes(offset).atOffset(ZoneOffset.UTC)
                    : local.atOffset(ZoneOffset.ofTotalSeconds(offset * 60)));
        }

        @Override
        public String toString() {
            return text;
        }

        private static int digits(String text, int index, int maximum) {
            int tens = text.charAt(index) - '0';
            int ones = text.charAt(index + 1) - '0';
            require(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && tens * 10 + ones <= maximum);
            return tens * 10 + ones;
        }

        private static void require(boolean condition) {
            if (!condition) {
                throw new DateTimeException("expected an RFC 3339 timestamp");
            }
        }
    }
}

/** A value at a place in a payload. */
record Value(Object raw, Value parent, String name, List<Webhook.Issue> issues) {
    private static final Object ABSENT = new Object();

    boolean isAbsent() {
        return raw == ABSENT;
    }

    @SuppressWarnings("unchecked") // JSON's objects have names.
    Map<String, Object> members() {
        return (Map<String, Object>) raw;
    }

    /** Reads the member of an object. */
    <T> T get(String name, Function<Value, T> read) {
        return read.apply(new Value(members().getOrDefault(name, ABSENT), this, name, issues));
    }

    /** Returns the value, or reports that it has another type. */
    <T> T as(Class<T> type, String expected, T otherwise) {
        return type.isInstance(raw) ? type.cast(raw) : fail("type", expected, otherwise);
    }

    <T> T fail(String code, String expected, T otherwise) {
        issues.add(isAbsent() ? new Webhook.Issue("required", path(), expected, "nothing")
                : new Webhook.Issue(code, path(), expected, Json.quote(raw)));
        return otherwise;
    }

    private String path() {
        String path = parent == null ? "" : parent.path();
        return path.isEmpty() || name.startsWith("[") ? path + name : path + "." + name;
    }
}

/** Functions that read a value or report its issues. */
final class Readers {
    private Readers() {}

    static Webhook readKnown(Value o, String status) {
        return switch (status) {
            case "upload_ready" -> readUploadReady(o);
            case "upload_failed" -> readUploadFailed(o);
            case "session_finished" -> readSessionFinished(o);
            case "supervisor_session_finished" -> readSupervisorSessionFinished(o);
            default -> null;
        };
    }

    private static Webhook.UploadReady readUploadReady(Value o) {
        return new Webhook.UploadReady(
                o.get("msg", Readers::text),
                o.get("rec_id", Readers::text),
                o.get("client_id", Readers::text),
                o.get("recording_started_at", Readers::time),
                o.get("recording_first_frame_written_at", Readers::time),
                o.get("recording_first_peerframe_captured_at", Readers::time),
                o.get("recording_stopped_at", Readers::time),
                o.get("recording_file_duration_ms", check(Readers::integer, new Rule<>(t -> t >= 0, "minimum", "at least 0"))),
                o.get("recording_file_size_bytes", check(Readers::integer, new Rule<>(t -> t >= 0, "minimum", "at least 0"))));
    }

    private static Webhook.UploadFailed readUploadFailed(Value o) {
        return new Webhook.UploadFailed(
                o.get("msg", Readers::text),
                o.get("rec_id", Readers::text),
                o.get("client_id", Readers::text),
                o.get("upload_status_code", Readers::integer));
    }

    private static Webhook.SessionFinished readSessionFinished(Value o) {
        return new Webhook.SessionFinished(
                o.get("msg", Readers::text),
                o.get("rec_id", Readers::text),
                o.get("client_id", Readers::text),
                o.get("started_at", Readers::time),
                o.get("stopped_at", Readers::time));
    }

    private static Webhook.SupervisorSessionFinished readSupervisorSessionFinished(Value o) {
        return new Webhook.SupervisorSessionFinished(
                o.get("supervisor_session_id", Readers::text),
                o.get("supervisor_client_id", Readers::text),
                o.get("agent_session_id", Readers::text),
                o.get("agent_client_id", Readers::text),
                o.get("started_at", Readers::time),
                o.get("stopped_at", Readers::time));
    }

    static String text(Value v) {
        return v.as(String.class, "a string", "");
    }

    static Webhook.Timestamp time(Value v) {
        String text = v.as(String.class, "a string", null);
        try {
            return text == null ? null : Webhook.Timestamp.parse(text);
        } catch (DateTimeException error) {
            return v.fail("format", "an RFC 3339 timestamp", null);
        }
    }

    static Long integer(Value v) {
        if (v.raw() instanceof Integer || v.raw() instanceof Long) {
            return ((Number) v.raw()).longValue();
        }
        // 1.0 and 1e3 are integers in JSON Schema.
        boolean isWhole = v.raw() instanceof Double n && n == Math.rint(n) && Math.abs(n) < 0x1p63;
        return isWhole ? ((Double) v.raw()).longValue() : v.fail("type", "an integer of 64 bits", 0L);
    }

    static Object any(Value v) {
        return v.isAbsent() ? v.fail("required", "a value", null) : v.raw();
    }

    /** Reports the rules that a value violates. A value of the wrong type has already been reported. */
    @SafeVarargs
    static <T> Function<Value, T> check(Function<Value, T> read, Rule<T>... rules) {
        return v -> {
            int before = v.issues().size();
            T value = read.apply(v);
            boolean isRead = v.issues().size() == before;
            for (Rule<T> rule : rules) {
                if (isRead && !rule.test.test(value)) {
                    v.fail(rule.code, rule.expected, null);
                }
            }
            return value;
        };
    }

    record Rule<T>(Predicate<T> test, String code, String expected) {}
}

/** Reads and writes JSON. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static Map<?, ?> read(byte[] body) throws Webhook.MalformedException {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException cause) {
            throw new Webhook.MalformedException("encoding", "UTF-8", "other bytes", cause);
        }
        Object payload;
        try (JsonParser parser = FACTORY.createParser(text)) {
            payload = read(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new IOException("found more after the value");
            }
        } catch (IOException cause) {
            throw new Webhook.MalformedException("json", "JSON", text.isEmpty() ? "an empty body" : quote(text), cause);
        }
        if (payload instanceof Map<?, ?> members) {
            return members;
        }
        throw new Webhook.MalformedException("type", "an object", quote(payload), null);
    }

    private static Object read(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                members.put(name, read(parser, parser.nextToken()));
            }
            return members;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                items.add(read(parser, item));
            }
            return items;
        }
        if (token == null) {
            throw new IOException("found no value");
        }
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_NULL -> null;
            default -> parser.getBooleanValue();
        };
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
        if (value instanceof Webhook.Part part) {
            write(generator, part.payload());
        } else if (value instanceof Map<?, ?> members) {
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
            generator.writeObject(value instanceof Webhook.Timestamp || value instanceof Enum ? value.toString() : value);
        }
    }

    /** Returns a value as JSON, at most 80 characters of it. */
    static String quote(Object value) {
        if (value instanceof Map || value instanceof List) {
            return value instanceof Map ? "an object" : "an array";
        }
        String text = write(value instanceof String string && string.length() > 80 ? string.substring(0, 80) : value);
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }
}
