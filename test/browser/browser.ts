import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { installChromium, unpackChromium } from "./bundled-chromium.ts";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const QUIET_FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Installs a Chromium unless there is one: once, before the test files run side by side. */
export function prepareBrowser(): void {
  if (findSystemBrowser() === undefined) installChromium();
}

/**
 * Starts a headless Chromium for one test file; the caller closes it.
 *
 * Takes the browser that `CHROME_PATH` names, else a Chromium or Chrome on the `PATH`, else the one that comes as an
 * npm package of its own.
 */
export async function launchBrowser(): Promise<Browser> {
  const system = findSystemBrowser();
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

function findSystemBrowser(): string | undefined {
  const { CHROME_PATH, PATH = "" } = process.env;
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  const paths = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return CHROME_PATH || paths.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
