import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--vp-c-text-1)", fontSize: "13px" },
  "&.cm-focused": { outline: "2px solid var(--vp-c-brand-1)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--vp-font-family-mono)", lineHeight: "1.6" },
  ".cm-content": { padding: "12px 0", caretColor: "var(--vp-c-text-1)" },
  ".cm-line": { padding: "0 12px 0 6px", overflowWrap: "anywhere" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--vp-c-text-2)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 4px 0 8px" },
  ".cm-matchingBracket": { backgroundColor: "var(--vp-c-brand-soft) !important" },
  ".issue-token": { textDecoration: "underline wavy var(--playground-bad)", textUnderlineOffset: "3px" },
  ".issue-line": {
    color: "var(--playground-bad)",
    backgroundColor: "var(--playground-bad-soft)",
    fontWeight: "600",
  },
});

const colors = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--playground-key)" },
  { tag: tags.string, color: "var(--playground-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--playground-value)" },
]);

/** The editor in the site's colours, light or dark as the page is. */
export const look: Extension = [theme, syntaxHighlighting(colors)];
