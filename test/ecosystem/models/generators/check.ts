import type { Expected } from "./expected.ts";
import type { Webhook as ByHeyApi, Webhooks } from "./output/hey-api/index.ts";
import type { components, webhooks } from "./output/openapi-typescript.ts";
import type { Webhook as ByOrval } from "./output/orval/schemas/index.ts";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Each generator's union has exactly the contract's literals for `status`. */
export const openapiTypescript: Same<components["schemas"]["Webhook"]["status"], Expected> = true;
export const openapiTypescriptWebhooks: Same<keyof webhooks, Expected> = true;
export const heyApi: Same<ByHeyApi["status"], Expected> = true;
export const heyApiWebhooks: Same<Webhooks["body"]["status"], Expected> = true;
export const orval: Same<ByOrval["status"], Expected> = true;
