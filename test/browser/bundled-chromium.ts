import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { installNode } from "../support/install-node.ts";

/** A browser's executable and the environment variables that it needs to run. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const HERE = import.meta.dirname;
const CACHE = join(HERE, "../../node_modules/.cache");
const UNPACK_SCRIPT =
  'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';

/**
 * Installs `@sparticuz/chromium`, which has its own lockfile so that machines with Chrome don't download it.
 *
 * @throws {Error} If npm can't install it, with what to do.
 */
export function installChromium(): void {
  try {
    installNode(HERE);
  } catch (cause) {
    throw new Error("no Chrome on the PATH, and npm can't install one in test/browser: set CHROME_PATH", {
      cause,
    });
  }
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, its libraries and fonts, once for each version of the package.
 *
 * @returns Its path, and the environment to start it with.
 */
export async function unpackChromium(): Promise<UnpackedBrowser> {
  const manifest: unknown = JSON.parse(
    await readFile(join(HERE, "node_modules/@sparticuz/chromium/package.json"), "utf8"),
  );
  const folder = join(CACHE, `chromium-${readVersion(manifest)}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const libraries = join(folder, "al2023/lib");
  const { LD_LIBRARY_PATH = "" } = process.env;
  return {
    executablePath: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: LD_LIBRARY_PATH === "" ? libraries : `${libraries}:${LD_LIBRARY_PATH}`,
      FONTCONFIG_PATH: join(folder, "fonts"),
    },
  };
}

async function unpackInto(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  try {
    // The package unpacks into TMPDIR, and its libraries only if it detects AWS Lambda. A process of its
    // own keeps both variables out of the tests.
    await promisify(execFile)(process.execPath, ["--eval", UNPACK_SCRIPT], {
      cwd: HERE,
      env: { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
    });
    await writeFile(join(staging, "fonts/fonts.conf"), FONTS_CONFIG);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    // Another test file was faster. Its copy is complete, because it was renamed too.
    if (!existsSync(folder)) throw error;
  }
}

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

function readVersion(manifest: unknown): string {
  if (typeof manifest === "object" && manifest !== null && "version" in manifest)
    return String(manifest.version);
  throw new Error("@sparticuz/chromium: package.json has no version");
}
