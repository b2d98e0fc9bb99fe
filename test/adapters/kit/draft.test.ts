import { describe, expect, it } from "vitest";
import {
  type Draft,
  draftAt,
  filledIn,
  isLast,
  openedDraft,
  packDraft,
  readDraft,
  sentDraft,
  unpackDraft,
  withoutStep,
  writeDraft,
} from "../../../src/adapters/kit/draft.ts";
import { stepsOf, stepToMend, stepWithErrors } from "../../../src/adapters/kit/steps.ts";
import { field, formOf, texts, wrong } from "./forming.ts";

const FIVE = { most: 5 };

/** Keeps texts by tokens. */
function keeping() {
  const kept = new Map<string, string>();
  return {
    kept,
    keep: async (text: string) => {
      kept.set(`t${kept.size}`, text);
      return `t${kept.size - 1}`;
    },
    open: async (token: string) => kept.get(token),
  };
}

describe("the steps of a form", () => {
  it("have so many fields at most, and the first with something wrong is found", () => {
    const form = texts(12);
    expect(stepsOf(form, 5).map((fields) => fields.length)).toEqual([5, 5, 2]);
    expect(stepsOf(form, 5)[2]?.map((f) => f.name)).toEqual(["o10", "o11"]);
    expect(stepsOf(texts(0), 5)).toEqual([[]]);
    expect(stepWithErrors(form, wrong("No", undefined, "o7"), 5)).toBe(1);
    expect(stepWithErrors(form, undefined, 5)).toBe(0);
  });

  it("go back to what is missing, too, only when the form was sent", () => {
    const form = { ...texts(6), fields: [...texts(6).fields, field("text", { name: "last", required: true })] };
    expect(stepToMend(form, undefined, 5)).toBe(1);
    expect(stepToMend(form, wrong("No", undefined, "o1"), 5)).toBe(0);
    expect(stepWithErrors(form, undefined, 5)).toBe(0);
  });
});

describe("a draft", () => {
  it("is read as it was written, and nothing else is one", () => {
    const draft: Draft = {
      command: "meeting add",
      values: { title: "Board", who: { user: "1" } },
      step: 1,
      steps: 2,
      place: "here",
      options: ["title"],
    };
    expect(readDraft(writeDraft(draft))).toEqual(draft);
    expect(readDraft(writeDraft({ ...draft, about: { channel: "C1" } }))).toEqual({
      ...draft,
      about: { channel: "C1" },
    });
    for (const other of ["", "{}", "null", JSON.stringify(draft), writeDraft(draft).replace('"v":1', '"v":2')])
      expect(readDraft(other)).toBeUndefined();
  });

  it("loses nothing on the way through its steps, and what was emptied stays empty", () => {
    const form = { ...texts(7, (i) => `v${i}`), known: { item: "x1" } };
    const first = draftAt(form, 0, FIVE);
    expect([first.options, first.steps, isLast(first)]).toEqual([["o0", "o1", "o2", "o3", "o4"], 2, false]);
    const sent = filledIn(first, { o0: "changed", o2: "kept" });
    expect(sent.values).toEqual({ item: "x1", o0: "changed", o2: "kept", o5: "v5", o6: "v6" });
    expect(sentDraft(sent)).toEqual({ kind: "values", path: "fixture echo", values: sent.values, mode: "ask" });
    const last = filledIn(draftAt(form, 1, { ...FIVE, place: "here" }), { o5: "typed" });
    expect(sentDraft(last)).toMatchObject({ mode: "run", place: "here", values: { o0: "v0", o5: "typed" } });
    expect(sentDraft(last)).not.toHaveProperty("values.o6");
    expect(openedDraft(last)).toMatchObject({ mode: "ask", place: "here" });
    expect(sentDraft({ ...first, done: true })).toMatchObject({ mode: "run" });
  });

  it("travels as a whole where it fits, else by a token, without what its own step brings back", async () => {
    const { kept, keep, open } = keeping();
    const draft = draftAt(
      texts(7, (i) => `v${i}`),
      1,
      FIVE,
    );
    expect(withoutStep(draft).values).toEqual({ o0: "v0", o1: "v1", o2: "v2", o3: "v3", o4: "v4" });
    const whole = await packDraft(draft, 3_000, keep);
    expect(kept.size).toBe(0);
    expect(await unpackDraft(whole, open)).toEqual(draft);
    const token = await packDraft(draft, 100, keep);
    expect([kept.size, token.length <= 100]).toEqual([1, true]);
    expect(await unpackDraft(token, open)).toEqual(draft);
    expect(await unpackDraft(token, async () => undefined)).toBeUndefined();
    for (const other of ["", "{}", "null", formOf().title]) expect(await unpackDraft(other, open)).toBeUndefined();
  });
});
