import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Io, Output } from "../../../src/cli/io.ts";
import { createProgress } from "../../../src/cli/validate/progress.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function createIo(isTerminal: boolean): { io: Io; written: string[] } {
  const written: string[] = [];
  const output: Output = {
    isTerminal,
    write: async (text) => void written.push(text),
    style: (_, text) => text,
  };
  const { signal } = new AbortController();
  return { io: { stdin: process.stdin, stdout: output, stderr: output, signal, isDebug: false }, written };
}

describe("createProgress", () => {
  it("shows on a terminal how far long work is, not too often, and clears it", () => {
    const { io, written } = createIo(true);
    const progress = createProgress(io, 1000);
    progress.show(100, 1);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1500);
    progress.show(500, 1234);
    progress.show(501, 1235);
    expect(written).toHaveLength(1);
    expect(written[0]).toContain("50 % 1,234 payloads");
    progress.clear();
    progress.clear();
    expect(written.slice(1)).toEqual(["\r\u001b[K"]);
  });

  it("counts megabytes where the size is not known", () => {
    const { io, written } = createIo(true);
    const progress = createProgress(io, undefined);
    vi.advanceTimersByTime(1500);
    progress.show(7_000_000, 1);
    expect(written[0]).toContain("7 MB");
  });

  it("shows nothing where there is no terminal", () => {
    const { io, written } = createIo(false);
    const progress = createProgress(io, 1000);
    vi.advanceTimersByTime(1500);
    progress.show(500, 1);
    progress.clear();
    expect(written).toEqual([]);
  });
});
