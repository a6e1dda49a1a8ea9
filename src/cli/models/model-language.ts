/** A language that the contract has a model for. */
export interface ModelLanguage {
  /** Its name on the command line, and that of its folder. */
  readonly id: string;
  readonly title: string;
  /** What a program needs to compile and run the model. */
  readonly needs: string;
  /** Other styles of the model, each in a folder of its name. */
  readonly styles?: readonly string[];
  /** The name in a model that a user may choose; `undefined` if the file's own place names the module. */
  readonly slot?: {
    /** The option that gives the name. */
    readonly option: "package" | "namespace";
    /** The lines of a model that have the name, as the group `name`. */
    readonly lines: readonly RegExp[];
    /** Checks whether the language accepts a name. */
    readonly accepts: (name: string) => boolean;
    /** A name that it accepts, for messages. */
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
      accepts: (name) => /^[a-z][a-z0-9_]*$/.test(name) && !GO_WORDS.has(name),
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
      accepts: (name) => isDotted(name, JAVA_WORDS),
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
      accepts: (name) => isDotted(name, CSHARP_WORDS),
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
      accepts: (name) => name.split("\\").every((part) => isWord(part, PHP_WORDS)),
      example: "Example\\Recordings",
    },
  },
  { id: "typescript", title: "TypeScript", needs: "TypeScript 4.7" },
];

function isDotted(name: string, reserved: ReadonlySet<string>): boolean {
  return name.split(".").every((part) => isWord(part, reserved));
}

function isWord(part: string, reserved: ReadonlySet<string>): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(part) && !reserved.has(part) && !reserved.has(part.toLowerCase());
}

const GO_WORDS = words(
  "break case chan const continue default defer else fallthrough for func go goto if import interface main map package range return select struct switch type var",
);

const JAVA_WORDS = words(
  "_ abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally float for goto if implements import instanceof int interface java long native new null package private protected public return short static strictfp super switch synchronized this throw throws transient true try void volatile while",
);

const CSHARP_WORDS = words(
  "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch system this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while",
);

const PHP_WORDS = words("namespace");

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
