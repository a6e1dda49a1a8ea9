import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { major } from "semver";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emitValidators } from "../../scripts/emit/emit-validators.ts";
import { RELEASES, type Release } from "../../scripts/release/release-files.ts";

/** A receiver that knows one frozen version of the contract. */
export interface OldReceiver {
  readonly version: string;
  readonly statuses: readonly string[];
  /** What it takes a payload for. */
  read(payload: unknown): "webhook" | "unknown" | "invalid";
}

/** The frozen versions whose receivers have to read what is sent by a version: those of its major that are not newer. */
export function oldReaders(releases: readonly Release[], version: string): Release[] {
  return releases.filter((release) => major(release.version) === major(version));
}

/** Compiles the validators of a frozen version, as they would be generated from it today. */
export async function compileReceiver(version: string): Promise<OldReceiver> {
  const contract = await loadContract(`${RELEASES}/${version}.yaml`);
  const [validators] = await emitValidators(contract);
  const folder = await mkdtemp(join(tmpdir(), "old-receiver-"));
  try {
    const file = join(folder, "validators.mjs");
    await writeFile(file, validators?.contents ?? "");
    const { receiveWebhook }: typeof import("../../generated/validators.js") = await import(
      pathToFileURL(file).href
    );
    return {
      version,
      statuses: contract.webhooks.map(({ status }) => status),
      read: (payload) => {
        if (receiveWebhook(payload)) return "webhook";
        const isUnknown = receiveWebhook.errors?.some(({ keyword }) => keyword === "unknown_status");
        return isUnknown === true ? "unknown" : "invalid";
      },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
