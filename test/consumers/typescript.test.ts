import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { CONSUMERS } from "./support/folder.ts";

describe.each(["5.4", "5.9"])("TypeScript %s", (version) => {
  const tsc = join(CONSUMERS, `node_modules/typescript-${version}/lib/tsc.js`);

  it.each(["node16", "bundler"])("compiles a strict project under the resolution %s", async (resolution) => {
    expect(await compile(tsc, `typescript/tsconfig.${resolution}.json`)).toBe("");
  });
});

it("compiles these tests, which `npm run lint` leaves out because they need what is installed here", async () => {
  expect(await compile(join(CONSUMERS, "../../node_modules/typescript/lib/tsc.js"), "tsconfig.json")).toBe(
    "",
  );
});

/** What the compiler has to say about a project. */
async function compile(tsc: string, project: string): Promise<string> {
  const command = [tsc, "-p", join(CONSUMERS, project)];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, command).catch((error) => error);
  return `${stdout}${stderr}`;
}
