// No two neighbours match the same white space, so that no field makes the search slow.
const JSON_IN_UTF8 =
  /^(?:application\/json|[^\s"/;=,]+\/[^\s"/;=,]+\+json)[\t ]*(?:;[\t ]*(?:(?:charset=("?)utf-8\1|(?!charset=)[^\s"/;=,]+=(?:[^\s"/;=,]+|"(?:[^"\\]|\\.)*"))[\t ]*)?)*$/i;

/**
 * Tells whether a `Content-Type` announces JSON in UTF-8: `application/json` or any `+json` type (RFC 6839), with no
 * `charset` or `utf-8`. A field that does not follow RFC 9110, section 8.3.1, announces nothing.
 */
export function isJsonInUtf8(contentType: string | null): boolean {
  // What nearly all senders write needs no search.
  return contentType === "application/json" || (contentType !== null && JSON_IN_UTF8.test(contentType));
}
