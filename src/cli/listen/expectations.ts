/** Which webhooks still have to come. */
export interface Expectations {
  /** Notes a webhook that came and was right. */
  note(status: string): void;
  /** What has not come, in the order in which it was asked for. */
  missing(): readonly string[];
}

/**
 * Makes expectations.
 *
 * @param statuses - What has to come, in any order; a status that stands twice has to come twice.
 */
export function createExpectations(statuses: readonly string[]): Expectations {
  const missing = [...statuses];
  return {
    note(status) {
      const index = missing.indexOf(status);
      if (index >= 0) missing.splice(index, 1);
    },
    missing: () => [...missing],
  };
}
