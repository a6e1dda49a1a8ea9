// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b

package webhooks;

/** A body that is no webhook, or a webhook that breaks the contract. */
public class WebhookException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String path;

    WebhookException(String path, String message) {
        this(path, message, null);
    }

    WebhookException(String path, String message, Throwable cause) {
        super(path.isEmpty() ? message : path + ": " + message, cause);
        this.path = path;
    }

    /** The field that is wrong, such as {@code msg} or {@code items[0].id}; empty for the body itself. */
    public String getPath() { return path; }
}
