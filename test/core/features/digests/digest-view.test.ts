import { describe, expect, it } from "vitest";
import "../../../support/all-messages.ts";
import { digestView } from "../../../../src/core/features/digests/digest-view.ts";
import { type SectionTold, sectionsOf } from "../../../../src/core/features/digests/tell.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { em, run } from "../../../../src/core/kernel/views/build.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { rendered as onDiscord } from "../../../adapters/discord/rendering/rendering.ts";
import { rendered as onSlack } from "../../../adapters/slack/rendering/rendering.ts";

const now = new Date("2026-11-24T15:00:00Z");
const format = formatter("en", "UTC");
const words = { t: translator("en"), format };

/** A section of so many things of each group. */
function section(
  name: string,
  many: Readonly<Record<string, number>>,
  text = (n: number) => `${name} number ${n}`,
  ids = name,
): SectionTold {
  const items = Object.entries(many).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, i) => ({
      line: [text(i + 1)],
      show: run("Show", "conclusion show", { conclusion: `${ids} ${group}${i}` }),
      ...(group === "" ? {} : { group }),
    })),
  );
  const groups = Object.entries(many).map(([heading, count]) => ({ heading, count, input: { topic: heading } }));
  return {
    section: {
      ...{ name, rank: 20, label: "digest.digest", build: () => Promise.reject(new Error("it is built")) },
      counted: (_t, count) => `${count} ${name}`,
    },
    told: {
      ...{
        count: items.length,
        items: items.slice(0, 12),
        more: { command: "conclusion list", input: { since: "2026-11-20" } },
      },
      ...("" in many ? {} : { groups }),
    },
  };
}
const view = (...sections: SectionTold[]) =>
  digestView({ kind: "channel", sections, after: new Date(now.getTime() - 86_400_000), upTo: now, late: 0 }, words);
const plain = (...sections: SectionTold[]) => toPlain(view(...sections), { format, now });

it("says counts first, and groups what is alone by what it is about", () => {
  expect(
    plain(section("new conclusions", { Tracing: 7, Marking: 2 }))
      .split("\n")
      .slice(0, 3),
  ).toEqual(["Digest: 9 new conclusions", "23 November 2026 – 24 November 2026", "Tracing"]);
});

it("says what belongs to two sections in the first alone, and counts it in both", () => {
  const late = section("overdue", { "": 2 }, (n) => `late ${n}`, "one");
  const said = plain(
    late,
    section("progress", { "": 3 }, (n) => `progress number ${n}`, "one"),
  );
  expect(said.split("\n")[0]).toBe("Digest: 2 overdue and 3 progress");
  expect(said.match(/^late \d|^progress number \d/gmu)).toEqual(["late 1", "late 2", "progress number 3"]);
  expect(said).not.toContain("(3)");
});

it("shows below what was cut above", () => {
  const many = section("overdue", { "": 12 }, (n) => `late ${n}`, "one");
  const same = section("progress", { "": 12 }, (n) => `progress number ${n}`, "one");
  const said = plain(many, same).match(/^late \d+|^progress number \d+/gmu) ?? [];
  const numbers = said.map((one) => Number(/\d+$/.exec(one)?.[0]));
  expect(said.some((one) => one.startsWith("progress"))).toBe(true);
  expect(new Set(numbers).size, "each once").toBe(numbers.length);
});

it("counts below a heading what the title counts, although some of it stands above", () => {
  const mine = section("yours", { "": 1 }, (n) => `yours ${n}`, "one");
  const all = view(mine, section("news", { "": 30 }, undefined, "one"));
  const [title, , , , heading] = toPlain(all, { format, now }).split("\n");
  expect([title, heading]).toEqual(["Digest: 1 yours and 30 news", "Digest (30)"]);
  expect(actionsIn(all).map(({ label }) => label)).toContain("Digest (30)");
});

it("leads to what it leaves out of a group, and to all", () => {
  const cut = view(section("new conclusions", { Tracing: 30, Marking: 2 }));
  expect(actionsIn(cut).filter((one) => "command" in one && one.command === "conclusion list")).toEqual([
    expect.objectContaining({ label: "Tracing (30)", input: { topic: "Tracing", since: "2026-11-20" } }),
    expect.objectContaining({ label: "Marking (2)" }),
    expect.objectContaining({ label: "See all of them" }),
  ]);
});

it("says three counts in its title and the others below, each section under its heading, and leads to many by one menu", () => {
  const five = ["a", "b", "c", "d", "e"].map((name) => section(name, { "": 6 }));
  const text = plain(...five);
  expect(text).toContain("Digest: 6 a, 6 b and 6 c\n");
  expect(text).toContain("Also: 6 d and 6 e\n");
  expect(text.match(/^Digest \(6\)$/gm)).toHaveLength(5);
  expect(view(...five).blocks.filter(({ kind }) => kind === "choose")).toMatchObject([
    { label: "Show…" },
    { options: Array.from({ length: 5 }, () => ({ label: "Digest (6)" })) },
  ]);
});

it.each([1, 2, 3, 6, 10])("of %i sections is one message on every platform, of 20 blocks at most", async (many) => {
  const long = (n: number) => `${n} ${"agreed ".repeat(11)}`;
  const full = view(...Array.from({ length: many }, (_, i) => section(`things ${i}`, { "": 40 }, long)));
  const blocks = await onSlack(full);
  expect(blocks).toHaveLength(1);
  expect(blocks[0]?.blocks.length).toBeLessThanOrEqual(20);
  expect(await onDiscord(full)).toHaveLength(1);
  // Two screens of a phone.
  expect(toPlain(full, { format, now }).length).toBeLessThan(3_500);
});

describe.each(LANGUAGES)("a moderator's own digest of every section there is, late, in %s", (language) => {
  const own = { t: translator(language), format: formatter(language, "UTC") };
  const sections = sectionsOf(CATALOGUE).filter(({ chosen }) => !chosen);
  const full = (many: (nth: number) => number, label: (name: string) => string) => {
    const told = sections.map((one, nth): SectionTold => {
      const items = Array.from({ length: Math.min(many(nth), 12) }, (_, i) => ({
        line: [`${i} ${"agreed ".repeat(11)}`, em(` · *${"facts ".repeat(14)}*`)],
        show: run(label(one.name), "conclusion show", { conclusion: `${one.name}${i}` }),
      }));
      return {
        section: one,
        told: { count: many(nth), items, more: { command: "conclusion list", input: { show: one.name } } },
      };
    });
    const buttons = ["digest edit", "digest pause"].map((path) => run(own.t("show"), path, {}));
    const facts = { kind: "own", sections: told, late: 200, buttons } as const;
    return digestView({ ...facts, after: new Date(now.getTime() - 7 * 86_400_000), upTo: now }, own);
  };

  it.each([1, 2, 3, 5, 40])("is one message of 20 blocks at most, with %i in each", async (most) => {
    const ways = [() => most, (nth: number) => (nth % 3 === 0 ? most : 1), (nth: number) => Math.max(1, most - nth)];
    // One label for all, one for every other section, and one for each: a menu, some, or none.
    for (const many of ways)
      for (const label of [() => "Show", (name: string) => `Do ${name.length % 2}`, (name: string) => name]) {
        const view = full(many, label);
        const [message, ...others] = await onSlack(view, language);
        expect(others).toEqual([]);
        expect(message?.blocks.length).toBeLessThanOrEqual(20);
        expect(await onDiscord(view, language)).toHaveLength(1);
        // What waits for the reader is there whatever else is.
        expect(toPlain(view, { format: own.format, now })).toContain(own.t(sections[0]!.label));
      }
  });
});

it("says of which days it is, and one day once", () => {
  const facts = { kind: "channel", sections: [section("x", { Tracing: 1 })], upTo: now, late: 0 } as const;
  const headed = (after: Date) => toPlain(digestView({ ...facts, after }, words), { format, now });
  expect(headed(new Date("2026-11-23T15:00:00Z"))).toContain("\n23 November 2026 – 24 November 2026\n");
  expect(headed(new Date("2026-11-24T09:00:00Z"))).toContain("\n24 November 2026\n");
});
