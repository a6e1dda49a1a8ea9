// Reads one body per line from stdin and writes how the model reads it.
package main

import (
	"encoding/json"
	"errors"
	"os"

	"example/webhooks"
)

type issue struct {
	Code string `json:"code"`
	Path string `json:"path"`
}

type result struct {
	Kind    string           `json:"kind"`
	Status  webhooks.Status  `json:"status,omitempty"`
	Issues  []issue          `json:"issues,omitempty"`
	Payload webhooks.Webhook `json:"payload,omitempty"`
}

func judge(body []byte) result {
	webhook, err := webhooks.Read(body)
	var invalid *webhooks.InvalidError
	var malformed *webhooks.MalformedError
	switch {
	case errors.As(err, &invalid):
		found := result{Kind: "invalid"}
		for _, i := range invalid.Issues {
			found.Issues = append(found.Issues, issue{i.Code, i.Path})
		}
		return found
	case errors.As(err, &malformed):
		return result{Kind: "malformed", Issues: []issue{{malformed.Issue.Code, malformed.Issue.Path}}}
	}
	kind := "webhook"
	if _, isUnknown := webhook.(webhooks.UnknownWebhook); isUnknown {
		kind = "unknown"
	}
	return result{Kind: kind, Status: webhook.Status(), Payload: webhook}
}

func main() {
	lines, results := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	var line struct{ Body []byte }
	for lines.Decode(&line) == nil {
		if err := results.Encode(judge(line.Body)); err != nil {
			panic(err)
		}
	}
}
