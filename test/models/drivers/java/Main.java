import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import webhooks.UnknownWebhook;
import webhooks.Webhook;
import webhooks.WebhookException;
import webhooks.Webhooks;

public class Main {
    public static void main(String[] arguments) throws Exception {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream output = new PrintStream(System.out, true, "UTF-8");
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            try {
                Webhook webhook = Webhooks.read(line.getBytes(StandardCharsets.UTF_8));
                String kind = webhook instanceof UnknownWebhook ? "unknown" : "webhook";
                output.println(kind + "\t" + Webhooks.write(webhook));
            } catch (WebhookException error) {
                output.println("invalid\t" + error.getPath() + "\t" + error.getMessage().replaceAll("\\s+", " "));
            }
        }
    }
}
