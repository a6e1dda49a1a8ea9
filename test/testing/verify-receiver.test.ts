import { describe, expect, it } from "vitest";
import { createReceiver } from "../../src/receiver/index.ts";
import { verifyReceiver } from "../../src/testing/index.ts";
import { answer } from "../cli/receivers/receivers.ts";

describe("verifyReceiver", () => {
  it("passes a fetch handler that meets the contract", async () => {
    const seen: string[] = [];
    const report = await verifyReceiver(answer, { onResult: ({ id }) => seen.push(id) });
    expect(report.results.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
    expect(report).toMatchObject({
      passed: true,
      interrupted: false,
      counts: { failedMust: 0, notTried: 0 },
    });
    expect(seen).toEqual(report.results.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("passes createReceiver", async () => {
    const { results, passed } = await verifyReceiver(createReceiver({ otherwise: () => {} }));
    expect(results.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
    expect(passed).toBe(true);
  });

  it("fails one that throws, as a must, and gives up after three in a row", async () => {
    const report = await verifyReceiver(() => {
      throw new Error("broken");
    });
    expect(report.passed).toBe(false);
    expect(report.results.slice(0, 4)).toMatchObject([
      { outcome: "failed", level: "must", answer: "threw" },
      { outcome: "failed", level: "must", answer: "threw" },
      { outcome: "failed", level: "must", answer: "threw" },
      { outcome: "not tried" },
    ]);
  });

  it("fails one that never responds", async () => {
    const report = await verifyReceiver(() => new Promise<Response>(() => {}), { maxMs: 20 });
    expect(report.results[0]).toMatchObject({ level: "must", answer: "timeout" });
  });

  it("distinguishes a violated must from a violated should", async () => {
    const tolerant = () => new Response();
    expect(await verifyReceiver(tolerant)).toMatchObject({ passed: false, counts: { failedMust: 0 } });
    expect(await verifyReceiver(tolerant, { lenient: true })).toMatchObject({ passed: true });
    const broken = () => new Response(null, { status: 500 });
    expect(await verifyReceiver(broken, { lenient: true })).toMatchObject({
      passed: false,
      counts: { failedShould: 0 },
    });
  });

  it("detects a receiver that stops working at the end", async () => {
    let requests = 0;
    const total = (await verifyReceiver(answer)).results.length;
    const report = await verifyReceiver((request) =>
      ++requests > total ? new Response(null, { status: 503 }) : answer(request),
    );
    expect(report.results.at(-1)).toMatchObject({
      id: "delivery.after-all",
      outcome: "failed",
      level: "must",
    });
  });
});
