// Code generated from contract 1.0.0. DO NOT EDIT.
// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

// Package webhooks reads the webhooks of the contract.
package webhooks

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"sort"
	"strings"
	"unicode/utf8"
)

// The recording was uploaded successfully.
type UploadReady struct {
	// Always `upload_ready`.
	Status UploadReadyStatus `json:"status"`
	// Status description, for people.
	Msg string `json:"msg"`
	// ID of the affected recording.
	RecID string `json:"rec_id"`
	// ID of the affected client.
	ClientID string `json:"client_id"`
	// Server time when the recording was started. An RFC 3339 timestamp, as text.
	RecordingStartedAt string `json:"recording_started_at"`
	// Server time when the first video frame was written to the recording file. An RFC 3339
	// timestamp, as text.
	RecordingFirstFrameWrittenAt string `json:"recording_first_frame_written_at"`
	// Client time when the first video frame was captured at the client (peer) side, calculated
	// from the RTCP synchronization information of the browser's WebRTC implementation.
	//
	// Handy for synchronization, but it comes from the client's clock: compare it only with
	// other timestamps of that client, never with the server's. An RFC 3339 timestamp, as text.
	RecordingFirstPeerframeCapturedAt string `json:"recording_first_peerframe_captured_at"`
	// Server time when the recording was stopped. An RFC 3339 timestamp, as text.
	RecordingStoppedAt string `json:"recording_stopped_at"`
	// Duration of the recording file in milliseconds, from the video PTS (presentation
	// timestamps) written to the webm file. It should exactly match the duration that a webm
	// player shows.
	RecordingFileDurationMS int64 `json:"recording_file_duration_ms"`
	// Size of the recording file in bytes.
	RecordingFileSizeBytes int64 `json:"recording_file_size_bytes"`
}

// The upload of the recording failed.
type UploadFailed struct {
	// Always `upload_failed`.
	Status UploadFailedStatus `json:"status"`
	// Status description, for people.
	Msg string `json:"msg"`
	// ID of the affected recording.
	RecID string `json:"rec_id"`
	// ID of the affected client.
	ClientID string `json:"client_id"`
	// HTTP status code returned when the upload was tried. It may be any integer: an upload can
	// fail before there is a status.
	UploadStatusCode int64 `json:"upload_status_code"`
}

// The session has finished.
type SessionFinished struct {
	// Always `session_finished`.
	Status SessionFinishedStatus `json:"status"`
	// Status description, for people.
	Msg string `json:"msg"`
	// ID of the affected recording.
	RecID string `json:"rec_id"`
	// ID of the affected client.
	ClientID string `json:"client_id"`
	// Server time when this session started. An RFC 3339 timestamp, as text.
	StartedAt string `json:"started_at"`
	// Server time when this session ended. An RFC 3339 timestamp, as text.
	StoppedAt string `json:"stopped_at"`
}

// The supervisor session has finished.
type SupervisorSessionFinished struct {
	// Always `supervisor_session_finished`.
	Status SupervisorSessionFinishedStatus `json:"status"`
	// ID of the supervisor session.
	SupervisorSessionID string `json:"supervisor_session_id"`
	// ID of the supervisor client.
	SupervisorClientID string `json:"supervisor_client_id"`
	// ID of the agent session.
	AgentSessionID string `json:"agent_session_id"`
	// ID of the agent client.
	AgentClientID string `json:"agent_client_id"`
	// Server time when this supervisor session started. An RFC 3339 timestamp, as text.
	StartedAt string `json:"started_at"`
	// Server time when this supervisor session ended. An RFC 3339 timestamp, as text.
	StoppedAt string `json:"stopped_at"`
}

// Always `upload_ready`.
type UploadReadyStatus string

const (
	UploadReadyStatusUploadReady UploadReadyStatus = "upload_ready"
)

// Always `upload_failed`.
type UploadFailedStatus string

const (
	UploadFailedStatusUploadFailed UploadFailedStatus = "upload_failed"
)

// Always `session_finished`.
type SessionFinishedStatus string

const (
	SessionFinishedStatusSessionFinished SessionFinishedStatus = "session_finished"
)

// Always `supervisor_session_finished`.
type SupervisorSessionFinishedStatus string

const (
	SupervisorSessionFinishedStatusSupervisorSessionFinished SupervisorSessionFinishedStatus = "supervisor_session_finished"
)

// Webhook is any webhook of the contract, or an UnknownWebhook.
type Webhook interface {
	isWebhook()
}

// UnknownWebhook is a webhook whose status this version of the contract does not know. Acknowledge it and go on.
type UnknownWebhook struct {
	// Status is the status that was sent.
	Status string
	// Payload is the whole payload, as it was sent.
	Payload json.RawMessage
}

func (UnknownWebhook) isWebhook() {}

// MarshalJSON gives the payload as it was sent.
func (webhook UnknownWebhook) MarshalJSON() ([]byte, error) {
	return webhook.Payload, nil
}

// WebhookError tells what is wrong with a body.
type WebhookError struct {
	// Path is the field that is wrong, such as "msg" or "items[0].id"; empty for the body itself.
	Path string
	// Message says what was expected and what was found.
	Message string
}

func (err *WebhookError) Error() string {
	if err.Path == "" {
		return err.Message
	}
	return err.Path + ": " + err.Message
}

func (UploadReady) isWebhook() {}

func (UploadFailed) isWebhook() {}

func (SessionFinished) isWebhook() {}

func (SupervisorSessionFinished) isWebhook() {}

// ReadWebhook reads a request's body as a webhook. Fields that the contract does not document are ignored. A status that
// this version does not know gives an UnknownWebhook. The error is a *WebhookError, which names the field that is missing
// or wrong.
func ReadWebhook(body []byte) (Webhook, error) {
	if !utf8.Valid(body) {
		return nil, &WebhookError{Message: "expected JSON in UTF-8"}
	}
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	var value interface{}
	if err := decoder.Decode(&value); err != nil {
		return nil, &WebhookError{Message: "expected JSON: " + err.Error()}
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, &WebhookError{Message: "expected one JSON object, found more"}
	}
	payload, isObject := value.(map[string]interface{})
	if !isObject {
		return nil, &WebhookError{Message: "expected object, found " + typeOf(value)}
	}
	found, isPresent := payload["status"]
	if !isPresent {
		return nil, &WebhookError{Path: "status", Message: "expected this field, found none"}
	}
	status, isString := found.(string)
	if !isString {
		return nil, &WebhookError{Path: "status", Message: "expected string, found " + typeOf(found)}
	}
	schema, isKnown := schemas[status]
	if !isKnown {
		return UnknownWebhook{Status: status, Payload: append(json.RawMessage(nil), body...)}, nil
	}
	checked, err := schema.check(payload, "")
	if err != nil {
		return nil, err
	}
	documented, err := json.Marshal(checked)
	if err != nil {
		return nil, &WebhookError{Message: err.Error()}
	}
	webhook, err := fill(status, documented)
	if err != nil {
		return nil, &WebhookError{Message: err.Error()}
	}
	return webhook, nil
}

func fill(status string, payload []byte) (Webhook, error) {
	switch status {
	case "upload_ready":
		var webhook UploadReady
		err := json.Unmarshal(payload, &webhook)
		return webhook, err
	case "upload_failed":
		var webhook UploadFailed
		err := json.Unmarshal(payload, &webhook)
		return webhook, err
	case "session_finished":
		var webhook SessionFinished
		err := json.Unmarshal(payload, &webhook)
		return webhook, err
	case "supervisor_session_finished":
		var webhook SupervisorSessionFinished
		err := json.Unmarshal(payload, &webhook)
		return webhook, err
	}
	return nil, &WebhookError{Path: "status", Message: "expected a known status"}
}

type schema struct {
	Type       types              `json:"type"`
	Const      interface{}        `json:"const"`
	Enum       []interface{}      `json:"enum"`
	Required   []string           `json:"required"`
	Properties map[string]*schema `json:"properties"`
	Others     *others            `json:"additionalProperties"`
	Items      *others            `json:"items"`
}

type types []string

func (t *types) UnmarshalJSON(text []byte) error {
	if bytes.HasPrefix(text, []byte("[")) {
		return json.Unmarshal(text, (*[]string)(t))
	}
	*t = types{""}
	return json.Unmarshal(text, &(*t)[0])
}

// others is a schema where JSON Schema allows a boolean too.
type others struct {
	schema
	isRefused bool
}

func (o *others) UnmarshalJSON(text []byte) error {
	if bytes.HasPrefix(text, []byte("{")) {
		return json.Unmarshal(text, &o.schema)
	}
	o.isRefused = string(text) == "false"
	return nil
}

func parseSchemas(text string) map[string]*schema {
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	parsed := map[string]*schema{}
	if err := decoder.Decode(&parsed); err != nil {
		panic(err)
	}
	return parsed
}

// check gives the value with its documented fields only, or the error that tells what is missing or wrong.
func (s *schema) check(value interface{}, path string) (interface{}, error) {
	found := typeOf(value)
	if len(s.Type) > 0 && !s.accepts(found) {
		return nil, &WebhookError{path, "expected " + strings.Join(s.Type, " or ") + ", found " + found}
	}
	choices := s.Enum
	if s.Const != nil {
		choices = []interface{}{s.Const}
	}
	if choices != nil && !contains(choices, value) {
		return nil, &WebhookError{path, fmt.Sprintf("expected one of %v, found %.80v", choices, value)}
	}
	switch value := value.(type) {
	case map[string]interface{}:
		return s.checkObject(value, path)
	case []interface{}:
		if s.Items == nil {
			return value, nil
		}
		items := make([]interface{}, len(value))
		for index, item := range value {
			checked, err := s.Items.check(item, fmt.Sprintf("%s[%d]", path, index))
			if err != nil {
				return nil, err
			}
			items[index] = checked
		}
		return items, nil
	case json.Number:
		if found == "integer" && s.accepts("integer") && !s.accepts("number") {
			return toInt64(value, path)
		}
	}
	return value, nil
}

func (s *schema) checkObject(value map[string]interface{}, path string) (interface{}, error) {
	prefix := path
	if path != "" {
		prefix = path + "."
	}
	for _, name := range s.Required {
		if _, isPresent := value[name]; !isPresent {
			return nil, &WebhookError{prefix + name, "expected this field, found none"}
		}
	}
	names := make([]string, 0, len(value))
	for name := range value {
		names = append(names, name)
	}
	sort.Strings(names)
	checked := map[string]interface{}{}
	for _, name := range names {
		field, isDocumented := s.Properties[name]
		if !isDocumented && s.Properties != nil && (s.Others == nil || s.Others.isRefused) {
			continue
		}
		if !isDocumented && s.Others != nil {
			field = &s.Others.schema
		}
		if field == nil {
			field = &schema{}
		}
		child, err := field.check(value[name], prefix+name)
		if err != nil {
			return nil, err
		}
		checked[name] = child
	}
	return checked, nil
}

func (s *schema) accepts(found string) bool {
	for _, name := range s.Type {
		if name == found || (found == "integer" && name == "number") {
			return true
		}
	}
	return false
}

func contains(choices []interface{}, value interface{}) bool {
	for _, choice := range choices {
		if typeOf(choice) == typeOf(value) && fmt.Sprint(choice) == fmt.Sprint(value) {
			return true
		}
	}
	return false
}

func typeOf(value interface{}) string {
	switch value := value.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []interface{}:
		return "array"
	case json.Number:
		if isInteger(value) {
			return "integer"
		}
		return "number"
	}
	return "object"
}

// isInteger looks at the digits first, because 1e999999999 would take all memory as a number.
func isInteger(number json.Number) bool {
	if len(number) > 400 || strings.Contains(strings.ToLower(string(number)), "e") && !isShortExponent(string(number)) {
		return false
	}
	value, ok := new(big.Rat).SetString(string(number))
	return ok && value.IsInt()
}

func isShortExponent(number string) bool {
	exponent := strings.ToLower(number)
	return len(strings.TrimLeft(exponent[strings.Index(exponent, "e")+1:], "+-0")) <= 3
}

func toInt64(number json.Number, path string) (interface{}, error) {
	value, ok := new(big.Rat).SetString(string(number))
	if !ok || !value.Num().IsInt64() {
		return nil, &WebhookError{path, "expected an integer of 64 bits, found " + string(number)}
	}
	return value.Num().Int64(), nil
}

var schemas = parseSchemas(`{
	"upload_ready": {
		"type": "object",
		"required": [
			"status",
			"msg",
			"rec_id",
			"client_id",
			"recording_started_at",
			"recording_first_frame_written_at",
			"recording_first_peerframe_captured_at",
			"recording_stopped_at",
			"recording_file_duration_ms",
			"recording_file_size_bytes"
		],
		"properties": {
			"status": {"type": "string", "const": "upload_ready"},
			"msg": {"type": "string"},
			"rec_id": {"type": "string"},
			"client_id": {"type": "string"},
			"recording_started_at": {"type": "string"},
			"recording_first_frame_written_at": {"type": "string"},
			"recording_first_peerframe_captured_at": {"type": "string"},
			"recording_stopped_at": {"type": "string"},
			"recording_file_duration_ms": {"type": "integer"},
			"recording_file_size_bytes": {"type": "integer"}
		}
	},
	"upload_failed": {
		"type": "object",
		"required": ["status", "msg", "rec_id", "client_id", "upload_status_code"],
		"properties": {
			"status": {"type": "string", "const": "upload_failed"},
			"msg": {"type": "string"},
			"rec_id": {"type": "string"},
			"client_id": {"type": "string"},
			"upload_status_code": {"type": "integer"}
		}
	},
	"session_finished": {
		"type": "object",
		"required": ["status", "msg", "rec_id", "client_id", "started_at", "stopped_at"],
		"properties": {
			"status": {"type": "string", "const": "session_finished"},
			"msg": {"type": "string"},
			"rec_id": {"type": "string"},
			"client_id": {"type": "string"},
			"started_at": {"type": "string"},
			"stopped_at": {"type": "string"}
		}
	},
	"supervisor_session_finished": {
		"type": "object",
		"required": [
			"status",
			"supervisor_session_id",
			"supervisor_client_id",
			"agent_session_id",
			"agent_client_id",
			"started_at",
			"stopped_at"
		],
		"properties": {
			"status": {"type": "string", "const": "supervisor_session_finished"},
			"supervisor_session_id": {"type": "string"},
			"supervisor_client_id": {"type": "string"},
			"agent_session_id": {"type": "string"},
			"agent_client_id": {"type": "string"},
			"started_at": {"type": "string"},
			"stopped_at": {"type": "string"}
		}
	}
}`)
