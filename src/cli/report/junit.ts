import { formatIssue } from "../../runtime/issue.ts";
import { CONTRACT } from "../contract-facts.ts";
import type { Check, Counts, Outcome, Writer, WriterOptions } from "./check.ts";

/** A suite lists this many checks of each outcome, so that its size is limited; its counts include all of them. */
const MAX_CASES = 10_000;

/** Writes a JUnit report at the end. A warning counts as skipped, so that `failures` agrees with the exit code. */
export function createJunitWriter({ side }: WriterOptions): Writer {
  const suites = new Map<string, { readonly counts: Record<Outcome, number>; readonly cases: string[] }>();
  return {
    check(check) {
      const { group, outcome } = check;
      const suite = suites.get(group) ?? { counts: { pass: 0, fail: 0, warning: 0, skipped: 0 }, cases: [] };
      suites.set(group, suite);
      if (suite.counts[outcome]++ < MAX_CASES) suite.cases.push(writeCase(check));
      return "";
    },
    end({ interrupted }, counts) {
      const properties = [
        ...(side === undefined
          ? []
          : Object.entries(CONTRACT).map(([name, value]) => [`contract.${name}`, value])),
        ...(interrupted ? [["interrupted", "true"]] : []),
      ].map(([name, value = ""]) => `      <property name="${name}" value="${escapeXml(value)}"/>`);
      const lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="recording-webhooks" ${writeCounts(counts)}>`,
        ...[...suites].flatMap(([name, { counts, cases }]) => [
          `  <testsuite name="${escapeXml(name)}" ${writeCounts(counts)}>`,
          ...(properties.length === 0 ? [] : ["    <properties>", ...properties, "    </properties>"]),
          ...cases,
          "  </testsuite>",
        ]),
        "</testsuites>",
      ];
      return { stdout: `${lines.join("\n")}\n` };
    },
  };
}

function writeCounts({ pass, fail, warning, skipped }: Counts): string {
  return `tests="${pass + fail + warning + skipped}" failures="${fail}" skipped="${warning + skipped}"`;
}

function writeCase(check: Check): string {
  const { name, group, outcome, text, milliseconds } = check;
  const time = milliseconds === undefined ? "" : ` time="${(milliseconds / 1000).toFixed(3)}"`;
  const head = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(group)}"${time}`;
  if (outcome === "pass") return `${head}/>`;
  const { issues = [], details = [], examples = [], reproduce = [] } = check;
  const [first = "", ...others] = issues.map((issue) => `${formatIssue(issue)} (${issue.code})`);
  const message = `${outcome === "warning" ? "warning: " : ""}${text || first}`;
  const payloads = examples.flatMap(({ title, payload }) => [title, JSON.stringify(payload, null, 2)]);
  const content = [details, first, others, payloads, reproduce].flat().filter((line) => line !== "");
  const element = outcome === "fail" ? "failure" : "skipped";
  return `${head}><${element} message="${escapeXml(message)}">${escapeXml(content.join("\n"))}</${element}></testcase>`;
}

/** Escapes text for XML 1.0 character data and attribute values. */
function escapeXml(text: string): string {
  return text.replaceAll(NOT_XML, "\ufffd").replaceAll(/[&<>"'\n]/g, (char) => `&#${char.charCodeAt(0)};`);
}

const NOT_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
