import { expect, it } from "vitest";
import { isDeeper } from "../../../../src/core/kernel/values/json-depth.ts";

it("tells how deep a JSON text goes, without what stands in strings", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(isDeeper(nested(20), 20)).toBe(false);
  expect(isDeeper(nested(21), 20)).toBe(true);
  expect(isDeeper('{"a":{"b":[1]}}', 3)).toBe(false);
  expect(isDeeper('{"a":{"b":[[1]]}}', 3)).toBe(true);
  expect(isDeeper("[{},{},{},[]]", 2)).toBe(false);
  expect(isDeeper(JSON.stringify({ text: `"${"[".repeat(100)}\\` }), 1)).toBe(false);
  expect(isDeeper(nested(1_000_000), 20)).toBe(true);
});
