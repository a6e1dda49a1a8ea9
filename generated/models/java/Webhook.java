// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 6e915f0b9a8b60efd4a056174a1e076788b7f5f2e3b498f29a1119df27179438

package webhooks;

/** Any webhook of the contract, or an UnknownWebhook. */
public interface Webhook {}
