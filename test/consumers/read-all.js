/** Reads the body of every test vector; the kinds that it turned out to be, in order. */
export function readAll({ vectors }, readWebhook) {
  return vectors.map((vector) => readWebhook(bodyOf(vector)).kind);
}

function bodyOf({ payload, body, bodyBase64 }) {
  if (bodyBase64 !== undefined) return Uint8Array.from(atob(bodyBase64), (char) => char.charCodeAt(0));
  return body ?? JSON.stringify(payload);
}
