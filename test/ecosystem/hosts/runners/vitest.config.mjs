export default { test: { include: ["runners/vitest.test.mjs"] } };
