/** Thrown for a SITE_URL that no site can be at. */
export class SiteUrlError extends Error {
  override readonly name = "SiteUrlError";
}

/**
 * Reads where the site will be: its base path, canonical links and sitemap follow from it.
 *
 * @param text - `SITE_URL`; `http://localhost/` where it is not set.
 * @returns The address with a slash at its end.
 * @throws {SiteUrlError} When it is no http(s) address, or has a password, a query or a fragment.
 */
export function readSiteUrl(text = "http://localhost/"): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // What stands before an @ is a password, and would be in every page's canonical link.
  if (url === undefined || !/^https?:\/\/[^@?#]+$/.test(url.href))
    throw new SiteUrlError(
      `SITE_URL: found ${JSON.stringify(text)}, expected an address such as https://example.com/webhooks/`,
    );
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}
