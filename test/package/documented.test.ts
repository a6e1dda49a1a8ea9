import { Application, Logger } from "typedoc";
import { expect, it } from "vitest";

/** Members of unnamed objects, discriminants and what they exclude, fields of every error, and copies of Node's types. */
const EXPLAINED =
  /\.\w+\.__type\.|__type\.(kind|success|status|issues|data|otherwise) |Error\.(name|code|issues) |\.Node(Request|Response)\./;

class Recorder extends Logger {
  readonly undocumented: string[] = [];
  override log(message: string): void {
    const [name = ""] = /^\S+ \(.*(?=, defined in)/.exec(message) ?? [];
    if (message.includes("does not have any documentation")) this.undocumented.push(name);
  }
}

it("has a description for every declaration and field that an editor shows", async () => {
  const app = await Application.bootstrap({
    entryPoints: ["src/index.ts", "src/receiver/index.ts", "src/testing/index.ts"],
    tsconfig: "tsconfig.json",
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
