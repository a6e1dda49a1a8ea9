// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// Recording webhooks, contract 1.0.0, hash 5177ec8683d274470cb94c6382cadd64ebb4aa156340fb44e11db3210821d847

package webhooks;

/** Any webhook of the contract, or an UnknownWebhook. */
public interface Webhook {}
