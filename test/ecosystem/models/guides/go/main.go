package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"mime"
	"net/http"

	"example/webhooks"
)

const maxBytes = 1 << 20

func receive(response http.ResponseWriter, request *http.Request) {
	if mediaType, _, _ := mime.ParseMediaType(request.Header.Get("Content-Type")); mediaType != "application/json" {
		response.WriteHeader(http.StatusUnsupportedMediaType)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(response, request.Body, maxBytes))
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		response.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	webhook, err := webhooks.Read(body)
	var invalid *webhooks.InvalidError
	if errors.As(err, &invalid) {
		for _, issue := range invalid.Issues {
			log.Println("rejected:", issue) // msg: expected a string, found 7
		}
	}
	if err != nil {
		response.WriteHeader(http.StatusBadRequest)
		return
	}
	switch webhook := webhook.(type) {
	case webhooks.UploadReady:
		fmt.Println("ready:", webhook.RecID)
	case webhooks.UploadFailed:
		fmt.Println("failed:", webhook.RecID, webhook.UploadStatusCode)
	case webhooks.UnknownWebhook:
		fmt.Println("a newer status:", webhook.Status())
	}
	response.WriteHeader(http.StatusNoContent)
}

func main() {
	http.HandleFunc("POST /webhooks", receive)
	log.Fatal(http.ListenAndServe("127.0.0.1:3000", nil))
}
