import { execFileSync } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { installNode } from "../support/install-node.ts";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const QUIET_FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Has its own lockfile, so that machines with Chrome don't download it. */
const PACKAGE = "@sparticuz/chromium";
const HERE = import.meta.dirname;
const CACHE = join(HERE, "../../node_modules/.cache");
const UNPACK = `import("${PACKAGE}").then(({ default: chromium }) => chromium.executablePath())`;

// The package's own file looks for its fonts in /tmp.
const FONTS_CONFIG = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;

/**
 * Installs Chromium if there isn't one, and unpacks it, its libraries and fonts, once for each version of the package. Call it
 * before the test files run in parallel.
 *
 * @throws {Error} If npm can't install it, with what to do.
 */
export function prepareBrowser(): void {
  if (findSystemBrowser() !== undefined) return;
  try {
    installNode(HERE);
  } catch (cause) {
    throw new Error("no Chrome on the PATH, and npm can't install one in test/browser: set CHROME_PATH", {
      cause,
    });
  }
  const folder = unpackedFolder();
  if (existsSync(folder)) return;
  mkdirSync(CACHE, { recursive: true });
  const staging = mkdtempSync(`${folder}-`);
  // The package unpacks into TMPDIR, and its libraries only if it detects AWS Lambda. A process of its own keeps both variables
  // out of the tests.
  const env = { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
  execFileSync(process.execPath, ["--eval", UNPACK], { cwd: HERE, env });
  writeFileSync(join(staging, "fonts/fonts.conf"), FONTS_CONFIG);
  renameSync(staging, folder);
}

/**
 * Starts a headless Chromium for one test file; the caller closes it.
 *
 * Uses the browser at `CHROME_PATH`, else Chromium or Chrome on the `PATH`, else the one from an npm package.
 */
export async function launchBrowser(): Promise<Browser> {
  const system = findSystemBrowser();
  const { LD_LIBRARY_PATH = "" } = process.env;
  const folder = system === undefined ? unpackedFolder() : "";
  const libraries = [join(folder, "al2023/lib"), LD_LIBRARY_PATH]
    .filter((path) => path !== "")
    .join(delimiter);
  const ownFiles = { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, "fonts") };
  return chromium.launch({
    executablePath: system ?? join(folder, "chromium"),
    headless: true,
    args: QUIET_FLAGS,
    // Chromium doesn't run as root inside its sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, ...(system === undefined && ownFiles) },
  });
}

function unpackedFolder(): string {
  const manifest = readFileSync(join(HERE, "node_modules", PACKAGE, "package.json"), "utf8");
  const { version }: { version: string } = JSON.parse(manifest);
  return join(CACHE, `chromium-${version}`);
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
