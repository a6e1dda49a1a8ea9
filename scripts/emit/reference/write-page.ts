import { ICON } from "../site/brand.ts";
import { writePolicy } from "./content-security-policy.ts";
import { escapeHtml } from "./escape-html.ts";

/** What a page is put together from; markup is written into it as it stands, text is escaped. */
export interface PageParts {
  readonly title: string;
  /** One sentence for search engines and link previews. */
  readonly description: string;
  /** More elements of the head. */
  readonly head: readonly string[];
  /** Elements of the body. */
  readonly body: readonly string[];
  /** Whether the page may load scripts of its own origin. */
  readonly loadsScripts: boolean;
}

/** Writes an HTML page that loads nothing, or nothing but scripts of its own origin. */
export function writePage({ title, description, head, body, loadsScripts }: PageParts): string {
  const headHtml = head.join("\n");
  const bodyHtml = body.join("\n");
  const policy = writePolicy(`${headHtml}\n${bodyHtml}`, { ownOrigin: loadsScripts });
  return `<!DOCTYPE html>
<!-- Generated from spec/openapi.yaml by \`npm run build\`. Do not edit. -->
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(description)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(ICON)}">
${headHtml}
</head>
<body>
${bodyHtml}
</body>
</html>
`;
}
