import { describe, expect, expectTypeOf, it } from "vitest";
import { webhooks } from "../../generated/examples.ts";
import type { UploadReady } from "../../generated/types.ts";
import { isSendableWebhook, isWebhook } from "../../generated/validators.ts";
import { compareDateTimes } from "../../src/runtime/date-time.ts";
import { BuildError, build } from "../../src/testing/index.ts";

const STATUSES = webhooks.map(({ status }) => status);

describe("build", () => {
  it.each(webhooks)(
    "returns a copy of the first example of $status without a seed",
    ({ status, examples }) => {
      const payload = build(status);
      expect(payload).toEqual(examples[0]?.payload);
      expect(payload).not.toBe(examples[0]?.payload);
      Object.assign(payload, { msg: "changed" });
      expect(build(status)).toEqual(examples[0]?.payload);
    },
  );

  it.each(STATUSES)(
    "returns valid payloads of %s for a thousand seeds, the same for the same seed",
    (status) => {
      const payloads = Array.from({ length: 1000 }, (_, seed) => build(status, {}, { seed }));
      expect(payloads.filter((payload) => !isSendableWebhook(payload))).toEqual([]);
      expect(new Set(payloads.map((payload) => JSON.stringify(payload))).size).toBe(1000);
      expect(build(status, {}, { seed: 999 })).toEqual(payloads[999]);
    },
  );

  it.each(webhooks.filter(({ chronology }) => chronology.length > 0))(
    "keeps the chronology of $status whichever timestamp is set, to the distant past or future",
    ({ status, chronology }) => {
      for (const field of chronology) {
        for (const time of ["1999-01-01T00:00:00+05:45", "2040-12-31T23:59:59.999999Z"]) {
          const payload = new Map(Object.entries(build(status, { [field]: time })));
          const times = chronology.map((name) => String(payload.get(name)));
          expect(payload.get(field)).toBe(time);
          expect(times).toEqual(times.toSorted(compareDateTimes));
        }
      }
    },
  );

  it("applies overrides, also with a seed, without changing them", () => {
    const overrides = Object.freeze({ rec_id: "mine", recording_file_size_bytes: 0 });
    expect(build("upload_ready", overrides, { seed: 3 })).toMatchObject(overrides);
  });

  it("throws for overrides that violate the contract, with every issue", () => {
    const wrong = { recording_file_size_bytes: -1 };
    expect(() => build("upload_ready", wrong)).toThrow(BuildError);
    const times = { started_at: "2026-01-02T00:00:00Z", stopped_at: "2026-01-01T00:00:00Z" };
    const error = catchError(() => build("session_finished", times));
    expect(error).toMatchObject({
      name: "BuildError",
      issues: [{ code: "chronology", path: ["stopped_at"] }],
    });
    expect(isWebhook({ ...build("session_finished"), ...times })).toBe(true);
  });

  it("throws for an unknown status", () => {
    // @ts-expect-error: no status of the contract
    expect(catchError(() => build("nope"))).toMatchObject({ issues: [{ code: "unknown_status" }] });
  });

  it("types payload and overrides by the status", () => {
    expectTypeOf(build("upload_ready")).toEqualTypeOf<UploadReady>();
    // @ts-expect-error: a number isn't a string
    catchError(() => build("upload_ready", { rec_id: 7 }));
    // @ts-expect-error: no field of this webhook
    catchError(() => build("upload_failed", { started_at: "2026-01-02T00:00:00Z" }));
    // @ts-expect-error: the status is the first argument
    catchError(() => build("upload_failed", { status: "upload_failed" }));
  });
});

function catchError(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}
