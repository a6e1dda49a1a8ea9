import { toBody } from "./body-text.ts";
import { MAX_SIZE } from "./limits.ts";
import type { Question } from "./read-payload.ts";

/** How long a fragment may be, in characters: what chats, mails and browsers carry without cutting it. */
export const MAX_FRAGMENT = 16_000;

/** What a fragment holds: nothing for a playground, something that cannot be read, or a body. */
export type ReadFragment =
  | { readonly kind: "none" | "broken" }
  | { readonly kind: "shared"; readonly question: Question };

/**
 * Writes a body and its side into a URL's fragment, which browsers send to nobody: Deflate (RFC 1951) in Base64url.
 *
 * @returns The fragment with its `#`; `undefined` where it would be longer than {@link MAX_FRAGMENT}.
 */
export async function writeFragment({ body, mode }: Question): Promise<string | undefined> {
  const packed = await collect(
    new Blob([typeof body === "string" ? body : Uint8Array.from(body)])
      .stream()
      .pipeThrough(new CompressionStream("deflate-raw")),
    MAX_FRAGMENT,
  );
  if (packed === undefined) return undefined;
  const fragment = `#p=${toBase64url(packed)}&mode=${mode}`;
  return fragment.length > MAX_FRAGMENT ? undefined : fragment;
}

/**
 * Reads what {@link writeFragment} wrote. Never throws, whatever somebody put into a link, and unpacks no more than an
 * editor takes.
 *
 * @param hash - The fragment with its `#`, or nothing.
 */
export async function readFragment(hash: string): Promise<ReadFragment> {
  const parameters = new URLSearchParams(hash.slice(1));
  const packed = parameters.get("p");
  if (packed === null) return { kind: "none" };
  if (hash.length > MAX_FRAGMENT) return { kind: "broken" };
  try {
    const bytes = await collect(
      new Blob([fromBase64url(packed)]).stream().pipeThrough(new DecompressionStream("deflate-raw")),
      MAX_SIZE,
    );
    if (bytes === undefined) return { kind: "broken" };
    const mode = parameters.get("mode") === "send" ? "send" : "receive";
    return { kind: "shared", question: { body: toBody(bytes), mode } };
  } catch {
    return { kind: "broken" };
  }
}

/** Reads a stream to its end; `undefined` as soon as it has more bytes than the limit. */
async function collect(
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  const all = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) {
    all.set(chunk, end);
    end += chunk.length;
  }
  return all;
}

function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
