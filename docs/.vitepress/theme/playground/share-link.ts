import type { Mode } from "./check-body.ts";

/** How long a fragment may be, in characters, so that chats, mail, and browsers don't truncate it. */
export const MAX_FRAGMENT = 16_000;

/** The most that a fragment may decompress to, in bytes. */
const MAX_SIZE = 1_000_000;

/** A body to check, and for which side. */
export interface Question {
  readonly body: string;
  readonly mode: Mode;
}

/** What a fragment contains: nothing for the playground, something unreadable, or a body. */
export type ReadFragment =
  | { readonly kind: "none" | "broken" }
  | { readonly kind: "shared"; readonly question: Question };

/**
 * Encodes a body and its side as a URL fragment, which browsers never send: Deflate (RFC 1951) in Base64url.
 *
 * @returns The fragment with its `#`; `undefined` if it would be longer than {@link MAX_FRAGMENT}.
 */
export async function writeFragment({ body, mode }: Question): Promise<string | undefined> {
  const packed = await collect(new Blob([body]), new CompressionStream("deflate-raw"));
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(""));
  const fragment = `#p=${base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}&mode=${mode}`;
  return fragment.length > MAX_FRAGMENT ? undefined : fragment;
}

/**
 * Decodes what {@link writeFragment} encoded. Never throws, whatever the link contains.
 *
 * @param hash - The fragment with its `#`, or nothing.
 */
export async function readFragment(hash: string): Promise<ReadFragment> {
  const parameters = new URLSearchParams(hash.slice(1));
  const packed = parameters.get("p");
  if (packed === null) return { kind: "none" };
  if (hash.length > MAX_FRAGMENT) return { kind: "broken" };
  try {
    const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const unpacked = await collect(new Blob([bytes]), new DecompressionStream("deflate-raw"));
    const body = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(unpacked);
    const mode = parameters.get("mode") === "send" ? "send" : "receive";
    return { kind: "shared", question: { body, mode } };
  } catch {
    return { kind: "broken" };
  }
}

/** Sends bytes through a stream; stops with an error as soon as there are too many. */
async function collect(bytes: Blob, through: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  let size = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > MAX_SIZE) controller.error(new RangeError("too large"));
      else controller.enqueue(chunk);
    },
  });
  const stream = bytes.stream().pipeThrough(through).pipeThrough(limit);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
