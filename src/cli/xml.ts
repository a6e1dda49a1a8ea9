/** Writes a text as XML 1.0 character data or an attribute's value. */
export function toXml(text: string): string {
  return text.replaceAll(NOT_XML, "\ufffd").replaceAll(/[&<>"'\n]/g, (char) => `&#${char.charCodeAt(0)};`);
}

const NOT_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
