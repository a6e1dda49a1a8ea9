/** A published YAML or JSON file: an OpenAPI or AsyncAPI document, or a JSON Schema. */
declare const document: Readonly<Record<string, unknown>>;

export default document;
