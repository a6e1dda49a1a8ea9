import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installNode } from "../../support/install-node.ts";
import { ROOT } from "../../support/run-generate.ts";
import { type StartedServer, startServer } from "../../support/start-server.ts";
import { hasProgram, usePython } from "../tools.ts";

const FOLDER = import.meta.dirname;
const SCHEMAS = join(ROOT, "generated/schemas/receive");

const COMMANDS = [
  {
    name: "Express",
    needs: "node",
    build: () => {
      installNode(FOLDER);
      return [process.execPath, "express.mjs"];
    },
  },
  { name: "FastAPI", needs: "python3", build: () => [usePython(FOLDER), "fastapi_app.py"] },
  {
    name: "Go's net/http",
    needs: "go",
    build: () => {
      const program = join(mkdtempSync(join(tmpdir(), "handler-")), "handler");
      execFileSync("go", ["build", "-o", program, "."], { cwd: join(FOLDER, "go"), timeout: 300_000 });
      return [program];
    },
  },
];

/** Handlers as people write them, which check types and nothing else: each starts a server with `/webhooks`. */
export const HANDLERS = COMMANDS.map(({ name, needs, build }) => ({
  name,
  skipped: hasProgram(needs, needs === "go" ? "version" : "--version") ? "" : ` (skipped: no ${needs} here)`,
  start: (): Promise<StartedServer> => startServer([...build(), SCHEMAS], { cwd: FOLDER }),
}));
