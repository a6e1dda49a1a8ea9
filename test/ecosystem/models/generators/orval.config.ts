import { defineConfig } from "orval";

export default defineConfig({
  webhooks: {
    input: "./input/openapi.yaml",
    output: { target: "./output/orval/index.ts", schemas: "./output/orval/schemas", client: "fetch" },
  },
});
