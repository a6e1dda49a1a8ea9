/** Thrown for an invalid SITE_URL. */
export class SiteUrlError extends Error {
  override readonly name = "SiteUrlError";
}

/**
 * Reads the site's URL, which determines its base path, canonical links, and sitemap.
 *
 * @param text - `SITE_URL`; `http://localhost/` if it isn't set.
 * @returns The URL with a trailing slash.
 * @throws {SiteUrlError} If it isn't an http(s) URL, or has a password, a query, or a fragment.
 */
export function readSiteUrl(text = "http://localhost/"): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // A user or password before an @ would be in every page's canonical link.
  if (url === undefined || !/^https?:\/\/[^@?#]+$/.test(url.href))
    throw new SiteUrlError(
      `SITE_URL: found ${JSON.stringify(text)}, expected a URL such as https://example.com/webhooks/`,
    );
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}
