import type { Body } from "./read-payload.ts";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lossy = new TextDecoder("utf-8", { ignoreBOM: true });

/** Makes text of a body that can be text without loss; bytes that are no UTF-8 stay bytes. */
export function toBody(bytes: Uint8Array): Body {
  try {
    return strict.decode(bytes);
  } catch {
    return bytes;
  }
}

/** What the editor shows of a body: U+FFFD where bytes are no UTF-8, and `\n` for every line break. */
export function toEditorText(body: Body): string {
  return (typeof body === "string" ? body : lossy.decode(body)).replaceAll(/\r\n?/g, "\n");
}
