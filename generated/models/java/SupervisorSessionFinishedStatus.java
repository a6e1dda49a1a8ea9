// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

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
