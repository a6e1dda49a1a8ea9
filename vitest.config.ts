import { defineConfig } from "vitest/config";

const quick = ["test/**/*.test.ts"];
const packed = ["test/package/**/*.test.ts"];
const site = ["test/site/**/*.test.ts"];
const heavy = ["test/**/*.heavy.test.ts"];
const ecosystem = ["test/ecosystem/**/*.test.ts"];
const elsewhere = ["**/node_modules/**", "test/ecosystem/**"];

export default defineConfig({
  test: {
    // Tests start browsers, servers and compilers; two cores give each its time. `npm test` has a third worker for the gaps.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          include: quick,
          exclude: [...elsewhere, ...packed, ...site, ...heavy],
          // They share their modules: to load them anew for each file takes half a minute of processor time.
          isolate: false,
        },
      },
      { extends: true, test: { name: "package", include: packed, globalSetup: "test/package/setup.ts" } },
      {
        extends: true,
        test: { name: "site", include: site, exclude: heavy, globalSetup: "test/site/setup.ts" },
      },
      {
        extends: true,
        test: { name: "heavy", include: heavy, exclude: elsewhere, globalSetup: "test/site/setup.ts" },
      },
      // Other toolchains: a test file at a time, each with its own long steps.
      {
        extends: true,
        test: {
          name: "ecosystem",
          include: ecosystem,
          exclude: ["**/node_modules/**"],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
