/** What a module's checks share: constants, formats, and names. */
export interface CheckModule {
  /** Declares a constant and returns its name; the same code is declared once. */
  constant(prefix: string, code: string): string;
  /** Declares a regular expression and returns its name. */
  pattern(source: string): string;
  /** Returns the name of a function that checks a format. */
  format(name: string): string;
  /** Returns a name that is not used yet. */
  variable(prefix: string): string;
  /** Returns the code of every declaration. */
  declarations(): readonly string[];
}

/** Starts a module. Its formats, other than `date-time`, are those of ajv-formats. */
export function createCheckModule(): CheckModule {
  const constants = new Map<string, string>();
  const formats = new Set<string>();
  let variables = 0;
  const constant = (prefix: string, code: string): string => {
    const name = constants.get(code) ?? `${prefix}${constants.size}`;
    constants.set(code, name);
    return name;
  };
  return {
    constant,
    pattern: (source) => constant("pattern", `/* @__PURE__ */ new RegExp(${JSON.stringify(source)}, "u")`),
    format(name) {
      if (name === "date-time") return "isDateTime";
      formats.add(name);
      return constant("isFormat", `/* @__PURE__ */ toCheck(fullFormats[${JSON.stringify(name)}])`);
    },
    variable: (prefix) => `${prefix}${variables++}`,
    declarations: () => [
      ...(formats.size > 0
        ? [
            `import { fullFormats } from "ajv-formats/dist/formats.js";`,
            `import { toCheck } from "../src/runtime/checks.ts";`,
          ]
        : []),
      ...[...constants].map(([code, name]) => `const ${name} = ${code};`),
    ],
  };
}
