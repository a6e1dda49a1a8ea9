const TOKEN = "[\\w!#$%&'*+.^`|~-]+";
const PARAMETER = `charset=(?:utf-8|"utf-8")|(?!charset=)${TOKEN}=(?:${TOKEN}|"(?:[^"\\\\]|\\\\.)*")`;
// No two neighbours match the same white space, so that no field makes the search slow.
const JSON_IN_UTF8 = new RegExp(
  `^(?:application/json|${TOKEN}/${TOKEN}\\+json)[\\t ]*(?:;[\\t ]*(?:(?:${PARAMETER})[\\t ]*)?)*$`,
  "i",
);

/**
 * Tells whether a `Content-Type` announces JSON in UTF-8: `application/json` or any `+json` type (RFC 6839), with no
 * `charset` or `utf-8`. A field that does not follow RFC 9110, section 8.3.1, announces nothing.
 */
export function isJsonInUtf8(contentType: string | null): boolean {
  return contentType === "application/json" || (contentType !== null && JSON_IN_UTF8.test(contentType));
}

/** Tells whether a `Content-Encoding` leaves the body as it is. */
export function isIdentity(contentEncoding: string | null): boolean {
  return contentEncoding === null || contentEncoding.toLowerCase() === "identity";
}
