import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeButton,
  encodeButton,
  openPayload,
  buttonValues,
} from "../../../../src/core/kernel/commands/button-payload.ts";

const PRESS_MAX = 100;
import { actions, ask, open, run } from "../../../../src/core/kernel/views/build.ts";
import type { Action } from "../../../../src/core/kernel/views/model.ts";
import { anyText } from "../../../support/arbitrary-view.ts";

const input = fc.dictionary(
  fc.oneof(fc.stringMatching(/^[a-z]{1,8}$/), fc.constantFrom("constructor", "toString")),
  fc.oneof(anyText, fc.integer(), fc.boolean()),
  {
    maxKeys: 4,
    noNullPrototype: true,
  },
);

describe("what a button sends", () => {
  it("comes back as it was, through a kept text where it is too long", async () => {
    await fc.assert(
      fc.asyncProperty(
        input,
        fc.constantFrom("run" as const, "ask" as const),
        fc.constantFrom(undefined, "new" as const, "here" as const),
        async (given, kind, place) => {
          const action: Action = {
            kind,
            label: "x",
            command: "contact find",
            input: given,
            ...(place ? { place } : {}),
          };
          const kept = new Map<string, string>();
          const values = await buttonValues({ blocks: [actions(action)] }, PRESS_MAX, async (payload) => {
            kept.set(`t${kept.size}`, payload);
            return `t${kept.size - 1}`;
          });
          const sent = values.get(action) ?? "";
          expect(sent.length).toBeLessThanOrEqual(PRESS_MAX);
          const press = await openPayload(decodeButton(sent), async (token) => kept.get(token));
          expect(JSON.stringify(press)).toBe(
            JSON.stringify({ command: "contact find", input: given, kind, ...(place ? { place } : {}) }),
          );
          expect(kept.size).toBe(encodeButton(action).length > PRESS_MAX ? 1 : 0);
        },
      ),
    );
  });

  it("is prepared for every button that does something, and for no address", async () => {
    const items = [run("a", "x", {}), open("b", "https://example.org/"), ask("c", "y", { z: 1 })];
    const values = await buttonValues(
      { blocks: [actions(...items.slice(0, 2)), actions(...items.slice(2))] },
      PRESS_MAX,
      async () => "t",
    );
    expect([...values.keys()]).toEqual([items[0], items[2]]);
    expect(() => encodeButton(items[1]!)).toThrow();
  });

  it.each([
    "",
    "x",
    "{}",
    "[]",
    "null",
    '{"v":2,"c":"x","k":"run"}',
    '{"v":1,"c":"","k":"run"}',
    '{"v":1,"c":"x","k":"open"}',
    '{"v":1,"c":"x","k":"run","i":{"a":{}}}',
    '{"v":1,"c":"x","k":"run","more":1}',
    '{"v":1,"t":""}',
  ])("is not ours: %s", (value) => {
    expect(decodeButton(value)).toBeUndefined();
  });

  it("is nothing when its token is not kept any more, or keeps another token", async () => {
    expect(decodeButton('{"v":1,"t":"abc"}')).toEqual({ token: "abc" });
    expect(await openPayload({ token: "abc" }, async () => undefined)).toBeUndefined();
    expect(await openPayload({ token: "abc" }, async () => '{"v":1,"t":"abc"}')).toBeUndefined();
    expect(await openPayload(undefined, async () => "")).toBeUndefined();
  });
});
