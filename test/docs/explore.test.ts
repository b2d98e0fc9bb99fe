import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("npm run explore runs property tests with a random seed, and says which", { timeout: 300_000 }, async () => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST")));
  const words = ["run", "--silent", "explore", "--", "0.001", "test/core/services/people/merged-role.test.ts"];
  const { stdout } = await promisify(execFile)("npm", words, { env });
  expect(stdout).toMatch(/^seed \d+: green\n1 seeds, all green\n$/m);
});
