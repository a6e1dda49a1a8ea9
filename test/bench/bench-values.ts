import { readWebhook, webhook } from "../../dist/index.js";
import type { Table } from "../support/write-table.ts";
import { bodies, measureTasks, type Peer, schemas, type Task } from "./measure.ts";
import { makePeer } from "./peers/ajv.ts";
import { peer as zod } from "./peers/zod.ts";

const ours: Peer = { name: "recording-webhooks", is: webhook.is, safeParse: webhook.safeParse };
const others: readonly Peer[] = [zod, makePeer(schemas)];
const values = bodies.map((body) => JSON.parse(body));
const bytes = bodies.map((body) => new TextEncoder().encode(body));
/** The same with their last field null. */
const invalidBodies = values.map((value) =>
  JSON.stringify({ ...value, [Object.keys(value).at(-1) ?? ""]: null }),
);
let sink = 0;

/** The values are already parsed: check them, or create a result from them. */
export async function benchValues(): Promise<Table[]> {
  const tasks = (verb: "is" | "safeParse"): Task[] =>
    [ours, ...others].map((peer) => ({ name: peer.name, run: each(values, peer[verb]) }));
  return [
    await measureTasks("Check a value", tasks("is")),
    await measureTasks("Check a value and get a result", tasks("safeParse")),
  ];
}

/** From a body to a typed webhook, and from an invalid body to its issues. */
export async function benchBodies(): Promise<Table[]> {
  const peers = (texts: readonly string[]): Task[] =>
    others.map(({ name, safeParse }) => ({
      name: `JSON.parse + ${name}`,
      run: each(texts, (text) => safeParse(JSON.parse(text))),
    }));
  return [
    await measureTasks("Read a body", [
      { name: "JSON.parse alone", run: each(bodies, (body) => JSON.parse(body)) },
      { name: "readWebhook(string)", run: each(bodies, readWebhook) },
      { name: "readWebhook(bytes)", run: each(bytes, readWebhook) },
      ...peers(bodies),
    ]),
    await measureTasks("Read an invalid body", [
      { name: "readWebhook of valid bodies", run: each(bodies, readWebhook) },
      { name: "readWebhook", run: each(invalidBodies, readWebhook) },
      ...peers(invalidBodies),
    ]),
  ];
}

function each<T>(items: readonly T[], run: (item: T) => unknown): () => void {
  return () => {
    for (const item of items) if (run(item)) sink++;
  };
}

// Counting keeps the work from being optimized away.
process.on("exit", () => sink === -1 && process.stdout.write(""));
