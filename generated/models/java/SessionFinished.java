// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

package webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The session has finished.
 */
public class SessionFinished implements Webhook {
    private SessionFinishedStatus status;
    private String msg;
    private String recID;
    private String clientID;
    private String startedAt;
    private String stoppedAt;

    /**
     * Always `session_finished`.
     */
    @JsonProperty("status")
    public SessionFinishedStatus getStatus() { return status; }
    @JsonProperty("status")
    public void setStatus(SessionFinishedStatus value) { this.status = value; }

    /**
     * Status description, for people.
     */
    @JsonProperty("msg")
    public String getMsg() { return msg; }
    @JsonProperty("msg")
    public void setMsg(String value) { this.msg = value; }

    /**
     * ID of the affected recording.
     */
    @JsonProperty("rec_id")
    public String getRecID() { return recID; }
    @JsonProperty("rec_id")
    public void setRecID(String value) { this.recID = value; }

    /**
     * ID of the affected client.
     */
    @JsonProperty("client_id")
    public String getClientID() { return clientID; }
    @JsonProperty("client_id")
    public void setClientID(String value) { this.clientID = value; }

    /**
     * Server time when this session started. An RFC 3339 timestamp, as text.
     */
    @JsonProperty("started_at")
    public String getStartedAt() { return startedAt; }
    @JsonProperty("started_at")
    public void setStartedAt(String value) { this.startedAt = value; }

    /**
     * Server time when this session ended. An RFC 3339 timestamp, as text.
     */
    @JsonProperty("stopped_at")
    public String getStoppedAt() { return stoppedAt; }
    @JsonProperty("stopped_at")
    public void setStoppedAt(String value) { this.stoppedAt = value; }
}
