import { createRequire } from "node:module";
import type { DFA, NFA, NodeFactory, transform } from "refa";

/** Strings that match every pattern and have certain lengths, in code points. */
export interface Texts {
  readonly patterns: readonly string[];
  readonly min: number;
  readonly max: number;
}

/** Whether one set of strings contains another: yes; a string that it lacks; or why that can't be decided. */
export type TextContainment =
  | { readonly isContained: true }
  | { readonly text: string }
  | { readonly why: string };

/** Enough states for any handwritten pattern, in milliseconds; the time limit is for generated patterns. */
const MAX_STATES = 20_000;
const MAX_MILLISECONDS = 1_000;
const MAX_LENGTH = 4_000;
const MAX_CODE_POINT = 0x10_ff_ff;

type Refa = typeof import("refa");

let loaded: Refa | undefined;

/** Loads the library when a pattern needs it: that takes longer than most comparisons. */
function refa(): Refa {
  if (loaded !== undefined) return loaded;
  // The command line's bundle keeps it in a separate file.
  const file = import.meta.url.endsWith(".ts") ? "refa" : "./refa.js";
  const library = createRequire(import.meta.url)(file);
  const made: Refa = library.default ?? library;
  loaded = made;
  return made;
}

const decided = new Map<string, TextContainment>();

/**
 * Decides with automata whether one set of strings contains another: their difference is empty or has a
 * shortest string.
 */
export function containsTexts(texts: Texts, within: Texts): TextContainment {
  const key = JSON.stringify([texts, within], (_, value) =>
    value === Number.POSITIVE_INFINITY ? "∞" : value,
  );
  const known = decided.get(key);
  if (known !== undefined) return known;
  const result = decide(texts, within);
  decided.set(key, result);
  return result;
}

function decide(texts: Texts, within: Texts): TextContainment {
  const patterns = [...texts.patterns, ...within.patterns];
  if (patterns.length === 0 && texts.min >= within.min && texts.max <= within.max)
    return { isContained: true };
  try {
    const { DFA, NFA } = refa();
    const excluded = DFA.fromFA(languageOf(within), dfaNodes());
    excluded.complement(dfaNodes());
    const difference = NFA.fromIntersection(languageOf(texts), excluded, nfaNodes());
    const [text] = wordsOf(difference, 1);
    return text === undefined ? { isContained: true } : { text };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { why: `the patterns can't be compared (${reason.replace(/\.$/, "")})` };
  }
}

/** Returns the shortest strings of a set; none if they can't be constructed. */
export function shortestTexts(texts: Texts, count: number): readonly string[] {
  try {
    return wordsOf(languageOf(texts), count);
  } catch {
    return [];
  }
}

/** Limits an automaton's size, and so the time to build it. */
function limited<Node>(factory: NodeFactory<Node>): NodeFactory<Node> {
  const end = performance.now() + MAX_MILLISECONDS;
  return {
    createNode() {
      if (performance.now() > end) throw new Error(`they take more than ${MAX_MILLISECONDS} ms`);
      return factory.createNode();
    },
  };
}

const nfaNodes = (): NodeFactory<NFA.Node> => limited(new (refa().NFA.LimitedNodeFactory)(MAX_STATES));
const dfaNodes = (): NodeFactory<DFA.Node> => limited(new (refa().DFA.LimitedNodeFactory)(MAX_STATES));

function languageOf({ patterns, min, max }: Texts): NFA {
  const lengths = Number.isFinite(max) ? `${min},${max}` : `${min},`;
  if (min > MAX_LENGTH || (max > MAX_LENGTH && Number.isFinite(max))) throw new Error("they are too long");
  const hasLengths = min > 0 || Number.isFinite(max) || patterns.length === 0;
  const parts = [...patterns, ...(hasLengths ? [`^[^]{${lengths}}$`] : [])].map(toAutomaton);
  return parts.reduce((all, part) => refa().NFA.fromIntersection(all, part, nfaNodes()));
}

const automata = new Map<string, NFA>();

function toAutomaton(pattern: string): NFA {
  const known = automata.get(pattern);
  if (known !== undefined) return known;
  const { CharSet, JS, NFA, Transformers, transform } = refa();
  const { expression } = JS.Parser.fromLiteral({ source: pattern, flags: "u" }).parse({
    maxNodes: MAX_STATES,
  });
  const all = { type: "CharacterClass", characters: CharSet.all(MAX_CODE_POINT) } as const;
  const anything: Element = {
    type: "Quantifier",
    min: 0,
    max: Number.POSITIVE_INFINITY,
    lazy: false,
    alternatives: [{ type: "Concatenation", elements: [all] }],
  };
  const simple = transform(Transformers.applyAssertions(), expression);
  for (const { elements } of simple.alternatives) {
    // A pattern matches anywhere, unless it is anchored.
    if (isAnchor(elements[0], "behind")) elements.shift();
    else elements.unshift(anything);
    if (isAnchor(elements.at(-1), "ahead")) elements.pop();
    else elements.push(anything);
  }
  const options = { maxCharacter: MAX_CODE_POINT };
  const automaton = NFA.fromRegex(simple, options, { assertions: "throw" }, nfaNodes());
  automata.set(pattern, automaton);
  return automaton;
}

type Element = ReturnType<typeof transform>["alternatives"][number]["elements"][number];

function isAnchor(element: Element | undefined, kind: "ahead" | "behind"): boolean {
  if (element?.type !== "Assertion" || element.kind !== kind || !element.negate) return false;
  const [only, ...others] = element.alternatives;
  const [all, ...rest] = only?.elements ?? [];
  return others.length === 0 && rest.length === 0 && all?.type === "CharacterClass" && all.characters.isAll;
}

function wordsOf(automaton: NFA, count: number): string[] {
  const words: string[] = [];
  if (automaton.isEmpty) return words;
  for (const sets of automaton.wordSets()) {
    words.push(String.fromCodePoint(...sets.map(({ ranges }) => plainest(ranges))));
    if (words.length >= count) break;
  }
  return words;
}

/** The character of a set that reads best in a payload. */
function plainest(ranges: readonly { readonly min: number; readonly max: number }[]): number {
  const wanted = [..."aA0x_-. "].map((character) => character.charCodeAt(0));
  const has = (code: number): boolean => ranges.some(({ min, max }) => min <= code && code <= max);
  const printable = ranges.find(({ min, max }) => max >= 0x20 && !(min >= 0xd8_00 && max <= 0xdf_ff));
  return wanted.find(has) ?? Math.max(printable?.min ?? 0, Math.min(0x20, printable?.max ?? 0));
}
