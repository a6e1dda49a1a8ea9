/** Thrown when a gate or a release cannot go on; its message says what was found and what to do. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
