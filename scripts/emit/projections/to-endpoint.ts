import { NOTED_FORMATS } from "../../../src/document/formats.ts";
import { type JsonObject, mapValues, objectOf } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import type { Contract } from "../../contract/contract.ts";
import { rewriteSchema } from "./rewrite-schema.ts";
import { withUsedSchemas } from "./to-paths.ts";

/** Name of the schema of a webhook that this version of the contract doesn't know. */
const UNKNOWN = "UnknownWebhook";

/**
 * Writes the contract as the one operation that a receiver's server has, for tools that send requests to it.
 *
 * @param paths - The document with one path per webhook.
 */
export function toEndpoint({ webhooks }: Contract, paths: JsonObject): JsonObject {
  const { openapi, info, paths: _, tags: __, components, ...rest } = paths;
  const refs = [...webhooks.map(({ typeName }) => typeName), UNKNOWN].map(toRef);
  const examples = webhooks.flatMap(({ status, examples }) =>
    examples.map(({ name, summary, payload }) => [`${status}.${name}`, { summary, value: payload }]),
  );
  const schemas = {
    ...mapValues(objectOf(objectOf(components)["schemas"]), (schema) =>
      rewriteSchema(objectOf(schema), withoutNote),
    ),
    [UNKNOWN]: unknownWebhook(webhooks.map(({ status }) => status)),
  };
  return withUsedSchemas({
    openapi,
    info: {
      ...objectOf(info),
      description: "One endpoint that receives every webhook. Change the server's URL and the path to yours.",
    },
    servers: [{ url: "http://127.0.0.1:3000" }],
    ...rest,
    paths: {
      "/webhooks": {
        post: {
          operationId: "receiveWebhook",
          summary: "Receive any webhook",
          requestBody: {
            required: true,
            content: {
              "application/json": { schema: { oneOf: refs }, examples: Object.fromEntries(examples) },
            },
          },
          responses: toResponses(webhooks),
        },
      },
    },
    components: { schemas },
  });
}

/** Writes the ranges of responses, which every webhook has. An error may have a body of any type. */
function toResponses(webhooks: Contract["webhooks"]): JsonObject {
  const responses = webhooks.flatMap(({ responses }) => responses);
  return Object.fromEntries(
    responses.map(({ status, description }) => {
      const content = status.startsWith("2") ? {} : { content: { "*/*": { schema: {} } } };
      return [status, { description, ...content }];
    }),
  );
}

function unknownWebhook(statuses: readonly string[]): JsonSchema {
  return {
    title: "Unknown webhook",
    description: "A webhook of a later version of the contract. A receiver acknowledges it.",
    type: "object",
    required: ["status"],
    properties: {
      status: {
        type: "string",
        not: { enum: statuses },
        description: "A status that this version doesn't know.",
        examples: ["something_new"],
      },
    },
  };
}

/** Leaves out a format that is a note for code generators: a tool that tests would check it. */
function withoutNote(schema: JsonSchema): JsonSchema {
  const { format = "", ...rest } = schema;
  return NOTED_FORMATS.has(format) ? rest : schema;
}

function toRef(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}
