/** What a published YAML or JSON file holds: an OpenAPI or AsyncAPI document, or a JSON Schema. */
declare const document: Readonly<Record<string, unknown>>;

export default document;
