import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { linkRetention } from "../../../../src/core/services/people/linking/retention-chore.ts";
import { UNDO_DAYS } from "../../../../src/core/services/people/linking/link.ts";
import { type World, world } from "../../../support/world.ts";
import { storesHere } from "../../../support/stores-here.ts";
import { button } from "../communities/newcomers.ts";
import { confirmed, connect, inDiscord, linkCode, pair, requestOf } from "./linking.ts";

const DAY = 86_400_000;

describe.each(storesHere)("persons who are parted again (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
    await connect(w, [
      { platform: "slack", externalId: "T1" },
      { platform: "discord", externalId: "G1" },
    ]);
  });
  afterAll(() => w.close());

  const authorOf = (text: string) =>
    w.db(async (db) => (await db.conclusion.findFirstOrThrow({ where: { text } })).authorId);
  const personOf = (id: string | undefined) => w.db((db) => db.person.findFirst({ where: { id: id ?? "" } }));

  it("have what each brought and wrote, and what stays is said before", async () => {
    const p = pair(w, "a");
    await p.meet();
    await w.say("me edit language:es", p.slack);
    await w.say("me edit language:fr zone:Madrid", p.discord);
    await w.say('conclusion add "Brought along" topic:tracing', p.discord);
    await w.say('resource add "A waiting statute" https://law.example/a law language:en', p.discord);
    const old = await p.persons();
    const before = await personOf(old.discord);
    await confirmed(w, await linkCode(w, p.slack), p.discord);
    await w.say('conclusion add "Written with the joined" topic:tracing', p.discord);
    await w.say('conclusion add "Written with the other" topic:tracing', p.slack);
    expect(await authorOf("Written with the joined")).toBe(old.slack);
    const look = await w.press(button(await w.say("me unlink", { ...p.slack, locale: "en" }), "Ver"), p.slack);
    expect(look.text).toContain("Todo lo demás se queda con Name of Sa");
    expect(look.text).toMatch(/\d+ entradas se van con Name of Da/);
    await w.press(button(look, "Separarlas"), p.slack);

    expect(await p.persons()).toEqual(old);
    expect(await personOf(old.discord)).toEqual(before);
    expect(
      await Promise.all(["Brought along", "Written with the joined", "Written with the other"].map(authorOf)),
    ).toEqual([old.discord, old.discord, old.slack]);
    // What awaits review is found by who suggested it alone.
    expect((await w.say("resource find statute", p.discord)).text).toContain("A waiting statute");
    expect((await w.say("resource find statute", p.slack)).text).not.toContain("A waiting statute");
    // They can be linked and parted once more.
    await confirmed(w, await linkCode(w, p.slack), p.discord);
    expect((await p.persons()).discord).toBe(old.slack);
  });

  it("are parted once, however often that is pressed", async () => {
    const p = pair(w, "b");
    await p.meet();
    const old = await p.persons();
    await confirmed(w, await linkCode(w, p.slack), p.discord);
    const { id } = await requestOf(w, p.discord);
    const line = `me unlink link:${id} confirm:yes`;
    const said = [await w.say(line, p.slack), await w.say(line, p.slack), await w.say(line, p.discord)];
    expect(said.map((s) => s.refusal)).toEqual([undefined, "person.links.gone", "person.links.gone"]);
    expect(await p.persons()).toEqual(old);
  });

  it("go in chains as they came", async () => {
    const p = pair(w, "c");
    const third = inDiscord("G1", "Chain");
    await p.meet();
    await w.say("help", third);
    const old = await p.persons();
    const idOf = async (externalId: string) =>
      (await w.db((db) => db.handle.findFirstOrThrow({ where: { externalId } }))).personId;
    const last = await idOf("Chain");
    // The third joins the second, and both the first.
    await confirmed(w, await linkCode(w, p.discord), third);
    await confirmed(w, await linkCode(w, p.slack), p.discord);
    expect(await idOf("Chain")).toBe(old.slack);
    await w.say('conclusion add "Of the third" topic:tracing', third);
    const outer = await requestOf(w, p.discord);
    await w.say(`me unlink link:${outer.id} confirm:yes`, p.slack);
    expect([await idOf("Chain"), await p.persons()]).toEqual([old.discord, old]);
    expect(await authorOf("Of the third")).toBe(old.discord);
    const inner = await requestOf(w, third);
    await w.say(`me unlink link:${inner.id} confirm:yes`, p.discord);
    expect([await idOf("Chain"), await authorOf("Of the third")]).toEqual([last, last]);
  });

  it("are not above what moderators lowered them to meanwhile", async () => {
    const p = pair(w, "d");
    await p.meet();
    const old = await p.persons();
    await confirmed(w, await linkCode(w, p.slack), p.discord);
    await w.say(`person role person:${old.slack} role:guest`, { as: "admin" });
    const { id } = await requestOf(w, p.discord);
    await w.say(`me unlink link:${id} confirm:yes`, p.discord);
    expect(await personOf(old.discord)).toMatchObject({ role: "guest", roleByHand: true });
  });

  it("are undone by administrators for 30 days, and after that by themselves, as accounts only", async () => {
    const p = pair(w, "e");
    await p.meet();
    await w.say('conclusion add "Long ago" topic:tracing', p.discord);
    const old = await p.persons();
    await confirmed(w, await linkCode(w, p.slack), p.discord);
    const { id } = await requestOf(w, p.discord);
    expect((await w.say(`person part link:${id}`, { as: "moderator" })).refusal).toBe("role.least");
    expect((await w.say(`person part link:${id}`, { as: "admin" })).text).toContain("[Part them]");
    w.clock.forward(UNDO_DAYS * DAY);
    await linkRetention.run(w);
    expect(await w.db((db) => db.link.findFirst({ where: { id } }))).toMatchObject({ before: null });
    expect((await w.say(`person part link:${id}`, { as: "admin" })).refusal).toBe("person.part.late");
    // What limits it is kept all the same.
    expect(await w.db((db) => db.handle.findFirst({ where: { externalId: "De" } }))).toMatchObject({ limited: true });
    expect((await w.say(`me unlink link:${id}`, p.slack)).text).toContain("more than 30 days ago");
    await w.say(`me unlink link:${id} confirm:yes`, p.slack);
    const now = await p.persons();
    expect(now.slack).toBe(old.slack);
    expect([old.slack, old.discord]).not.toContain(now.discord);
    expect(await personOf(now.discord)).toMatchObject({ name: "Name of De", role: "member" });
    expect(await authorOf("Long ago")).toBe(old.slack);
  });

  it("leaves a whole audit chain behind, and no bug", async () => {
    expect(await w.db((db) => verifyAudit({ db, seal: w.seal }, "c1"))).toMatchObject({ whole: true });
    const parted = await w.db((db) =>
      db.audit.findMany({ where: { action: { in: ["person.unlink", "person.part"] } } }),
    );
    expect(parted.length).toBeGreaterThan(4);
    expect(w.logged).toEqual([]);
  });
});
