import { objectOf, valueAt } from "../../../../src/document/json.ts";
import type { Contract, Webhook } from "../../../contract/contract.ts";
import { ACCENT, BORDER, type Colour, INK, PANEL, RULE, SOFT, SURFACE } from "./colours.ts";
import { type Picture, WIDTH } from "./picture.ts";
import { element, type SvgElement } from "./svg.ts";
import {
  CODE,
  drawText,
  HEADING,
  heightOf,
  PROSE,
  STRONG_CODE,
  setText,
  type TextBlock,
  widthOf,
} from "./text.ts";

interface Participant {
  readonly name: string;
  readonly x: number;
}

const CLIENT: Participant = { name: "Client", x: 69 };
const SERVICE: Participant = { name: "Service", x: WIDTH / 2 };
const RECEIVER: Participant = { name: "Your server", x: WIDTH - 69 };

const HEAD = { top: 20, width: 110, height: 36 };
const GAP = 24;
const MARGIN = 18;

/** A longer text breaks; one that is too long to stand over the middle of its arrow is moved inwards. */
const LABEL_WIDTH = 240;

/** Something that happens, drawn from `top` down. */
interface Step {
  readonly height: number;
  draw(top: number): SvgElement[];
}

/** Draws how a webhook comes about: the client's message with the URL, the service's `POST` to it, and the answer. */
export function drawSequence(contract: Contract, webhook: Webhook): Picture {
  const { status, summary, trigger } = webhook;
  const answer = successOf(contract, webhook);
  const steps = [
    arrow(CLIENT, SERVICE, [
      ["message", PROSE, SOFT],
      [trigger.message, STRONG_CODE, INK],
      ["with your URL at", PROSE, SOFT],
      [trigger.url, CODE, ACCENT],
    ]),
    note(summary),
    arrow(SERVICE, RECEIVER, [
      ["POST to your URL", PROSE, SOFT],
      [status, STRONG_CODE, ACCENT],
    ]),
    arrow(RECEIVER, SERVICE, [[answer, STRONG_CODE, INK]], true),
  ];
  const first = HEAD.top + HEAD.height + GAP;
  const tops = steps.map((_, index) =>
    steps.slice(0, index).reduce((top, { height }) => top + height + GAP, first),
  );
  const bottom = steps.reduce((top, { height }) => top + height + GAP, first);
  return {
    name: `${status}-sequence`,
    title: `How ${status} reaches your server`,
    description: [
      `A client sends the realtime message ${trigger.message} to the service, with the URL of your server at ${trigger.url}.`,
      `Later the service sends a POST request with the status ${status} to that URL: ${endSentence(summary)}`,
      `Your server answers ${answer}.`,
    ].join(" "),
    height: bottom + 8,
    elements: [
      ...[CLIENT, SERVICE, RECEIVER].flatMap(({ x }) => lifeline(x, bottom - 8)),
      ...[CLIENT, SERVICE, RECEIVER].flatMap(drawHead),
      ...steps.flatMap((step, index) => step.draw(tops[index] ?? first)),
    ],
  };
}

/** The status, or the range of them, that the contract takes for success. */
function successOf({ document }: Contract, { key }: Webhook): string {
  const responses = objectOf(valueAt(document, ["webhooks", key, "post", "responses"]));
  return (Object.keys(responses).find((status) => status.startsWith("2")) ?? "2XX").toLowerCase();
}

function arrow(
  from: Participant,
  to: Participant,
  texts: readonly (readonly [text: string, style: TextBlock["style"], colour: Colour])[],
  isAnswer = false,
): Step {
  const blocks = texts.map(([text, style, colour]) => setText(text, style, colour, LABEL_WIDTH));
  const reach = MARGIN + widthOf(blocks) / 2;
  const middle = Math.min(Math.max((from.x + to.x) / 2, reach), WIDTH - reach);
  const textHeight = heightOf(blocks);
  const direction = Math.sign(to.x - from.x);
  return {
    height: textHeight + 10,
    draw: (top) => {
      const y = top + textHeight + 6;
      const tip = to.x - direction * 2;
      const line = { stroke: INK, "stroke-width": 1.5, ...(isAnswer && { "stroke-dasharray": "5 4" }) };
      return [
        ...cover(blocks, middle, top),
        ...drawText(blocks, { x: middle, top, anchor: "middle" }),
        element("line", { x1: from.x, y1: y, x2: tip - direction * 6, y2: y, ...line }),
        element("path", { d: `M${tip} ${y}l${-direction * 9} -4.5v9z`, fill: INK }),
      ];
    },
  };
}

/** What has happened at the service by the time of what follows. */
function note(summary: string): Step {
  const width = 300;
  const blocks = [setText("later", PROSE, SOFT, width), setText(summary, PROSE, INK, width - 32)];
  const height = heightOf(blocks) + 20;
  const box = { x: SERVICE.x - width / 2, width, height, rx: 8, fill: PANEL, stroke: BORDER };
  return {
    height,
    draw: (top) => [
      element("rect", { ...box, y: top }),
      ...drawText(blocks, { x: SERVICE.x, top: top + 10, anchor: "middle" }),
    ],
  };
}

/** Hides the lifelines behind a text that is wider than the space between them. */
function cover(blocks: readonly TextBlock[], middle: number, top: number): SvgElement[] {
  const width = widthOf(blocks) + 8;
  return [
    element("rect", {
      x: middle - width / 2,
      y: top - 2,
      width,
      height: heightOf(blocks) + 4,
      fill: SURFACE,
    }),
  ];
}

function lifeline(x: number, bottom: number): SvgElement[] {
  return [
    element("line", { x1: x, y1: HEAD.top, x2: x, y2: bottom, stroke: RULE, "stroke-dasharray": "2 4" }),
  ];
}

function drawHead({ name, x }: Participant): SvgElement[] {
  const { top, width, height } = HEAD;
  return [
    element("rect", { x: x - width / 2, y: top, width, height, rx: 8, fill: PANEL, stroke: RULE }),
    ...drawText([setText(name, HEADING, INK, width)], {
      x,
      top: top + (height - HEADING.lineHeight) / 2,
      anchor: "middle",
    }),
  ];
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
