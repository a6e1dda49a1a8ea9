import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ROOT } from "./support/run-generate.ts";

/** The folders that a folder may import, from the table in ARCHITECTURE.md. */
const allowed = new Map(
  [
    ...readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8").matchAll(/^\| `([\w/.]+)` +\|[^|]*\|([^|]*)\|$/gm),
  ].map(([, folder = "", arrows = ""]) => [
    folder,
    [...arrows.matchAll(/`([\w/]+)`/g)].map(([, to = ""]) => to),
  ]),
);
const folders = [...allowed.keys()].toSorted((a, b) => b.length - a.length);

const files = globSync(["src/**/*.ts", "scripts/**/*.ts", "generated/*.{ts,js}"], { cwd: ROOT });
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe("the source tree", () => {
  it("has a folder in ARCHITECTURE.md for every file", () => {
    expect(files.filter((file) => folderOf(file) === "")).toEqual([]);
    expect(folders.filter((folder) => !files.some((file) => folderOf(file) === folder))).toEqual([]);
  });

  it("has exactly the arrows that ARCHITECTURE.md lists", () => {
    const found = new Map<string, string>();
    for (const [from, targets] of imports) {
      for (const to of targets) {
        if (folderOf(from) !== folderOf(to))
          found.set(`${folderOf(from)} -> ${folderOf(to)}`, `${from} imports ${to}`);
      }
    }
    const listed = [...allowed].flatMap(([from, targets]) => targets.map((to) => `${from} -> ${to}`));
    expect(
      [...found].filter(([arrow]) => !listed.includes(arrow)),
      "not listed",
    ).toEqual([]);
    expect(
      listed.filter((arrow) => !found.has(arrow)),
      "listed, but no file has it",
    ).toEqual([]);
  });

  it("has no import cycle", () => {
    expect(findCircles()).toEqual([]);
  });
});

function folderOf(file: string): string {
  return folders.find((folder) => file === folder || file.startsWith(`${folder}/`)) ?? "";
}

/** Lists the files that a file imports, types included. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, file), "utf8"));
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith(".") && !fileName.endsWith(".json"))
    .map(({ fileName }) => join(dirname(file), fileName))
    .flatMap((path) => (path.endsWith(".js") ? [path, path.replace(/\.js$/, ".d.ts")] : [path]));
}

/** Finds cycles by depth-first search; each is reported once, as the files along it. */
function findCircles(): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) circles.push([...trail.slice(start), file].join(" -> "));
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return circles;
}
