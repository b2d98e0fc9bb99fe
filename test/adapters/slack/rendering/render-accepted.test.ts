import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHOICE_MAX } from "../../../../src/adapters/slack/rendering/choose.ts";
import { modalOf } from "../../../../src/adapters/slack/forms/form.ts";
import { manifestOf } from "../../../../src/adapters/slack/manifest/manifest.ts";
import { LIMITS } from "../../../../src/adapters/slack/limits.ts";
import { buttonValues } from "../../../../src/core/kernel/commands/button-payload.ts";
import { renderView } from "../../../../src/adapters/slack/rendering/render.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { formFor } from "../../../../src/core/kernel/forms/form.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { checkBlocks, MAX_WEIGHT, weight } from "../../../support/slack/validate/blocks.ts";
import { validateManifest } from "../../../support/slack/validate/manifest.ts";
import { checkView } from "../../../support/slack/validate/views.ts";
import { anyView } from "../../../support/arbitrary-view.ts";
import { slashLine } from "../../../../src/core/kernel/values/command-line.ts";

const words = (language: (typeof LANGUAGES)[number]) => ({
  t: translator(language),
  format: formatter(language, "America/Bogota"),
});

// The same properties by another hand: what the strict server of test/support accepts.
describe("a strict server accepts", () => {
  it("any view as messages", async () => {
    await fc.assert(
      fc.asyncProperty(anyView, async (view) => {
        const context = {
          ...words("es"),
          now: new Date("2026-11-24T15:00:00Z"),
          values: await buttonValues(view, LIMITS.BUTTON_VALUE, async () => "t", CHOICE_MAX),
          users: new Map([["p1", "U0PERSON1"]]),
          typeCommand: slashLine,
        };
        for (const message of renderView(view, context)) {
          expect(checkBlocks(message.blocks, "message")).toEqual([]);
          expect(weight(message.blocks)).toBeLessThan(MAX_WEIGHT - 2_000);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it.each(LANGUAGES)("the form of every command, in %s", async (language) => {
    for (const command of CATALOGUE.commands) {
      const view = await modalOf(formFor(command, {}, translator(language)), undefined, {
        ...words(language),
        text: "x",
        typeCommand: slashLine,
        keep: async () => "t",
      });
      expect([command.path, checkView(view, "modal")]).toEqual([command.path, []]);
    }
  });

  it("the manifest", () => {
    expect(validateManifest(manifestOf(CATALOGUE.commands, { root: "rapporteur", socket: true }))).toEqual([]);
    expect(
      validateManifest(
        manifestOf(CATALOGUE.commands, { root: "rapporteur", socket: false, url: "https://bot.example.org" }),
      ),
    ).toEqual([]);
  });
});
