import { onBeforeUnmount, onMounted, ref, shallowRef, useTemplateRef } from "vue";
import { toEditorText } from "./body-text.ts";
import type { Findings } from "./check-body.ts";
import { type Checker, createChecker } from "./checker.ts";
import { createEditor, type Editor } from "./editor.ts";
import { LARGE_SIZE, MAX_SIZE } from "./limits.ts";
import type { Body, Mode } from "./read-payload.ts";
import { listExamples, type Sample } from "./samples.ts";
import { MAX_FRAGMENT, readFragment, writeFragment } from "./share-link.ts";

/** How long a reader pauses in a large text until it is checked, in milliseconds. */
const PAUSE = 150;

/** What a reader had typed, so that it is there when they come back from another page. */
interface Draft {
  readonly sample: Sample;
  readonly text: string;
  readonly mode: Mode;
}
const drafts = new Map<string | undefined, Draft>();

/**
 * The state of a playground and what can be done with it. Its component has an element `editor`.
 *
 * @param status - The webhook to begin with; without, it is the playground of the page that links lead to.
 * @param page - Where that page is.
 */
export function usePlayground(status: string | undefined, page: string) {
  const parent = useTemplateRef<HTMLElement>("editor");
  const [example] = listExamples(status);
  const sample = shallowRef<Sample>(example);
  const mode = ref<Mode>("receive");
  const findings = shallowRef<Findings>();
  const isReady = ref(false);
  const isEdited = ref(false);
  const isChecking = ref(false);
  /** Something to tell that is no verdict. */
  const notice = ref("");
  /** A link that could not be copied. */
  const link = ref("");

  let editor: Editor | undefined;
  let checker: Checker | undefined;
  /** The sample as the editor has it: its line breaks are one character each. */
  let unedited = "";
  let pause: ReturnType<typeof setTimeout> | undefined;

  const readBody = (): Body => (isEdited.value ? (editor?.readText() ?? "") : sample.value.body);

  function check(): void {
    clearTimeout(pause);
    isChecking.value = true;
    checker?.check({ body: readBody(), mode: mode.value });
  }

  function onChange(): void {
    if (editor === undefined) return;
    isEdited.value = editor.size() !== unedited.length || editor.readText() !== unedited;
    isChecking.value = true;
    clearTimeout(pause);
    if (editor.size() > LARGE_SIZE) pause = setTimeout(check, PAUSE);
    else check();
  }

  function load(next: Sample): void {
    if (editor === undefined) return;
    sample.value = next;
    notice.value = "";
    link.value = "";
    unedited = toEditorText(next.body);
    editor.replaceText(unedited);
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
      notice.value = "The browser did not let the link be copied. Here it is:";
    }
  }

  async function openLink(): Promise<void> {
    const read = await readFragment(location.hash);
    if (read.kind === "broken") notice.value = "The link's payload cannot be read: it may have been cut.";
    if (read.kind !== "shared") return;
    mode.value = read.question.mode;
    load({ from: "link", body: read.question.body });
  }

  onMounted(async () => {
    if (parent.value === null) return;
    checker = createChecker({
      onFindings(found) {
        findings.value = found;
        isChecking.value = false;
        editor?.mark(found.issues);
      },
      onFailure() {
        notice.value = "The checks did not load. Reload the page when there is a network.";
      },
    });
    const draft = drafts.get(status);
    mode.value = draft?.mode ?? mode.value;
    sample.value = draft?.sample ?? example;
    unedited = toEditorText(sample.value.body);
    editor = createEditor({
      parent: parent.value,
      text: draft?.text ?? unedited,
      onChange,
      onRefused(size) {
        notice.value = `Not taken: ${size.toLocaleString("en")} characters; at most ${MAX_SIZE.toLocaleString("en")} are.`;
      },
    });
    onChange();
    isReady.value = true;
    if (status !== undefined) return;
    addEventListener("hashchange", openLink);
    await openLink();
  });

  onBeforeUnmount(() => {
    removeEventListener("hashchange", openLink);
    clearTimeout(pause);
    checker?.stop();
    if (editor === undefined) return;
    drafts.set(status, { sample: sample.value, text: editor.readText(), mode: mode.value });
    editor.remove();
  });

  return {
    sample,
    mode,
    findings,
    isReady,
    isEdited,
    isChecking,
    notice,
    link,
    load,
    choose,
    share,
    goTo: (line: number, column: number) => editor?.goTo(line, column),
  };
}
