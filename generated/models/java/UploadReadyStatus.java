// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

package webhooks;

import java.io.IOException;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Always `upload_ready`.
 */
public enum UploadReadyStatus {
    UPLOAD_READY;

    @JsonValue
    public String toValue() {
        switch (this) {
            case UPLOAD_READY: return "upload_ready";
        }
        return null;
    }

    @JsonCreator
    public static UploadReadyStatus forValue(String value) throws IOException {
        if (value.equals("upload_ready")) return UPLOAD_READY;
        throw new IOException("Cannot deserialize UploadReadyStatus");
    }
}
