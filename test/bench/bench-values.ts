import { readWebhook } from "../../dist/index.js";
import { measureTasks, type Task } from "./measure.ts";
import { bodies, invalidBodies, parseAll } from "./payloads.ts";
import { limit, peers } from "./peers/index.ts";
import { type Table, toTable } from "./table.ts";

const values = parseAll(bodies);
const bytes = bodies.map((body) => new TextEncoder().encode(body));
let sink = 0;

/** The values are there already: check them, or make a result of them. */
export async function benchValues(): Promise<Table[]> {
  const tasks = (verb: "is" | "safeParse"): Task[] =>
    [limit, ...peers].map((peer) => ({ name: peer.name, run: each(values, peer[verb]) }));
  return [
    toTable("Value check (`is`), four webhooks", await measureTasks(tasks("is"))),
    toTable("Value to result (`safeParse`), four webhooks", await measureTasks(tasks("safeParse"))),
  ];
}

/** From a body to a typed webhook, and from a wrong body to its issues. */
export async function benchBodies(): Promise<Table[]> {
  const parseOnly: Task = { name: "JSON.parse alone", run: each(bodies, (body) => JSON.parse(body)) };
  const others = (texts: readonly string[]): Task[] =>
    peers.slice(1).map(({ name, safeParse }) => ({
      name: `JSON.parse + ${name}`,
      run: each(texts, (text) => safeParse(JSON.parse(text))),
    }));
  return [
    toTable(
      "Body to webhook, four webhooks",
      await measureTasks([
        parseOnly,
        { name: "readWebhook(string)", run: each(bodies, readWebhook) },
        { name: "readWebhook(bytes)", run: each(bytes, readWebhook) },
        ...others(bodies),
      ]),
    ),
    toTable(
      "Wrong body to issues, four webhooks",
      await measureTasks([
        { name: "readWebhook of the right ones", run: each(bodies, readWebhook) },
        { name: "readWebhook", run: each(invalidBodies, readWebhook) },
        ...others(invalidBodies),
      ]),
    ),
  ];
}

function each<T>(items: readonly T[], run: (item: T) => unknown): () => void {
  return () => {
    for (const item of items) if (run(item)) sink++;
  };
}

// What is counted can't be optimized away.
process.on("exit", () => sink === -1 && process.stdout.write(""));
