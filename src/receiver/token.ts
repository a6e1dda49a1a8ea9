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
 * The comparison is a XOR over lists of one fixed length, with no branch that depends on what they hold: what
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
  const tokens = [token].flat();
  if (tokens.length === 0 || tokens.includes("")) throw new TypeError("expected a token, found none");
  // Room for one more shows a text that is too long.
  const length = 1 + Math.max(...tokens.map((text) => text.length));
  const toCodes = (text: string): number[] => Array.from({ length }, (_, at) => text.codePointAt(at) ?? -1);
  const secrets = tokens.map(toCodes);
  return (url) => {
    const candidate = toCodes(findToken(url, place, name));
    return secrets.map((secret) => differenceOf(candidate, secret)).includes(0);
  };
}

/** Compares two lists of one length, always to their end; 0 when they are the same. */
export function differenceOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let difference = 0;
  // `?? 0` is for the types: both are as long.
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference;
}

/** Reads what stands in a token's place; empty where there is nothing to read, or two parameters have the name. */
function findToken(url: string, place: TokenOptions["in"], name: string): string {
  try {
    const { pathname, searchParams } = new URL(url);
    const [text = "", ...more] =
      place === "query" ? searchParams.getAll(name) : pathname.split("/").slice(-1).map(decodeURIComponent);
    return more.length === 0 ? text : "";
  } catch {
    return "";
  }
}
