// Code generated from contract 1.0.0 by `npx --no-install recording-webhooks models go`. DO NOT EDIT.

// Package webhooks has the recording webhooks: a type per webhook and a reader. Needs Go 1.22.
package webhooks

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// ErrMalformed is the error of a body that isn't a JSON object in UTF-8. Find it with errors.Is.
var ErrMalformed = errors.New("webhooks: malformed body")

// Issue is an issue in a body.
type Issue struct {
	Code     string // The kind of issue, such as "required" or "format".
	Path     string // The field, such as "msg" or "items[0].id". Empty for the body itself.
	Expected string
	Found    string
}

func (i Issue) String() string {
	message := "expected " + i.Expected + ", found " + i.Found
	if i.Path == "" {
		return message
	}
	return i.Path + ": " + message
}

// MalformedError reports why a body isn't a JSON object in UTF-8. It unwraps to ErrMalformed.
type MalformedError struct{ Issue Issue }

func (e *MalformedError) Error() string { return ErrMalformed.Error() + ": " + e.Issue.String() }

// Unwrap returns ErrMalformed.
func (e *MalformedError) Unwrap() error { return ErrMalformed }

// InvalidError is the error of a webhook that violates the contract. Find it with errors.As.
type InvalidError struct {
	Issues []Issue // Every issue.
}

func (e *InvalidError) Error() string {
	issues := make([]string, len(e.Issues))
	for i, issue := range e.Issues {
		issues[i] = issue.String()
	}
	return "webhooks: " + strings.Join(issues, "; ")
}

// Webhook is one of the webhooks of this package, or an UnknownWebhook.
type Webhook interface {
	Status() Status
	isWebhook()
}

// Status identifies a payload's webhook.
type Status string

// UnknownWebhook has a status that this version of the contract doesn't know. Acknowledge it.
type UnknownWebhook struct {
	Payload json.RawMessage // The body as it was sent.
	status  Status
}

// Status is the status that was sent.
func (w UnknownWebhook) Status() Status { return w.status }
func (UnknownWebhook) isWebhook()       {}

// MarshalJSON returns the payload as it was sent.
func (w UnknownWebhook) MarshalJSON() ([]byte, error) { return w.Payload, nil }

// Timestamp is a time.Time that keeps the RFC 3339 text it was read from. A time.Time has nanoseconds and no leap
// second: further digits are cut off, and 23:59:60 reads as 23:59:59. Text loses nothing.
type Timestamp struct {
	time.Time
	Text string
}

// MarshalJSON returns the text, or that of the time if there isn't one.
func (t Timestamp) MarshalJSON() ([]byte, error) {
	if t.Text == "" {
		return json.Marshal(t.Time)
	}
	return json.Marshal(t.Text)
}

// UnmarshalJSON reads an RFC 3339 timestamp and accepts no other text.
func (t *Timestamp) UnmarshalJSON(body []byte) (err error) {
	if err = json.Unmarshal(body, &t.Text); err == nil {
		*t, err = ParseTimestamp(t.Text)
	}
	return err
}

// ParseTimestamp reads an RFC 3339 timestamp and accepts no other text.
func ParseTimestamp(text string) (Timestamp, error) {
	upper := strings.ToUpper(text)
	isLeap := len(upper) > 19 && upper[17:19] == "60"
	if isLeap {
		upper = upper[:17] + "59" + upper[19:]
	}
	value, err := time.ParseInLocation(time.RFC3339, upper, time.UTC)
	// time.Parse also accepts an hour of one digit, a comma for the point, and the offset +24:60.
	n := len(upper)
	hour, minute, _ := value.UTC().Clock()
	if err != nil || upper[13] != ':' || upper[19] == ',' || isLeap && (hour != 23 || minute != 59) ||
		upper[n-1] != 'Z' && (upper[n-5:n-3] > "23" || upper[n-2:] > "59") {
		return Timestamp{}, errors.New("webhooks: expected an RFC 3339 timestamp")
	}
	return Timestamp{value, text}, nil
}

// UploadReady: The recording was uploaded successfully.
type UploadReady struct {
	// Description of the status, for people to read.
	Msg string `json:"msg"`
	// ID of the affected recording.
	RecID string `json:"rec_id"`
	// ID of the affected client.
	ClientID string `json:"client_id"`
	// Server time when the recording was started.
	//
	// Clock: server.
	RecordingStartedAt Timestamp `json:"recording_started_at"`
	// Server time when the first video frame was written to the recording file.
	//
	// Clock: server.
	RecordingFirstFrameWrittenAt Timestamp `json:"recording_first_frame_written_at"`
	// Client time when the first video frame was captured at the client (peer) side, calculated from the RTCP
	// synchronization information of the browser's WebRTC implementation.
	//
	// Handy for synchronization, but it comes from the client's clock: compare it only with other timestamps of that
	// client, never with the server's.
	//
	// Clock: client.
	RecordingFirstPeerframeCapturedAt Timestamp `json:"recording_first_peerframe_captured_at"`
	// Server time when the recording was stopped.
	//
	// Clock: server.
	RecordingStoppedAt Timestamp `json:"recording_stopped_at"`
	// Duration of the recording file in milliseconds, from the video PTS (presentation timestamps) written to the
	// webm file. It should exactly match the duration that a webm player shows.
	//
	// Unit: ms.
	RecordingFileDurationMs int64 `json:"recording_file_duration_ms"`
	// Size of the recording file in bytes.
	//
	// Unit: bytes.
	RecordingFileSizeBytes int64 `json:"recording_file_size_bytes"`
}

// MarshalJSON returns the payload.
func (w UploadReady) MarshalJSON() ([]byte, error) {
	type plain UploadReady
	return json.Marshal(struct {
		Tag string `json:"status"`
		plain
	}{"upload_ready", plain(w)})
}

// StatusUploadReady is "upload_ready".
const StatusUploadReady Status = "upload_ready"

// Status returns StatusUploadReady.
func (UploadReady) Status() Status { return StatusUploadReady }
func (UploadReady) isWebhook()     {}

// UnmarshalJSON reads and checks the payload, as Read does.
func (w *UploadReady) UnmarshalJSON(body []byte) error { return unmarshal(body, w) }

// UploadFailed: The upload of the recording failed.
type UploadFailed struct {
	// Description of the status, for people to read.
	Msg string `json:"msg"`
	// ID of the affected recording.
	RecID string `json:"rec_id"`
	// ID of the affected client.
	ClientID string `json:"client_id"`
	// HTTP status code returned when the upload was attempted. It may be any integer: an upload can fail before
	// there is a status.
	UploadStatusCode int64 `json:"upload_status_code"`
}

// MarshalJSON returns the payload.
func (w UploadFailed) MarshalJSON() ([]byte, error) {
	type plain UploadFailed
	return json.Marshal(struct {
		Tag string `json:"status"`
		plain
	}{"upload_failed", plain(w)})
}

// StatusUploadFailed is "upload_failed".
const StatusUploadFailed Status = "upload_failed"

// Status returns StatusUploadFailed.
func (UploadFailed) Status() Status { return StatusUploadFailed }
func (UploadFailed) isWebhook()     {}

// UnmarshalJSON reads and checks the payload, as Read does.
func (w *UploadFailed) UnmarshalJSON(body []byte) error { return unmarshal(body, w) }

// SessionFinished: The session has finished.
type SessionFinished struct {
	// Description of the status, for people to read.
	Msg string `json:"msg"`
	// ID of the affected recording.
	RecID string `json:"rec_id"`
	// ID of the affected client.
	ClientID string `json:"client_id"`
	// Server time when this session started.
	//
	// Clock: server.
	StartedAt Timestamp `json:"started_at"`
	// Server time when this session ended.
	//
	// Clock: server.
	StoppedAt Timestamp `json:"stopped_at"`
}

// MarshalJSON returns the payload.
func (w SessionFinished) MarshalJSON() ([]byte, error) {
	type plain SessionFinished
	return json.Marshal(struct {
		Tag string `json:"status"`
		plain
	}{"session_finished", plain(w)})
}

// StatusSessionFinished is "session_finished".
const StatusSessionFinished Status = "session_finished"

// Status returns StatusSessionFinished.
func (SessionFinished) Status() Status { return StatusSessionFinished }
func (SessionFinished) isWebhook()     {}

// UnmarshalJSON reads and checks the payload, as Read does.
func (w *SessionFinished) UnmarshalJSON(body []byte) error { return unmarshal(body, w) }

// SupervisorSessionFinished: The supervisor session has finished.
type SupervisorSessionFinished struct {
	// ID of the supervisor session.
	SupervisorSessionID string `json:"supervisor_session_id"`
	// ID of the supervisor client.
	SupervisorClientID string `json:"supervisor_client_id"`
	// ID of the agent session.
	AgentSessionID string `json:"agent_session_id"`
	// ID of the agent client.
	AgentClientID string `json:"agent_client_id"`
	// Server time when this supervisor session started.
	//
	// Clock: server.
	StartedAt Timestamp `json:"started_at"`
	// Server time when this supervisor session ended.
	//
	// Clock: server.
	StoppedAt Timestamp `json:"stopped_at"`
}

// MarshalJSON returns the payload.
func (w SupervisorSessionFinished) MarshalJSON() ([]byte, error) {
	type plain SupervisorSessionFinished
	return json.Marshal(struct {
		Tag string `json:"status"`
		plain
	}{"supervisor_session_finished", plain(w)})
}

// StatusSupervisorSessionFinished is "supervisor_session_finished".
const StatusSupervisorSessionFinished Status = "supervisor_session_finished"

// Status returns StatusSupervisorSessionFinished.
func (SupervisorSessionFinished) Status() Status { return StatusSupervisorSessionFinished }
func (SupervisorSessionFinished) isWebhook()     {}

// UnmarshalJSON reads and checks the payload, as Read does.
func (w *SupervisorSessionFinished) UnmarshalJSON(body []byte) error { return unmarshal(body, w) }

func readKnown(o *value, status Status) Webhook {
	switch status {
	case StatusUploadReady:
		return readUploadReady(o)
	case StatusUploadFailed:
		return readUploadFailed(o)
	case StatusSessionFinished:
		return readSessionFinished(o)
	case StatusSupervisorSessionFinished:
		return readSupervisorSessionFinished(o)
	}
	return nil
}

func readUploadReady(o *value) (w UploadReady) {
	w.Msg = get(o, "msg", readText)
	w.RecID = get(o, "rec_id", readText)
	w.ClientID = get(o, "client_id", readText)
	w.RecordingStartedAt = get(o, "recording_started_at", readTime)
	w.RecordingFirstFrameWrittenAt = get(o, "recording_first_frame_written_at", readTime)
	w.RecordingFirstPeerframeCapturedAt = get(o, "recording_first_peerframe_captured_at", readTime)
	w.RecordingStoppedAt = get(o, "recording_stopped_at", readTime)
	w.RecordingFileDurationMs = get(o, "recording_file_duration_ms", check(readInteger, rule[int64]{func(t int64) bool { return t >= 0 }, "minimum", "at least 0"}))
	w.RecordingFileSizeBytes = get(o, "recording_file_size_bytes", check(readInteger, rule[int64]{func(t int64) bool { return t >= 0 }, "minimum", "at least 0"}))
	return w
}

func readUploadFailed(o *value) (w UploadFailed) {
	w.Msg = get(o, "msg", readText)
	w.RecID = get(o, "rec_id", readText)
	w.ClientID = get(o, "client_id", readText)
	w.UploadStatusCode = get(o, "upload_status_code", readInteger)
	return w
}

func readSessionFinished(o *value) (w SessionFinished) {
	w.Msg = get(o, "msg", readText)
	w.RecID = get(o, "rec_id", readText)
	w.ClientID = get(o, "client_id", readText)
	w.StartedAt = get(o, "started_at", readTime)
	w.StoppedAt = get(o, "stopped_at", readTime)
	return w
}

func readSupervisorSessionFinished(o *value) (w SupervisorSessionFinished) {
	w.SupervisorSessionID = get(o, "supervisor_session_id", readText)
	w.SupervisorClientID = get(o, "supervisor_client_id", readText)
	w.AgentSessionID = get(o, "agent_session_id", readText)
	w.AgentClientID = get(o, "agent_client_id", readText)
	w.StartedAt = get(o, "started_at", readTime)
	w.StoppedAt = get(o, "stopped_at", readTime)
	return w
}

// Read reads the body of a delivery. It ignores fields that the contract doesn't document, and returns an
// UnknownWebhook for a status that this version doesn't know. The error is a *MalformedError or an *InvalidError.
func Read(body []byte) (Webhook, error) {
	if !utf8.Valid(body) {
		return nil, &MalformedError{Issue{"encoding", "", "UTF-8", "other bytes"}}
	}
	o := &value{issues: new([]Issue)}
	if err := json.Unmarshal(body, &o.members); err != nil && !json.Valid(body) {
		return nil, &MalformedError{Issue{"json", "", "JSON", quote(body)}}
	}
	if o.members == nil {
		return nil, &MalformedError{Issue{"type", "", "an object", quote(bytes.TrimSpace(body))}}
	}
	status := Status(get(o, "status", readText))
	webhook := readKnown(o, status)
	if len(*o.issues) > 0 {
		return nil, &InvalidError{*o.issues}
	}
	if webhook == nil {
		return UnknownWebhook{bytes.Clone(body), status}, nil
	}
	return webhook, nil
}

// unmarshal reads one webhook, for json.Unmarshal.
func unmarshal[T Webhook](body []byte, to *T) error {
	webhook, err := Read(body)
	if err != nil {
		return err
	}
	if found, ok := webhook.(T); ok {
		*to = found
		return nil
	}
	expected, found := fmt.Sprintf("%q", (*to).Status()), fmt.Sprintf("%q", webhook.Status())
	return &InvalidError{[]Issue{{"const", "status", expected, found}}}
}

// value is a value at a place in a payload.
type value struct {
	raw     json.RawMessage
	members map[string]json.RawMessage // Of an object.
	in      *value
	name    string // Of a member, or the index of an item in brackets.
	issues  *[]Issue
}

func get[T any](o *value, name string, read func(*value) T) T {
	return read(&value{raw: o.members[name], in: o, name: name, issues: o.issues})
}

func (v *value) path() string {
	if v.in == nil {
		return ""
	}
	path := v.in.path()
	if path == "" || strings.HasPrefix(v.name, "[") {
		return path + v.name
	}
	return path + "." + v.name
}

func (v *value) fail(code, expected string) {
	issue := Issue{code, v.path(), expected, quote(v.raw)}
	if v.raw == nil {
		issue.Code, issue.Found = "required", "nothing"
	}
	*v.issues = append(*v.issues, issue)
}

// is reports whether the value begins with a byte, which determines its type. It adds an issue if it doesn't.
func (v *value) is(byte byte, expected string) bool {
	if v.raw != nil && v.raw[0] == byte {
		return true
	}
	v.fail("type", expected)
	return false
}

func readText(v *value) (text string) {
	if !v.is('"', "a string") {
		return ""
	}
	if bytes.IndexByte(v.raw, '\\') < 0 {
		return string(v.raw[1 : len(v.raw)-1])
	}
	_ = json.Unmarshal(v.raw, &text) // It is valid.
	return text
}

func readTime(v *value) (t Timestamp) {
	if v.is('"', "a string") {
		var err error
		if t, err = ParseTimestamp(readText(v)); err != nil {
			v.fail("format", "an RFC 3339 timestamp")
		}
	}
	return t
}

func readInteger(v *value) int64 {
	if number, err := strconv.ParseInt(string(v.raw), 10, 64); err == nil {
		return number
	}
	// 1.0 and 1e3 are integers in JSON Schema.
	number, err := strconv.ParseFloat(string(v.raw), 64)
	if err != nil || number != math.Trunc(number) || math.Abs(number) >= 1<<63 {
		v.fail("type", "an integer of 64 bits")
		return 0
	}
	return int64(number)
}

func oneOf[T ~string](choices ...T) func(*value) T {
	return func(v *value) T {
		text := T(readText(v))
		if v.raw != nil && v.raw[0] == '"' && !slices.Contains(choices, text) {
			expected, _ := json.Marshal(choices)
			list := strings.ReplaceAll(strings.Trim(string(expected), "[]"), `","`, `", "`)
			v.fail("enum", "one of "+list)
		}
		return text
	}
}

// rule is a further requirement for a value of a type.
type rule[T any] struct {
	test           func(T) bool
	code, expected string
}

// check reports the rules that a value violates. A value of the wrong type has already been reported.
func check[T any](read func(*value) T, rules ...rule[T]) func(*value) T {
	return func(v *value) T {
		before := len(*v.issues)
		t := read(v)
		isRead := len(*v.issues) == before
		for _, rule := range rules {
			if isRead && !rule.test(t) {
				v.fail(rule.code, rule.expected)
			}
		}
		return t
	}
}

// quote returns a value as JSON, at most 80 bytes of it.
func quote(raw []byte) string {
	text := strings.ToValidUTF8(string(raw), "")
	switch {
	case text == "":
		return "an empty body"
	case text[0] == '{':
		return "an object"
	case text[0] == '[':
		return "an array"
	}
	if len(text) > 80 {
		text = strings.ToValidUTF8(text[:79], "") + "…"
	}
	return text
}
