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
