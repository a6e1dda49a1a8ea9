import { toXml } from "./xml.ts";

/** A group of cases, as CI systems show them. */
export interface TestSuite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

export interface TestCase {
  readonly name: string;
  readonly seconds?: number;
  /** What is wrong; `undefined` where it passed. */
  readonly failure?: { readonly type: string; readonly message: string; readonly text: string } | undefined;
}

/**
 * Writes a JUnit report.
 *
 * @param properties - What the whole report says about itself.
 */
export function toJunit(suites: readonly TestSuite[], properties: Readonly<Record<string, string>>): string {
  const declared = Object.entries(properties).map(
    ([name, value]) => `      <property name="${toXml(name)}" value="${toXml(value)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="recording-webhooks" ${countsOf(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${toXml(name)}" ${countsOf(cases)}>`,
      ...(declared.length > 0 ? ["    <properties>", ...declared, "    </properties>"] : []),
      ...cases.map((testCase) => toCase(testCase, name)),
      "  </testsuite>",
    ]),
    "</testsuites>",
    "",
  ].join("\n");
}

function toCase({ name, seconds, failure }: TestCase, suite: string): string {
  const time = seconds === undefined ? "" : ` time="${seconds.toFixed(3)}"`;
  const head = `    <testcase name="${toXml(name)}" classname="${toXml(suite)}"${time}`;
  if (failure === undefined) return `${head}/>`;
  const { type, message, text } = failure;
  return `${head}><failure type="${toXml(type)}" message="${toXml(message)}">${toXml(text)}</failure></testcase>`;
}

function countsOf(cases: readonly TestCase[]): string {
  return `tests="${cases.length}" failures="${cases.filter(({ failure }) => failure !== undefined).length}"`;
}
