import { onBeforeUnmount, type Ref, ref, watch } from "vue";
import type { Findings } from "./check-body.ts";
import { announceFindings } from "./describe-findings.ts";

/** How long nothing changes before a screen reader announces it, in milliseconds. */
const PAUSE = 700;

/** What a screen reader is to say of the findings, once their reader has paused; of the first it says nothing. */
export function useAnnouncement(findings: Readonly<Ref<Findings | undefined>>): Readonly<Ref<string>> {
  const announcement = ref("");
  let pause: ReturnType<typeof setTimeout> | undefined;
  watch(findings, (now, before) => {
    clearTimeout(pause);
    if (now === undefined || before === undefined) return;
    pause = setTimeout(() => {
      announcement.value = announceFindings(now);
    }, PAUSE);
  });
  onBeforeUnmount(() => clearTimeout(pause));
  return announcement;
}
