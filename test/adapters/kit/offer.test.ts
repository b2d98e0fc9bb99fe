import { describe, expect, it } from "vitest";
import { draftAt } from "../../../src/adapters/kit/draft.ts";
import { offerOf } from "../../../src/adapters/kit/offer.ts";
import { formatter } from "../../../src/core/kernel/language/format.ts";
import { translator } from "../../../src/core/kernel/language/translate.ts";
import { texts, wrong } from "./forming.ts";

const words = { t: translator("en"), format: formatter("en", "UTC") };
const FIVE = { most: 5 };
const perhaps = Array.from({ length: 6 }, (_, i) => ({ value: `right${i}`, label: `Right ${i}` }));

describe("a form that cannot be opened", () => {
  it("is opened by a button with all that was given", () => {
    const form = texts(7, (i) => `v${i}`);
    const { view, buttons } = offerOf({ form }, { ...FIVE, place: "here" }, words);
    expect(view.title).toBe("A form");
    expect(buttons).toEqual([{ label: "Fill in", draft: draftAt(form, 0, { ...FIVE, place: "here" }) }]);
  });

  it("goes on with its next step, or is sent as it is where the rest may be left out", () => {
    const form = texts(7, (i) => `v${i}`);
    const sent = draftAt(form, 0, FIVE);
    const { buttons } = offerOf({ form, errors: wrong("No", undefined, "o1") }, { ...FIVE, sent }, words);
    expect(buttons.map(({ label, draft }) => [label, draft.step, draft.done])).toEqual([
      ["Continue", 1, undefined],
      ["Send", 1, true],
    ]);
    const [first, ...rest] = form.fields;
    const needed = { ...form, fields: [{ ...first!, required: true, value: undefined }, ...rest] };
    expect(offerOf({ form: needed }, { ...FIVE, sent }, words).buttons.map(({ label }) => label)).toEqual(["Continue"]);
  });

  it("is mended where it is wrong; with one thing wrong, what would be right is a press away", () => {
    const form = texts(7, (i) => `v${i}`);
    const sent = draftAt(form, 1, FIVE);
    const { view, buttons } = offerOf({ form, errors: wrong("No", perhaps, "o6") }, { ...FIVE, sent }, words);
    expect(view.tone).toBe("warning");
    expect(buttons.map(({ label }) => label)).toEqual(["Fix", "Right 0", "Right 1", "Right 2", "Right 3"]);
    expect(buttons.map(({ draft }) => [draft.step, draft.done, draft.values["o6"]]).slice(0, 2)).toEqual([
      [1, undefined, "v6"],
      [1, true, "right0"],
    ]);
    const two = { ...wrong("No", perhaps, "o6"), ...wrong("No", perhaps, "o0") };
    const both = offerOf({ form, errors: two }, { ...FIVE, sent }, words).buttons;
    expect(both.map(({ label, draft }) => [label, draft.step])).toEqual([["Fix", 0]]);
  });
});
