import { json } from "@codemirror/lang-json";
import { bracketMatching } from "@codemirror/language";
import { Compartment, EditorState, type Extension, type Text } from "@codemirror/state";

/**
 * The longest line that is coloured, in UTF-16 units. Payloads that a program wrote in one line have a megabyte in it, which
 * the browser would lay out in thousands of coloured pieces at each keystroke.
 */
const LONGEST_LINE = 10_000;

const language = new Compartment();
const coloured: Extension = [json(), bracketMatching()];
const plain: Extension = [];

/** Colours JSON and matches its brackets, as long as no line is too long for that. */
export const jsonLanguage: Extension = [
  language.of(coloured),
  EditorState.transactionExtender.of(({ docChanged, newDoc, startState }) => {
    if (!docChanged) return null;
    const fitting = hasLongLine(newDoc) ? plain : coloured;
    return language.get(startState) === fitting ? null : { effects: language.reconfigure(fitting) };
  }),
];

function hasLongLine(doc: Text): boolean {
  if (doc.length <= LONGEST_LINE) return false;
  for (const line of doc.iterLines()) if (line.length > LONGEST_LINE) return true;
  return false;
}
