// put: header

// Package webhooks is the part of the Go model that is the same for every contract.
package webhooks

// end
import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	// if: integer
	"math"
	// end
	// if: MustCompile
	"regexp"
	// end
	// if: enum choice
	"slices"
	// end
	// if: integer number list
	"strconv"
	// end
	"strings"
	// if: time
	"time"
	// end
	"unicode/utf8"
)

// ErrMalformed is the error of a body that isn't a JSON object in UTF-8. Find it with errors.Is.
var ErrMalformed = errors.New("webhooks: malformed body")

// Issue is one thing that is wrong with a body.
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

// MalformedError says why a body isn't a JSON object in UTF-8. It is ErrMalformed.
type MalformedError struct{ Issue Issue }

func (e *MalformedError) Error() string { return ErrMalformed.Error() + ": " + e.Issue.String() }

// Is reports whether the target is ErrMalformed.
func (e *MalformedError) Is(target error) bool { return target == ErrMalformed }

// InvalidError is the error of a webhook that violates the contract. Find it with errors.As.
type InvalidError struct {
	Issues []Issue // Everything that is wrong.
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

// Status says which webhook a payload is.
type Status string

// UnknownWebhook has a status that this version of the contract doesn't know. Acknowledge it and carry on.
type UnknownWebhook struct {
	Payload json.RawMessage // The body as it was sent.
	status  Status
}

// Status is the status that was sent.
func (w UnknownWebhook) Status() Status { return w.status }
func (UnknownWebhook) isWebhook()       {}

// MarshalJSON returns the payload as it was sent.
func (w UnknownWebhook) MarshalJSON() ([]byte, error) { return w.Payload, nil }

// if: time

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

var errTimestamp = errors.New("webhooks: expected an RFC 3339 timestamp")

// ParseTimestamp reads an RFC 3339 timestamp and accepts no other text.
func ParseTimestamp(text string) (Timestamp, error) {
	upper := strings.ToUpper(text)
	isLeap := len(upper) > 19 && upper[17:19] == "60"
	if isLeap {
		upper = upper[:17] + "59" + upper[19:]
	}
	value, err := time.ParseInLocation(time.RFC3339, upper, time.UTC)
	// time.Parse also accepts an hour of one digit, a comma for the point, and the offset +24:60.
	if err != nil || upper[13] != ':' || upper[19] == ',' {
		return Timestamp{}, errTimestamp
	}
	if n := len(upper); upper[n-1] != 'Z' && (upper[n-5:n-3] > "23" || upper[n-2:] > "59") {
		return Timestamp{}, errTimestamp
	}
	if hour, minute, _ := value.UTC().Clock(); isLeap && (hour != 23 || minute != 59) {
		return Timestamp{}, errTimestamp
	}
	return Timestamp{value, text}, nil
}

// end
// put: webhooks

var sample = regexp.MustCompile("^sample$")

func readKnown(*object, Status) Webhook { return nil }

// end

// Read reads the body of a delivery. It ignores fields that the contract doesn't document, and returns an
// UnknownWebhook for a status that this version doesn't know. The error is a *MalformedError or an *InvalidError.
func Read(body []byte) (Webhook, error) {
	if !utf8.Valid(body) {
		return nil, &MalformedError{Issue{"encoding", "", "UTF-8", "other bytes"}}
	}
	var o object
	if err := json.Unmarshal(body, &o.members); err != nil || o.members == nil {
		if !json.Valid(body) {
			return nil, &MalformedError{Issue{"json", "", "JSON", quote(body)}}
		}
		return nil, &MalformedError{Issue{"type", "", "an object", quote(bytes.TrimSpace(body))}}
	}
	status := Status(o.get("status").text())
	webhook := readKnown(&o, status)
	if webhook == nil {
		webhook = UnknownWebhook{bytes.Clone(body), status}
	}
	if o.issues != nil {
		return nil, &InvalidError{o.issues}
	}
	return webhook, nil
}

// unmarshal reads one webhook, for json.Unmarshal.
func unmarshal[T Webhook](body []byte, to *T) error {
	webhook, err := Read(body)
	if err != nil {
		return err
	}
	found, ok := webhook.(T)
	if !ok {
		expected := fmt.Sprintf("%q", (*to).Status())
		return &InvalidError{[]Issue{{"const", "status", expected, fmt.Sprintf("%q", webhook.Status())}}}
	}
	*to = found
	return nil
}

// object is an object whose members are read one by one. The outermost one collects the issues.
type object struct {
	members map[string]json.RawMessage
	outer   *object
	path    string
	issues  []Issue
}

// value is a member of an object, or an item of an array.
type value struct {
	in   *object
	path string // A name, or an index in brackets.
	raw  json.RawMessage
}

func (o *object) get(name string) value { return value{o, name, o.members[name]} }

func (v value) fullPath() string {
	if v.in.path == "" || v.path[0] == '[' {
		return v.in.path + v.path
	}
	return v.in.path + "." + v.path
}

func (v value) fail(code, expected string) {
	issue := Issue{code, v.fullPath(), expected, quote(v.raw)}
	if v.raw == nil {
		issue = Issue{"required", issue.Path, "a value", "nothing"}
	}
	o := v.in
	for o.outer != nil {
		o = o.outer
	}
	o.issues = append(o.issues, issue)
}

// begins reports whether the value begins with a byte, which tells its type.
func (v value) begins(byte byte) bool { return v.raw != nil && v.raw[0] == byte }

func (v value) text() (text string) {
	if v.begins('"') && bytes.IndexByte(v.raw, '\\') < 0 {
		return string(v.raw[1 : len(v.raw)-1])
	}
	if !v.begins('"') || json.Unmarshal(v.raw, &text) != nil {
		v.fail("type", "a string")
	}
	return text
}

// if: time

func (v value) time() (t Timestamp) {
	if !v.begins('"') {
		v.fail("type", "a string")
		return t
	}
	t, err := ParseTimestamp(v.text())
	if err != nil {
		v.fail("format", "an RFC 3339 timestamp")
	}
	return t
}

// end
// if: integer

func (v value) integer() int64 {
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

// end
// if: number

func (v value) number() float64 {
	number, err := strconv.ParseFloat(string(v.raw), 64)
	if err != nil {
		v.fail("type", "a number")
	}
	return number
}

// end
// if: boolean

func (v value) boolean() bool {
	if !v.begins('t') && !v.begins('f') {
		v.fail("type", "true or false")
	}
	return v.begins('t')
}

// end
// if: any

func (v value) any() json.RawMessage {
	if v.raw == nil {
		v.fail("required", "a value")
	}
	return v.raw
}

// end
// if: enum

func oneOf[T ~string](v value, choices ...T) T {
	if !v.begins('"') {
		v.fail("type", "a string")
		return ""
	}
	text := T(v.text())
	if !slices.Contains(choices, text) {
		expected, _ := json.Marshal(choices)
		list := strings.ReplaceAll(strings.Trim(string(expected), "[]"), `","`, `", "`)
		v.fail("enum", "one of "+list)
	}
	return text
}

// end
// if: field-object choice

func nested[T any](v value, read func(*object) T) (t T) {
	o := &object{outer: v.in, path: v.fullPath()}
	if !v.begins('{') || json.Unmarshal(v.raw, &o.members) != nil {
		v.fail("type", "an object")
		return t
	}
	return read(o)
}

// end
// if: list

func listOf[T any](v value, read func(value) T) []T {
	var items []json.RawMessage
	if !v.begins('[') || json.Unmarshal(v.raw, &items) != nil {
		v.fail("type", "an array")
		return nil
	}
	in := &object{outer: v.in, path: v.fullPath()}
	list := make([]T, len(items))
	for i, item := range items {
		list[i] = read(value{in, "[" + strconv.Itoa(i) + "]", item})
	}
	return list
}

// end
// if: map

func mapOf[T any](v value, read func(value) T) map[string]T {
	in := &object{outer: v.in, path: v.fullPath()}
	if !v.begins('{') || json.Unmarshal(v.raw, &in.members) != nil {
		v.fail("type", "an object")
		return nil
	}
	entries := make(map[string]T, len(in.members))
	for name := range in.members {
		entries[name] = read(in.get(name))
	}
	return entries
}

// end
// if: orNil

// orNil reads a value that may be absent, of a type that has nil for that.
func orNil[T any](v value, read func(value) T) (t T) {
	if v.raw != nil {
		t = read(v)
	}
	return t
}

// end
// if: nullOrNil

// nullOrNil reads a value that may be null, of a type that has nil for that.
func nullOrNil[T any](v value, read func(value) T) (t T) {
	if !v.begins('n') {
		t = read(v)
	}
	return t
}

// end
// if: optionally

func optionally[T any](v value, read func(value) T) *T {
	if v.raw == nil {
		return nil
	}
	t := read(v)
	return &t
}

// end
// if: nullable

func nullable[T any](v value, read func(value) T) *T {
	if v.begins('n') {
		return nil
	}
	t := read(v)
	return &t
}

// end
// if: check

// rule is what a value of a type must meet as well.
type rule[T any] struct {
	test     func(T) bool
	code     string
	expected string
}

// check reports the rules that a value breaks. A value that isn't of its type was reported.
func check[T any](v value, read func(value) T, rules ...rule[T]) T {
	root := v.in
	for root.outer != nil {
		root = root.outer
	}
	before := len(root.issues)
	t := read(v)
	if len(root.issues) > before {
		return t
	}
	for _, rule := range rules {
		if !rule.test(t) {
			v.fail(rule.code, rule.expected)
		}
	}
	return t
}

// end

// quote returns a value as JSON, at most 80 bytes of it.
func quote(raw []byte) string {
	if len(raw) == 0 {
		return "an empty body"
	}
	text := strings.ToValidUTF8(string(raw), "")
	if text[0] == '{' || text[0] == '[' {
		return map[byte]string{'{': "an object", '[': "an array"}[text[0]]
	}
	if len(text) > 80 {
		text = strings.ToValidUTF8(text[:79], "") + "…"
	}
	return text
}
