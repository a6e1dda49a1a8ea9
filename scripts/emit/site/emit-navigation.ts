import type { Contract } from "../../contract/contract.ts";
import type { EmittedFile } from "../emitted-file.ts";

/** What the site's configuration needs to know of the contract. */
export interface Navigation {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly statuses: readonly string[];
}

/** Emits what the site's navigation is made of. */
export function emitNavigation({ title, summary, version, webhooks }: Contract): EmittedFile[] {
  const navigation: Navigation = {
    title,
    description: summary,
    version,
    statuses: webhooks.map(({ status }) => status),
  };
  return [{ path: "navigation.json", contents: `${JSON.stringify(navigation, null, 2)}\n` }];
}
