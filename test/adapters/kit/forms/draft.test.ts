import { describe, expect, it } from "vitest";
import {
  type Draft,
  draftOf,
  filledIn,
  isLast,
  openedDraft,
  packDraft,
  readDraft,
  sentDraft,
  unpackDraft,
  withoutOwn,
  writeDraft,
} from "../../../../src/adapters/kit/forms/draft.ts";
import { openingOf } from "../../../../src/adapters/kit/forms/opening.ts";
import { formOf, texts } from "./forming.ts";

const FIVE = { most: 5, opens: 5 };

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

describe("a draft", () => {
  it("is read as it was written, and nothing else is one", () => {
    const draft: Draft = {
      command: "meeting add",
      values: { title: "Board", who: { user: "1" } },
      place: "here",
      options: ["title"],
      left: ["place"],
    };
    expect(readDraft(writeDraft(draft))).toEqual(draft);
    expect(readDraft(writeDraft({ ...draft, about: { channel: "C1" } }))).toEqual({
      ...draft,
      about: { channel: "C1" },
    });
    for (const other of ["", "{}", "null", JSON.stringify(draft), writeDraft(draft).replace('"v":1', '"v":2')])
      expect(readDraft(other)).toBeUndefined();
  });

  it("takes a name that was left as it stood for what was given, and any other text for itself", () => {
    const plain = texts(2, () => "k3x9");
    const form = {
      ...plain,
      fields: plain.fields.map((f) => ({ ...f, widget: "search" as const, shown: "Tracing call" })),
    };
    const draft = draftOf(form, { options: ["o0"], left: ["o1"] }, {});
    expect(readDraft(writeDraft(draft))).toEqual(draft);
    const sent = (text: string) => filledIn(draft, { o0: text }).values["o0"];
    expect([sent("Tracing call"), sent(" Tracing call "), sent("Tracing calls"), sent("k3x9")]).toEqual([
      "k3x9",
      "k3x9",
      "Tracing calls",
      "k3x9",
    ]);
    // A field that brings its value back by itself has no need of it.
    expect(withoutOwn(draft).named).toBeUndefined();
  });

  it("of an older release, which had steps, is read too", () => {
    const old = { v: 1, command: "meeting add", values: { title: "Board" }, step: 0, steps: 2, options: ["title"] };
    expect(readDraft(JSON.stringify(old))).toEqual({
      command: "meeting add",
      values: { title: "Board" },
      options: ["title"],
      left: [],
    });
  });

  it("loses nothing of what it does not ask for, and what was emptied stays empty", () => {
    const form = { ...texts(7, (i) => `v${i}`), known: { item: "x1" } };
    const first = draftOf(form, openingOf(form, undefined, FIVE), { place: "here" });
    expect([first.options, first.left, isLast(first)]).toEqual([["o0", "o1", "o2", "o3", "o4"], ["o5", "o6"], true]);
    const sent = filledIn(first, { o0: "changed", o2: "kept" });
    expect(sent.values).toEqual({ item: "x1", o0: "changed", o2: "kept", o5: "v5", o6: "v6" });
    expect(sentDraft(sent)).toEqual({
      kind: "values",
      path: "fixture echo",
      values: sent.values,
      mode: "run",
      place: "here",
    });
    expect(openedDraft(sent)).toMatchObject({ mode: "ask", place: "here" });
  });

  it("asks again where more was wanted, or something else than there was to choose from, until it is done", () => {
    const draft = draftOf(texts(7), openingOf(texts(7), undefined, FIVE), {});
    const more = filledIn(draft, {}, { more: true });
    expect([isLast(more), sentDraft(more)]).toMatchObject([false, { mode: "ask" }]);
    // What is asked next is part of the same wish, unless it is taken back.
    expect(isLast(filledIn(more, { o5: "x" }))).toBe(false);
    expect(isLast(filledIn(more, {}, { more: false }))).toBe(true);
    const other = filledIn(draft, {}, { words: ["o1"] });
    expect([isLast(other), sentDraft(other)]).toMatchObject([false, { mode: "ask" }]);
    expect(isLast(filledIn(other, { o1: "in words" }))).toBe(true);
    expect(sentDraft({ ...more, done: true })).toMatchObject({ mode: "run" });
  });

  it("travels as a whole where it fits, else by a token, without what its own fields bring back", async () => {
    const { kept, keep, open } = keeping();
    const form = texts(7, (i) => `v${i}`);
    const draft = draftOf(form, { options: ["o5", "o6"], left: [] }, {});
    expect(withoutOwn(draft).values).toEqual({ o0: "v0", o1: "v1", o2: "v2", o3: "v3", o4: "v4" });
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
