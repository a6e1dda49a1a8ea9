/** Thrown when a version of a contract cannot be compared; its message is one line: where, what was found, what is expected. */
export class VersionError extends Error {
  override readonly name = "VersionError";
  /** What kind of mistake it is. */
  readonly code: VersionErrorCode;

  constructor(code: VersionErrorCode, message: string, options?: ErrorOptions) {
    super(message.replaceAll(/\s*\n\s*/g, " "), options);
    this.code = code;
  }
}

/** `source`: it cannot be read; `yaml`, `openapi`, `webhooks`, `reference`, `schema`: what is wrong with it. */
export type VersionErrorCode = "source" | "yaml" | "openapi" | "webhooks" | "reference" | "schema";
