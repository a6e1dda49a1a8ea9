import type { Io } from "../io.ts";

const FIRST_AFTER_MS = 1000;
const EVERY_MS = 200;

/** Shows how far the work is, on a terminal only, when it takes long. */
export function createProgress({ stderr }: Io, totalBytes: number | undefined): Progress {
  let next = Date.now() + FIRST_AFTER_MS;
  let isShown = false;
  return {
    show(bytes, payloads) {
      if (!stderr.isTerminal || Date.now() < next) return;
      next = Date.now() + EVERY_MS;
      isShown = true;
      void stderr.write(`\r\u001b[K${toBar(bytes, totalBytes)} ${payloads.toLocaleString("en")} payloads`);
    },
    clear() {
      if (isShown) void stderr.write("\r\u001b[K");
      isShown = false;
    },
  };
}

export interface Progress {
  show(bytes: number, payloads: number): void;
  clear(): void;
}

function toBar(bytes: number, totalBytes: number | undefined): string {
  if (totalBytes === undefined || totalBytes === 0) return `${Math.floor(bytes / 1e6)} MB`;
  const share = Math.min(1, bytes / totalBytes);
  const filled = Math.round(share * 30);
  return `${"█".repeat(filled)}${"░".repeat(30 - filled)} ${Math.floor(share * 100)} %`;
}
