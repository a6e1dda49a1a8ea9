// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

package webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
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
}
