import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import type * as validators from "../../generated/validators.ts";
import { loadContract, SPEC } from "../../scripts/contract/load-contract.ts";
import { emitValidators } from "../../scripts/emit/emit-validators.ts";
import { payloadsPath, type RecordedPayloads } from "../../scripts/release/freeze.ts";
import { loadReleases, RELEASES } from "../../scripts/release/releases.ts";
import { diffVersions, loadVersion } from "../../src/diff/index.ts";
import { parseVersion } from "../../src/document/version.ts";
import { readWebhook } from "../../src/index.ts";
import { explain } from "../../src/runtime/explain.ts";
import { bodyOf, vectors } from "../support/vectors.ts";

const contract = await loadContract();
const releases = await loadReleases();
/** The frozen versions whose receivers must read today's payloads: those of the same major version. */
const readers = releases.filter(
  ({ version }) => parseVersion(version)?.[0] === parseVersion(contract.version)?.[0],
);
const receivers = await Promise.all(readers.map(({ version }) => compileReceiver(version)));
type OldReceiver = Awaited<ReturnType<typeof compileReceiver>>;

/** What a sender may emit today. */
const sent = vectors.filter(({ send }) => send === "valid");
const examples = contract.webhooks.flatMap(({ status, examples }) =>
  examples.map(({ name, payload }) => ({ id: `${status}.${name}`, payload })),
);

describe.each(receivers)("a receiver of contract $version", (receiver) => {
  it("reads every vector that a sender may emit today", () => {
    expect(sent.length).toBeGreaterThan(contract.webhooks.length);
    const bodies = sent.map((vector) => ({ id: vector.id, payload: JSON.parse(String(bodyOf(vector))) }));
    expect(rejected(receiver, bodies)).toEqual([]);
  });

  it("reads them with unknown fields", () => {
    const more = { unknown: { nested: [null] }, "": 0 };
    const open = examples.map(({ id, payload }) => ({ id, payload: { ...payload, ...more } }));
    expect(rejected(receiver, open)).toEqual([]);
  });

  it("reads an unknown status as unknown, and a payload that violates its schema as invalid", () => {
    expect(receiver.read({ status: "made_up", anything: 1 })).toBe("unknown");
    expect(receiver.statuses.map((status) => receiver.read({ status }))).toEqual(
      receiver.statuses.map(() => "invalid"),
    );
  });
});

describe.each(readers)("today's receiver", ({ version }) => {
  const { contract: recorded, payloads }: RecordedPayloads = JSON.parse(
    readFileSync(payloadsPath(version), "utf8"),
  );

  it(`reads what servers of contract ${version} sent, except what the contract has forbidden since`, () => {
    expect([recorded, payloads.length > 0]).toEqual([version, true]);
    const frozen = loadVersion(readFileSync(`${RELEASES}/${version}.yaml`, "utf8"), version);
    const { changes } = diffVersions(frozen, loadVersion(readFileSync(SPEC, "utf8"), SPEC));
    const forbidden = changes
      .filter(({ breaks }) => breaks.includes("senders"))
      .map(({ webhook }) => webhook);
    const refused = payloads.filter(({ payload }) => {
      const { kind } = readWebhook(JSON.stringify(payload));
      return kind !== "webhook" && kind !== "unknown" && !forbidden.includes(String(payload["status"]));
    });
    expect(refused.map(({ id }) => id)).toEqual([]);
  });
});

it("has a release to compare with", () => {
  expect(releases).not.toEqual([]);
});

function rejected(
  receiver: OldReceiver,
  bodies: readonly { readonly id: string; readonly payload: object }[],
): string[] {
  return bodies.filter(({ payload }) => receiver.read(payload) === "invalid").map(({ id }) => id);
}

/** Compiles the validators that would be generated from a frozen version today. */
async function compileReceiver(version: string) {
  const frozen = await loadContract(`${RELEASES}/${version}.yaml`);
  const [file] = emitValidators(frozen);
  const { outputFiles } = await build({
    stdin: { contents: file?.contents ?? "", loader: "ts", resolveDir: "generated" },
    bundle: true,
    write: false,
    format: "esm",
  });
  const code = outputFiles.map(({ contents }) => Buffer.from(contents).toString("base64")).join("");
  const { checkWebhook, isWebhook }: typeof validators = await import(`data:text/javascript;base64,${code}`);
  return {
    version,
    statuses: frozen.webhooks.map(({ status }) => status),
    read(payload: unknown): "webhook" | "unknown" | "invalid" {
      if (isWebhook(payload)) return "webhook";
      return explain(checkWebhook, payload)[0].code === "unknown_status" ? "unknown" : "invalid";
    },
  };
}
