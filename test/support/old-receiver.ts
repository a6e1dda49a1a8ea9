import { loadContract } from "../../scripts/contract/load-contract.ts";
import { RELEASES, type Release } from "../../scripts/release/releases.ts";
import { parseVersion } from "../../src/document/version.ts";
import { explain } from "../../src/runtime/explain.ts";
import { loadValidators } from "./load-validators.ts";

/** A receiver that knows one frozen version of the contract. */
export interface OldReceiver {
  readonly version: string;
  readonly statuses: readonly string[];
  /** What it takes a payload for. */
  read(payload: unknown): "webhook" | "unknown" | "invalid";
}

/** The frozen versions whose receivers have to read what is sent by a version: those of its major that are not newer. */
export function oldReaders(releases: readonly Release[], version: string): Release[] {
  const major = (each: string) => parseVersion(each)?.[0];
  return releases.filter((release) => major(release.version) === major(version));
}

/** Compiles the validators of a frozen version, as they would be generated from it today. */
export async function compileReceiver(version: string): Promise<OldReceiver> {
  const contract = await loadContract(`${RELEASES}/${version}.yaml`);
  const { checkWebhook, isWebhook } = await loadValidators(contract);
  return {
    version,
    statuses: contract.webhooks.map(({ status }) => status),
    read: (payload) => {
      if (isWebhook(payload)) return "webhook";
      return explain(checkWebhook, payload)[0].code === "unknown_status" ? "unknown" : "invalid";
    },
  };
}
