import { describe, expect, it } from "vitest";
import { choiceText, fieldText, formText, viewText } from "../../../src/adapters/console/view-text.ts";
import type { FormField } from "../../../src/core/kernel/forms/form.ts";
import { translator } from "../../../src/core/kernel/language/translate.ts";
import { list, say, time } from "../../../src/core/kernel/views/build.ts";

const reader = { language: "en", zone: "America/Asuncion" } as const;
const now = new Date("2026-11-24T15:00:00Z");
const t = translator("en");
const field: FormField = { name: "when", widget: "moment", required: true, text: "When" };

describe("words in a terminal", () => {
  it("are those of the view, in the reader's zone", () => {
    expect(
      viewText({ title: "Board", blocks: [list([[time("2026-11-25T14:00:00.000Z", "time")]])] }, reader, now),
    ).toBe("Board\n- 11:00");
  });

  it("hold nothing that moves the cursor or turns the text round", () => {
    expect(viewText(say("a\u001b[2Jb\u0007c\rd\u202Ee"), reader, now)).toBe("a[2Jbcde");
  });

  it("show a form's fields, what was typed, what is wrong and what would do", () => {
    const error = {
      problem: { code: "when.nothing", params: {} },
      message: ["No date."],
      suggestions: [{ value: "2026-11-25", label: "tomorrow" }],
    } as const;
    const form = {
      title: "Schedule",
      command: "meeting add",
      known: {},
      submit: "Send",
      fields: [
        field,
        { ...field, name: "repeat", required: false, text: "Repeats", choices: [{ value: "once", label: "Once" }] },
      ],
    };
    expect(
      formText(
        {
          plan: "form",
          form: { ...form, fields: [{ ...field, value: "qwerty" }, ...form.fields.slice(1)] },
          errors: { when: error },
        },
        t,
      ),
    ).toBe(
      [
        "“Schedule”: something needs another look.",
        '- when: When – required = "qwerty"',
        "  ! No date.",
        "    2026-11-25 – tomorrow",
        "Typed: /meeting add <when> [repeat:…]",
        "/meeting add --help explains the other one.",
      ].join("\n"),
    );
    const only = { ...form, command: "resource import", fields: [{ ...field, name: "file", required: false }] };
    expect(formText({ plan: "form", form: only, errors: {} }, t).split("\n").at(-1)).toBe(
      "/resource import --help explains it.",
    );
  });

  it("cut what is too long to be looked at", () => {
    expect(fieldText({ ...field, value: "x".repeat(10_000) }, undefined, t).join("").length).toBeLessThan(200);
    expect(choiceText("a", "a")).toBe("a");
  });
});
