import { fail, type TokenOptions } from "./options.ts";

/**
 * Creates a check for the secret in a URL that takes the same time for every wrong one.
 *
 * It XORs two lists of the same fixed length, without a branch that depends on their contents, as
 * `crypto.timingSafeEqual` does, which browsers and workers lack.
 *
 * @throws {TypeError} For an invalid token.
 */
export function createTokenCheck(options: TokenOptions): (url: string) => boolean {
  const { token, in: place, name = "token" } = Object(options);
  const tokens: readonly string[] = [token].flat();
  // The message never quotes a secret.
  if (tokens.length === 0 || !tokens.every(isToken)) {
    fail("token.token", "a secret of at least 2 characters, or a list of them", typeof token);
  }
  if (place !== "path" && place !== "query") fail("token.in", '"path" or "query"', place);
  if (typeof name !== "string" || name === "") fail("token.name", "the name of a query parameter", name);
  // One extra place detects text that is too long.
  const length = 1 + Math.max(...tokens.map((text) => text.length));
  const toCodes = (text: string): number[] => Array.from({ length }, (_, at) => text.codePointAt(at) ?? -1);
  const secrets = tokens.map(toCodes);
  return (url) => {
    const candidate = toCodes(findToken(url, place, name));
    return secrets.map((secret) => differenceOf(candidate, secret)).includes(0);
  };
}

function isToken(value: unknown): boolean {
  return typeof value === "string" && value.trim().length > 1;
}

/** Compares two lists of equal length, always to the end. Returns 0 if they are the same. */
export function differenceOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let difference = 0;
  // `?? 0` is for the compiler: the lengths are equal.
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference;
}

/** Reads the text where the token belongs; empty if there isn't any, or if two parameters have the name. */
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
