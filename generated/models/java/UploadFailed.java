// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

package webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The upload of the recording failed.
 */
public class UploadFailed implements Webhook {
    private UploadFailedStatus status;
    private String msg;
    private String recID;
    private String clientID;
    private long uploadStatusCode;

    /**
     * Always `upload_failed`.
     */
    @JsonProperty("status")
    public UploadFailedStatus getStatus() { return status; }
    @JsonProperty("status")
    public void setStatus(UploadFailedStatus value) { this.status = value; }

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
     * HTTP status code returned when the upload was tried. It may be any integer: an upload can
     * fail before there is a status.
     */
    @JsonProperty("upload_status_code")
    public long getUploadStatusCode() { return uploadStatusCode; }
    @JsonProperty("upload_status_code")
    public void setUploadStatusCode(long value) { this.uploadStatusCode = value; }
}
