import type { KnownBlock } from "@slack/types";
import { describe, expect, it } from "vitest";
import { nextOf, openingOf, wholeOf } from "../../../../src/adapters/kit/forms/opening.ts";
import { modalOf } from "../../../../src/adapters/slack/forms/form.ts";
import { paged, ROOM } from "../../../../src/adapters/slack/forms/form-room.ts";
import { fieldErrors, mending, readSubmission } from "../../../../src/adapters/slack/forms/submission.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import { formFor } from "../../../../src/core/kernel/forms/form.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { mention } from "../../../../src/core/kernel/text/mention.ts";
import { fixtureEcho } from "../../../support/fixture-commands.ts";
import { shownBy } from "../rendering/check-blocks.ts";
import { submitted } from "./slack-state.ts";
import { carry, context, field, formOf, inputs, modal, viewRefusals, wrong } from "./forming.ts";

describe("a form on Slack", () => {
  it("shows its whole title where the modal's own is too short, and what it carries", async () => {
    const form = { ...formOf(field("text")), title: "Schedule a meeting and its reminders", known: { replaces: "m1" } };
    const view = await modal(form);
    expect(view.title.text).toBe("Schedule a meeting and…");
    expect(shownBy([view.blocks[0] as KnownBlock])).toBe("Schedule a meeting and its reminders");
    expect(view.callback_id).toBe("form:fixture echo");
    expect(await readSubmission(submitted(view), context)).toMatchObject({
      carry: "carried",
      command: "fixture echo",
      values: { replaces: "m1" },
      last: true,
    });
  });

  it("keeps what is too long to travel, and is nothing when that is gone", async () => {
    const view = await modal({ ...formOf(field("text")), known: { note: "n".repeat(5_000) } });
    expect((await readSubmission(submitted(view), context))?.values).toEqual({ note: "n".repeat(5_000) });
    expect(await readSubmission(submitted(view), { team: "T1", open: async () => undefined })).toBeUndefined();
    expect(await readSubmission({ private_metadata: "{}", state: { values: {} } }, context)).toBeUndefined();
    expect(await readSubmission(undefined, context)).toBeUndefined();
  });

  it("reads what was picked as the core takes it", async () => {
    const view = submitted(
      await modal(formOf(field("person"), field("channel", { name: "room" }), field("file", { name: "paper" }))),
    );
    Object.assign(view.state.values, {
      "option.x": { "option.x": { type: "users_select", selected_user: "U222" } },
      "option.room": { "option.room": { type: "conversations_select", selected_conversation: "C9" } },
      "option.paper": { "option.paper": { type: "file_input", files: [{ id: "F1" }] } },
      other: { y: { type: "plain_text_input", value: "not ours" } },
    });
    const read = await readSubmission(view, { ...context, channels: new Map([["C9", "general"]]) });
    expect(read?.values).toEqual({ x: { user: "T1:U222" }, room: { id: "C9", name: "general" } });
    expect(read?.files).toEqual({ paper: "F1" });
    expect((await readSubmission(view, context))?.values["room"]).toEqual({ id: "C9", name: "C9" });
    const given = submitted(await modal(formOf(field("channel", { value: mention({ name: "#board", id: "C7" }) }))));
    expect((await readSubmission(given, context))?.values).toEqual({ x: { id: "C7", name: "board" } });
  });

  it("forgets what is wrong of a field that was touched, whatever was picked there", async () => {
    const view = submitted(await modal(formOf(field("person", { value: "nobody" })), wrong("Who?")));
    expect(Object.keys((await readSubmission(view, context))?.wrong ?? {})).toEqual(["x"]);
    Object.assign(view.state.values, { "option.x": { "option.x": { type: "users_select", selected_user: "U222" } } });
    expect((await readSubmission(view, context))?.wrong).toEqual({});
  });

  it("opens with six fields; the others are a press away, and what is set of them is said", async () => {
    const fields = Array.from({ length: 9 }, (_, i) => field("text", { name: `f${i}`, text: `Field ${i}` }));
    const form = formOf(...fields.map((f, i) => (i < 7 ? f : { ...f, value: `v${i}` })));
    const view = await modal(form);
    expect(inputs(view).map((b) => b.block_id)).toEqual([0, 1, 2, 3, 4, 5].map((i) => `option.f${i}`));
    expect(view.blocks.slice(-2)).toMatchObject([
      { type: "actions", elements: [{ type: "button", action_id: "fold:more", text: { text: "More options" } }] },
      { type: "context", elements: [{ text: "Also set: Field 7 · Field 8" }] },
    ]);
    expect((await readSubmission(submitted(view), context))?.values).toEqual({ f7: "v7", f8: "v8" });
    const whole = await modal(form, undefined, { asked: wholeOf(form, ROOM) });
    expect(inputs(whole)).toHaveLength(9);
    expect(whole.blocks[6]).toMatchObject({ type: "actions", elements: [{ text: { text: "Fewer options" } }] });
    expect((await modal(formOf(...fields.slice(0, 6)))).blocks).toHaveLength(6);
  });

  it("has pages where all of it is too long for one modal, and the last has everything", async () => {
    const fields = Array.from({ length: 80 }, (_, i) => field("text", { name: `f${i}`, value: `v${i}` }));
    const form = formOf(...fields);
    let values: Readonly<Record<string, unknown>> = {};
    let pages = 0;
    for (let asked = paged(wholeOf(form, ROOM)); ; asked = paged(nextOf(form, asked, ROOM))) {
      pages += 1;
      const filled = { ...form, fields: fields.map((f) => ({ ...f, value: values[f.name] ?? f.value })) };
      const view = await modal(filled, undefined, { asked });
      const read = await readSubmission(submitted(view), context);
      expect(view.submit?.text).toBe(read?.last === true ? "Send" : "Next");
      values = read?.values ?? {};
      if (read?.last !== false) break;
    }
    expect(pages).toBe(4);
    expect(values).toEqual(Object.fromEntries(fields.map((f) => [f.name, f.value])));
    // Opened with something to mend, it asks for that.
    const errors = { f50: { problem: problem("option.flag"), message: ["No"] } };
    expect(inputs(await modal(form, errors)).map((b) => b.block_id)).toContain("option.f50");
  });

  it("fits also where every field has something to say about it", async () => {
    const fields = Array.from({ length: 22 }, (_, i) => field("when", { name: `f${i}`, value: `v${i}` }));
    const errors = Object.fromEntries(
      fields.map((f) => [
        f.name,
        { problem: problem("option.flag"), message: ["No"], suggestions: [{ value: "a b", label: "c" }] },
      ]),
    );
    expect(
      inputs(await modal({ ...formOf(...fields), title: "A title that is longer than a modal's" }, errors)),
    ).toHaveLength(22);
  });

  it("says what is wrong at the field, also what is missing, and leaves everything as it is", async () => {
    const form = formOf(field("text", { value: "a" }), field("day", { name: "until", required: true }));
    const view = submitted(await modal(form));
    const errors = wrong("Which?", [
      { value: "2027-03-04 15:00 America/Bogota", label: "4 March" },
      { value: "Bogota", label: "Bogotá" },
    ]);
    const words = carry();
    expect(fieldErrors(view, form, errors, words)).toEqual({
      "option.x": "Which? Perhaps: 4 March (2027-03-04 15:00 America/Bogota) or Bogotá",
      "option.until": "This is needed.",
    });
    const asked = { options: ["x", "until"], left: [] };
    expect(await mending(view, form, errors, { ...words, asked })).toMatchObject({ response_action: "errors" });
  });

  it("shows the field at which something is wrong, beside those that it showed", async () => {
    const fields = Array.from({ length: 40 }, (_, i) =>
      field("text", { name: i === 30 ? "x" : `f${i}`, value: `v${i}` }),
    );
    const form = formOf(...fields);
    const asked = openingOf(form, undefined, ROOM);
    const answer = await mending(submitted(await modal(form)), form, wrong("No"), { ...carry(), asked });
    if (answer.response_action !== "update") throw new Error("the form does not come back");
    expect(inputs(answer.view).map((b) => b.block_id)).toEqual([
      ...asked.options.map((name) => `option.${name}`),
      "option.x",
    ]);
    expect(shownBy(answer.view.blocks as KnownBlock[])).toContain("No");
    expect((await readSubmission(submitted(answer.view), context))?.values).toEqual(
      Object.fromEntries(fields.map((f) => [f.name, f.value])),
    );
  });

  it.each(LANGUAGES)("of every command keeps to the limits, in %s", async (language) => {
    for (const command of [...CATALOGUE.commands, fixtureEcho]) {
      const view = await modalOf(formFor(command, {}, translator(language)), undefined, carry({}, language));
      expect([command.path, viewRefusals(view)]).toEqual([command.path, []]);
      expect([command.path, inputs(view).length <= 6]).toEqual([command.path, true]);
    }
  });
});
