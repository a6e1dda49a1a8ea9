import type { Colour } from "../colours.ts";
import type { TextBlock } from "../text.ts";
import type { Clock } from "./find-times.ts";

/** Where everything in a timeline stands, in pixels. */
export interface TimelineLayout {
  readonly lanes: readonly Lane[];
  readonly top: number;
  readonly bottom: number;
}

/** The timestamps of one clock. */
export interface Lane {
  readonly clock: Clock;
  readonly colour: Colour;
  readonly left: number;
  readonly width: number;
  /** Where time runs down. */
  readonly axis: number;
  /** Left edge of what is written. */
  readonly text: number;
  /** Earliest first. */
  readonly marks: readonly Mark[];
  readonly spans: readonly Span[];
}

/** An instant. */
export interface Mark {
  readonly y: number;
  /** Names and values of the timestamps, the first line beside the mark. */
  readonly label: Written;
  /** What is written between this mark and the next: how long that is, and the durations that begin here. */
  readonly gap: Written;
  /** Whether the contract promises that the next mark is not earlier. */
  readonly isOrdered: boolean;
}

/** Text, and its upper edge. */
export interface Written {
  readonly top: number;
  readonly blocks: readonly TextBlock[];
}

/** A duration, as a line along the axis. */
export interface Span {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}
