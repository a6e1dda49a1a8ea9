/** Where a page is, and what it is about. */
export interface PageAddress {
  /** The whole address. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
}

/** An element of a page's head: its tag and its attributes. */
export type HeadElement = [tag: string, attributes: Record<string, string>];

/** Makes the elements that say where a page is: its canonical link, and Open Graph tags (ogp.me) for previews of links. */
export function describeAddress({ url, title, description }: PageAddress): HeadElement[] {
  const properties = { type: "website", url, title, description };
  return [
    ["link", { rel: "canonical", href: url }],
    ...Object.entries(properties).map(
      ([name, content]): HeadElement => ["meta", { property: `og:${name}`, content }],
    ),
  ];
}
