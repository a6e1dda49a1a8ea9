import { defineConfig } from "@hey-api/openapi-ts";

export default defineConfig([
  { input: "./input/openapi.yaml", output: "./output/hey-api", plugins: ["@hey-api/typescript"] },
]);
