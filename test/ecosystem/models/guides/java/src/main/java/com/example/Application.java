package com.example;

import com.example.webhooks.Webhook;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Application {
    private static final int MAX_BYTES = 1_000_000;

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @PostMapping(path = "/webhooks", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> receive(@RequestBody byte[] body) {
        if (body.length > MAX_BYTES) {
            return ResponseEntity.status(413).build();
        }
        try {
            handle(Webhook.read(body));
            return ResponseEntity.noContent().build();
        } catch (Webhook.WebhookException error) {
            System.err.println("rejected: " + error.getMessage()); // msg: expected a string, found 7
            return ResponseEntity.badRequest().build();
        }
    }

    private static void handle(Webhook webhook) {
        if (webhook instanceof Webhook.UploadReady ready) {
            System.out.println("ready: " + ready.recId());
        } else if (webhook instanceof Webhook.UploadFailed failed) {
            System.out.println("failed: " + failed.recId() + " " + failed.uploadStatusCode());
        } else if (webhook instanceof Webhook.Unknown unknown) {
            System.out.println("a newer status: " + unknown.status());
        }
    }
}
