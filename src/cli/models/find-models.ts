import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Finds the generated models in the package, whose layout differs from that of its sources.
 *
 * @param from - A folder of the package.
 * @throws {Error} Where no folder around it has them: the package was not packed whole.
 */
export function findModels(from: string): string {
  const folder = join(from, "generated", "models");
  if (existsSync(folder)) return folder;
  const parent = dirname(from);
  if (parent === from) throw new Error("The package lacks its folder generated/models.");
  return findModels(parent);
}
