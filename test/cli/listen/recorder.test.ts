import { describe, expect, it } from "vitest";
import { inBatches } from "../../../src/cli/listen/record-file.ts";

/** A file in memory that can be made to fail. */
function createFile() {
  const file = { text: "", appends: 0, failure: "" };
  const write = async (text: string): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (file.failure !== "") throw new Error(file.failure);
    file.text += text;
    file.appends++;
  };
  return { file, recorder: inBatches(write) };
}

describe("inBatches", () => {
  it("resolves only when the line is in the file", async () => {
    const { file, recorder } = createFile();
    const appended = recorder.append("a");
    expect(file.text).toBe("");
    await appended;
    expect(file.text).toBe("a\n");
  });

  it("writes lines that come together with one append, in order", async () => {
    const { file, recorder } = createFile();
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`);
    await Promise.all(lines.map((line) => recorder.append(line)));
    expect(file.text).toBe(lines.map((line) => `${line}\n`).join(""));
    expect(file.appends).toBe(2);
  });

  it("rejects what could not be written, and continues", async () => {
    const { file, recorder } = createFile();
    file.failure = "ENOSPC";
    await expect(recorder.append("lost")).rejects.toThrow("ENOSPC");
    file.failure = "";
    await recorder.append("again");
    expect(file.text).toBe("again\n");
  });

  it("settles when everything is written", async () => {
    const { file, recorder } = createFile();
    const appended = recorder.append("a");
    await recorder.settled();
    expect(file.text).toBe("a\n");
    await appended;
  });
});
