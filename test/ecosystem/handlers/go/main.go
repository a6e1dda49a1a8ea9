// Go's net/http as people write it: encoding/json, and time.Time for timestamps.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

type field struct {
	Type   any    `json:"type"`
	Format string `json:"format"`
	Const  string `json:"const"`
}

type schema struct {
	Required   []string         `json:"required"`
	Properties map[string]field `json:"properties"`
}

func isRight(value any, f field) bool {
	switch f.Type {
	case "string":
		text, ok := value.(string)
		if ok && f.Format == "date-time" {
			_, err := time.Parse(time.RFC3339, text)
			return err == nil
		}
		return ok
	case "integer":
		number, ok := value.(float64)
		return ok && number == float64(int64(number))
	}
	return value != nil
}

func main() {
	known := map[string]schema{}
	paths, _ := filepath.Glob(filepath.Join(os.Args[1], "*.json"))
	for _, path := range paths {
		text, _ := os.ReadFile(path)
		var s schema
		if json.Unmarshal(text, &s) == nil && s.Properties["status"].Const != "" {
			known[s.Properties["status"].Const] = s
		}
	}
	http.HandleFunc("POST /webhooks", func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
		var webhook map[string]any
		if err != nil || json.Unmarshal(body, &webhook) != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		status, ok := webhook["status"].(string)
		if !ok {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		s := known[status]
		for _, name := range s.Required {
			if !isRight(webhook[name], s.Properties[name]) {
				w.WriteHeader(http.StatusUnprocessableEntity)
				return
			}
		}
		w.WriteHeader(http.StatusNoContent)
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	_ = http.Serve(listener, nil)
}
