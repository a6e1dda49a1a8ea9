import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Application, Logger } from "typedoc";
import { expect, inject, it } from "vitest";

const { project: folder } = inject("packed");

/**
 * Members of unnamed objects, discriminants and what they exclude, fields of every error, copies of Node's types, and the aliases
 * that the bundler declares for a namespace.
 */
const EXPLAINED =
  /\.\w+\.__type\.|__type\.(kind|success|status|issues|data|otherwise) |Error\.(name|code|issues) |\.Node(Request|Response)\.|\.send\./;

class Recorder extends Logger {
  readonly undocumented: string[] = [];
  override log(message: string): void {
    const [name = ""] = /^\S+ \(.*(?=, defined in)/.exec(message) ?? [];
    if (message.includes("does not have any documentation")) this.undocumented.push(name);
  }
}

it("has a description for every declaration and field that an editor shows", async () => {
  const dist = join(folder, "node_modules/recording-webhooks/dist");
  const entryPoints = ["index", "receiver", "testing"].map((name) => join(dist, `${name}.d.ts`));
  const tsconfig = join(folder, "tsconfig.documented.json");
  const compilerOptions = { module: "nodenext", target: "es2022", types: [] };
  writeFileSync(tsconfig, JSON.stringify({ compilerOptions, files: entryPoints }));
  const app = await Application.bootstrap({
    entryPoints,
    tsconfig,
    skipErrorChecking: true,
    validation: { notDocumented: true, notExported: false, invalidLink: false },
    readme: "none",
  });
  const recorder = new Recorder();
  app.logger = recorder;
  const project = await app.convert();
  if (project === undefined) throw new Error("TypeDoc could not read the package's entries");
  app.validate(project);
  expect(recorder.undocumented).not.toEqual([]);
  expect(recorder.undocumented.filter((name) => !EXPLAINED.test(name))).toEqual([]);
});
