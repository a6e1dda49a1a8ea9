// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 6e915f0b9a8b60efd4a056174a1e076788b7f5f2e3b498f29a1119df27179438

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
