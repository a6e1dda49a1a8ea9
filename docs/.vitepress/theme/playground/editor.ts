import { history, historyKeymap, isolateHistory, standardKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import type { LocatedIssue } from "./check-body.ts";
import { look } from "./editor-look.ts";
import { issueMarks, markIssues, toOffset } from "./issue-marks.ts";
import { jsonLanguage } from "./json-language.ts";
import { MAX_SIZE } from "./limits.ts";

/** An editor of JSON. */
export interface Editor {
  /** How long its text is, in UTF-16 units. */
  size(): number;
  readText(): string;
  /** Puts a text in place of all there is; undo brings that back. */
  replaceText(text: string): void;
  /** Marks issues in the text and beside it. */
  mark(issues: readonly LocatedIssue[]): void;
  /** Puts the cursor, and the focus, at a place; both are counted from 1. */
  goTo(line: number, column: number): void;
  /** Removes it from the page. */
  remove(): void;
}

/** Where and with what an editor begins. */
export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  /** Called after each change of the text. */
  readonly onChange: () => void;
  /** Called with the size of a text that was not taken, since it is larger than {@link MAX_SIZE}. */
  readonly onRefused: (size: number) => void;
}

/** Puts an editor into the page. It leaves the Tab key to the browser, so that a keyboard gets out again. */
export function createEditor({ parent, text, onChange, onRefused }: EditorOptions): Editor {
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      lineNumbers(),
      highlightSpecialChars(),
      history(),
      jsonLanguage,
      issueMarks,
      keymap.of([...standardKeymap, ...historyKeymap]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": "Payload, as JSON", tabindex: "0" }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange();
      }),
      EditorState.transactionFilter.of((transaction) => {
        const size = transaction.newDoc.length;
        if (!transaction.docChanged || size <= MAX_SIZE) return transaction;
        queueMicrotask(() => onRefused(size));
        return [];
      }),
      look,
    ],
  });
  return {
    size: () => view.state.doc.length,
    readText: () => view.state.doc.toString(),
    replaceText(next) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        selection: { anchor: 0 },
        scrollIntoView: true,
        annotations: isolateHistory.of("full"),
      });
    },
    mark(issues) {
      view.dispatch({ effects: markIssues.of(issues) });
    },
    goTo(line, column) {
      const anchor = toOffset(view.state, line, column);
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: "center" }),
      });
      view.focus();
    },
    remove: () => view.destroy(),
  };
}
