import { watch } from "node:fs";
import { parseArgs } from "node:util";
import { createServer } from "vitepress";
import { emitSpec } from "./emit/emit.ts";
import { runCommand } from "./run-command.ts";
import { writePages } from "./site/build-site.ts";
import { writeFiles } from "./write/write-files.ts";

const HELP = `Shows the documentation while you write it: guides and theme immediately, the contract's pages and
generated/ when the spec is saved.

  npm run docs:dev
  npm run docs:dev -- --port 4000

Options
  --port PORT    where to listen on 127.0.0.1 (default: 5173)
  --help         show this
`;

/** Editors write a file in several steps. */
const QUIET_MS = 100;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "5173" }, help: { type: "boolean", default: false } },
  });
  if (values.help) return void process.stdout.write(HELP);

  const port = Number(values.port);
  await writeAll();
  let server = await start(port);
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  watch("spec", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(update);
    }, QUIET_MS);
  });

  async function update(): Promise<void> {
    try {
      const { missing, extra, stale } = await writeAll();
      // VitePress lists its pages and reads its configuration when it starts.
      if (missing.length === 0 && extra.length === 0 && !stale.includes("navigation.json")) return;
      await server.close();
      server = await start(port);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    }
  }
});

async function writeAll() {
  const { contract, files } = await emitSpec();
  // The playground runs the generated code.
  await writeFiles("generated", files);
  return writePages(contract, files);
}

async function start(port: number) {
  const server = await createServer("docs", { port, host: "127.0.0.1" });
  await server.listen();
  server.printUrls();
  return server;
}
