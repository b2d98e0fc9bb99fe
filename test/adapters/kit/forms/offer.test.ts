import { describe, expect, it } from "vitest";
import { draftOf } from "../../../../src/adapters/kit/forms/draft.ts";
import { offerOf } from "../../../../src/adapters/kit/forms/offer.ts";
import { openingOf } from "../../../../src/adapters/kit/forms/opening.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { field, formOf, texts, wrong } from "./forming.ts";

const words = { t: translator("en"), format: formatter("en", "UTC") };
const FIVE = { most: 5, opens: 5 };
const MENU = { most: 5, opens: 5, tick: true, picks: true } as const;
const perhaps = Array.from({ length: 6 }, (_, i) => ({ value: `right${i}`, label: `Right ${i}` }));

describe("a form that cannot be opened", () => {
  it("is opened by a button with all that was given", () => {
    const form = texts(7, (i) => `v${i}`);
    const { view, buttons } = offerOf({ form }, { ...FIVE, place: "here" }, words);
    expect(view.title).toBe("A form");
    const draft = draftOf(form, openingOf(form, undefined, FIVE), { place: "here" });
    expect(buttons).toEqual([{ label: "Fill in", draft }]);
  });

  it("of which more was wanted goes on with it, or is sent as it is where the rest may be left out", () => {
    const form = texts(7, (i) => `v${i}`);
    const sent = { ...draftOf(form, openingOf(form, undefined, FIVE), {}), more: true as const };
    const { buttons } = offerOf({ form, errors: wrong("No", undefined, "o1") }, { ...FIVE, sent }, words);
    expect(buttons.map(({ label, draft }) => [label, draft.options, draft.done])).toEqual([
      ["Continue", ["o5", "o6"], undefined],
      ["Send", ["o5", "o6"], true],
    ]);
    const [first, ...rest] = form.fields;
    const needed = { ...form, fields: [{ ...first!, required: true, value: undefined }, ...rest] };
    expect(offerOf({ form: needed }, { ...FIVE, sent }, words).buttons.map(({ label }) => label)).toEqual(["Continue"]);
  });

  it("lets one choose what else to set, where there are menus: it says what is set, and that nothing is done", () => {
    const form = formOf(
      ...texts(6).fields,
      field("text", { name: "place", text: "Place: Room 4", value: "Room 7" }),
      field("duration", { name: "length", text: "How long?", value: "90", shown: "1 hour, 30 minutes" }),
    );
    const sent = { ...draftOf(form, openingOf(form, undefined, MENU), {}), more: true as const };
    const { view, buttons } = offerOf({ form }, { ...MENU, sent }, words);
    expect(view.blocks).toEqual([
      {
        kind: "fields",
        rows: [
          { label: "Place", value: ["Room 7"] },
          { label: "How long", value: ["1 hour, 30 minutes"] },
        ],
      },
      { kind: "text", body: ["Nothing is done yet. Choose what else to set, or go on as it is."] },
    ]);
    expect(buttons.map(({ label, draft, picks }) => [label, draft.options.length, draft.done, picks?.length])).toEqual([
      ["Send", 0, true, undefined],
      ["Change", 4, undefined, undefined],
      ["More options", 0, undefined, 4],
    ]);
    expect(buttons[2]?.picks?.slice(2)).toEqual([
      { option: "place", label: "Place", shown: "Room 7" },
      { option: "length", label: "How long", shown: "1 hour, 30 minutes" },
    ]);
    // All that was given is kept, whatever is chosen.
    expect(buttons[2]?.draft).toMatchObject({ more: true, values: { place: "Room 7", length: "90" } });
  });

  it("asks in words for what was not to be chosen", () => {
    const form = texts(7);
    const sent = { ...draftOf(form, openingOf(form, undefined, MENU), {}), words: ["o1"] };
    const { view, buttons } = offerOf({ form }, { ...MENU, sent }, words);
    expect(view.blocks).toEqual([{ kind: "text", body: ["Say in your words: Label."] }]);
    expect(buttons.map(({ label, draft }) => [label, draft.options, draft.words])).toEqual([
      ["Continue", ["o1"], ["o1"]],
    ]);
  });

  it("is mended where it is wrong; with one thing wrong, what would be right is a press away", () => {
    const form = texts(7, (i) => `v${i}`);
    const sent = draftOf(form, openingOf(form, undefined, FIVE), {});
    const { view, buttons } = offerOf({ form, errors: wrong("No", perhaps, "o6") }, { ...FIVE, sent }, words);
    expect(view.tone).toBe("warning");
    expect(buttons.map(({ label }) => label)).toEqual(["Fix", "Right 0", "Right 1", "Right 2", "Right 3"]);
    expect(
      buttons.map(({ draft }) => [draft.options.includes("o6"), draft.done, draft.values["o6"]]).slice(0, 2),
    ).toEqual([
      [true, undefined, "v6"],
      [true, true, "right0"],
    ]);
    const two = { ...wrong("No", perhaps, "o6"), ...wrong("No", perhaps, "o0") };
    const both = offerOf({ form, errors: two }, { ...FIVE, sent }, words).buttons;
    expect(both.map(({ label, draft }) => [label, draft.options])).toEqual([["Fix", ["o0", "o1", "o2", "o3", "o6"]]]);
  });
});
