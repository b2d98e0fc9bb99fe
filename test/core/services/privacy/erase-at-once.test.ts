import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { eraseDue } from "../../../../src/core/services/privacy/erasing/erase-due.ts";
import { digestOf } from "../../../../src/core/services/privacy/erasing/digests.ts";
import { answers, asks, confirmed, connect, linkCode, pair, requestOf } from "../people/linking.ts";
import { type World, world } from "../../../support/world.ts";

const rounds = [0, 1, 2, 3];

// Only a server does two things at once.
describe("erasing (server)", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind: "server" });
    await connect(w, [
      { platform: "slack", externalId: "T1" },
      { platform: "discord", externalId: "G1" },
    ]);
  });
  afterAll(() => w.close());
  const wish = (id: string | undefined) =>
    w.db((db) => db.person.updateMany({ where: { id: id ?? "" }, data: { eraseAt: w.clock.now() } }));
  const present = (id: string | undefined) => w.db((db) => db.person.count({ where: { id: id ?? "" } }));
  const noted = (id: string | undefined) =>
    w.store.system((db) => db.erased.count({ where: { digest: digestOf("c1", id ?? "") } }));

  it.each(rounds)("while the two become one: one of the two happens, and whole (%i)", async (n) => {
    const p = pair(w, `merge${n}`);
    await p.meet();
    await asks(w, await linkCode(w, p.slack), p.discord);
    const request = await requestOf(w, p.discord);
    const before = await p.persons();
    await wish(n % 2 === 0 ? before.discord : before.slack);
    const wished = n % 2 === 0 ? before.discord : before.slack;
    const [linked, erased] = await Promise.all([answers(w, request, "confirm"), eraseDue(w)]);
    const after = await p.persons();
    if (linked.refusal === undefined) {
      // They stay: who links accounts takes it back.
      expect([erased, after.slack]).toEqual([0, after.discord]);
      expect(await present(after.slack)).toBe(1);
    } else {
      expect([linked.refusal, erased, await present(wished), await noted(wished)]).toEqual([
        expect.stringMatching(/^me\.link\.(?:gone|over)$/),
        ...[1, 0, 1],
      ]);
    }
  });
  it.each(rounds)("while they are parted again (%i)", async (n) => {
    const p = pair(w, `part${n}`);
    await p.meet();
    await confirmed(w, await linkCode(w, p.slack), p.discord);
    const { slack: whole } = await p.persons();
    const link = await requestOf(w, p.discord);
    await wish(whole);
    const [, erased] = await Promise.all([
      w.say(`me unlink link:${link.id} confirm:yes`, p.slack),
      eraseDue(w),
      eraseDue(w),
    ]);
    const after = await p.persons();
    // Erased as one, or first parted and then the one who asked.
    expect(await present(whole)).toBe(0);
    expect(await noted(whole)).toBe(1);
    expect(after.slack).toBeUndefined();
    expect(erased).toBeLessThanOrEqual(1);
    if (after.discord !== undefined) expect(await present(after.discord)).toBe(1);
  });
  it("is done by another where a process is killed in the middle, and nothing was half done", async () => {
    const p = pair(w, "killed");
    await p.meet();
    const { slack } = await p.persons();
    await wish(slack);
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "test/support/kill-erasing-process.ts", w.url ?? "", w.clock.now().toISOString()],
      { stdio: "inherit" },
    );
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
    expect([await present(slack), await noted(slack), (await p.persons()).slack]).toEqual([1, 0, slack]);
    expect(await eraseDue(w)).toBe(1);
    expect([await present(slack), await noted(slack), (await p.persons()).slack]).toEqual([0, 1, undefined]);
  });
  it("leaves a whole audit chain behind, and no bug", async () => {
    expect(await w.db((db) => verifyAudit({ db, seal: w.seal }, "c1"))).toMatchObject({ whole: true });
    expect(w.logged).toEqual([]);
  });
});
