/** What a reader can answer besides the contract's own types. */
export const GO_TYPES = `// Webhook is any webhook of the contract, or an UnknownWebhook.
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
}`;

/** Reads a body. */
export const GO_READER = `// ReadWebhook reads a request's body as a webhook. Fields that the contract does not document are ignored. A status that
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
}`;

/** Holds a value against a schema. */
export const GO_CHECK = `type schema struct {
	Type       types              \`json:"type"\`
	Const      interface{}        \`json:"const"\`
	Enum       []interface{}      \`json:"enum"\`
	Required   []string           \`json:"required"\`
	Properties map[string]*schema \`json:"properties"\`
	Others     *others            \`json:"additionalProperties"\`
	Items      *others            \`json:"items"\`
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
}`;
