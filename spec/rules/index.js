// @ts-check
import { checkDescriptions, oneFile } from "./fields.js";
import { checkStatuses, checkUnion } from "./statuses.js";
import { checkChronologies, checkClocks } from "./timestamps.js";
import { checkBaseUrl, checkRealtime, checkTriggers, checkWebhooks } from "./webhooks.js";

/**
 * Lint rules for what is ours in `openapi.yaml`: the extensions `x-base-url`, `x-realtime`, `x-trigger`, `x-clock` and `x-chronology`,
 * and the shape that a webhook must have for everything else to follow from it.
 */
export default function plugin() {
  return {
    id: "contract",
    rules: {
      oas3: {
        "one-file": oneFile,
        "base-url": () => ({ Root: checkBaseUrl }),
        realtime: () => ({ Root: checkRealtime }),
        webhook: () => ({ Root: checkWebhooks }),
        trigger: () => ({ Root: checkTriggers }),
        status: () => ({ Root: checkStatuses }),
        union: () => ({ Root: checkUnion }),
        clock: () => ({ Root: checkClocks }),
        chronology: () => ({ Root: checkChronologies }),
        "field-description": () => ({ Root: checkDescriptions }),
      },
    },
  };
}
