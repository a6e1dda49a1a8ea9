import { formatIssue } from "../../runtime/issue.ts";
import { CONTRACT } from "../contract-facts.ts";
import type { Check, Outcome } from "./check.ts";
import type { Writer } from "./writer.ts";

/** A report names this many checks per group and outcome; the others are counted together. */
const MAX_CASES = 10_000;
const OUTCOMES: readonly Outcome[] = ["fail", "warning", "skipped", "pass"];

type Group = Record<Outcome, { readonly cases: TestCase[]; more: number }>;

/** Writes a JUnit report when all is done: a warning counts as skipped, so that `failures` agrees with the exit code. */
export function createJunitWriter(): Writer {
  const groups = new Map<string, Group>();
  return {
    check(check) {
      const group = groups.get(check.group) ?? createGroup();
      groups.set(check.group, group);
      const found = group[check.outcome];
      if (found.cases.length < MAX_CASES) found.cases.push(toCase(check));
      else found.more++;
      return "";
    },
    end({ interrupted }) {
      const suites = [...groups].map(([name, group]) => ({ name, cases: toCases(group) }));
      const properties = {
        "contract.version": CONTRACT.version,
        "contract.hash": CONTRACT.hash,
        ...(interrupted ? { interrupted: "true" } : {}),
      };
      return { stdout: toXml(suites, properties) };
    },
  };
}

function createGroup(): Group {
  const none = (): Group[Outcome] => ({ cases: [], more: 0 });
  return { pass: none(), fail: none(), warning: none(), skipped: none() };
}

interface TestCase {
  readonly name: string;
  readonly outcome: Outcome;
  readonly message: string;
  readonly text: string;
  readonly milliseconds?: number | undefined;
}

function toCases(group: Group): TestCase[] {
  return OUTCOMES.flatMap((outcome) => {
    const { cases, more } = group[outcome];
    const rest = { name: `${more} more: ${outcome}`, outcome, message: `${more} more`, text: "" };
    return more > 0 ? [...cases, rest] : cases;
  });
}

function toCase({
  name,
  outcome,
  text,
  issues,
  description = "",
  reproduce = "",
  milliseconds,
}: Check): TestCase {
  const lines = issues.map((issue) => `${formatIssue(issue)} (${issue.code})`);
  const message = text === "" ? (lines[0] ?? "") : text;
  return {
    name,
    outcome,
    message: outcome === "warning" ? `warning: ${message}` : message,
    text: [description, ...lines, reproduce].filter((line) => line !== "").join("\n"),
    milliseconds,
  };
}

interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

function toXml(suites: readonly Suite[], properties: Readonly<Record<string, string>>): string {
  const declared = Object.entries(properties).map(
    ([name, value]) => `      <property name="${escapeXml(name)}" value="${escapeXml(value)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="recording-webhooks" ${countsOf(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${escapeXml(name)}" ${countsOf(cases)}>`,
      "    <properties>",
      ...declared,
      "    </properties>",
      ...cases.map((testCase) => writeCase(testCase, name)),
      "  </testsuite>",
    ]),
    "</testsuites>",
    "",
  ].join("\n");
}

function writeCase({ name, outcome, message, text, milliseconds }: TestCase, suite: string): string {
  const time = milliseconds === undefined ? "" : ` time="${(milliseconds / 1000).toFixed(3)}"`;
  const head = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(suite)}"${time}`;
  if (outcome === "pass") return `${head}/>`;
  const element = outcome === "fail" ? "failure" : "skipped";
  return `${head}><${element} message="${escapeXml(message)}">${escapeXml(text)}</${element}></testcase>`;
}

function countsOf(cases: readonly TestCase[]): string {
  const failures = cases.filter(({ outcome }) => outcome === "fail").length;
  const skipped = cases.filter(({ outcome }) => outcome === "warning" || outcome === "skipped").length;
  return `tests="${cases.length}" failures="${failures}" skipped="${skipped}"`;
}

/** Escapes text for XML 1.0 character data and attribute values. */
function escapeXml(text: string): string {
  return text.replaceAll(NOT_XML, "\ufffd").replaceAll(/[&<>"'\n]/g, (char) => `&#${char.charCodeAt(0)};`);
}

const NOT_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
