import { defineConfig } from "@hey-api/openapi-ts";

export default defineConfig([
  { input: "./input/openapi.yaml", output: "./output/hey-api", plugins: ["@hey-api/typescript"] },
  { input: "./input/openapi.paths.yaml", output: "./output/hey-api-paths", plugins: ["@hey-api/typescript"] },
]);
