// put: header

// Package webhooks is the part of the Go model that is the same for every contract.
package webhooks

// end
import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	// if used
	"math"
	"regexp"
	"slices"
	"strconv"
	// end
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

// put: webhooks
// end

// put: readers

var sample = regexp.MustCompile("^sample$")

func readKnown(*value, Status) Webhook { return nil }

// end

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

// if used

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

func readNumber(v *value) float64 {
	number, err := strconv.ParseFloat(string(v.raw), 64)
	if err != nil {
		v.fail("type", "a number")
	}
	return number
}

func readBoolean(v *value) bool {
	return string(v.raw) == "true" || !v.is('f', "true or false")
}

func readAny(v *value) json.RawMessage {
	if v.raw == nil {
		v.fail("required", "a value")
	}
	return v.raw
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

func nested[T any](read func(*value) T) func(*value) T {
	return func(v *value) (t T) {
		if v.is('{', "an object") && json.Unmarshal(v.raw, &v.members) == nil {
			t = read(v)
		}
		return t
	}
}

func listOf[T any](read func(*value) T) func(*value) []T {
	return func(v *value) []T {
		var items []json.RawMessage
		if !v.is('[', "an array") || json.Unmarshal(v.raw, &items) != nil {
			return nil
		}
		list := make([]T, len(items))
		for i, item := range items {
			list[i] = read(&value{raw: item, in: v, name: "[" + strconv.Itoa(i) + "]", issues: v.issues})
		}
		return list
	}
}

func mapOf[T any](read func(*value) T) func(*value) map[string]T {
	return nested(func(v *value) map[string]T {
		entries := make(map[string]T, len(v.members))
		for name := range v.members {
			entries[name] = get(v, name, read)
		}
		return entries
	})
}

// pointer turns a reader of a value into one of a pointer, which may be nil.
func pointer[T any](read func(*value) T) func(*value) *T {
	return func(v *value) *T {
		t := read(v)
		return &t
	}
}

// unless reads a value that may be absent or null, of a type that has nil for that.
func unless[T any](nothing string, read func(*value) T) func(*value) T {
	return func(v *value) (t T) {
		if string(v.raw) != nothing {
			t = read(v)
		}
		return t
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

// end

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
