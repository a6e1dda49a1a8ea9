// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

package webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The recording was uploaded successfully.
 */
public class UploadReady implements Webhook {
    private UploadReadyStatus status;
    private String msg;
    private String recID;
    private String clientID;
    private String recordingStartedAt;
    private String recordingFirstFrameWrittenAt;
    private String recordingFirstPeerframeCapturedAt;
    private String recordingStoppedAt;
    private long recordingFileDurationMS;
    private long recordingFileSizeBytes;

    /**
     * Always `upload_ready`.
     */
    @JsonProperty("status")
    public UploadReadyStatus getStatus() { return status; }
    @JsonProperty("status")
    public void setStatus(UploadReadyStatus value) { this.status = value; }

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
     * Server time when the recording was started. An RFC 3339 timestamp, as text.
     */
    @JsonProperty("recording_started_at")
    public String getRecordingStartedAt() { return recordingStartedAt; }
    @JsonProperty("recording_started_at")
    public void setRecordingStartedAt(String value) { this.recordingStartedAt = value; }

    /**
     * Server time when the first video frame was written to the recording file. An RFC 3339
     * timestamp, as text.
     */
    @JsonProperty("recording_first_frame_written_at")
    public String getRecordingFirstFrameWrittenAt() { return recordingFirstFrameWrittenAt; }
    @JsonProperty("recording_first_frame_written_at")
    public void setRecordingFirstFrameWrittenAt(String value) { this.recordingFirstFrameWrittenAt = value; }

    /**
     * Client time when the first video frame was captured at the client (peer) side, calculated
     * from the RTCP synchronization information of the browser's WebRTC implementation.
     *
     * Handy for synchronization, but it comes from the client's clock: compare it only with
     * other timestamps of that client, never with the server's. An RFC 3339 timestamp, as text.
     */
    @JsonProperty("recording_first_peerframe_captured_at")
    public String getRecordingFirstPeerframeCapturedAt() { return recordingFirstPeerframeCapturedAt; }
    @JsonProperty("recording_first_peerframe_captured_at")
    public void setRecordingFirstPeerframeCapturedAt(String value) { this.recordingFirstPeerframeCapturedAt = value; }

    /**
     * Server time when the recording was stopped. An RFC 3339 timestamp, as text.
     */
    @JsonProperty("recording_stopped_at")
    public String getRecordingStoppedAt() { return recordingStoppedAt; }
    @JsonProperty("recording_stopped_at")
    public void setRecordingStoppedAt(String value) { this.recordingStoppedAt = value; }

    /**
     * Duration of the recording file in milliseconds, from the video PTS (presentation
     * timestamps) written to the webm file. It should exactly match the duration that a webm
     * player shows.
     */
    @JsonProperty("recording_file_duration_ms")
    public long getRecordingFileDurationMS() { return recordingFileDurationMS; }
    @JsonProperty("recording_file_duration_ms")
    public void setRecordingFileDurationMS(long value) { this.recordingFileDurationMS = value; }

    /**
     * Size of the recording file in bytes.
     */
    @JsonProperty("recording_file_size_bytes")
    public long getRecordingFileSizeBytes() { return recordingFileSizeBytes; }
    @JsonProperty("recording_file_size_bytes")
    public void setRecordingFileSizeBytes(long value) { this.recordingFileSizeBytes = value; }
}
