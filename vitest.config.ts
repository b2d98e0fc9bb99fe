import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/global-setup.ts",
    // Each worker may hold a PGlite (about half a gigabyte); booting one takes seconds on a busy machine.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    coverage: { include: ["src/**"], exclude: ["src/core/store/generated/**"] },
  },
});
