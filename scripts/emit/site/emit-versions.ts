import type { Change } from "../../../src/diff/diff-report.ts";
import { diffVersions, loadVersion } from "../../../src/diff/index.ts";
import { nameOf } from "../../../src/diff/version-document.ts";
import { parseVersion } from "../../../src/document/version.ts";
import { hashDocument } from "../../contract/hash-document.ts";
import { describeChangeInMarkdown } from "../../release/describe-change.ts";
import type { PublishedRelease, Release } from "../../release/releases.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { toBlock, toCode, toFrontMatter, toHtml, toTable } from "./markdown.ts";

const major = (version: string): number => parseVersion(version)?.[0] ?? 0;

/** A version of the contract, its changes, and who can read it. */
export interface ReleaseDescription {
  readonly version: string;
  /** The day it was published, as `YYYY-MM-DD`; absent before. */
  readonly date?: string;
  /** SHA-256, in hexadecimal, of the contract without its descriptions. */
  readonly hash: string;
  /** The webhooks' statuses, in the order of the document. */
  readonly webhooks: readonly string[];
  /** The version before; absent for the first. */
  readonly previous?: string;
  /** What changed since the version before. */
  readonly changes: readonly Change[];
  /**
   * The versions whose receivers accept every payload of this one, including itself: `1.x` for a whole major.
   */
  readonly readers: readonly string[];
}

/**
 * Describes each version of the contract by the diff of the frozen documents.
 *
 * @param releases - Oldest first.
 * @returns A description of each, in the same order.
 */
export function describeReleases(
  releases: readonly Release[],
  published: readonly PublishedRelease[] = [],
): ReleaseDescription[] {
  const documents = releases.map(({ version, text }) => loadVersion(text, version));
  return documents.map((document, index) => {
    const { version } = document;
    // Two changes that break nobody can break receivers that missed the version between, so each pair is compared.
    const reports = documents.slice(0, index).map((old) => {
      const { changes } = diffVersions(old, document);
      return {
        old: old.version,
        changes,
        breaks: changes.some(({ breaks }) => breaks.includes("receivers")),
      };
    });
    const left = new Set(reports.filter(({ breaks }) => breaks).map(({ old }) => major(old)));
    const readers = [...reports.filter(({ breaks }) => !breaks).map(({ old }) => old), version];
    const latest = reports.at(-1);
    const date = published.find(({ contract }) => contract === version)?.date;
    return {
      version,
      ...(date !== undefined && { date }),
      hash: hashDocument(document.root),
      webhooks: document.webhooks.map(nameOf),
      ...(latest !== undefined && { previous: latest.old }),
      changes: latest?.changes ?? [],
      readers: [...new Set(readers.map((each) => (left.has(major(each)) ? each : `${major(each)}.x`)))],
    };
  });
}

/**
 * Emits a page for each version with its diff, the list of them for the page that links there, and an Atom
 * feed (RFC 4287).
 *
 * @param descriptions - Oldest first.
 * @param siteUrl - The site's URL, with a trailing slash.
 */
export function emitVersions(descriptions: readonly ReleaseDescription[], siteUrl: string): EmittedFile[] {
  const newestFirst = descriptions.toReversed();
  const rows = newestFirst.map(({ version, date, changes, previous, readers }) => [
    `[${version}](./${version}.md)`,
    date ?? "not published yet",
    previous === undefined ? "the first version" : String(changes.length),
    readers.join(", "),
  ]);
  return [
    {
      path: "parts/versions.md",
      contents: `${toTable(["version", "published", "changes", "receivers that can read it"], rows)}\n`,
    },
    ...descriptions.map((each) => ({ path: `versions/${each.version}.md`, contents: writePage(each) })),
    { path: "public/feed.xml", contents: writeFeed(newestFirst, siteUrl) },
  ];
}

function writePage(description: ReleaseDescription): string {
  const { version, date, hash, webhooks, previous, changes, readers } = description;
  const title = `Version ${version}`;
  const facts = [
    `- Published: ${date ?? "not yet"}`,
    `- Webhooks: ${webhooks.map(toCode).join(", ")}`,
    `- Receivers that can read it: ${readers.join(", ")}`,
    `- Hash: ${toCode(hash)}`,
    `- Documents: <a href="../${version}/openapi.yaml" target="_self">openapi.yaml</a>, and its schemas at the same address`,
  ];
  const head = toFrontMatter({ title, description: summarize(description), prev: false, next: false });
  return `${head}\n# ${title}\n\n${facts.join("\n")}\n\n${
    previous === undefined
      ? "This is the first version."
      : `## Changes since ${previous}\n\n${changes.map(writeChange).join("\n\n") || "None."}`
  }\n`;
}

function writeChange(change: Change): string {
  const examples = change.examples.map(({ party, payload, rejection }) => {
    const text =
      party === "receivers"
        ? "This version allows this payload, and older receivers reject it"
        : "Older senders may send this payload, and it is now invalid";
    return `${text}: ${toCode(rejection)}.\n\n${toBlock("json", JSON.stringify(payload, null, 2))}`;
  });
  return [`- ${describeChangeInMarkdown(change)}`, ...examples].join("\n\n").replaceAll("\n", "\n  ");
}

function summarize({ version, webhooks, previous, changes, readers }: ReleaseDescription): string {
  const what =
    previous === undefined
      ? `the first version, with ${webhooks.length} webhooks`
      : `${changes.length} ${changes.length === 1 ? "change" : "changes"} since ${previous}`;
  return `Contract ${version}: ${what}. Receivers of ${new Intl.ListFormat("en-US").format(readers)} can read it.`;
}

function writeFeed(newestFirst: readonly ReleaseDescription[], siteUrl: string): string {
  // A version has no date before it's published, and an entry needs one.
  const entries = newestFirst.flatMap((each) => {
    if (each.date === undefined) return [];
    const url = `${siteUrl}versions/${each.version}.html`;
    return `  <entry>
    <title>Contract ${each.version}</title>
    <id>${url}</id>
    <link href="${url}"/>
    <updated>${each.date}T00:00:00Z</updated>
    <summary>${toHtml(summarize(each))}</summary>
  </entry>
`;
  });
  const [newest] = newestFirst.flatMap(({ date }) => date ?? []);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Contract versions</title>
  <id>${siteUrl}versions/</id>
  <link href="${siteUrl}versions/"/>
  <link rel="self" href="${siteUrl}feed.xml"/>
  <author><name>The contract’s maintainers</name></author>
  <updated>${newest ?? "1970-01-01"}T00:00:00Z</updated>
${entries.join("")}</feed>
`;
}
