import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildCli } from "../../scripts/build/build-cli.ts";
import { buildDist } from "../../scripts/build/build-dist.ts";
import { ROOT } from "./run-generate.ts";

/** The package as users get it. */
export interface PackedPackage {
  readonly tarball: string;
  /** A project with only the package in `node_modules/`. */
  readonly project: string;
}

/** What npm includes automatically, and sources that must be excluded. */
const ALWAYS = ["package.json", "README.md", "LICENSE", "src"];

/**
 * Builds and packs the package in a separate folder, so that `dist/` stays unchanged.
 *
 * @param folder - An empty folder; the caller removes it.
 */
export async function packPackage(folder: string): Promise<PackedPackage> {
  const source = join(folder, "source");
  const { files } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const roots: string[] = files.map((pattern: string) => pattern.split("/")[0]);
  for (const path of new Set([...roots, ...ALWAYS])) {
    if (path !== "dist") cpSync(join(ROOT, path), join(source, path), { recursive: true });
  }
  await buildDist(join(source, "dist"));
  await buildCli(join(source, "dist/cli"));
  const listing = run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], source);
  const [packed] = Object.values<{ filename: string }>(JSON.parse(listing));
  if (packed === undefined) throw new Error(`npm packed nothing: ${listing}`);
  const tarball = join(folder, packed.filename);
  const project = join(folder, "project");
  unpack(tarball, join(project, "node_modules/recording-webhooks"));
  return { tarball, project };
}

/** Extracts a tarball's files into a folder, as an offline installation does. */
export function unpack(tarball: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  run("tar", ["-xzf", tarball, "--strip-components=1", "-C", folder], ROOT);
}

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}
