/** A language that the contract has a model for. */
export interface ModelLanguage {
  /** Its name on the command line and the name of its folder. */
  readonly id: string;
  readonly title: string;
  /** What a program needs to compile and run the model. */
  readonly needs: string;
  /** Other styles of the model, each in a folder with its name. */
  readonly styles?: readonly string[];
  /**
   * The name in a model that users may choose; `undefined` if the file's location determines the module's
   * name.
   */
  readonly slot?: {
    /** The option that gives the name. */
    readonly option: "package" | "namespace";
    /** Matches the lines of a model that contain the name, as the group `name`. */
    readonly lines: readonly RegExp[];
    /** The names that the language accepts. */
    readonly accepts: RegExp;
    /** An example of such a name, for messages. */
    readonly example: string;
  };
}

/** Every language, in the order in which they are listed. */
export const MODEL_LANGUAGES: readonly ModelLanguage[] = [
  {
    id: "python",
    title: "Python",
    needs: "Python 3.10, and pydantic 2 with --style pydantic",
    styles: ["pydantic"],
  },
  {
    id: "go",
    title: "Go",
    needs: "Go 1.22",
    slot: {
      option: "package",
      lines: [/^package (?<name>\S+)$/m, /^\/\/ Package (?<name>\S+) /m],
      accepts: /^[a-z][a-z0-9_]*$/,
      example: "recordings",
    },
  },
  {
    id: "java",
    title: "Java",
    needs: "Java 17, com.fasterxml.jackson.core:jackson-core",
    slot: {
      option: "package",
      lines: [/^package (?<name>\S+);$/m],
      accepts: /^[a-z_]\w*(\.[a-z_]\w*)*$/i,
      example: "com.example.recordings",
    },
  },
  {
    id: "csharp",
    title: "C#",
    needs: "C# 7, Newtonsoft.Json",
    slot: {
      option: "namespace",
      lines: [/^namespace (?<name>\S+)$/m],
      accepts: /^[a-z_]\w*(\.[a-z_]\w*)*$/i,
      example: "Example.Recordings",
    },
  },
  { id: "rust", title: "Rust", needs: "Rust 1.70, serde with derive, serde_json, time with parsing" },
  {
    id: "php",
    title: "PHP",
    needs: "PHP 8.2",
    slot: {
      option: "namespace",
      lines: [/^namespace (?<name>\S+);$/m],
      accepts: /^[a-z_]\w*(\\[a-z_]\w*)*$/i,
      example: "Example\\Recordings",
    },
  },
  { id: "typescript", title: "TypeScript", needs: "TypeScript 4.7" },
];
