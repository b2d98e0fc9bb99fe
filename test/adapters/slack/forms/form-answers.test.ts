import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../../src/adapters/slack/limits.ts";
import { pickedView } from "../../../../src/adapters/slack/forms/pick.ts";
import { questionOf } from "../../../../src/adapters/slack/forms/question.ts";
import { fieldErrors, readSubmission } from "../../../../src/adapters/slack/forms/submission.ts";
import { optionsOf, valueOf } from "../../../../src/adapters/slack/forms/choices.ts";
import { readWhen } from "../../../../src/core/kernel/time/when/read-when.ts";
import { anyText } from "../../../support/arbitrary-view.ts";
import { submitted } from "./slack-state.ts";
import { carry, context, field, formOf, inputs, keeping, modal, viewRefusals, wrong } from "./forming.ts";

describe("a picked moment", () => {
  it("stands in the field as words that mean it, whatever was typed before", async () => {
    const view = submitted(
      await modal(formOf(field("when", { value: "tomorrow" }), field("text", { name: "title", value: "Call" }))),
    );
    const block = view.blocks.find((b) => b.type === "actions");
    const seconds = Date.UTC(2027, 2, 15, 20, 30) / 1_000;
    const filled = pickedView(view, {
      type: "datetimepicker",
      action_id: "pick.x",
      block_id: block?.block_id,
      selected_date_time: seconds,
    });
    if (!filled) throw new Error("not picked");
    expect(viewRefusals(filled)).toEqual([]);
    expect(Object.keys(filled).sort()).toEqual([
      "blocks",
      "callback_id",
      "close",
      "notify_on_close",
      "private_metadata",
      "submit",
      "title",
      "type",
    ]);
    expect(inputs(filled).map((b) => b.block_id)).toEqual(["option.x.1", "option.title"]);
    const read = await readSubmission(submitted(filled), context);
    expect(read?.values).toEqual({ x: "2027-03-15 15:30 America/Bogota", title: "Call" });
    const meant = await readWhen(String(read?.values["x"]), {
      now: "2026-11-24T15:00:00Z",
      zone: "Europe/Madrid",
      languages: ["en"],
    });
    expect(meant).toMatchObject({ kind: "sure", moment: { at: "2027-03-15T20:30:00.000Z" } });
    expect(fieldErrors(filled, formOf(field("when", { value: "x" })), wrong("No"), carry())).toEqual({
      "option.x.1": "No",
    });
    const again = pickedView(submitted(filled), { block_id: block?.block_id, selected_date_time: seconds + 60 });
    expect(inputs(again!)[0]).toMatchObject({
      block_id: "option.x.2",
      element: { initial_value: "2027-03-15 15:31 America/Bogota" },
    });
  });
  it("is nothing for another action", async () => {
    const view = submitted(await modal(formOf(field("when"))));
    expect(pickedView(view, { block_id: "option.x", selected_date_time: 1 })).toBeUndefined();
    expect(pickedView(view, { block_id: "pick.x.America/Bogota", selected_date_time: null })).toBeUndefined();
    expect(pickedView(undefined, { block_id: "pick.x.America/Bogota", selected_date_time: 1 })).toBeUndefined();
  });
});

describe("a search field", () => {
  it("asks for its option with everything else in the form", async () => {
    const view = submitted(
      await modal({
        ...formOf(field("term", { value: "old" }), field("zone", { name: "zone", value: "America/Bogota" })),
        known: { replaces: "m1" },
      }),
    );
    const payload = { type: "block_suggestion", action_id: "option.x", block_id: "option.x", value: "trac", view };
    expect(await questionOf(payload, context)).toEqual({
      command: "fixture echo",
      option: "x",
      typed: "trac",
      values: { zone: "America/Bogota", replaces: "m1" },
    });
    expect(await questionOf({ ...payload, action_id: "run:1" }, context)).toBeUndefined();
    expect(await questionOf({ ...payload, view: undefined }, context)).toBeUndefined();
  });

  it("offers at most a hundred choices and loses nothing of them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            value: fc.oneof(anyText, fc.constantFrom("t:x", "v:", "t:")),
            label: fc.string({ maxLength: 150 }),
          }),
          { maxLength: 120 },
        ),
        async (choices) => {
          const { keep, open } = keeping();
          const options = await optionsOf(choices, keep);
          expect(options).toHaveLength(Math.min(choices.length, 100));
          for (const [i, option] of options.entries()) {
            expect(option.text.text.length).toBeGreaterThan(0);
            expect(option.text.text.length).toBeLessThanOrEqual(LIMITS.OPTION_TEXT);
            expect(option.value?.length).toBeLessThanOrEqual(LIMITS.OPTION_VALUE);
            expect(option.description?.text.length ?? 1).toBeLessThanOrEqual(LIMITS.OPTION_TEXT);
            expect(await valueOf(option.value ?? "", open)).toBe(choices[i]!.value);
            const shown = `${option.text.text}${option.description?.text ?? ""}`.replaceAll(/[\s…]/g, "");
            if (choices[i]!.label.trim() !== "") expect(shown).toBe(choices[i]!.label.replaceAll(/[\s…]/g, ""));
          }
        },
      ),
    );
    expect(await valueOf("t:gone", async () => undefined)).toBeUndefined();
  });
});
