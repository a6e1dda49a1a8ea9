import { parseArgs } from "node:util";
import { UsageError } from "../src/cli/usage-error.ts";
import { BUMPS } from "./release/package-version.ts";
import { runRelease } from "./release/run-release.ts";
import { runCommand } from "./report.ts";

const HELP = `Releases the last commit: freezes the contract, writes the changelog, sets the package's version, commits and tags.

  npm run release                              the least bump of the package that the contract allows
  npm run release -- --package minor           at least this bump: patch, minor or major
  npm run release -- --dry-run                 change nothing; say what would be done

It pushes and publishes nothing: that is done by CI, for the tag. Interrupted, it is run again.
Exit codes: 0 done, 1 refused, with what to do, 2 a file is missing or no OpenAPI 3.1 document, or wrong usage.
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      package: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);

  const bump = BUMPS.find((name) => name === values.package);
  if (values.package !== undefined && bump === undefined) {
    throw new UsageError(
      "value",
      `--package ${values.package}: found no bump, expected one of ${BUMPS.join(", ")}`,
    );
  }
  await runRelease({
    root: ".",
    package: bump,
    date: new Date().toISOString().slice(0, 10),
    isDryRun: values["dry-run"],
    say: (line) => void process.stdout.write(`${line}\n`),
  });
});
