import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { toNotice } from "../../../../src/core/kernel/views/notice.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { rendered as onDiscord } from "../../../adapters/discord/rendering/rendering.ts";
import { rendered as onSlack } from "../../../adapters/slack/rendering/rendering.ts";
import { type Said, type World, world } from "../../../support/world.ts";
import { contact, PEOPLE, save } from "./people.ts";

/** What is private of the people here. A whole number ends a word: digests and stamps hold its first digits by chance. */
const SECRET = /555 ?01\d\d\b|secretmail|Only after midnight/;
const RULED = contact("Zoraida Quintero", {
  reference: "zq",
  country: "CO",
  topics: ["customs"],
  poc: ["customs"],
  phones: ["+57 601 555 0177"],
  emails: ["zq77@secretmail.org"],
  note: "Only after midnight.",
  sharing: "amber",
});

describe("private fields of contacts", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ announced: true });
    await save(w, [...PEOPLE, RULED]);
  });
  afterAll(() => w.close());
  const all = (said: Said) =>
    JSON.stringify([said.text, said.view, said.plan.kind === "suggest" ? said.plan : undefined]);
  const audited = () => w.db((db) => db.audit.findMany({ orderBy: { seq: "asc" } }));

  it.each([
    "0177",
    "555 0177",
    "+57 601 555 017",
    "q77@secretmail.org",
    "secretmail.org",
    "secretmail",
    "midnight",
    "after midnight",
  ])("are found by nobody: %s", async (words) => {
    for (const send of [
      () => w.send({ kind: "values", path: "contact find", values: { words } }),
      () => w.send({ kind: "talk", text: words }),
      () => w.send({ kind: "values", path: "find", values: { words } }, { as: "moderator" }),
      () => w.send({ kind: "values", path: "contact show", values: { contact: words } }),
      () => w.send({ kind: "suggest", path: "contact show", option: "contact", text: words, values: {} }),
      () => w.send({ kind: "suggest", path: "contact find", option: "words", text: words, values: {} }),
    ])
      expect(all(await send())).not.toContain("Zoraida");
  });

  it.each(["+57 601 555 0177", "6015550177", "zq77@secretmail.org"])(
    "are completed by nobody who types the whole: %s",
    async (words) => {
      for (const send of [
        () => w.send({ kind: "values", path: "contact show", values: { contact: words } }),
        () => w.send({ kind: "suggest", path: "contact show", option: "contact", text: words, values: {} }),
        () => w.send({ kind: "suggest", path: "contact find", option: "words", text: words, values: {} }),
        () => w.send({ kind: "values", path: "contact find", values: { words } }, { as: "guest" }),
      ])
        expect(all(await send())).not.toContain("Zoraida");
    },
  );

  it.each(["secretmial", "secretmai", "midnigth", "midnigh"])(
    "correct nothing, and are not meant by: %s",
    async (typo) => {
      for (const words of [typo, `customs ${typo}`, `Zoraida ${typo}`]) {
        const { text } = await w.send({ kind: "values", path: "contact find", values: { words } });
        expect(text).not.toMatch(/secretmail|midnight/);
      }
      const shown = await w.send({ kind: "values", path: "contact show", values: { contact: `Zoraida ${typo}` } });
      expect(shown.text).toContain("I find nothing called");
      expect(shown.text).not.toMatch(/secretmail|Did you mean/);
    },
  );

  it.each([
    "contact find Zoraida",
    "contact find country:CO",
    "contact find topic:customs",
    "contact find customs Colombia",
    "contact find Zoraida Gómez",
    "contact find Zoraida and Mirta",
    "contact find poc:true",
    "find customs Colombia",
    "find who is Colombia's contact for customs?",
    "contact show Zorayda Quintero",
    "home",
  ])("of somebody who does not show them to all come with a press only: %s", async (line) => {
    const before = (await audited()).length;
    for (const locale of LANGUAGES) {
      const said = await w.say(line, { locale });
      expect(all(said)).not.toMatch(/555 0177|secretmail|Only after/);
      if (said.view) {
        expect(JSON.stringify(await onSlack(said.view, locale))).not.toMatch(/555 0177|secretmail|Only after/);
        expect(JSON.stringify(await onDiscord(said.view, locale))).not.toMatch(/555 0177|secretmail|Only after/);
      }
    }
    expect((await audited()).slice(before).filter(({ subject }) => subject === "contact:0000000007")).toEqual([]);
  });

  it.each([
    ["contact find customs Colombia", true],
    ["contact show Zoraida", true],
    ["contact find poc:true country:PY topic:tracing", false],
    ["find who is Paraguay's contact for tracing?", false],
  ])("are never in words that notify: %s", async (line, press) => {
    for (const locale of LANGUAGES) {
      const first = await w.say(line, { locale });
      const opener = press
        ? actionsIn(first.view!).find((action) => action.kind === "run" && action.command === "contact show")
        : undefined;
      const said = opener ? await w.press(opener, { locale }) : first;
      expect(said.text).toMatch(SECRET);
      const notice = toNotice(said.view!, { format: formatter(locale, "UTC"), now: w.clock.now() });
      expect(notice).not.toMatch(SECRET);
      for (const { text } of await onSlack(said.view!, locale)) expect(text).not.toMatch(SECRET);
      // What buttons carry goes through platforms, and stands in their logs.
      expect(JSON.stringify(actionsIn(said.view!))).not.toMatch(SECRET);
    }
  });

  it("open to the caller alone, wherever they ask, and are posted nowhere", async () => {
    for (const line of ["contact show Zoraida", "contact find tracing Paraguay", "find tracing Paraguay"])
      for (const direct of [undefined, true] as const) {
        const { plan } = await w.say(line, { ...(direct ? { direct } : {}) });
        expect(plan).toMatchObject({ kind: "work", audience: "caller" });
      }
    await w.say("digest schedule weekly at:9:00", { as: "moderator" });
    w.clock.forward(15 * 24 * 3_600_000);
    const posts = JSON.stringify(await w.tick());
    expect(posts).not.toMatch(SECRET);
    const kept = await w.db(async (db) =>
      JSON.stringify(
        [await db.delivery.findMany(), await db.post.findMany(), await db.audit.findMany()],
        (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value),
      ),
    );
    expect(kept).not.toMatch(SECRET);
  });

  it("order and count nothing: the same lists with and without them", async () => {
    const lists = ["contact find topic:customs", "contact find poc:true", "find customs", "contact find customs"];
    const shown = async () => Promise.all(lists.map(async (line) => (await w.say(line, { as: "moderator" })).text));
    const before = await shown();
    const { note: _note, ...bare } = RULED;
    await save(w, [{ ...bare, phones: [], emails: [] }]);
    const after = await shown();
    await save(w, [RULED]);
    expect(after).toEqual(before);
  });
});
