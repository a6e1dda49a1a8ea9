import { describeAddress, type PageAddress } from "../site/describe-address.ts";
import { escapeHtml } from "./escape-html.ts";

/** Writes the elements of the head that say where a page is. */
export function writeSiteHead(address: PageAddress): string {
  return describeAddress(address)
    .map(([tag, attributes]) => {
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
      return `<${tag}${written.join("")}>`;
    })
    .join("\n");
}
