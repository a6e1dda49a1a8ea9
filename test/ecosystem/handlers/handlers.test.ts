import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { verifyReceiver } from "../../../src/testing/index.ts";
import { installNode } from "../../support/install-node.ts";
import { ROOT } from "../../support/run-generate.ts";
import { firstLine, hasProgram, usePython } from "../tools.ts";

const FOLDER = import.meta.dirname;
const SCHEMAS = join(ROOT, "generated/schemas/receive");
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill();
});

/** Starts a handler that prints its port once it listens. */
async function start(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { cwd: FOLDER, stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  return `http://127.0.0.1:${await firstLine(child)}/webhooks`;
}

function startExpress(): Promise<string> {
  installNode(FOLDER);
  return start(process.execPath, ["express.mjs", SCHEMAS]);
}

function startGo(): Promise<string> {
  const program = join(mkdtempSync(join(tmpdir(), "handler-")), "handler");
  execFileSync("go", ["build", "-o", program, "."], { cwd: join(FOLDER, "go") });
  return start(program, [SCHEMAS]);
}

const HANDLERS = [
  { name: "Express", needs: "node", run: startExpress },
  {
    name: "FastAPI",
    needs: "python3",
    run: () => start(usePython(FOLDER), ["fastapi_app.py", SCHEMAS]),
  },
  { name: "Go's net/http", needs: "go", run: startGo },
];

describe.each(HANDLERS)("a handler in $name that checks only types", ({ name, needs, run }) => {
  const isMissing = !hasProgram(needs, needs === "go" ? "version" : "--version");
  it.skipIf(isMissing)(
    `passes every must${isMissing ? ` (skipped: ${needs} isn't installed)` : ""}`,
    async () => {
      const url = await run();
      const { results, counts } = await verifyReceiver(url, { lenient: true });
      const failed = results.filter(({ outcome, level }) => outcome !== "passed" && level === "must");
      expect(failed.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([]);
      expect(counts.passed).toBeGreaterThan(0);
      // Some edge checks fail in every ordinary handler: that is why they aren't musts.
      const { results: edges } = await verifyReceiver(url, { strict: true, lenient: true });
      const rejected = edges.filter(({ outcome, level }) => outcome === "failed" && level === "edge");
      if (name !== "Express") expect(rejected).not.toEqual([]);
    },
  );
});
