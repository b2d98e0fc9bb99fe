import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { FIXTURES } from "../../../support/fixture-commands.ts";
import { withOnly } from "../../../support/catalogue.ts";
import { type World, world } from "../../../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ catalogue: withOnly(FIXTURES) });
});
afterAll(() => w.close());

const reader = { format: formatter("es", "America/Asuncion"), now: new Date("2026-11-24T15:00:00Z") };

describe("a view as plain text", () => {
  it("drops nothing: buttons become what to type, times are the reader's", async () => {
    const { view } = await w.say("fixture view hello");
    expect(toPlain(view!, reader)).toBe(
      [
        "hello",
        "text hello hello hello hello (https://example.org/) @hello",
        "on 24 de noviembre de 2026 at 12:00, mar, 24 nov 2026, 12:00 GMT-3, ahora",
        "hello",
        "- hello",
        "- second",
        "hello: hello",
        "---",
        "[hello] https://example.org/a.png",
        "[minutes.csv] hello",
        "[Again] /fixture view words:hello",
        "[Ask] /fixture echo title:hello",
        "[Open] https://example.org/",
      ].join("\n"),
    );
  });
  it.each(["<!channel> <@U1> @everyone", "*b* _i_ `c` [a](javascript:x)", "line\nbreak", "\u202Egnp.exe"])(
    "shows people's text as it is: %j",
    async (hostile) => {
      const { view } = await w.send({ kind: "values", path: "fixture view", values: { words: hostile } });
      const shown = toPlain(view!, reader).split("\n")[0];
      expect(shown).toBe(hostile.replace("\u202E", "").replace("\n", " "));
    },
  );
  it("is of a view that is JSON", async () => {
    const { view } = await w.say("fixture view hello");
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
  it("leaves out a title that is not there", () => {
    const bare: View = { blocks: [{ kind: "text", body: ["x"] }] };
    expect(toPlain(bare, reader)).toBe("x");
  });
});
