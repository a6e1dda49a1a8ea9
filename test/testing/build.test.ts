import { describe, expect, expectTypeOf, it } from "vitest";
import { webhooks } from "../../generated/examples.ts";
import type { Webhook } from "../../generated/types.ts";
import { isSendableWebhook } from "../../generated/validators.ts";
import { compareDateTimes } from "../../src/runtime/date-time.ts";
import { build, type Overrides, type PayloadOf, send } from "../../src/testing/index.ts";

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

  it.each(webhooks)(
    "applies overrides of $status, also with a seed, without changing them",
    ({ status, fields, examples }) => {
      const [{ name } = { name: "" }] = fields.filter(({ isFixed }) => !isFixed);
      const overrides = Object.freeze({ [name]: Object(examples.at(-1)?.payload)[name] });
      expect(build(status, overrides, { seed: 3 })).toMatchObject(overrides);
    },
  );

  it.each(webhooks)(
    "throws for overrides of $status that violate the contract, with every issue",
    (webhook) => {
      const { status, fields, chronology } = webhook;
      const names = fields.filter(({ isFixed }) => !isFixed).map(({ name }) => name);
      // No field can be a bigint, whatever its type is.
      const wrong = Object.fromEntries(names.map((name) => [name, 1n]));
      const { issues } = send.webhook.safeParse({ ...build(status), ...wrong });
      expect(issues).not.toBeUndefined();
      expect(catchError(() => build(status, wrong))).toMatchObject({ name: "BuildError", issues });
      const years = chronology.map((name, at) => [name, `${2026 - at}-01-01T00:00:00Z`]);
      if (years.length === 0) return;
      expect(catchError(() => build(status, Object.fromEntries(years)))).toMatchObject({
        issues: chronology.slice(1).map((name) => ({ code: "chronology", path: [name] })),
      });
    },
  );

  it("throws for an unknown status", () => {
    // @ts-expect-error: no status of the contract
    expect(catchError(() => build("nope"))).toMatchObject({ issues: [{ code: "unknown_status" }] });
  });

  it("types payload and overrides by the status", () => {
    expectTypeOf<WhereWrongStatus>().toBeNever();
    expectTypeOf<WhereWrongType>().toBeNever();
    expectTypeOf<WhereOtherField>().toBeNever();
  });
});

type Status = Webhook["status"];
/** The statuses whose payload may have another one. */
type WhereWrongStatus = {
  [S in Status]: ReturnType<typeof build<S>>["status"] extends S ? never : S;
}[Status];
/** The statuses that accept a value of a wrong type in every field. */
type WhereWrongType = {
  [S in Status]: Record<keyof Overrides<S>, symbol> extends Overrides<S> ? S : never;
}[Status];
/** The statuses whose overrides have a field that the payload lacks, or the status, which is the first argument. */
type WhereOtherField = {
  [S in Status]: Exclude<keyof Overrides<S>, Exclude<keyof PayloadOf<S>, "status">> extends never ? never : S;
}[Status];

function catchError(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}
