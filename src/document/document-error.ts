/**
 * What is wrong. `source`: it can't be read; `yaml`: it is neither YAML nor JSON; `openapi`: it isn't OpenAPI; `webhooks`: it has no
 * usable webhook; `reference`: a `$ref` leads nowhere; `schema`: it isn't JSON Schema.
 */
export type DocumentErrorCode = "source" | "yaml" | "openapi" | "webhooks" | "reference" | "schema";

/** Where something is in a file. Line and column are counted from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Thrown for a document that can't be used. Its message is one line: where, what was found, what is expected. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly code: DocumentErrorCode;
  /** Where it is, for an error inside a document. */
  readonly position: Position | undefined;
  /** What was found and what is expected, without the position. */
  readonly reason: string;

  constructor(
    code: DocumentErrorCode,
    reason: string,
    { position, ...options }: ErrorOptions & { readonly position?: Position } = {},
  ) {
    const line = reason.replaceAll(/\s*\n\s*/g, " ");
    super(
      position === undefined ? line : `${position.file}:${position.line}:${position.column}: ${line}`,
      options,
    );
    this.code = code;
    this.position = position;
    this.reason = line;
  }
}
