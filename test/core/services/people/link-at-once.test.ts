import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { leave } from "../../../../src/core/services/people/leave.ts";
import { type World, world } from "../../../support/world.ts";
import { answers, asks, confirmed, connect, inDiscord, linkCode, pair, requestOf } from "./linking.ts";

const ROUNDS = 6;
const rounds = Array.from({ length: ROUNDS }, (_, n) => n);

// Only a server does two things at once.
describe("linking at the same moment (server)", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind: "server" });
    await connect(w, [
      { platform: "slack", externalId: "T1" },
      { platform: "discord", externalId: "G1" },
    ]);
  });
  afterAll(() => w.close());

  const linksSince = async (seq: number) =>
    w.db((db) => db.audit.count({ where: { action: "person.link", seq: { gt: seq } } }));
  const seq = async () => (await w.db((db) => db.audit.aggregate({ _max: { seq: true } })))._max.seq ?? 0;
  const present = (id: string | undefined) => w.db((db) => db.person.count({ where: { id: id ?? "" } }));

  it.each(rounds)("pressed four times, it is done once (%i)", async (n) => {
    const p = pair(w, `twice${n}`);
    await p.meet();
    const [code, from, before] = [await linkCode(w, p.slack), await seq(), await p.persons()];
    const said = await Promise.all(Array.from({ length: 4 }, () => confirmed(w, code, p.discord)));
    // Whoever comes later finds it done: asking again, or agreeing again.
    const refusals = said.flatMap((s) => s.refusal ?? []);
    expect(refusals).toHaveLength(3);
    for (const refusal of refusals) expect(["me.link.same", "me.link.limited"]).toContain(refusal);
    expect(await p.persons()).toEqual({ slack: before.slack, discord: before.slack });
    expect([await linksSince(from), await present(before.discord)]).toEqual([1, 0]);
  });
  it.each(rounds)("pressed by two, it links one of them (%i)", async (n) => {
    const p = pair(w, `both${n}`);
    const third = inDiscord("G1", `E${n}`);
    await p.meet();
    await w.say("help", third);
    const code = await linkCode(w, p.slack);
    const said = await Promise.all([confirmed(w, code, p.discord), confirmed(w, code, third)]);
    expect(said.map((s) => s.refusal ?? "").sort()).toEqual(["", "me.link.wrong"]);
    expect(
      await w.db((db) => db.handle.count({ where: { person: { handles: { some: { externalId: `T1:Sboth${n}` } } } } })),
    ).toBe(2);
  });
  it.each(rounds)("crosswise, the two become one once (%i)", async (n) => {
    const p = pair(w, `cross${n}`);
    await p.meet();
    const [a, b, from, before] = [
      await linkCode(w, p.slack),
      await linkCode(w, p.discord),
      await seq(),
      await p.persons(),
    ];
    for (const [code, who] of [
      [a, p.discord],
      [b, p.slack],
    ] as const)
      await asks(w, code, who);
    const [one, other] = [await requestOf(w, p.discord), await requestOf(w, p.slack)];
    const said = await Promise.all([answers(w, one, "confirm"), answers(w, other, "confirm")]);
    // Who joined first is limited by then, or their request is over with the other's.
    const refusals = said.map((s) => s.refusal ?? "").sort();
    expect(refusals[0]).toBe("");
    expect(refusals[1]).toMatch(/^me\.link\.(?:over|same|limited)$/);
    const after = await p.persons();
    expect(after.slack).toBe(after.discord);
    expect([await linksSince(from), (await present(before.slack)) + (await present(before.discord))]).toEqual([1, 1]);
  });
  it.each(rounds)("in a chain, nobody is lost (%i)", async (n) => {
    const p = pair(w, `chain${n}`);
    const third = inDiscord("G1", `F${n}`);
    await p.meet();
    await w.say("help", third);
    const [a, b] = [await linkCode(w, p.slack), await linkCode(w, p.discord)];
    await asks(w, a, p.discord);
    await asks(w, b, third);
    const [one, other] = [await requestOf(w, p.discord), await requestOf(w, third)];
    const said = await Promise.all([answers(w, one, "confirm"), answers(w, other, "confirm")]);
    // Whichever comes first ends what its two waited for.
    const done = said.filter((s) => s.refusal === undefined);
    expect([done.length, ...said.flatMap((s) => s.refusal ?? [])]).toEqual([
      1,
      expect.stringMatching(/^me\.link\.(?:over|limited)$/),
    ]);
    const mine = await w.db((db) =>
      db.handle.findMany({
        where: { externalId: { in: [`T1:Schain${n}`, `Dchain${n}`, `F${n}`] } },
        include: { person: true },
      }),
    );
    expect(new Set(mine.map((h) => h.personId)).size).toBe(2);
  });
  it.each(rounds)("while the one who joins is told of anew and leaves (%i)", async (n) => {
    const p = pair(w, `gone${n}`);
    await p.meet();
    await asks(w, await linkCode(w, p.slack), p.discord);
    const request = await requestOf(w, p.discord);
    const renamed = inDiscord("G1", `Dgone${n}`, { name: "Renamed" });
    const now = w.clock.now();
    const [linked, seen] = await Promise.all([
      answers(w, request, "confirm"),
      w.say("help", renamed),
      leave(w, { platform: "discord", user: `Dgone${n}`, now }),
    ]);
    expect(seen.refusal).toBeUndefined();
    expect([undefined, "me.link.gone"]).toContain(linked.refusal);
    const { slack, discord } = await p.persons();
    expect(slack === discord).toBe(linked.refusal === undefined);
    // Whoever has an account that stayed is there.
    expect(await w.db((db) => db.person.findFirst({ where: { id: slack ?? "" } }))).toMatchObject({ leftAt: null });
  });

  it("leaves a whole audit chain behind, and no bug", async () => {
    expect(await w.db((db) => verifyAudit({ db, seal: w.seal }, "c1"))).toMatchObject({ whole: true });
    expect(w.logged).toEqual([]);
  });
});
