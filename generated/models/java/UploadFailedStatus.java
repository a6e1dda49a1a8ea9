// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

package webhooks;

import java.io.IOException;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Always `upload_failed`.
 */
public enum UploadFailedStatus {
    UPLOAD_FAILED;

    @JsonValue
    public String toValue() {
        switch (this) {
            case UPLOAD_FAILED: return "upload_failed";
        }
        return null;
    }

    @JsonCreator
    public static UploadFailedStatus forValue(String value) throws IOException {
        if (value.equals("upload_failed")) return UPLOAD_FAILED;
        throw new IOException("Cannot deserialize UploadFailedStatus");
    }
}
