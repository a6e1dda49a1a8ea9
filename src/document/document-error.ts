/**
 * What is wrong: `source`: it can't be read; `yaml`: it is neither YAML nor JSON; `openapi`: it isn't OpenAPI; `webhooks`: it has no
 * usable webhook; `reference`: a `$ref` leads nowhere; `schema`: it isn't JSON Schema.
 */
export type DocumentErrorCode = "source" | "yaml" | "openapi" | "webhooks" | "reference" | "schema";

/** Thrown for a document that can't be used; its message is one line: where, what was found, what is expected. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, message: string, options?: ErrorOptions) {
    super(message.replaceAll(/\s*\n\s*/g, " "), options);
    this.code = code;
  }
}
