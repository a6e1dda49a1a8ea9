import { describe, expect, it } from "vitest";
import { type AppendTarget, createRecorder } from "../../../src/cli/listen/recorder.ts";

/** A file in memory that counts, and that can be made to fail after a part was written. */
function createFile() {
  const file = { text: "", syncs: 0, failure: undefined as string | undefined, isStuck: false };
  const target: AppendTarget = {
    async appendFile(text) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      file.text += file.failure === undefined ? text : text.slice(0, 3);
      if (file.failure !== undefined) throw new Error(file.failure);
    },
    async datasync() {
      await new Promise((resolve) => setTimeout(resolve, 5));
      file.syncs++;
    },
    async truncate(bytes) {
      if (file.isStuck) throw new Error("EIO");
      file.text = file.text.slice(0, bytes);
    },
    close: () => Promise.resolve(),
  };
  return { file, recorder: createRecorder(target, 0) };
}

describe("createRecorder", () => {
  it("resolves only when the line is synced", async () => {
    const { file, recorder } = createFile();
    const appended = recorder.append("a");
    expect(file.syncs).toBe(0);
    await appended;
    expect(file).toMatchObject({ text: "a\n", syncs: 1 });
  });

  it("lets lines that come together share one fsync, in order", async () => {
    const { file, recorder } = createFile();
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`);
    await Promise.all(lines.map((line) => recorder.append(line)));
    expect(file.text).toBe(lines.map((line) => `${line}\n`).join(""));
    expect(file.syncs).toBe(2);
  });

  it("rejects what could not be written, leaves nothing of it, and goes on", async () => {
    const { file, recorder } = createFile();
    await recorder.append("good");
    file.failure = "ENOSPC";
    await expect(recorder.append("lost")).rejects.toThrow("ENOSPC");
    expect(file.text).toBe("good\n");
    file.failure = undefined;
    await recorder.append("again");
    expect(file.text).toBe("good\nagain\n");
  });

  it("takes nothing more when a part of a failed line stays", async () => {
    const { file, recorder } = createFile();
    file.failure = "ENOSPC";
    file.isStuck = true;
    await expect(recorder.append("lost")).rejects.toThrow("ENOSPC");
    file.failure = undefined;
    await expect(recorder.append("glued")).rejects.toThrow();
    expect(file.text).toBe("los");
  });

  it("waits for what is being written before it closes", async () => {
    const { file, recorder } = createFile();
    const appended = recorder.append("a");
    await recorder.close();
    expect(file.syncs).toBe(1);
    await appended;
  });
});
