import { expect, it } from "vitest";
import "../../../support/all-messages.ts";
import type { ConclusionEntry } from "../../../../src/core/features/conclusions/feature.ts";
import { digestView } from "../../../../src/core/features/digests/digest-view.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";

const now = new Date("2026-11-24T15:00:00Z");
const format = formatter("en", "UTC");
const some = (topic: string | undefined, many: number): ConclusionEntry[] =>
  Array.from({ length: many }, (_, i) => ({
    id: `${topic}${i}`,
    text: `${topic} number ${i + 1}`,
    ...{ kind: "conclusion", status: "adopted", language: "en", versions: {}, owners: [], countries: [] },
    concludedAt: now,
    topics: topic === undefined ? [] : [topic],
  }));
const view = (...conclusions: ConclusionEntry[]) =>
  digestView(
    { title: "Digest", conclusions, after: new Date(now.getTime() - 86_400_000), upTo: now, late: 0 },
    { t: translator("en"), format, term: (key) => key },
  );

it("has five of a section at most, says how many more there are, and leads to them", () => {
  const cut = view(...some("tracing", 7), ...some("marking", 2));
  const text = toPlain(cut, { format, now });
  expect(text.match(/tracing number \d/g)).toHaveLength(5);
  expect(text).toContain("and 2 more");
  expect(text).not.toContain("And ");
  expect(actionsIn(cut)).toEqual([
    expect.objectContaining({
      label: "tracing (7)",
      command: "conclusion list",
      input: { topic: "tracing", since: "2026-11-24" },
    }),
    expect.objectContaining({ label: "See all of them" }),
  ]);
});

it("leads to many sections by one menu", () => {
  const { blocks } = view(...["a", "b", "c"].flatMap((topic) => some(topic, 6)));
  expect(blocks.filter(({ kind }) => kind === "choose")).toMatchObject([
    { options: [{ label: "a (6)" }, { label: "b (6)" }, { label: "c (6)" }] },
  ]);
});

it("folds what comes after three sections", () => {
  const { blocks } = view(...["a", "b", "c", "d", "e"].flatMap((topic) => some(topic, 2)));
  expect(blocks.flatMap((block) => (block.kind === "group" ? [block.heading] : []))).toEqual(["d", "e"]);
});

it("says how many of what has neither pillar nor topic are left out", () => {
  const text = toPlain(view(...some(undefined, 9)), { format, now });
  expect(text).toContain("Other");
  expect(text).toContain("and 4 more");
});

it("says of which days it is, and one day once", () => {
  const facts = { title: "Digest", conclusions: some("tracing", 1), upTo: now, late: 0 };
  const headed = (after: Date) =>
    toPlain(digestView({ ...facts, after }, { t: translator("en"), format, term: (key) => key }), { format, now });
  expect(headed(new Date("2026-11-23T15:00:00Z"))).toContain("\n23 November 2026 – 24 November 2026\n");
  expect(headed(new Date("2026-11-24T09:00:00Z"))).toContain("\n24 November 2026\n");
});
