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

/** Installs Chromium if there isn't one: once, before the test files run in parallel. */
export function prepareBrowser(): void {
  if (findSystemBrowser() === undefined) installChromium();
}

/**
 * Starts a headless Chromium for one test file; the caller closes it.
 *
 * Uses the browser at `CHROME_PATH`, else Chromium or Chrome on the `PATH`, else the one from an npm package.
 */
export async function launchBrowser(): Promise<Browser> {
  const system = findSystemBrowser();
  const { executablePath, env } =
    system === undefined ? await unpackChromium() : { executablePath: system, env: {} };
  return chromium.launch({
    executablePath,
    headless: true,
    args: QUIET_FLAGS,
    // Chromium doesn't run as root inside its sandbox.
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
