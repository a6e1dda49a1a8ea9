import { diffVersions, loadVersion } from "./src/diff/index.ts";
import { DOCUMENT_PAIRS } from "./test/diff/document-pairs.ts";
import { FIELD_PAIRS } from "./test/diff/field-pairs.ts";
import { BASE, edit, toLines, withField } from "./test/diff/pair.ts";
const PAIRS = [
  ...FIELD_PAIRS.map(({ title, old, next, ...found }) => ({ title, old: withField(old), next: withField(next), o: old, n: next, ...found })),
  ...DOCUMENT_PAIRS.map(({ title, old = [], next, ...found }) => ({ title, old: edit(BASE, old), next: edit(BASE, next), o: JSON.stringify(old), n: JSON.stringify(next), ...found })),
];
for (const p of PAIRS) {
  try {
  const r = diffVersions(loadVersion(p.old, "old.yaml"), loadVersion(p.next, "new.yaml"));
  const uns = r.changes.flatMap(c => c.unsure.map(u => u.party + ": " + u.why));
  const got = toLines(r);
  if (JSON.stringify(got) !== JSON.stringify(p.finds) || r.bump !== p.bump) {
    console.log("##", p.title, "\n  ", p.o, "\n  ", p.n, "\n   want", p.finds.join(" | "), p.bump, "\n   got ", got.join(" | "), r.bump, uns.join("; "));
  } } catch (e) { console.log("##", p.title, String((e as Error).stack).slice(0, 400)); }
}
