// Loads the published documents in Go's libraries, and writes each library's result as JSON.
package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/pb33f/libopenapi"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

type result struct {
	Trees   map[string]any      `json:"trees"`
	Dates   map[string]int      `json:"dates"`
	Errors  map[string][]string `json:"errors"`
	Schemas map[string][]bool   `json:"schemas"`
}

func main() {
	r := result{map[string]any{}, map[string]int{}, map[string][]string{}, map[string][]bool{}}
	for _, path := range os.Args[2:] {
		name := filepath.Base(path)
		text, err := os.ReadFile(path)
		check(err)
		var tree any
		check(yaml.Unmarshal(text, &tree))
		r.Trees[name], r.Dates[name] = tree, countDates(tree)
		if strings.HasPrefix(name, "openapi") {
			r.Errors[name] = load(path, text)
		}
	}
	r.Schemas = judge(os.Args[1])
	check(json.NewEncoder(os.Stdout).Encode(r))
}

func load(path string, text []byte) []string {
	errors := []string{}
	loader := openapi3.NewLoader()
	if document, err := loader.LoadFromFile(path); err != nil {
		errors = append(errors, "kin-openapi: "+err.Error())
	} else if err := document.Validate(loader.Context); err != nil {
		errors = append(errors, "kin-openapi: "+err.Error())
	}
	document, err := libopenapi.NewDocument(text)
	if err == nil {
		_, err = document.BuildV3Model()
	}
	if err != nil {
		errors = append(errors, "libopenapi: "+err.Error())
	}
	return errors
}

// judge reads {schema path: [bodies]} and returns which bodies each schema accepts, without format assertion.
func judge(path string) map[string][]bool {
	text, err := os.ReadFile(path)
	check(err)
	var cases map[string][]string
	check(json.Unmarshal(text, &cases))
	verdicts := map[string][]bool{}
	for schemaPath, bodies := range cases {
		schema, err := jsonschema.NewCompiler().Compile(schemaPath)
		check(err)
		for _, body := range bodies {
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(body))
			verdicts[schemaPath] = append(verdicts[schemaPath], err == nil && schema.Validate(value) == nil)
		}
	}
	return verdicts
}

func countDates(value any) int {
	count := 0
	switch value := value.(type) {
	case time.Time:
		return 1
	case []any:
		for _, item := range value {
			count += countDates(item)
		}
	case map[string]any:
		for _, item := range value {
			count += countDates(item)
		}
	}
	return count
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
