import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Contract, Webhook } from "../../../scripts/contract/contract.ts";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import { emitPictures } from "../../../scripts/emit/site/emit-pictures.ts";
import { type Picture, renderFile, renderInline } from "../../../scripts/emit/site/pictures/picture.ts";
import { drawSequence } from "../../../scripts/emit/site/pictures/sequence.ts";
import { drawTimeline } from "../../../scripts/emit/site/pictures/timeline/draw-timeline.ts";
import { launchBrowser } from "../../browser/browser.ts";
import { addFifthWebhook } from "../../support/fifth-webhook.ts";
import { withAwkwardTimes } from "./awkward-times.ts";
import { contrast, holds, measurePicture, overlap } from "./drawn-picture.ts";

const contract = await loadContract();
const awkward = withAwkwardTimes(contract);

const fifth = await loadSpec(addFifthWebhook());

const drawn = [contract, awkward, withLast(fifth)].flatMap((one) =>
  one.webhooks.flatMap((webhook) => {
    const timeline = drawTimeline(webhook);
    const pictures = [drawSequence(one, webhook), ...(timeline === undefined ? [] : [timeline])];
    return pictures.map((picture) => ({ name: picture.name, picture, webhook }));
  }),
);
const timelines = drawn.filter(({ name }) => name.endsWith("-timeline"));

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(() => browser?.close());

describe("emitPictures", () => {
  it("draws each webhook's sequence, and the timeline of those with two timestamps", () => {
    const want = contract.webhooks.flatMap((webhook) => [
      `pictures/${webhook.status}-sequence.svg`,
      ...(clocksOf(webhook).size >= 2 ? [`pictures/${webhook.status}-timeline.svg`] : []),
    ]);
    expect(emitPictures(contract).map(({ path }) => path)).toEqual(want);
    expect(emitPictures(awkward).map(({ path }) => path)).not.toContain(
      "pictures/one_timestamp-timeline.svg",
    );
  });

  it("reaches a fifth webhook in the YAML", () => {
    const paths = emitPictures(fifth).map(({ path }) => path);
    const before = emitPictures(contract).map(({ path }) => path);
    expect(paths).toEqual([...before, "pictures/room_closed-sequence.svg"]);
  });

  it("makes the same bytes every time", async () => {
    expect(emitPictures(await loadContract())).toEqual(emitPictures(contract));
  });

  it.each(emitPictures(contract).concat(emitPictures(awkward)))(
    "makes a well-formed image: $path",
    async ({ contents }) => {
      expect(await parseErrors(contents)).toEqual([]);
      expect(await parseErrors(contents.replace("</desc>", ""))).toHaveLength(1);
      const url = `data:image/svg+xml,${encodeURIComponent(contents)}`;
      await page.setContent(`<img alt="" src="${url}">`);
      expect(
        await page.evaluate("document.images[0].decode().then(() => document.images[0].naturalWidth)"),
      ).toBe(380);
    },
  );
});

describe("a picture", () => {
  it.each(drawn)("tells in words what it shows: $name", ({ name, picture, webhook }) => {
    const words = `${picture.title} ${picture.description}`;
    expect(words).toContain(webhook.status);
    const { message, url } = webhook.trigger;
    const told = name.endsWith("-sequence")
      ? [message, url, webhook.summary, "2xx"]
      : clocksOf(webhook).keys();
    for (const text of told) expect(words).toContain(text);
    const svg = renderInline(picture);
    expect(svg).toContain(`role="img" aria-labelledby="${name}-title" aria-describedby="${name}-desc"`);
  });

  it.each(drawn)("keeps its text apart and inside, at 12 pixels on a phone: $name", async ({ picture }) => {
    for (const isStretched of [false, true]) {
      await show(picture);
      const { width, height, texts, areas } = await measurePicture(page, isStretched);
      const inside = { left: 8, top: 8, right: width - 8, bottom: height - 8 };
      expect(texts.filter((text) => !holds(inside, text))).toEqual([]);
      const onEdges = texts.filter((text) => areas.some((area) => overlap(area, text) && !holds(area, text)));
      expect(onEdges).toEqual([]);
      const clashes = texts.flatMap((text, index) =>
        texts.slice(index + 1).filter((other) => overlap(text, other)),
      );
      expect(clashes).toEqual([]);
      expect(Math.min(...texts.map(({ size }) => (size * 340) / width))).toBeGreaterThanOrEqual(12);
    }
  });

  it.each(drawn)("has a contrast of 4.5 : 1 in both themes: $name", async ({ picture }) => {
    const faint = await Promise.all(
      (["light", "dark"] as const).map(async (theme) => {
        const context = await browser.newContext({ colorScheme: theme });
        const inline = await context.newPage();
        await inline.setContent(toPage(picture, theme));
        const file = await context.newPage();
        await file.setContent(`<!doctype html>${renderFile(picture)}`);
        const [inPage, inFile] = [await measurePicture(inline), await measurePicture(file)];
        await context.close();
        expect(inFile.texts.map(({ colour, behind }) => [colour, behind])).toEqual(
          inPage.texts.map(({ colour, behind }) => [colour, behind]),
        );
        const ratios = inPage.texts.map(({ text, colour, behind }) => ({
          text,
          theme,
          ratio: contrast(colour, behind),
        }));
        expect(ratios.length).toBeGreaterThan(3);
        return ratios.filter(({ ratio }) => !(ratio >= 4.5));
      }),
    );
    expect(faint.flat()).toEqual([]);
    const [light, dark] = [await backgroundOf(picture, "light"), await backgroundOf(picture, "dark")];
    expect(light).not.toEqual(dark);
  });

  it("stands with others in one page, and in Markdown, without a style sheet", () => {
    const svgs = drawn.map(({ picture }) => renderInline(picture));
    const ids = svgs.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of svgs) {
      expect(svg).not.toMatch(/<style|<script|\{|\n\n|https?:/);
    }
  });
});

describe("a timeline", () => {
  it.each(timelines)("has each timestamp in the lane of its clock: $name", async ({ picture, webhook }) => {
    await show(picture);
    const { texts, areas } = await measurePicture(page);
    const lanes = areas.slice(1).map((area) => {
      const inLane = texts.filter((text) => overlap(text, area)).map(({ text }) => text);
      return { title: inLane[0], words: inLane.slice(1).join("") };
    });
    const clocks = clocksOf(webhook);
    expect(lanes).toHaveLength(new Set(clocks.values()).size);
    for (const [field, clock] of clocks) {
      const having = lanes.filter(({ words }) => words.includes(field)).map(({ title }) => title);
      expect(having).toEqual([clock === "server" ? "Server’s clock" : "Client’s clock"]);
    }
  });

  it.each(timelines)("draws no line over text: $name", async ({ picture }) => {
    await show(picture);
    const { texts, strokes } = await measurePicture(page, true);
    expect(strokes.length).toBeGreaterThan(2);
    expect(texts.filter((text) => strokes.some((stroke) => overlap(text, stroke)))).toEqual([]);
  });

  it("says what may be compared, what is in order, and where a duration lies", () => {
    expect(
      timelines.map(({ name, picture }) => [name, picture.description.replaceAll("\u00a0", " ")]),
    ).toEqual([
      [
        "upload_ready-timeline",
        "By the server’s clock: recording_started_at at 2026-03-12T09:14:05.120Z, recording_first_frame_written_at at 2026-03-12T09:14:05.874Z and recording_stopped_at at 2026-03-12T09:46:17.902Z. By the client’s clock: recording_first_peerframe_captured_at at 2026-03-12T09:14:05.431Z. recording_started_at, recording_first_frame_written_at and recording_stopped_at never go backwards in this order. recording_file_duration_ms, 32 min 12.028 s, lies between recording_first_frame_written_at and recording_stopped_at. Times of one clock may be compared; a time of the server’s clock may never be compared with one of the client’s clock.",
      ],
      ["session_finished-timeline", expect.stringContaining("All are of one clock and may be compared.")],
      ["supervisor_session_finished-timeline", expect.stringContaining("started_at and stopped_at never go")],
      [
        "recorder_disk_space_running_low_on_the_server_that_records_all_of_this-timeline",
        expect.stringContaining("room.closed_at at 2026-03-12T09:14:05.2Z"),
      ],
      [
        "one_instant-timeline",
        expect.stringContaining("nothing_ms, 0 s, lies between first_at and second_at."),
      ],
      [
        "many_durations-timeline",
        expect.stringMatching(
          /whole_length_of_it_all_ms, 1 d 1 h 2.001 s, lies between begun_at and ended_at. first_part_ms, 2.5 s, lies between begun_at and leapt_at. second_part_ms, [^,]+, lies between leapt_at and ended_at. seen_for_ms, 0.5 s, lies between seen_at and left_at. Times/,
        ),
      ],
      [
        "client_only-timeline",
        expect.stringMatching(/^By the client’s clock: x_at .* and y_at .* All are of one/),
      ],
    ]);
  });
});

async function loadSpec(spec: string): Promise<Contract> {
  const folder = await mkdtemp(join(tmpdir(), "pictures-"));
  try {
    await writeFile(join(folder, "openapi.yaml"), spec);
    return await loadContract(join(folder, "openapi.yaml"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function withLast({ webhooks, ...rest }: Contract): Contract {
  return { ...rest, webhooks: webhooks.slice(-1) };
}

/** The timestamps of a payload, each with its clock; those of objects in it too. */
function clocksOf({ schema }: Pick<Webhook, "schema">, prefix = ""): Map<string, string> {
  const found = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (field === undefined) return [];
    const clock = field["x-clock"];
    const inner = clocksOf({ schema: field }, `${prefix}${name}.`);
    return typeof clock === "string" ? [[`${prefix}${name}`, clock] as const] : [...inner];
  });
  return new Map(found);
}

/** What a strict parser says against a text as XML. */
function parseErrors(xml: string): Promise<string[]> {
  return page.evaluate(
    `[...new DOMParser().parseFromString(${JSON.stringify(xml)}, "image/svg+xml").querySelectorAll("parsererror")].map((error) => error.textContent)`,
  );
}

async function show(picture: Picture): Promise<void> {
  await page.setContent(toPage(picture, "light"));
}

/** A page of a site whose dark theme is a class of its root, as VitePress has it. */
function toPage(picture: Picture, theme: "light" | "dark"): string {
  return `<!doctype html><html class="${theme}"><style>.dark { color-scheme: dark }</style><body>${renderInline(picture)}`;
}

async function backgroundOf(
  picture: Picture,
  theme: "light" | "dark",
): Promise<readonly number[] | undefined> {
  await page.setContent(toPage(picture, theme));
  return (await measurePicture(page)).texts[0]?.behind;
}
