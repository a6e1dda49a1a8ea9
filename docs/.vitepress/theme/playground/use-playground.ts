import { computed, onBeforeUnmount, onMounted, ref, shallowRef, useTemplateRef, watch } from "vue";
import { checkBody, describeFindings, type Findings, type Mode } from "./check-body.ts";
import { LARGE_SIZE } from "./paint-json.ts";
import { listExamples, type Sample, statuses } from "./samples.ts";
import { MAX_FRAGMENT, readFragment, writeFragment } from "./share-link.ts";

/** How long typing must pause before a large text is checked, in milliseconds. */
const PAUSE = 150;

/** How long the result must stay the same before a screen reader announces it, in milliseconds. */
const SILENCE = 700;

/** The editor's functions that a playground calls. */
export interface EditorHandle {
  replaceText(text: string): void;
  goTo(line: number, column: number): void;
}

/**
 * Creates a playground's state and actions. Its component has an editor with the ref `editor`.
 *
 * @param status - The webhook to start with; without one, it is the playground of the page that links lead to.
 * @param page - Where that page is.
 */
export function usePlayground(status: string | undefined, page: string) {
  const editor = useTemplateRef<EditorHandle>("editor");
  const [example] = listExamples(status);
  const sample = shallowRef<Sample>(example);
  const text = ref(example.body);
  const mode = ref<Mode>("receive");
  /** What was found; nothing until the checks have loaded. */
  const findings = shallowRef<Findings>();
  const announcement = ref("");
  /** A message that isn't about the payload. */
  const notice = ref("");
  /** A link that could not be copied. */
  const link = ref("");

  const isEdited = computed(() => text.value !== sample.value.body);
  /** The webhook in the editor, loaded or typed. */
  const chosen = computed(() => {
    const found = findings.value?.status;
    const isOwn = isEdited.value || sample.value.status === undefined;
    return isOwn && found !== undefined && statuses.includes(found) ? found : sample.value.status;
  });

  let pause: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function check(): void {
    findings.value = checkBody(text.value, mode.value);
  }
  watch([text, mode], () => {
    clearTimeout(pause);
    if (text.value.length > LARGE_SIZE) pause = setTimeout(check, PAUSE);
    else check();
  });
  watch(findings, (now, before) => {
    clearTimeout(silence);
    if (now === undefined || before === undefined) return;
    const [first] = now.issues;
    const where = first === undefined ? "" : ` Line ${first.line}: ${first.message}.`;
    silence = setTimeout(() => {
      announcement.value = `${now.kind}. ${describeFindings(now)}${where}`;
    }, SILENCE);
  });

  function load(next: Sample): void {
    // The reader can undo the loss of what they typed.
    if (isEdited.value && next.body !== "") editor.value?.replaceText(next.body);
    sample.value = next;
    text.value = next.body;
    notice.value = "";
    link.value = "";
  }

  async function share(): Promise<void> {
    link.value = "";
    const fragment = await writeFragment({ body: text.value, mode: mode.value }).catch(() => undefined);
    if (fragment === undefined) {
      notice.value = `Too large for a link: more than ${MAX_FRAGMENT.toLocaleString("en")} characters, even compressed.`;
      return;
    }
    const address = new URL(page + fragment, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      notice.value = "Link copied. The payload is in the link itself: nothing was sent.";
    } catch {
      link.value = address;
      notice.value = "The browser didn't allow copying the link. Here it is:";
    }
  }

  async function openLink(): Promise<void> {
    const read = await readFragment(location.hash);
    if (read.kind === "broken")
      notice.value = "The link's payload can't be read: the link may have been cut off.";
    if (read.kind !== "shared") return;
    mode.value = read.question.mode;
    load({ from: "link", body: read.question.body });
  }

  onMounted(async () => {
    check();
    if (status !== undefined) return;
    addEventListener("hashchange", openLink);
    await openLink();
  });
  onBeforeUnmount(() => {
    removeEventListener("hashchange", openLink);
    clearTimeout(pause);
    clearTimeout(silence);
  });

  const goTo = (line: number, column: number) => editor.value?.goTo(line, column);
  return { sample, text, mode, findings, announcement, chosen, isEdited, notice, link, load, share, goTo };
}
