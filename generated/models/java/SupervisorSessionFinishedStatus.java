// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 6e915f0b9a8b60efd4a056174a1e076788b7f5f2e3b498f29a1119df27179438

package webhooks;

import java.io.IOException;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Always `supervisor_session_finished`.
 */
public enum SupervisorSessionFinishedStatus {
    SUPERVISOR_SESSION_FINISHED;

    @JsonValue
    public String toValue() {
        switch (this) {
            case SUPERVISOR_SESSION_FINISHED: return "supervisor_session_finished";
        }
        return null;
    }

    @JsonCreator
    public static SupervisorSessionFinishedStatus forValue(String value) throws IOException {
        if (value.equals("supervisor_session_finished")) return SUPERVISOR_SESSION_FINISHED;
        throw new IOException("Cannot deserialize SupervisorSessionFinishedStatus");
    }
}
