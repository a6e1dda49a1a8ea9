import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { median } from "./measure.ts";
import { bodies } from "./payloads.ts";
import type { Table } from "./table.ts";

// Short and many, so that what else the machine does hits all servers alike.
const ROUNDS = 60;
const SECONDS = 0.25;
const WARM_UP_SECONDS = 2;
const CONNECTIONS = 16;

/** Servers that do the same, the limit first. */
const SERVERS = [
  ["node:http and JSON.parse, nothing else", "bare"],
  ["createReceiver in node:http", "recording-webhooks"],
  ["Fastify with its own ajv", "fastify"],
  ["Express and zod", "express-zod"],
] as const;

/** Requests a second over loopback, the servers in turn, each in a process of its own. */
export async function benchReceiver(): Promise<Table[]> {
  const servers = await Promise.all(
    SERVERS.map(async ([name, file]) => {
      const process = fork(fileURLToPath(new URL(`servers/${file}.ts`, import.meta.url)));
      const [port] = await once(process, "message");
      return { name, process, port: Number(port), rates: [] as number[], ratios: [] as number[] };
    }),
  );
  try {
    for (const { port } of servers) await load(port, WARM_UP_SECONDS);
    for (let round = 0; round < ROUNDS; round++) {
      const found: number[] = [];
      for (const { port } of servers) found.push(await load(port, SECONDS));
      for (const [index, { rates, ratios }] of servers.entries()) {
        rates.push(found[index] ?? Number.NaN);
        ratios.push((found[index] ?? Number.NaN) / (found[0] ?? Number.NaN));
      }
    }
  } finally {
    for (const { process } of servers) stop(process);
  }
  return [
    {
      title: "Requests a second over loopback",
      columns: ["what", "requests/s", "× the first"],
      rows: servers.map(({ name, rates, ratios }) => [
        name,
        median(rates).toFixed(0),
        median(ratios).toFixed(2),
      ]),
    },
  ];
}

async function load(port: number, seconds: number): Promise<number> {
  const {
    "2xx": answered,
    start,
    finish,
    non2xx,
    errors,
  } = await autocannon({
    url: `http://127.0.0.1:${port}/hooks`,
    method: "POST",
    headers: { "content-type": "application/json" },
    requests: bodies.map((body) => ({ method: "POST" as const, path: "/hooks", body })),
    connections: CONNECTIONS,
    duration: seconds,
    // How often it looks at its watch, in milliseconds.
    sampleInt: 10,
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} answers were not 2xx, ${errors} errors`);
  return (1000 * answered) / (finish.getTime() - start.getTime());
}

function stop(process: ChildProcess): void {
  process.disconnect();
}
