import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/core/kernel/language/language.ts";
import { optionsOf } from "../../src/core/kernel/options/options.ts";
import { actionsIn, partsOf } from "../../src/core/kernel/views/contents.ts";
import type { Inline, Item, View } from "../../src/core/kernel/views/model.ts";
import { PAGE } from "../../src/core/kernel/views/page.ts";
import { CATALOGUE } from "../../src/features.ts";
import { rendered as onDiscord } from "../adapters/discord/rendering/rendering.ts";
import { rendered as onSlack } from "../adapters/slack/rendering/rendering.ts";
import { type World, world } from "../support/world.ts";
import { labelsTwice } from "./labels.ts";

// What each command that has pages is asked with, so that there is something to show; nothing for those that need nothing.
const ASKED: Readonly<Record<string, readonly string[]>> = {
  "contact find": [
    "contact find topic:tracing",
    "contact find prosecutor",
    "contact find Gómez tracing",
    "contact find poc:true",
  ],
  "contact coverage": ["contact coverage"],
  "contact stale": ["contact stale"],
  "contact named": ["contact named PY"],
  "contact correspondent": ["contact correspondent"],
  "contact follow": ["contact follow"],
  "contact asked": ["contact asked"],
  "contact duplicates": ["contact duplicates"],
  "resource find": ["resource find firearms", "resource find ley armas"],
  "resource collections": ["resource collections", 'resource collections "Reading 0"'],
  "resource subscriptions": ["resource subscriptions"],
  "resource stale": ["resource stale"],
  "resource questions": ["resource questions"],
  "resource asked": ["resource asked question:<question>"],
  "resource list": ["resource list", "resource list sort:year"],
  "resource history": ['resource history "Arms Trade Treaty"'],
  find: ["find tracing", "find conclusions on tracing", "find law on ammunition"],
  "meeting list": ["meeting list"],
  "meeting find": ["meeting find call"],
  "meeting attendees": ['meeting attendees "Weekly tracing call"'],
  "meeting attendance": ['meeting attendance "Weekly tracing call"'],
  "reminder list": ["reminder list"],
  "conclusion list": ["conclusion list"],
  "conclusion find": ["conclusion find tracing", "conclusion find open actions"],
  "conclusion history": ['conclusion history "Conclusion number 0"'],
  "conclusion tracking": ["conclusion tracking"],
  "conclusion exposed": ["conclusion exposed"],
  "digest list": ["digest list"],
  "poll list": ["poll list"],
  "poll show": ['poll show "Workshop 0"'],
  "poll vote": ['poll vote "Workshop 0"'],
  "minutes show": ['minutes show "Weekly tracing call"'],
  "review list": ["review list"],
  "review passed": ["review passed"],
  deliveries: ["deliveries"],
  "me seen": ["me seen"],
  members: ["members"],
  "membership codes": ["membership codes"],
  "membership domains": ["membership domains"],
  "person links": ["person links"],
  "person names": ["person names"],
  audit: ["audit"],
  "term find": ["term find fiscal", "term find"],
};
const ADMINISTRATORS = new Set(["person links", "audit"]);
// Beside those, lists without pages.
const MORE = ["home", "help", "me", "community show"];

const words = (one: Inline): string =>
  typeof one === "string" ? one : "text" in one ? one.text : one.kind === "time" ? one.at : "";
const linesOf = ({ body }: Item): string[] => body.map(words).join("").split("\n");
const itemsOf = (view: View): Item[] => partsOf(view).flatMap((part) => (part.kind === "items" ? part.items : []));
const isAccent = (one: Inline): boolean => typeof one === "object" && ["strong", "link", "em"].includes(one.kind);

describe("every list", () => {
  let w: World;
  // What is reached by buttons only is asked for by its id.
  let question: string;
  beforeAll(async () => {
    w = await world({ demo: true });
    for (let i = 0; i < 7; i += 1) {
      await w.say(`meeting poll "Workshop ${i}" times:2026-12-01 09:00; 2026-12-02 16:00`);
      await w.say(`resource add "Guide ${i}" https://www.unodc.org/guide-${i} guide topic:marking`);
      await w.say(`resource collect "Guide ${i}" collection:"Reading 0" create:true`, { as: "moderator" });
      await w.say("membership invite uses:3", { as: "moderator" });
      await w.say(`digest schedule daily at:${10 + i}:00`, { as: "moderator" });
      await w.say(`membership domains add:agency-${i}.example.org`, { as: "moderator" });
      await w.db((db) =>
        db.contact.createMany({
          data: ["a", "b"].map((twin) => ({
            ...{ communityId: w.community, id: `twin${i}${twin}`, name: `Twin ${i}`, folded: `twin ${i}` },
            ...{ organisation: "Office", post: "", country: "PY", createdAt: w.clock.now(), updatedAt: w.clock.now() },
          })),
        }),
      );
      await w.say(`resource subscribe topic:marking country:${["PY", "BR", "AR", "CL", "UY", "MX", "CO"][i]}`, {
        as: "moderator",
      });
      await w.say(`resource collect "Guide ${i}" collection:"Reading ${i}" create:true`, { as: "moderator" });
      await w.db(async (db) => {
        const { id, url } = await db.resource.findFirstOrThrow({
          where: { publishedAt: { not: null }, url: { not: null } },
          ...{ orderBy: { id: "asc" }, skip: i },
        });
        const found = { triedAt: w.clock.now(), status: "gone", goneTimes: 2 };
        await db.resourceCheck.create({
          data: { communityId: w.community, resourceId: id, url: url ?? "", ...found },
        });
      });
      const values = { words: `Where is the decree number ${i} on marking?`, post: true };
      await w.send({ kind: "values", path: "resource ask", values }, { as: "moderator" });
      ({ id: question } = await w.db((db) => db.resourceQuestion.findFirstOrThrow({ orderBy: { id: "asc" } })));
      const answer = { question, url: `https://laws.example.org/${i}`, kind: "law", title: `Decree ${i}` };
      await w.send({ kind: "values", path: "resource answer", values: answer }, { as: "admin" });
      await w.say(`conclusion add Conclusion number ${i} on tracing. topic:tracing country:PY`);
    }
  }, 120_000);
  afterAll(() => w.close());

  const paged = CATALOGUE.commands.filter(({ input }) => optionsOf(input).some(({ name }) => name === "page"));

  it("is walked: no command that has pages is left out", () => {
    expect(paged.map(({ path }) => path).filter((path) => !(path in ASKED))).toEqual([]);
  });

  it.each(
    [...Object.values(ASKED).flat(), ...MORE].flatMap((line) => LANGUAGES.map((locale) => [line, locale] as const)),
  )("%s (%s): five short entries at most, and which of how many", async (line, locale) => {
    const { view } = await w.say(line.replace("<question>", question), {
      as: ADMINISTRATORS.has(line) ? "admin" : "moderator",
      locale,
    });
    if (!view) return;
    const entries = itemsOf(view);
    // Home has a list a section.
    const lists = partsOf(view).flatMap((part) => (part.kind === "items" ? [part.items.length] : []));
    expect(line === "home" ? Math.max(0, ...lists) : entries.length).toBeLessThanOrEqual(PAGE);
    for (const entry of entries) {
      const lines = linesOf(entry);
      expect(lines.length, lines.join(" / ")).toBeLessThanOrEqual(3);
      expect(entry.body.filter(isAccent).length, lines.join(" / ")).toBeLessThanOrEqual(1);
      const facts = lines.flatMap((one) => one.split(" · ")).map((fact) => fact.trim());
      expect([...new Set(facts)], lines.join(" / ")).toEqual(facts);
    }
    expect(labelsTwice(view)).toEqual([]);
    const turned = actionsIn(view).some((action) => action.kind === "run" && action.input["page"] === 2);
    if (turned)
      expect(partsOf(view).some((part) => part.kind === "text" && /\d+–\d+/.test(part.body.map(words).join("")))).toBe(
        true,
      );
    // Home may take two, and has a place of its own on Slack.
    if (line === "home") return;
    const slack = await onSlack(view, locale);
    expect(slack).toHaveLength(1);
    expect(slack[0]?.blocks.length).toBeLessThanOrEqual(30);
    expect(await onDiscord(view, locale)).toHaveLength(1);
  });
});
