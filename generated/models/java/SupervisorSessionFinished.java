// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

package webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The supervisor session has finished.
 */
public class SupervisorSessionFinished implements Webhook {
    private SupervisorSessionFinishedStatus status;
    private String supervisorSessionID;
    private String supervisorClientID;
    private String agentSessionID;
    private String agentClientID;
    private String startedAt;
    private String stoppedAt;

    /**
     * Always `supervisor_session_finished`.
     */
    @JsonProperty("status")
    public SupervisorSessionFinishedStatus getStatus() { return status; }
    @JsonProperty("status")
    public void setStatus(SupervisorSessionFinishedStatus value) { this.status = value; }

    /**
     * ID of the supervisor session.
     */
    @JsonProperty("supervisor_session_id")
    public String getSupervisorSessionID() { return supervisorSessionID; }
    @JsonProperty("supervisor_session_id")
    public void setSupervisorSessionID(String value) { this.supervisorSessionID = value; }

    /**
     * ID of the supervisor client.
     */
    @JsonProperty("supervisor_client_id")
    public String getSupervisorClientID() { return supervisorClientID; }
    @JsonProperty("supervisor_client_id")
    public void setSupervisorClientID(String value) { this.supervisorClientID = value; }

    /**
     * ID of the agent session.
     */
    @JsonProperty("agent_session_id")
    public String getAgentSessionID() { return agentSessionID; }
    @JsonProperty("agent_session_id")
    public void setAgentSessionID(String value) { this.agentSessionID = value; }

    /**
     * ID of the agent client.
     */
    @JsonProperty("agent_client_id")
    public String getAgentClientID() { return agentClientID; }
    @JsonProperty("agent_client_id")
    public void setAgentClientID(String value) { this.agentClientID = value; }

    /**
     * Server time when this supervisor session started. An RFC 3339 timestamp, as text.
     */
    @JsonProperty("started_at")
    public String getStartedAt() { return startedAt; }
    @JsonProperty("started_at")
    public void setStartedAt(String value) { this.startedAt = value; }

    /**
     * Server time when this supervisor session ended. An RFC 3339 timestamp, as text.
     */
    @JsonProperty("stopped_at")
    public String getStoppedAt() { return stoppedAt; }
    @JsonProperty("stopped_at")
    public void setStoppedAt(String value) { this.stoppedAt = value; }
}
