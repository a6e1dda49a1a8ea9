import { defineConfig } from "orval";

export default defineConfig({
  webhooks: {
    input: "../../../../generated/openapi.paths.yaml",
    output: {
      client: "zod",
      target: "../output/orval/webhooks.ts",
      override: { zod: { dateTimeOptions: { offset: true } } },
    },
  },
});
