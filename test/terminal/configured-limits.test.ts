import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/app/config.ts";
import { configuredProduct } from "../../src/terminal/configured-catalogue.ts";
import { Failure } from "../../src/terminal/io/failure.ts";

describe("limits that an operator sets", () => {
  const product = (LIMITS: string) => configuredProduct(readConfig({ LIMITS }));

  it("are those that there are: a name that is none is told, and limits nothing unnoticed", async () => {
    await expect(product("mesages=5/day")).rejects.toThrow(Failure);
    await expect(product("messages=5/day, poll=off")).rejects.toMatchObject({
      problem: { code: "terminal.config.limits", params: { value: "poll" } },
    });
    for (const set of ["messages=5/day, polls=off", "off", "commands=off"])
      expect((await product(set)).commands.length).toBeGreaterThan(10);
  });
});
