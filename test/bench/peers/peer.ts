/** A library at the same job as ours. */
export interface Peer {
  readonly name: string;
  /** Tells whether a value is one of the four webhooks. */
  readonly is: (value: unknown) => boolean;
  /** Returns the value or what is wrong with it. */
  readonly safeParse: (value: unknown) => unknown;
}
