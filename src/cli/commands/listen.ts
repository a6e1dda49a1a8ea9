import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { type CommandContext, examples } from "../command.ts";
import { STATUSES } from "../contract-facts.ts";
import type { Judgement } from "../judge.ts";
import { createForwarder, type Delivery, judgeDelivery, readDelivery } from "../listen/delivery.ts";
import { openRecordFile } from "../listen/record-file.ts";
import { duration, integer, options, url } from "../options.ts";
import { toRecord, withoutSecrets } from "../recording.ts";
import type { Check } from "../report/check.ts";
import { createReport } from "../report/report.ts";
import { count, printable } from "../text.ts";
import { systemCode, UsageError } from "../usage-error.ts";

/** How long open requests may take when the server closes, in milliseconds. */
const GRACE_MS = 1000;
/** The length at which a status or path is cut off in a line. */
const MAX_SHOWN = 80;

/** Creates `listen`, which receives webhooks and validates each one. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("listen")
    .description("Receives webhooks on any path and validates each one by the strict rules for senders.")
    .option("--port <port>", "0 picks a free one", integer(0, 65_535), 4010)
    .option("--host <host>", "the address to listen on", "127.0.0.1")
    .option(
      "--expect <statuses>",
      "comma-separated webhooks to wait for; exits when all have arrived",
      toStatuses,
    )
    .option("--timeout <time>", "exit after this long, such as 60s or 5m", duration)
    .option("--record <file>", "append each delivery as a line of JSON, flushed to disk before the response")
    .addOption(
      new Option("--respond <codes>", "status codes of the responses, in order; the last one repeats")
        .argParser(toCodes)
        .default([204], "204"),
    )
    .option("--forward <url>", "forward each delivery, and respond with the response's status code", url)
    .addOption(options.format)
    .addHelpText(
      "after",
      examples(
        ["watch deliveries and record them", "listen --record deliveries.ndjson"],
        ["test a sender", `listen --expect ${STATUSES.slice(0, 2).join(",")} --timeout 60s`],
      ),
    )
    .action(async ({ host, port, expect, timeout, record, respond, forward, format }) => {
      const warn = (message: string): void => void io.stderr.write(`warning: ${printable(message)}\n`);
      const recorder = record === undefined ? undefined : await openRecordFile(record);
      if (recorder !== undefined && recorder.droppedBytes > 0) {
        const line = `an incomplete last line of ${count(recorder.droppedBytes, "byte")}`;
        warn(`${record}: dropped ${line}, which was never acknowledged`);
      }
      const report = createReport({
        command: "listen",
        noun: "delivery",
        side: "send",
        isLive: true,
        format,
        io,
      });
      const missing = [...(expect ?? [])];
      const done = new AbortController();
      const signal = AbortSignal.any([io.signal, done.signal]);
      const forwardTo = forward && createForwarder(forward, signal, warn);
      let handled = 0;
      const respondTo = async (delivery: Delivery): Promise<number> => {
        const number = handled++;
        const { body } = delivery;
        if (body === undefined) return 413;
        try {
          await recorder?.append(toRecord({ ...delivery, body }));
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          warn(`Cannot record a delivery: ${reason}. Responded 503, so that the sender tries again.`);
          return 503;
        }
        return (await forwardTo?.(delivery)) ?? respond[number] ?? respond.at(-1) ?? 204;
      };
      const server = await startServer({ host, port }, async (request, response) => {
        const delivery = await readDelivery(request);
        if (delivery === undefined) return;
        const code = await respondTo(delivery);
        response.writeHead(code).end();
        const judgement = judgeDelivery(delivery);
        report.check(toCheck(delivery, judgement, code));
        void report.flush();
        const { verdict, status = "" } = judgement;
        const index = verdict === "valid" ? missing.indexOf(status) : -1;
        if (index >= 0) missing.splice(index, 1);
        if (expect !== undefined && missing.length === 0) done.abort();
      });
      await io.stderr.write(`Listening on ${toUrl(server)}\n`);

      const timer = timeout === undefined ? undefined : setTimeout(() => done.abort(), timeout);
      if (!signal.aborted) await once(signal, "abort");
      clearTimeout(timer);
      const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(impatience);
      await recorder?.close();

      const { pass, fail: invalid } = report.counts;
      const deliveries = pass + invalid;
      for (const status of missing) report.check(toMissing(status));
      const verdict = invalid > 0 ? `${invalid} invalid` : deliveries > 1 ? "all valid" : "valid";
      const arrived = count(deliveries, "delivery") + (deliveries === 0 ? "" : `, ${verdict}`);
      const result = missing.length === 0 ? arrived : `${arrived}; missing: ${missing.join(", ")}`;
      // Ctrl-C is the normal way to stop it.
      finish(await report.end({ result, interrupted: false, data: { deliveries, invalid, missing } }));
    });
}

function toStatuses(value: string): string[] {
  const found = value.split(",").map((status) => status.trim());
  if (found.every((status) => STATUSES.includes(status))) return found;
  throw new InvalidArgumentError(`Expected statuses of the contract: ${STATUSES.join(", ")}.`);
}

function toCodes(value: string): number[] {
  const found = value.split(",").map(Number);
  if (found.every((code) => Number.isInteger(code) && code >= 200 && code <= 599)) return found;
  throw new InvalidArgumentError("Expected comma-separated status codes from 200 to 599, such as 500,204.");
}

async function startServer(
  address: { host: string; port: number },
  handle: RequestListener,
): Promise<Server> {
  const server = createServer(handle).listen(address);
  try {
    await once(server, "listening");
    return server;
  } catch (cause) {
    const code = systemCode(cause);
    const advice =
      code === "EADDRINUSE"
        ? "it is in use. Choose another --port, or 0 for a free one"
        : "correct --host and --port";
    const { host, port } = address;
    throw new UsageError("address", `Cannot listen on ${host}:${port} (${code}): ${advice}.`, { cause });
  }
}

function toUrl(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") return String(address);
  return `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`;
}

function toCheck({ at, method, path: fullPath }: Delivery, judgement: Judgement, response: number): Check {
  const { verdict, status, issues } = judgement;
  const path = withoutSecrets(fullPath);
  const name = status === undefined ? "(no status)" : printable(status).slice(0, MAX_SHOWN);
  return {
    outcome: verdict === "valid" ? "pass" : "fail",
    name: `${at.slice(11, 23)} ${name}`,
    group: "deliveries",
    text: `${method} ${path.slice(0, MAX_SHOWN)}, responded ${response}`,
    issues,
    data: { at, method, path, verdict, status, response, issues },
  };
}

function toMissing(status: string): Check {
  const text = "expected this webhook, found no delivery of it";
  return { outcome: "fail", name: status, group: "expected", text, data: { missing: status } };
}
