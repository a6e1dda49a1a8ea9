import { readFileSync, readdirSync } from "node:fs";
import { diffVersions, loadVersion } from "./src/diff/index.ts";
const rows: any[] = [];
for (const f of readdirSync("/tmp/adyen")) {
  const vs = readdirSync("/tmp/adyen/" + f).sort();
  for (let i = 0; i + 1 < vs.length; i++) {
    const [a, b] = [vs[i], vs[i+1]].map(v => readFileSync(`/tmp/adyen/${f}/${v}`, "utf8"));
    const t0 = performance.now();
    try {
      const o = loadVersion(a!, "old"), n = loadVersion(b!, "new"); const t1 = performance.now();
      const r = diffVersions(o, n);
      rows.push({ f, i, ms: performance.now() - t0, load: t1 - t0, c: r.changes.length, R: r.changes.filter(c => c.breaks.includes("receivers")).length, S: r.changes.filter(c => c.breaks.includes("senders")).length, u: r.changes.flatMap(c => c.unsure.map(u => c.rule + c.path + " " + u.party + ": " + u.why)) });
    } catch (e) { if (!/no webhooks|openapi/.test(String(e))) console.log(f, i, String((e as Error).stack).slice(0, 300)); }
  }
}
rows.sort((a, b) => b.ms - a.ms);
console.log(rows.length, "median", rows[rows.length >> 1].ms);
for (const r of rows.slice(0, 12)) console.log(r.f, r.i, r.ms.toFixed(0), r.load.toFixed(0), r.c, r.R, r.S, r.u.length);
const un = rows.filter(r => r.u.length); console.log("unsure pairs", un.length, "of", rows.filter(r=>r.c).length);
for (const r of un.slice(0, 40)) console.log(r.f, r.i, r.u.slice(0, 2));
