import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import type { Table } from "../support/write-table.ts";
import { bodies, median } from "./measure.ts";

// Many short rounds, so that other load on the machine affects all servers alike.
const ROUNDS = 60;
const SECONDS = 0.25;
const WARM_UP_SECONDS = 2;
const CONNECTIONS = 16;

/** Servers that do the same, the limit first. */
const SERVERS = [
  ["node:http and JSON.parse, nothing else", "bare"],
  ["createReceiver in node:http", "ours"],
  ["Fastify with its own ajv", "fastify"],
  ["Express and zod", "express"],
] as const;

/** Counts requests per second over loopback, with the servers in turn, each in its own process. */
export async function benchReceiver(): Promise<Table[]> {
  const servers = await Promise.all(
    SERVERS.map(async ([name, server]) => {
      const process = fork(fileURLToPath(new URL("server.ts", import.meta.url)), [server]);
      const [port] = await once(process, "message");
      return { name, process, port: Number(port), rates: [] as number[], ratios: [] as number[] };
    }),
  );
  try {
    for (const { port } of servers) await load(port, WARM_UP_SECONDS);
    for (let round = 0; round < ROUNDS; round++) {
      let first: number | undefined;
      for (const { port, rates, ratios } of servers) {
        const rate = await load(port, SECONDS);
        first ??= rate;
        rates.push(rate);
        ratios.push(rate / first);
      }
    }
  } finally {
    for (const { process } of servers) process.disconnect();
  }
  const rows = servers.map(({ name, rates, ratios }) => [
    name,
    median(rates).toFixed(0),
    median(ratios).toFixed(2),
  ]);
  return [{ title: "Requests per second", columns: ["what", "requests/s", "× node:http"], rows }];
}

async function load(port: number, seconds: number): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}/hooks`,
    method: "POST",
    headers: { "content-type": "application/json" },
    requests: bodies.map((body) => ({ method: "POST" as const, path: "/hooks", body })),
    connections: CONNECTIONS,
    duration: seconds,
    // How often it samples, in milliseconds.
    sampleInt: 10,
  });
  const { "2xx": accepted, non2xx, errors, start, finish } = result;
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} responses were not 2xx, ${errors} errors`);
  return (1000 * accepted) / (finish.getTime() - start.getTime());
}
