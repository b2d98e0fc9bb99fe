import { describe, expect, it } from "vitest";
import { moreHint } from "../../../../src/adapters/kit/forms/more.ts";
import { nextOf, openedAgain, openingOf, wholeOf } from "../../../../src/adapters/kit/forms/opening.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { field, formOf, texts, wrong } from "./forming.ts";

const SLACK = { most: 22, opens: 6 };
const DISCORD = { most: 5, opens: 5, tick: true } as const;
const names = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `o${from + i}`);

describe("what a form asks for when it opens", () => {
  it("is all of it, where that is little", () => {
    expect(openingOf(texts(6), undefined, SLACK)).toEqual({ options: names(0, 6), left: [] });
    expect(openingOf(texts(5), undefined, DISCORD)).toEqual({ options: names(0, 5), left: [] });
    expect(openingOf(texts(0), undefined, DISCORD)).toEqual({ options: [], left: [] });
  });

  it("are else its first fields, with room for what asks for more", () => {
    expect(openingOf(texts(7), undefined, SLACK)).toEqual({ options: names(0, 6), left: ["o6"] });
    expect(openingOf(texts(6), undefined, DISCORD)).toEqual({ options: names(0, 4), left: ["o4", "o5"] });
  });

  it("is what is wrong or missing in any case, in the form's order", () => {
    const needed = formOf(...texts(8).fields, field("text", { name: "needed", required: true }));
    expect(openingOf(needed, wrong("No", undefined, "o7"), DISCORD).options).toEqual(["o0", "o1", "o7", "needed"]);
    const all = Object.assign({}, ...names(2, 12).map((name) => wrong("No", undefined, name))) as ReturnType<
      typeof wrong
    >;
    expect(openingOf(texts(12), all, SLACK).options).toEqual(names(2, 12));
    expect(openingOf(texts(12), all, DISCORD).options).toEqual(names(2, 6));
  });
});

describe("what a form asks for when it comes back", () => {
  it("is what it asked for, and what is wrong besides", () => {
    const before = { options: names(0, 4), left: names(4, 12) };
    expect(openedAgain(texts(12), undefined, before, DISCORD).options).toEqual(names(0, 4));
    expect(openedAgain(texts(12), wrong("No", undefined, "o9"), before, SLACK).options).toEqual([...names(0, 4), "o9"]);
    const two = { ...wrong("No", undefined, "o9"), ...wrong("No", undefined, "o10") };
    expect(openedAgain(texts(12), two, before, DISCORD).options).toEqual(["o0", "o1", "o9", "o10"]);
  });
});

describe("what a form asks for besides", () => {
  it("is all of it, by pages where that is much", () => {
    expect(wholeOf(texts(30), SLACK)).toEqual({ options: names(0, 22), left: names(22, 30) });
    expect(nextOf(texts(30), { options: [], left: names(22, 30) }, SLACK)).toEqual({
      options: names(22, 30),
      left: [],
    });
    expect(nextOf(texts(12), { options: [], left: names(4, 12) }, DISCORD)).toEqual({
      options: names(4, 8),
      left: names(8, 12),
    });
  });

  it("is named beside what asks for it: what of it has a value, else the first", () => {
    const words = { t: translator("en"), format: formatter("en", "UTC") };
    const named = (...labels: string[]) => formOf(...labels.map((text, i) => field("text", { name: `o${i}`, text })));
    const form = named("Title", "Does it repeat?", "Place: Room 4", "Link", "Agenda");
    expect(moreHint(form, ["o0"], words)).toBe("Does it repeat · Place · Link · …");
    expect(moreHint(form, ["o0", "o1"], words)).toBe("Place · Link · Agenda");
    const set = { ...form, fields: form.fields.map((f, i) => (i > 2 ? { ...f, value: "x" } : f)) };
    expect(moreHint(set, ["o0"], words)).toBe("Also set: Link · Agenda");
  });

  it("does not name what holds already and nobody gave", () => {
    const words = { t: translator("en") };
    const form = formOf(
      field("text", { name: "o0" }),
      field("text", { name: "held", text: "Zone", value: "UTC", held: true }),
      field("text", { name: "given", text: "Place", value: "Room 4" }),
    );
    expect(moreHint(form, ["o0"], words)).toBe("Also set: Place");
  });
});
