/** A secret in the receiver's URL. */
export interface TokenOptions {
  /** The secret, before percent-encoding; several while one replaces another. */
  readonly token: string | readonly string[];
  /** Where it is: the last segment of the path, or a query parameter. */
  readonly in: "path" | "query";
  /** The query parameter; `token` unless told. */
  readonly name?: string;
}

/**
 * Makes a check of the secret in a URL that takes the same time for every wrong one.
 *
 * The comparison is a XOR over buffers of one fixed length, with no branch that depends on what they hold: what
 * `crypto.timingSafeEqual` does, which browsers and workers lack. (Comparing HMACs through WebCrypto hides no more, and
 * costs every request two trips to another thread.)
 *
 * @throws TypeError when there is no token or an empty one.
 */
export function createTokenCheck({
  token,
  in: place,
  name = "token",
}: TokenOptions): (url: string) => boolean {
  const texts = typeof token === "string" ? [token] : token;
  if (texts.length === 0 || texts.includes("")) throw new TypeError("expected a token, found none");
  const encoder = new TextEncoder();
  // UTF-8 takes three bytes at most for what is one unit of a string's length.
  const size = 3 * Math.max(...texts.map(({ length }) => length));
  const secrets = texts.map((text) => {
    const bytes = new Uint8Array(size);
    return { bytes, length: encoder.encodeInto(text, bytes).written };
  });
  const candidate = new Uint8Array(size);

  return (url) => {
    const text = findToken(url, place, name);
    candidate.fill(0);
    const { read, written } = encoder.encodeInto(text, candidate);
    let isKnown = 0;
    for (const { length, bytes } of secrets) {
      const difference = (read ^ text.length) | (written ^ length) | differenceOf(candidate, bytes);
      isKnown |= Number(difference === 0);
    }
    return isKnown === 1;
  };
}

/** Compares two buffers of one length, always to their end; 0 when they are the same. */
export function differenceOf(a: Uint8Array, b: Uint8Array): number {
  let difference = 0;
  // `?? 0` is for the types: both are as long.
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference;
}

/** Reads what stands in a token's place; empty where there is nothing to read, or two parameters have the name. */
function findToken(url: string, place: TokenOptions["in"], name: string): string {
  try {
    const { pathname, searchParams } = new URL(url);
    if (place === "query") {
      const [text = "", ...more] = searchParams.getAll(name);
      return more.length === 0 ? text : "";
    }
    return decodeURIComponent(pathname.slice(pathname.lastIndexOf("/") + 1));
  } catch {
    return "";
  }
}
