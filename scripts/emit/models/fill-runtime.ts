import { readFileSync } from "node:fs";

/** The parts that a renderer inserts into its runtime file, by name. */
export type Parts = Readonly<Record<string, string>>;

const PUT = /^[^\S\n]*(?:#|\/\/) put: (\w+)\n([\s\S]*?)^[^\S\n]*(?:#|\/\/) end$/gm;
const IF_USED = /^[^\S\n]*(?:#|\/\/) if used\n([\s\S]*?)^[^\S\n]*(?:#|\/\/) end\n/m;

/**
 * Fills a language's runtime file. Between `put: NAME` and `end`, a sample keeps the file valid for the
 * language's tools; the part with that name, if there is one, replaces it. Between `if used` and `end`,
 * functions and imports that nothing else names are left out.
 *
 * @param url - The runtime file's.
 */
export function fillRuntime(url: URL, parts: Parts): string {
  const text = readFileSync(url, "utf8").replaceAll(
    PUT,
    (_, name: string, sample: string) => parts[name] ?? sample,
  );
  const pieces = text.split(IF_USED);
  let chunks = pieces.flatMap((piece, at) => (at % 2 === 0 ? [{ text: piece }] : splitDefinitions(piece)));
  for (let length = 0; length !== chunks.length; ) {
    length = chunks.length;
    chunks = chunks.filter((chunk) => isUsed(chunk, chunks));
  }
  const code = chunks.map((chunk) => chunk.text).join("");
  // Python's formatter puts two empty lines between definitions, the others one.
  return url.pathname.endsWith(".py")
    ? code.replaceAll(/\n{4,}/g, "\n\n\n")
    : code.replaceAll(/\n{3,}/g, "\n\n");
}

/** A function or an import; without a name, text that always stays. */
interface Chunk {
  readonly text: string;
  readonly name?: string;
}

function splitDefinitions(text: string): Chunk[] {
  const margin = /^[^\S\n]*(?=\S)/m.exec(text)?.[0];
  const starts = new RegExp(`(?<=\n\n)(?=${margin}\\S)|(?<=\n)(?=${margin}(?:use |"))`);
  return text.split(starts).map((text) => {
    const code = text.replaceAll(/^\s*(?:\/\/|\/?\*|#\[|@).*$/gm, "");
    const [, name] =
      /^type (\w+)/m.exec(code) ?? /(\w+)(?:[<[][\w ,:]*[>\]])?\(/.exec(code) ?? /(\w+)\W*$/.exec(code) ?? [];
    return { text, ...(name === undefined ? {} : { name }) };
  });
}

function isUsed(chunk: Chunk, chunks: readonly Chunk[]): boolean {
  if (chunk.name === undefined) return true;
  const word = new RegExp(`\\b${chunk.name}\\b`);
  return chunks.some((each) => each !== chunk && word.test(each.text));
}
