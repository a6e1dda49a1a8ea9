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
