/** Thrown when a release can't continue. Its message is what was found and what to do. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
