import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import type { Press } from "../../../../src/core/kernel/views/model.ts";
import { type World, world } from "../../../support/world.ts";

const DAY = 86_400_000;
const mod = { as: "moderator" };
// More than a digest shows of one section.
const MANY = 16;
let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z", kind: "server" });
});
afterEach(() => w.close());

const ago = (ms: number) => new Date(w.clock.now().getTime() - ms);

/** The button that leads to all that the next digest counted. */
async function leadsTo(command: string): Promise<Press> {
  w.clock.forward(DAY);
  const posts = (await w.tick()).filter(({ view }) => view.title?.startsWith("Digest: "));
  const all = posts.flatMap(({ view }) => actionsIn(view)).filter((one) => "command" in one && one.command === command);
  expect(new Set(all.map((one) => JSON.stringify("input" in one && one.input))).size).toBe(1);
  return all[0] as Press;
}

/** What the list that a button shows names on its pages, in order. */
async function listed(press: Press, pages: number): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const said = await w.press({ ...press, input: { ...press.input, page } }, mod);
    found.push(...(said.text.match(/(?<=^(?:- )?)(?:Fresh|Stale) \d+/gm) ?? []));
  }
  return found;
}

const FRESH = Array.from({ length: MANY }, (_, n) => `Fresh ${n}`);

describe("what a digest leaves out is shown first by what it leads to:", () => {
  const publish = (name: string, at: Date, country = "PY") =>
    w.db((db) =>
      db.resource.create({
        data: {
          ...{ communityId: w.community, id: w.ids.next(), title: name, folded: name.toLowerCase(), language: "en" },
          ...{ kind: "guide", country, createdAt: at, publishedAt: at, url: `https://example.org/${name.at(-1)}` },
        },
      }),
    );

  test("resources that are new", async () => {
    await w.say("digest schedule daily sections:resources country:PY", mod);
    for (let n = 0; n < MANY; n += 1) {
      await publish(`Stale ${n}`, ago(90 * DAY));
      await publish(`Fresh ${n}`, ago(n * 1000));
      await publish(`Elsewhere ${n}`, ago(n * 500), "CL");
    }
    const press = await leadsTo("resource list");
    expect(press.input).toEqual({ country: "PY" });
    expect(await listed(press, 3)).toEqual(FRESH.slice(0, 15));
  });

  test("resources that were checked", async () => {
    await w.say("digest schedule daily sections:rechecked", mod);
    for (let n = 0; n < MANY; n += 1) {
      await publish(`Stale ${n}`, ago(n));
      const { id: resourceId } = await publish(`Fresh ${n}`, ago(90 * DAY));
      const checked = { verifiedAt: ago(n * 1000), found: "in-force" };
      await w.db((db) => db.resourceFreshness.create({ data: { communityId: w.community, resourceId, ...checked } }));
    }
    expect(await listed(await leadsTo("resource list"), 3)).toEqual(FRESH.slice(0, 15));
  });

  test("conclusions that are new, by when they were recorded, and none but these", async () => {
    const record = (text: string, over: { concludedAt: Date; createdAt: Date; countries?: string[] }) =>
      w.db((db) =>
        db.conclusion.create({
          data: { communityId: w.community, id: w.ids.next(), text, language: "en", countries: ["PY"], ...over },
        }),
      );
    await w.say("digest schedule daily sections:conclusions country:PY", mod);
    for (let n = 0; n < MANY; n += 1) {
      await record(`Fresh ${n}`, { concludedAt: ago((60 + n) * DAY), createdAt: ago(n * 1000) });
      await record(`Stale ${n}`, { concludedAt: ago(0), createdAt: ago(30 * DAY) });
      await record(`Elsewhere ${n}`, { concludedAt: ago(0), createdAt: ago(n), countries: ["CL"] });
    }
    const press = await leadsTo("conclusion list");
    // What came since was not counted.
    w.clock.forward(1);
    await record("Stale 99", { concludedAt: ago(0), createdAt: ago(0) });
    expect(await listed(press, 4)).toEqual(FRESH);
    expect((await w.press(press, mod)).text).toContain(`${MANY} conclusions`);
  });
});
