import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes the license notices of the packages that a bundle includes.
 *
 * @param file - The file to write.
 * @param inputs - The paths of the bundle's sources, relative to `root`.
 * @throws {Error} For a package without a license file.
 */
export async function writeLicenses(
  file: string,
  inputs: readonly string[],
  root = process.cwd(),
): Promise<void> {
  const folders = inputs.flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  const notices = await Promise.all(
    [...new Set(folders)].toSorted().map((folder) => readNotice(join(root, folder))),
  );
  const intro = "The recording-webhooks package includes code of these packages.\n";
  await writeFile(file, [intro, ...notices].join(`\n${"-".repeat(80)}\n\n`));
}

async function readNotice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const licenseFile = (await readdir(folder)).find((entry) => /^(license|licence)/i.test(entry));
  if (licenseFile === undefined)
    throw new Error(`${name} has no license file, expected one to include in the package`);
  return `${name} ${version} (${license})\n\n${(await readFile(join(folder, licenseFile), "utf8")).trim()}\n`;
}
