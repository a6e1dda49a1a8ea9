import { syntaxTree } from "@codemirror/language";
import { type EditorState, type Extension, RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutterLineClass } from "@codemirror/view";
import type { LocatedIssue } from "./check-body.ts";

/** Replaces the issues that are marked. */
export const markIssues = StateEffect.define<readonly LocatedIssue[]>();

interface Marks {
  readonly tokens: DecorationSet;
  readonly lines: RangeSet<GutterMarker>;
}

const lineMarker = new (class extends GutterMarker {
  override elementClass = "issue-line";
})();

const marks = StateField.define<Marks>({
  create: () => ({ tokens: Decoration.none, lines: RangeSet.empty }),
  update(value, { state, changes, effects }) {
    const { tokens, lines } = value;
    const moved = changes.empty ? value : { tokens: tokens.map(changes), lines: lines.map(changes) };
    return effects.reduce((now, effect) => (effect.is(markIssues) ? place(state, effect.value) : now), moved);
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ tokens }) => tokens),
    gutterLineClass.from(field, ({ lines }) => lines),
  ],
});

/** Underlines the tokens that have issues, and colours the numbers of their lines. */
export const issueMarks: Extension = marks;

/**
 * The offset of a place, or one near to it: the text may have become shorter since the place was found.
 *
 * @param line - Counted from 1, as `column`.
 */
export function toOffset({ doc }: EditorState, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(line, doc.lines));
  return Math.min(from + column - 1, to);
}

function place(state: EditorState, issues: readonly LocatedIssue[]): Marks {
  const tokens = issues.flatMap(({ line, column, message }) => {
    const from = toOffset(state, line, column);
    const end = syntaxTree(state).resolveInner(from, 1).to;
    const to = Math.min(Math.max(end, from + 1), state.doc.lineAt(from).to);
    const mark = Decoration.mark({ class: "issue-token", attributes: { title: message } });
    return from < to ? [mark.range(from, to)] : [];
  });
  const lines = issues.map(({ line }) => lineMarker.range(toOffset(state, line, 1)));
  return { tokens: Decoration.set(tokens, true), lines: RangeSet.of(lines, true) };
}
