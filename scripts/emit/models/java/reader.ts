/** A webhook of a later contract. */
export const JAVA_UNKNOWN = `import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/** A webhook whose status this version of the contract does not know. Acknowledge it and go on. */
public final class UnknownWebhook implements Webhook {
    private final String status;
    private final JsonNode payload;

    UnknownWebhook(String status, JsonNode payload) {
        this.status = status;
        this.payload = payload;
    }

    /** The status that was sent. */
    public String getStatus() { return status; }

    /** The whole payload, as it was sent. */
    @JsonValue
    public JsonNode getPayload() { return payload; }
}`;

/** What is wrong with a body. */
export const JAVA_ERROR = `/** A body that is no webhook, or a webhook that breaks the contract. */
public class WebhookException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String path;

    WebhookException(String path, String message) {
        this(path, message, null);
    }

    WebhookException(String path, String message, Throwable cause) {
        super(path.isEmpty() ? message : path + ": " + message, cause);
        this.path = path;
    }

    /** The field that is wrong, such as {@code msg} or {@code items[0].id}; empty for the body itself. */
    public String getPath() { return path; }
}`;

/** Reads a body. */
export const JAVA_READER = `import com.fasterxml.jackson.annotation.JsonInclude;
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
    }`;

/** Holds a value against a schema. */
export const JAVA_CHECK = `    private static final String MISSING = "expected this field, found none";

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
    }`;
