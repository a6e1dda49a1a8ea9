import { fillRuntime } from "./fill-runtime.ts";
import type { Enum, Field, Plan, PlanObject, PlanType, Rule } from "./plan.ts";

type Scalar = Exclude<PlanType["kind"], "list" | "map" | "enum" | "object" | "choice">;
type Test<Of> = Rule["test"] & { readonly of: Of };

/** How a language writes a model. */
export interface Language {
  /** The runtime file. */
  readonly file: URL;
  /** The language's name in the `models` command. */
  readonly command: string;
  /** The lines before the code, with the sentence that each model begins with. */
  readonly header: (sentence: string) => string;
  /** The type of each kind of value, and its reader. */
  readonly scalars: Readonly<Record<Scalar, readonly [type: string, reader: string]>>;
  readonly list: (item: string) => string;
  readonly map: (value: string) => string;
  /** The type of a value that may be absent; omitted if every type may be. */
  readonly nullable?: (name: string, type: PlanType) => string;
  /** A reader of that type, from the reader of a required value. */
  readonly some?: (reader: string, type: PlanType) => string;
  readonly quoted: (text: string) => string;
  /** Calls a function of the runtime file that returns a reader, by its name in snake case. */
  readonly call: (name: string, args: readonly string[]) => string;
  /** The choices of `one_of`. */
  readonly choices: (type: Enum) => string;
  /** The function that reads an object, or the object of a choice. */
  readonly readObject: (name: string) => string;
  /** The expression that a rule compares, for a value named `t`. */
  readonly measures: Readonly<Record<"value" | "length" | "items", string>>;
  /** Tests whether `t` matches a pattern. */
  readonly matches: (test: Test<"pattern">) => string;
  /** A rule, as an argument of `check`. */
  readonly rule: (test: string, issue: readonly [code: string, expected: string], type: string) => string;
  readonly nameOf: (json: string, owner: string) => string;
  readonly declareEnum: (type: Enum) => string;
  readonly declareChoice: (name: string, cases: readonly Case[]) => string;
  readonly declareObject: (shape: Shape) => string;
  /** Declarations that need all of the webhooks. */
  readonly declareUnion: (webhooks: readonly Shape[]) => string;
  readonly declarePattern?: (test: { readonly number: number; readonly pattern: string }) => string;
  readonly readShape: (shape: Shape) => string;
  readonly readChoice: (name: string, key: string, cases: readonly Case[]) => string;
  /** Whether a type must be declared before its members. */
  readonly choicesFirst?: boolean;
  /** Empty lines between two definitions, and the line break before them. */
  readonly gap?: string;
  /** Parts of the runtime file that a style replaces. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** An object, with its strings quoted. */
export interface Shape {
  readonly name: string;
  readonly doc: readonly string[];
  readonly members: readonly Member[];
  readonly tag: { readonly json: string; readonly key: string; readonly value: string } | undefined;
  readonly isWebhook: boolean;
  /** The choices that it belongs to. */
  readonly choices: readonly string[];
}

/** A field of an object. */
export interface Member extends Field {
  readonly key: string;
  readonly name: string;
  readonly typeName: string;
  readonly reader: string;
}

/** One of the objects of a choice. */
export interface Case {
  readonly tag: string;
  readonly name: string;
}

/** Renders a model: a type and a reader per object, in the language's runtime file. */
export function renderModel(plan: Plan, language: Language): string {
  const { gap = "\n\n", quoted, declarePattern } = language;
  const shapeOf = (type: PlanObject): Shape => ({
    ...type,
    tag: type.tag && { json: type.tag.json, key: quoted(type.tag.json), value: quoted(type.tag.value) },
    isWebhook: plan.webhooks.includes(type),
    choices: plan.types.flatMap((each) =>
      each.kind === "choice" && each.of.includes(type) ? [each.name] : [],
    ),
    members: type.fields.map((field) => memberOf(field, type.name, language)),
  });
  const types = plan.types.map((type) => {
    if (type.kind === "enum") return { type, declared: language.declareEnum(type), reader: [] };
    if (type.kind === "object") {
      const shape = shapeOf(type);
      return { type, declared: language.declareObject(shape), reader: [language.readShape(shape)] };
    }
    const cases = type.of.map(({ name, tag }) => ({ name, tag: quoted(tag?.value ?? "") }));
    const reader = language.readChoice(type.name, quoted(type.tag), cases);
    return { type, declared: language.declareChoice(type.name, cases), reader: [reader] };
  });
  const isFirst = ({ type }: (typeof types)[number]) =>
    Number(language.choicesFirst && type.kind === "choice");
  const patterns = plan.patterns.map((pattern, at) => declarePattern?.({ number: at + 1, pattern }));
  const readers = [...patterns, ...types.flatMap(({ reader }) => reader)].filter(
    (code) => code !== undefined,
  );
  return fillRuntime(language.file, {
    ...language.parts,
    header: language.header(headerOf(plan, language.command)),
    webhooks: `${types
      .toSorted((a, b) => isFirst(b) - isFirst(a))
      .map(({ declared }) => declared)
      .join(gap)}\n`,
    readers: `${[language.declareUnion(plan.webhooks.map(shapeOf)), ...readers].join(gap)}\n`,
  });
}

/** The sentence that each model begins with. */
export function headerOf({ version }: Plan, command: string): string {
  return `Generated from contract ${version} by \`npx --no-install recording-webhooks models ${command}\`.`;
}

function memberOf(field: Field, owner: string, language: Language): Member {
  const { json, required, type } = field;
  return {
    ...field,
    key: language.quoted(json),
    name: language.nameOf(json, owner),
    typeName: typeOf({ ...type, nullable: type.nullable || !required }, language),
    reader: readerOf(type, language, required),
  };
}

/** Writes a type. */
export function typeOf(type: PlanType, language: Language): string {
  if (type.nullable && language.nullable !== undefined) {
    return language.nullable(typeOf({ ...type, nullable: false }, language), type);
  }
  switch (type.kind) {
    case "list":
    case "map":
      return language[type.kind](typeOf(type.items, language));
    case "enum":
    case "object":
    case "choice":
      return type.name;
    default:
      return language.scalars[type.kind][0];
  }
}

/** Writes the reader of a value. */
function readerOf(type: PlanType, language: Language, required = true): string {
  const { call, some } = language;
  const wrappers = [...(required ? [] : ["optional"]), ...(type.nullable ? ["nullable"] : [])];
  const plain = readPlain(type, language);
  const rules = type.rules.map((rule) => writeRule(rule, type, language));
  const checked = rules.length === 0 ? plain : call("check", [plain, ...rules]);
  const inner = wrappers.length > 0 && some !== undefined ? some(checked, type) : checked;
  return wrappers.reduceRight((reader, wrapper) => call(wrapper, [reader]), inner);
}

function readPlain(type: PlanType, language: Language): string {
  const { call, readObject } = language;
  switch (type.kind) {
    case "list":
    case "map":
      return call(`${type.kind}_of`, [readerOf(type.items, language)]);
    case "enum":
      return call("one_of", [language.choices(type)]);
    case "object":
    case "choice":
      return call("nested", [readObject(type.name)]);
    default:
      return language.scalars[type.kind][1];
  }
}

function writeRule({ code, expected, test }: Rule, type: PlanType, language: Language): string {
  const { quoted, measures, matches, rule } = language;
  const isFloat = type.kind === "number" && test.of === "value" && Number.isInteger(test.limit);
  const condition =
    test.of === "pattern"
      ? matches(test)
      : `${measures[test.of]} ${test.operator} ${test.limit}${isFloat ? ".0" : ""}`;
  return rule(condition, [quoted(code), quoted(expected)], typeOf({ ...type, nullable: false }, language));
}
