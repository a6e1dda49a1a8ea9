import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import webhooks.Webhook;

/** Reads one body per line from stdin and writes how the model reads it. */
final class Conform {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) throws Exception {
        Scanner lines = new Scanner(System.in, "UTF-8");
        while (lines.hasNextLine()) {
            byte[] body = JSON.readTree(lines.nextLine()).get("body").binaryValue();
            System.out.println(JSON.writeValueAsString(judge(body)));
        }
    }

    private static Map<String, Object> judge(byte[] body) {
        try {
            Webhook webhook = Webhook.read(body);
            String kind = webhook instanceof Webhook.Unknown ? "unknown" : "webhook";
            return Map.of("kind", kind, "status", webhook.status(), "payload", JSON.readTree(webhook.toJson()));
        } catch (Webhook.InvalidException error) {
            return Map.of("kind", "invalid", "issues", list(error));
        } catch (Webhook.MalformedException error) {
            return Map.of("kind", "malformed", "issues", list(error));
        } catch (java.io.IOException error) {
            throw new java.io.UncheckedIOException(error);
        }
    }

    private static List<Map<String, String>> list(Webhook.WebhookException error) {
        return error.issues().stream().map(issue -> Map.of("code", issue.code(), "path", issue.path())).toList();
    }
}
