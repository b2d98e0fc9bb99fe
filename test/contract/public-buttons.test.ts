import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogueOf, commandsOf, declared, declaredByKey } from "../../src/core/kernel/catalogue/catalogue.ts";
import type { Feature, FeatureWithCommands } from "../../src/core/kernel/catalogue/feature.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import type { CardComposer } from "../../src/core/services/cards/card.ts";
import type { Composer } from "../../src/core/services/delivery/composer.ts";
import { CATALOGUE } from "../../src/features.ts";
import { waysBack } from "../support/ways-back.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const MODERATOR: Who = { as: "moderator" };
const ELSEWHERE: Who = { as: "moderator", channel: "tracing" };
const HOUR = 3_600_000;
const ENGLISH = { format: formatter("en", "America/Mexico_City"), now: new Date("2026-11-24T15:00:00Z") };

/** What all who read a channel saw, by what made it. */
const seen: { readonly of: string; readonly view: View }[] = [];
let runs: { readonly path: string; readonly view: View }[] = [];

/** A feature that notes what it says. */
function watched(one: Feature | FeatureWithCommands): Feature | FeatureWithCommands {
  const commands = commandsOf(one, CATALOGUE);
  return {
    ...one,
    ...("commands" in one
      ? {
          commands: commands.map((command) => ({
            ...command,
            run: async (...at: Parameters<typeof command.run>) => {
              const view = await command.run(...at);
              runs.push({ path: command.path, view });
              return view;
            },
          })),
        }
      : {}),
    ...(one.deliveries ? { deliveries: mapped(one.deliveries, told) } : {}),
    ...(one.cards ? { cards: mapped(one.cards, kept) } : {}),
  };
}

const mapped = <T extends object>(all: T, as: (kind: string, one: never) => unknown): T =>
  Object.fromEntries(Object.entries(all).map(([kind, one]) => [kind, as(kind, one as never)])) as T;

function told(kind: string, delivery: { readonly composer?: Composer }): unknown {
  const { composer } = delivery;
  if (!composer) return delivery;
  const compose: Composer["compose"] = async (due, context) => {
    const composed = await composer.compose(due, context);
    for (const { row } of due) {
      const said = composed.get(row.id);
      if (said?.kind === "say" && row.address === "channel") seen.push({ of: `delivery ${kind}`, view: said.view });
    }
    return composed;
  };
  return { ...delivery, composer: { ...composer, compose } };
}

function kept(kind: string, card: CardComposer): CardComposer {
  return {
    ...card,
    async compose(...at) {
      const state = await card.compose(...at);
      if (state.kind === "show") seen.push({ of: `card ${kind}`, view: state.view });
      return state;
    },
  };
}

const catalogue = catalogueOf(CATALOGUE.features.map(watched));
const open = catalogue.commands.filter(({ audience }) => audience === "channel").map(({ path }) => path);
/** What one person is told. */
const PRIVATE = new Set([
  "offer",
  "places",
  "notice",
  "summary",
  "link",
  "fresh",
  "request",
  "draft",
  "assigned",
  "nudge",
  "tracking",
  "news",
  "still",
  "answer",
]);
const deliveries = declared(catalogue, "deliveries")
  .flatMap((own) => Object.entries(own))
  .filter(([kind, one]) => "composer" in one && !PRIVATE.has(kind))
  .map(([kind]) => kind);
const cards = [...declaredByKey(catalogue, "cards").keys()];

describe("what all see who read a channel", () => {
  let w: World;
  const seeing = async (saying: Promise<Said>, { direct }: Who = {}): Promise<Said> => {
    runs = [];
    const said = await saying;
    if (said.plan.kind === "form") throw new Error(`a form: ${said.text}`);
    if (said.plan.kind === "work" && said.plan.audience === "channel" && direct !== true)
      seen.push(...runs.map(({ path, view }) => ({ of: `command ${path}`, view })));
    return said;
  };
  const say = (line: string, who: Who = MODERATOR) => seeing(w.say(line, who), who);
  const press = (said: Said, label: RegExp, who: Who = MODERATOR) => {
    const button = actionsIn(said.view ?? { blocks: [] }).find((one) => label.test(one.label));
    if (!button) throw new Error(`no button ${label} in ${said.text}`);
    return seeing(w.press(button, who), who);
  };
  const pass = async (ms: number) => {
    w.clock.forward(ms);
    await w.tick();
    await w.refresh();
  };

  beforeAll(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z", announced: true, catalogue });
    await w.db((db) =>
      db.channel.create({
        data: {
          communityId: "c1",
          id: "c1t",
          spaceId: "c1s",
          externalId: "tracing",
          name: "tracing",
          clearance: "green",
        },
      }),
    );
    // A meeting through its life.
    await say('meeting add "Call" tomorrow at 15:00 place:"Room 4"');
    await pass(1_000);
    await say("meeting rsvp Call answer:yes");
    await say("meeting move Call to:16:00");
    await say("meeting edit Call place:Online");
    await press(await say("meeting manage Call"), /last change/);
    await say("meeting move Call to:16:30", ELSEWHERE);
    await pass(31 * HOUR + HOUR / 3);
    await say('meeting add "Series" tomorrow at 10:00 repeat:weekly');
    await say("meeting skip Series");
    await say("meeting cancel Series all:true");
    await pass(1_000);
    await say("meeting restore Series");
    // Minutes.
    await say('meeting add "Minuted" today at 16:45');
    await say("minutes open Minuted");
    await pass(1_000);
    await say("note One");
    await say("note action: Paraguay sends the list by 3 March");
    await say("link https://example.org Two");
    const concluded = await say('conclusion add "Three"');
    await press(await press(concluded, /Manage/), /Withdraw/);
    await press(await say("minutes show"), /Take out One/);
    await say('conclusion add "Five" meeting:Minuted');
    await say("minutes close");
    await pass(1_000);
    await press(await say("minutes show"), /Adopt all and post|Post the minutes/);
    await pass(1_000);
    await press(await say("minutes show"), /Post again/);
    await press(await say("minutes show"), /Reopen/);
    await pass(1_000);
    await pass(8 * HOUR);
    // Polls.
    await say('meeting poll "Board" 2026-12-03 15:00, 2026-12-04 15:00');
    await pass(1_000);
    await say("poll vote Board 1:yes 2:no");
    await pass(4_000);
    await say("poll close Board");
    await say("poll show Board").then((shown) => press(shown, /again|Reopen/i));
    await say("poll close Board", ELSEWHERE);
    await pass(1_000);
    await say('meeting poll "Other" 2026-12-03 15:00, 2026-12-04 15:00');
    await say("poll cancel Other");
    await pass(1_000);
    // A question to the channel.
    const asked = await press(await say("resource ask Where is the decree?"), /Post it/);
    await pass(1_000);
    await press(asked, /Undo/);
    await pass(1_000);
    // A new resource.
    await say("settings library on:yes");
    await say("resource add title:Decree url:https://example.org/decree kind:law", { as: "member" });
    const { id: entry } = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { decision: null } }));
    await say(`review approve ${entry}`);
    await pass(1_000);
    await say('resource edit Decree summary:"What it says."');
    await pass(4_000);
    // Digests.
    const digest = await say("digest schedule daily");
    await say('conclusion add "Four"');
    await pass(25 * HOUR);
    await press(await press(await press(digest, /Manage/), /^Remove…/), /^Remove it/);
    await press(await press(digest, /Manage/), /go on/);
    // Clearance.
    await press(await say("settings clearance amber"), /^Yes/);
    await press(await say("settings clearance amber channel:tracing"), /^Yes/);
    await pass(1_000);
  });
  afterAll(() => w.close());

  it("was walked through: every command, delivery and card that is public", () => {
    const made = new Set(seen.map(({ of }) => of));
    const all = [
      ...open.map((path) => `command ${path}`),
      ...deliveries.map((kind) => `delivery ${kind}`),
      ...cards.map((kind) => `card ${kind}`),
    ];
    expect(all.filter((one) => !made.has(one))).toEqual([]);
    expect(w.logged).toEqual([]);
  });

  it("has no button that takes back, stops or calls off at one press", () => {
    const found = seen.flatMap(({ of, view }) => waysBack(view).map(({ label }) => `${of}: ${label}`));
    expect([...new Set(found)]).toEqual([]);
  });

  it("is told by an answer of no meeting by its name: who may know of it can become fewer, and an answer stays", () => {
    const titles = ["Call", "Series", "Minuted"];
    const answers = seen.filter(({ of }) => of.startsWith("command "));
    const naming = answers.filter(({ view }) =>
      titles.some((title) => new RegExp(`\\b${title}\\b`).test(toPlain(view, ENGLISH))),
    );
    expect(naming.map(({ of }) => of)).toEqual([]);
    // Cards are told by name, for they are kept true.
    expect(seen.some(({ of, view }) => of === "card announcement" && toPlain(view, ENGLISH).includes("Minuted"))).toBe(
      true,
    );
  });
});
