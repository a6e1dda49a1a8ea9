package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"driver/webhooks"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	for {
		line, err := input.ReadBytes('\n')
		if err != nil {
			return
		}
		fmt.Fprintln(output, judge(bytes.TrimSuffix(line, []byte("\n"))))
	}
}

func judge(body []byte) string {
	webhook, err := webhooks.ReadWebhook(body)
	if err != nil {
		var broken *webhooks.WebhookError
		if !errors.As(err, &broken) {
			return "not a WebhookError"
		}
		return "invalid\t" + broken.Path + "\t" + strings.Join(strings.Fields(broken.Error()), " ")
	}
	text, err := json.Marshal(webhook)
	if err != nil {
		return "not writable: " + err.Error()
	}
	if _, isUnknown := webhook.(webhooks.UnknownWebhook); isUnknown {
		return "unknown\t" + string(text)
	}
	return "webhook\t" + string(text)
}
