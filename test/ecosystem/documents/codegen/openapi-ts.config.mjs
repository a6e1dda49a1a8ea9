import { defineConfig } from "@hey-api/openapi-ts";

export default defineConfig({
  input: "../../../../generated/openapi.endpoint.yaml",
  output: "../output/hey-api",
  plugins: [{ name: "zod", dates: { offset: true } }],
});
