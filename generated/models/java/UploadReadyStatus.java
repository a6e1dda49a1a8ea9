// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 6e915f0b9a8b60efd4a056174a1e076788b7f5f2e3b498f29a1119df27179438

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
