import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../support/run-generate.ts";
import { reasonToSkip } from "./support.ts";

const recipe = readFileSync(join(ROOT, "docs/examples/handle-once.sql"), "utf8");
const insert = recipe.slice(recipe.indexOf("INSERT"));
const rolledBack = `BEGIN;\n${insert.replaceAll("rec-1", "rec-2")}\nROLLBACK;\n`;
/** The same webhook twice, then one whose first handler failed and that is delivered again. */
const script = `${recipe}\n${insert}\n${rolledBack}${insert.replaceAll("rec-1", "rec-2")}`;
const [status] = /(?<=VALUES \(')\w+/.exec(insert) ?? [];

describe("the SQL that handles a webhook once", () => {
  const sqlite = reasonToSkip(["sqlite3"], true);
  it.skipIf(sqlite !== "")(`returns a row for the first delivery that is handled: SQLite${sqlite}`, () => {
    const output = execFileSync("sqlite3", [":memory:"], { input: script, encoding: "utf8" });
    expect(output.trim().split("\n")).toEqual([status, status, status]);
  });

  const postgres = reasonToSkip(["initdb", "pg_ctl", "psql"], true);
  it.skipIf(postgres !== "")(
    `returns a row for the first delivery that is handled: PostgreSQL${postgres}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), "pg-"));
      // PostgreSQL doesn't run as root.
      const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
      if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
      const run = (program: string, args: readonly string[], input = "") =>
        execFileSync(program, args, {
          ...user,
          cwd: folder,
          input,
          encoding: "utf8",
          stdio: ["pipe", "pipe", "ignore"],
        });
      try {
        run("initdb", ["-D", "data", "-A", "trust", "-U", "test"]);
        run("pg_ctl", ["-D", "data", "-w", "-l", "log", "-o", `-k ${folder} -h ''`, "start"]);
        const output = run("psql", ["-h", folder, "-U", "test", "-qtA", "postgres"], script);
        run("pg_ctl", ["-D", "data", "-m", "immediate", "stop"]);
        expect(output.trim().split("\n")).toEqual([status, status, status]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
