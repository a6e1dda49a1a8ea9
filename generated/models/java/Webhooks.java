// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

package webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads and writes the webhooks of the contract. */
public final class Webhooks {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
            .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private Webhooks() {}

    /**
     * Reads a request's body as a webhook. Fields that the contract does not document are ignored.
     *
     * @return An UnknownWebhook for a status that this version does not know.
     * @throws WebhookException Names the field that is missing or wrong.
     */
    public static Webhook read(byte[] body) throws WebhookException {
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException cause) {
            throw new WebhookException("", "expected UTF-8", cause);
        }
    }

    /**
     * Reads a request's body as a webhook. Fields that the contract does not document are ignored.
     *
     * @return An UnknownWebhook for a status that this version does not know.
     * @throws WebhookException Names the field that is missing or wrong.
     */
    public static Webhook read(String body) throws WebhookException {
        JsonNode payload;
        try {
            payload = MAPPER.readTree(body);
        } catch (JsonProcessingException cause) {
            throw new WebhookException("", "expected JSON: " + cause.getOriginalMessage(), cause);
        }
        if (!payload.isObject()) {
            throw new WebhookException("", "expected object, found " + nameOf(payload));
        }
        JsonNode status = payload.get("status");
        if (status == null) {
            throw new WebhookException("status", MISSING);
        }
        if (!status.isTextual()) {
            throw new WebhookException("status", "expected string, found " + nameOf(status));
        }
        Class<? extends Webhook> type = typeOf(status.textValue());
        if (type == null) {
            return new UnknownWebhook(status.textValue(), payload);
        }
        check(SCHEMAS.get(status.textValue()), payload, "");
        try {
            return MAPPER.treeToValue(payload, type);
        } catch (JsonProcessingException cause) {
            throw new WebhookException("", cause.getOriginalMessage(), cause);
        }
    }

    /** Writes a webhook as JSON. */
    public static String write(Webhook webhook) throws IOException {
        return MAPPER.writeValueAsString(webhook);
    }

    private static Class<? extends Webhook> typeOf(String status) {
        switch (status) {
            case "upload_ready":
                return UploadReady.class;
            case "upload_failed":
                return UploadFailed.class;
            case "session_finished":
                return SessionFinished.class;
            case "supervisor_session_finished":
                return SupervisorSessionFinished.class;
            default:
                return null;
        }
    }

    private static final String MISSING = "expected this field, found none";

    private static void check(JsonNode schema, JsonNode value, String path) throws WebhookException {
        String found = nameOf(value);
        List<String> types = textsOf(schema.get("type"));
        boolean isNumber = found.equals("integer") && types.contains("number");
        if (!types.isEmpty() && !types.contains(found) && !isNumber) {
            throw new WebhookException(path, "expected " + String.join(" or ", types) + ", found " + found);
        }
        if (found.equals("integer") && !isNumber && types.contains("integer") && !isLong(value)) {
            throw new WebhookException(path, "expected an integer of 64 bits, found " + value);
        }
        JsonNode only = schema.get("const");
        JsonNode choices = only == null ? schema.get("enum") : MAPPER.createArrayNode().add(only);
        if (choices != null && !contains(choices, value)) {
            throw new WebhookException(path, "expected one of " + choices + ", found " + value);
        }
        if (value.isObject()) {
            checkObject(schema, value, path.isEmpty() ? "" : path + ".");
        }
        JsonNode items = schema.get("items");
        for (int index = 0; value.isArray() && items != null && index < value.size(); index++) {
            check(items, value.get(index), path + "[" + index + "]");
        }
    }

    private static void checkObject(JsonNode schema, JsonNode value, String prefix) throws WebhookException {
        for (String name : textsOf(schema.get("required"))) {
            if (!value.has(name)) {
                throw new WebhookException(prefix + name, MISSING);
            }
        }
        Iterator<Map.Entry<String, JsonNode>> fields = value.fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode documented = schema.path("properties").get(field.getKey());
            JsonNode other = documented == null ? schema.get("additionalProperties") : documented;
            if (other != null) {
                check(other, field.getValue(), prefix + field.getKey());
            }
        }
    }

    private static boolean contains(JsonNode choices, JsonNode value) {
        for (JsonNode choice : choices) {
            boolean isNumber = choice.isNumber() && value.isNumber();
            if (isNumber ? choice.decimalValue().compareTo(value.decimalValue()) == 0 : choice.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> textsOf(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node != null && node.isTextual()) {
            texts.add(node.textValue());
        }
        for (int index = 0; node != null && node.isArray() && index < node.size(); index++) {
            texts.add(node.get(index).textValue());
        }
        return texts;
    }

    private static String nameOf(JsonNode value) {
        if (value.isNumber()) {
            return isInteger(value.decimalValue()) ? "integer" : "number";
        }
        return value.isMissingNode() ? "none" : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isInteger(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isLong(JsonNode value) {
        BigDecimal number = value.decimalValue();
        return number.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
                && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static final JsonNode SCHEMAS = parse(
            "{" +
            "\"upload_ready\": {" +
            "\"type\": \"object\"," +
            "\"required\": [" +
            "\"status\"," +
            "\"msg\"," +
            "\"rec_id\"," +
            "\"client_id\"," +
            "\"recording_started_at\"," +
            "\"recording_first_frame_written_at\"," +
            "\"recording_first_peerframe_captured_at\"," +
            "\"recording_stopped_at\"," +
            "\"recording_file_duration_ms\"," +
            "\"recording_file_size_bytes\"" +
            "]," +
            "\"properties\": {" +
            "\"status\": {\"type\": \"string\", \"const\": \"upload_ready\"}," +
            "\"msg\": {\"type\": \"string\"}," +
            "\"rec_id\": {\"type\": \"string\"}," +
            "\"client_id\": {\"type\": \"string\"}," +
            "\"recording_started_at\": {\"type\": \"string\"}," +
            "\"recording_first_frame_written_at\": {\"type\": \"string\"}," +
            "\"recording_first_peerframe_captured_at\": {\"type\": \"string\"}," +
            "\"recording_stopped_at\": {\"type\": \"string\"}," +
            "\"recording_file_duration_ms\": {\"type\": \"integer\"}," +
            "\"recording_file_size_bytes\": {\"type\": \"integer\"}" +
            "}" +
            "}," +
            "\"upload_failed\": {" +
            "\"type\": \"object\"," +
            "\"required\": [\"status\", \"msg\", \"rec_id\", \"client_id\", \"upload_status_code\"]," +
            "\"properties\": {" +
            "\"status\": {\"type\": \"string\", \"const\": \"upload_failed\"}," +
            "\"msg\": {\"type\": \"string\"}," +
            "\"rec_id\": {\"type\": \"string\"}," +
            "\"client_id\": {\"type\": \"string\"}," +
            "\"upload_status_code\": {\"type\": \"integer\"}" +
            "}" +
            "}," +
            "\"session_finished\": {" +
            "\"type\": \"object\"," +
            "\"required\": [\"status\", \"msg\", \"rec_id\", \"client_id\", \"started_at\", \"stopped_at\"]," +
            "\"properties\": {" +
            "\"status\": {\"type\": \"string\", \"const\": \"session_finished\"}," +
            "\"msg\": {\"type\": \"string\"}," +
            "\"rec_id\": {\"type\": \"string\"}," +
            "\"client_id\": {\"type\": \"string\"}," +
            "\"started_at\": {\"type\": \"string\"}," +
            "\"stopped_at\": {\"type\": \"string\"}" +
            "}" +
            "}," +
            "\"supervisor_session_finished\": {" +
            "\"type\": \"object\"," +
            "\"required\": [" +
            "\"status\"," +
            "\"supervisor_session_id\"," +
            "\"supervisor_client_id\"," +
            "\"agent_session_id\"," +
            "\"agent_client_id\"," +
            "\"started_at\"," +
            "\"stopped_at\"" +
            "]," +
            "\"properties\": {" +
            "\"status\": {\"type\": \"string\", \"const\": \"supervisor_session_finished\"}," +
            "\"supervisor_session_id\": {\"type\": \"string\"}," +
            "\"supervisor_client_id\": {\"type\": \"string\"}," +
            "\"agent_session_id\": {\"type\": \"string\"}," +
            "\"agent_client_id\": {\"type\": \"string\"}," +
            "\"started_at\": {\"type\": \"string\"}," +
            "\"stopped_at\": {\"type\": \"string\"}" +
            "}" +
            "}" +
            "}");
}
