import { computed, onBeforeUnmount, onMounted, ref, shallowRef, useTemplateRef } from "vue";
import { toEditorText } from "./body-text.ts";
import type { Findings } from "./check-body.ts";
import { type Checker, createChecker } from "./checker.ts";
import { LARGE_SIZE, MAX_SIZE } from "./limits.ts";
import type { Body, Mode } from "./read-payload.ts";
import { listExamples, type Sample, statuses } from "./samples.ts";
import { MAX_FRAGMENT, readFragment, writeFragment } from "./share-link.ts";

/** How long a reader pauses in a large text until it is checked, in milliseconds. */
const PAUSE = 150;

/** What a reader had typed, kept for when they come back from another page. */
interface Draft {
  readonly sample: Sample;
  readonly text: string;
  readonly mode: Mode;
}
const drafts = new Map<string | undefined, Draft>();

/** What a playground calls in its editor. */
export interface EditorHandle {
  replaceText(text: string): void;
  goTo(line: number, column: number): void;
}

/**
 * The state of a playground and what can be done with it. Its component has an editor with the ref `editor`.
 *
 * @param status - The webhook to start with; without one, it is the playground of the page that links lead to.
 * @param page - Where that page is.
 */
export function usePlayground(status: string | undefined, page: string) {
  const editor = useTemplateRef<EditorHandle>("editor");
  const [example] = listExamples(status);
  const sample = shallowRef<Sample>(example);
  const text = ref(toEditorText(example.body));
  const mode = ref<Mode>("receive");
  const findings = shallowRef<Findings>();
  const isReady = ref(false);
  const isChecking = ref(false);
  /** A message that isn't about the payload. */
  const notice = ref("");
  /** A link that could not be copied. */
  const link = ref("");

  const isEdited = computed(() => text.value !== toEditorText(sample.value.body));
  /** The webhook that the text is about: what was loaded, or what was typed. */
  const chosen = computed(() => {
    const found = findings.value?.status;
    const isOwn = isEdited.value || sample.value.status === undefined;
    return isOwn && found !== undefined && statuses.includes(found) ? found : sample.value.status;
  });

  let checker: Checker | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const readBody = (): Body => (isEdited.value ? text.value : sample.value.body);

  function check(): void {
    clearTimeout(pause);
    isChecking.value = true;
    checker?.check({ body: readBody(), mode: mode.value });
  }

  function edit(next: string): void {
    if (next.length > MAX_SIZE) {
      notice.value = `Too large: ${next.length.toLocaleString("en")} characters; the limit is ${MAX_SIZE.toLocaleString("en")}.`;
      // The field shows what it was given until its value changes.
      const before = text.value;
      text.value = "";
      queueMicrotask(() => edit(before));
      return;
    }
    text.value = next;
    isChecking.value = true;
    clearTimeout(pause);
    if (next.length > LARGE_SIZE) pause = setTimeout(check, PAUSE);
    else check();
  }

  function load(next: Sample): void {
    const isTyped = isEdited.value;
    sample.value = next;
    notice.value = "";
    link.value = "";
    const body = toEditorText(next.body);
    if (isTyped && body !== "") editor.value?.replaceText(body);
    edit(body);
  }

  function choose(next: Mode): void {
    mode.value = next;
    check();
  }

  async function share(): Promise<void> {
    link.value = "";
    const fragment = await writeFragment({ body: readBody(), mode: mode.value });
    if (fragment === undefined) {
      notice.value = `Too large for a link: compressed, it has more than ${MAX_FRAGMENT.toLocaleString("en")} characters.`;
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
    checker = createChecker({
      onFindings(found) {
        findings.value = found;
        isChecking.value = false;
      },
      onFailure() {
        notice.value = "The checks didn't load. Reload the page when you're online.";
      },
    });
    const draft = drafts.get(status);
    mode.value = draft?.mode ?? mode.value;
    sample.value = draft?.sample ?? example;
    edit(draft?.text ?? toEditorText(sample.value.body));
    isReady.value = true;
    if (status !== undefined) return;
    addEventListener("hashchange", openLink);
    await openLink();
  });

  onBeforeUnmount(() => {
    removeEventListener("hashchange", openLink);
    clearTimeout(pause);
    checker?.stop();
    drafts.set(status, { sample: sample.value, text: text.value, mode: mode.value });
  });

  return {
    sample,
    text,
    mode,
    findings,
    chosen,
    isReady,
    isEdited,
    isChecking,
    notice,
    link,
    edit,
    load,
    choose,
    share,
    goTo: (line: number, column: number) => editor.value?.goTo(line, column),
  };
}
