import { expect, it } from "vitest";
import { declaredByKey } from "../../../../src/core/kernel/catalogue/catalogue.ts";
import { CATALOGUE } from "../../../../src/features.ts";

const subjects = [...declaredByKey(CATALOGUE, "reviews")];

it.each(subjects)("of %s it is declared what moderators do, or why they cannot", (_kind, { cannot, ...subject }) => {
  const asks = subject.revision !== undefined || subject.answers === true;
  expect([asks, cannot?.ask !== undefined]).toContain(true);
  expect([subject.merging !== undefined, cannot?.merge !== undefined].filter(Boolean)).toHaveLength(1);
  // What moderators put right by a form of the queue, or on a card of its own.
  expect(asks || subject.card !== undefined || cannot?.ask !== undefined).toBe(true);
});

it("holds everything that waits for a decision", () => {
  expect(subjects.map(([kind]) => kind).toSorted()).toEqual([
    ...["conclusion-version", "contact", "contact-claim", "contact-duplicate", "contact-edit", "contact-joined"],
    ...["contact-stale", "membership"],
    ...["resource", "resource-duplicate", "resource-edit", "resource-flag", "resource-stale", "resource-title", "term"],
  ]);
});
