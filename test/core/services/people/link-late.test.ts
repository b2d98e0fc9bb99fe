import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFeed } from "../../../../src/core/features/calendar/read-feed.ts";
import { MOST_LINKS } from "../../../../src/core/services/people/linking/links-alert.ts";
import { UNDO_DAYS } from "../../../../src/core/services/people/linking/link.ts";
import { linkRetention } from "../../../../src/core/services/people/linking/retention-chore.ts";
import { type World, world } from "../../../support/world.ts";
import { storesHere } from "../../../support/stores-here.ts";
import { inSlack } from "../communities/newcomers.ts";
import { confirmed, connect, inDiscord, linkCode, requestOf } from "./linking.ts";

const DAY_MS = 86_400_000;

describe.each(storesHere)("an account that nobody confirms for longer than a link can be undone (%s)", (kind) => {
  let w: World;
  const boss = inSlack("T1", "Boss", { name: "Ana Prieto" });
  const joined = inDiscord("G1", "Joined", { name: "Joined" });
  const person = () =>
    w.db((db) => db.person.findFirstOrThrow({ where: { handles: { some: { externalId: "T1:Boss" } } } }));
  beforeAll(async () => {
    w = await world({ kind, publicUrl: "https://x.example" });
    await connect(w, [
      { platform: "slack", externalId: "T1" },
      { platform: "discord", externalId: "G1" },
    ]);
    for (const who of [boss, joined]) await w.say("help", who);
    await w.say(`person role person:${(await person()).id} role:admin`, { as: "admin" });
    await confirmed(w, await linkCode(w, boss), joined);
  });
  afterAll(() => w.close());
  const made = async (who: typeof boss) => {
    const { view } = await w.say("me calendar make:yes", who);
    return /calendar\/([^\s?]+\.ics)/.exec(JSON.stringify(view))?.[1] ?? "";
  };
  const shown = async (name: string, what: "all" | "mine" = "all") =>
    (await readFeed(w.store, name, what, w.clock.now()))?.text ?? "";
  let theirs = "";

  it("names nobody anew: what its platform says is about whoever has that account", async () => {
    await w.say("help", inDiscord("G1", "Joined", { name: "Somebody else" }));
    expect((await person()).name).toBe("Ana Prieto");
    await w.say("help", inSlack("T1", "Boss", { name: "Ana Prieto Silva" }));
    expect((await person()).name).toBe("Ana Prieto Silva");
  });
  it("shows no more than a member sees in a calendar that it makes then", async () => {
    w.clock.forward((UNDO_DAYS + 1) * DAY_MS);
    await linkRetention.run(w);
    expect((await w.say("me", joined)).text).toContain("Role: member, with this account");
    await w.say('meeting add "For red eyes" tomorrow at 15:00', boss);
    await w.db((db) => db.meeting.updateMany({ where: { title: "For red eyes" }, data: { sharing: "red" } }));
    theirs = await made(joined);
    expect(await shown(theirs)).toContain("VCALENDAR");
    expect(await shown(theirs)).not.toContain("For red eyes");
    expect(await shown(await made(boss))).toContain("For red eyes");
  });
  it("takes its calendars with it when it is parted", async () => {
    await w.say('meeting add "Accepted" tomorrow at 16:00', boss);
    expect(await shown(theirs, "mine")).toContain("Accepted");
    const { id } = await requestOf(w, joined);
    expect((await w.say(`me unlink link:${id} confirm:yes`, boss)).refusal).toBeUndefined();
    expect(await shown(theirs, "mine")).not.toMatch(/Accepted|For red eyes/);
    expect(await shown(theirs)).not.toContain("For red eyes");
    expect((await w.say("me calendar", boss)).refusal).toBeUndefined();
    expect(w.logged).toEqual([]);
  });
});

describe("links", () => {
  const slack = inSlack("T1", "Ana");
  const discord = inDiscord("G1", "Ana");
  const begin = async (options: Parameters<typeof world>[0] = {}) => {
    const w = await world(options);
    await connect(w, [
      { platform: "slack", externalId: "T1" },
      { platform: "discord", externalId: "G1" },
    ]);
    for (const who of [slack, discord]) await w.say("help", who);
    await confirmed(w, await linkCode(w, slack), discord);
    return w;
  };

  it("are parted, and both told, whatever messages the person has caused today", async () => {
    const w = await begin({ limits: new Map([["messages", { most: 1, per: "day" }]]) });
    await w.say('meeting add "Call" tomorrow at 15:00 invite:everyone', discord);
    expect((await w.say('meeting add "Another" tomorrow at 16:00 invite:everyone', slack)).refusal).toBe(
      "limit.messages",
    );
    const { id } = await requestOf(w, discord);
    expect((await w.say(`me unlink link:${id} confirm:yes`, slack)).refusal).toBeUndefined();
    const told = await w.db((db) => db.delivery.findMany({ where: { kind: "link", subjectId: id } }));
    expect(told.map(({ occurrence }) => occurrence)).toEqual(expect.arrayContaining(["undone maker", "undone asker"]));
    await w.close();
  });

  it("that wait for an administrator are shown first, however many came since", async () => {
    const w = await begin();
    const { id, personId } = await requestOf(w, discord);
    await w.say(`person role person:${personId} role:admin`, { as: "admin" });
    w.clock.forward(60_000);
    const { before: _, ...link } = await w.db((db) => db.link.findFirstOrThrow({ where: { id } }));
    await w.db((db) =>
      db.link.createMany({
        data: Array.from({ length: MOST_LINKS + 1 }, (_one, n) => ({
          ...link,
          ...{ id: `later${n}`, personId: "c1member", state: "confirmed", joinedAt: w.clock.now(), before: {} },
        })),
      }),
    );
    expect((await w.say("home", { as: "admin" })).text).toContain("1 linked account waits for an administrator.");
    expect(JSON.stringify((await w.say("person links", { as: "admin" })).view)).toContain(id);
    await w.close();
  });
});
