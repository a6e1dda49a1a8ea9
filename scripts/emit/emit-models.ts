import type { Contract } from "../contract/contract.ts";
import type { EmittedFile, Emitter } from "./emitted-file.ts";
import { emitCsharp } from "./models/csharp/emit-csharp.ts";
import { emitGo } from "./models/go/emit-go.ts";
import { emitJava } from "./models/java/emit-java.ts";
import { emitPhp } from "./models/php/emit-php.ts";
import { emitPython } from "./models/python/emit-python.ts";
import { emitRust } from "./models/rust/emit-rust.ts";
import { emitTypescript } from "./models/typescript/emit-typescript.ts";

/** What makes the model of each language; its files go to a folder of the language's name. */
const LANGUAGES: Readonly<Record<string, Emitter>> = {
  python: emitPython,
  go: emitGo,
  java: emitJava,
  csharp: emitCsharp,
  rust: emitRust,
  php: emitPhp,
  typescript: emitTypescript,
};

/** Emits the contract's types, and a reader that looks at `status` first, for other languages. */
export async function emitModels(contract: Contract): Promise<EmittedFile[]> {
  const models = await Promise.all(
    Object.entries(LANGUAGES).map(async ([language, emitter]) =>
      (await emitter(contract)).map(({ path, contents }) => ({
        path: `models/${language}/${path}`,
        contents,
      })),
    ),
  );
  return models.flat();
}
