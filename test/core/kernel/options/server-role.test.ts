import { describe, expect, it } from "vitest";
import { mention, roleMention } from "../../../../src/core/kernel/text/mention.ts";
import { clearing } from "../../../../src/core/kernel/options/kinds/clearing.ts";
import { serverRole } from "../../../../src/core/kernel/options/kinds/server-role.ts";
import type { ParseContext } from "../../../../src/core/kernel/options/kind.ts";

// The kind looks at nothing around it.
const reading = {} as ParseContext;

describe("a role of the server", () => {
  it.each([
    ["picked", { role: "9", name: "Mods" }, { id: "9", name: "Mods" }],
    ["picked, called by a sign", { role: "9", name: "@Mods" }, { id: "9", name: "Mods" }],
    ["without a name", { role: "9" }, { id: "9", name: "9" }],
    ["named by what cannot be shown", { role: "9", name: "\u0000\u202e" }, { id: "9", name: "9" }],
    ["named at length", { role: "9", name: "x".repeat(300) }, { id: "9", name: `${"x".repeat(99)}…` }],
    ["mentioned in a line", roleMention({ name: "@Mods", id: "9" }), { id: "9", name: "Mods" }],
  ])("is taken %s", (_, raw, value) => {
    expect(serverRole.read(raw, reading)).toEqual({ value });
  });
  it.each([
    "Mods",
    "@Mods",
    "9",
    "&9",
    mention({ name: "@Mods", id: "9" }),
    { id: "9", name: "Mods" },
    { role: "" },
    9,
    true,
    null,
  ])("is nothing else: %j", (raw) => {
    expect(serverRole.read(raw, reading)).toMatchObject({ problem: { code: "option.server-role" } });
  });
  it("can be taken away by a word, where that is allowed", () => {
    expect(clearing(serverRole, "default").read("por defecto", reading)).toEqual({ value: null });
    expect(serverRole.read("default", reading)).toMatchObject({ problem: { code: "option.server-role" } });
  });
});
