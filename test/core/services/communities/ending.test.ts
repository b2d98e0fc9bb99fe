import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendAudit } from "../../../../src/core/services/audit/audit.ts";
import { eraseCommunity } from "../../../../src/core/services/communities/erase-community.ts";
import { planNotice } from "../../../../src/core/services/delivery/notices/notice.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { addCommunity, type World, world } from "../../../support/world.ts";
import { fakePlatform } from "../delivery/ledger-world.ts";
import { button, codeFrom, inSlack } from "./newcomers.ts";

const WEEK = 7 * 24 * 3_600_000;

describe("ending", () => {
  let w: World;
  let slack: ReturnType<typeof fakePlatform>;
  beforeEach(async () => {
    slack = fakePlatform("slack");
    w = await world({ transports: [slack] });
  });
  afterEach(() => w.close());

  const admin = { as: "admin" };
  const boss = inSlack("T1", "U1", { admin: true });

  /** Lets Slack's T1 join with an administrator, a weekly meeting, a digest and a conclusion of its own. */
  async function withSlack(): Promise<void> {
    await w.say(`setup code:${await codeFrom(w, admin)}`, boss);
    await w.say('person role person:"Name of U1" role:admin', admin);
    await w.say('meeting add "Weekly call" 2026-11-26 15:00 repeat:weekly remind:1h', boss);
    await w.say("digest schedule weekly", boss);
    await w.say("conclusion add Something was agreed", boss);
  }
  /** Every table that names a community, and how many of its rows name this one. */
  async function rowsOf(community: string): Promise<Record<string, number>> {
    const tables = await w.store.statement<{ name: string; key: string }>(sql`
      select c.relname as name, a.attname as key from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and (a.attname = 'community_id' or (c.relname = 'community' and a.attname = 'id'))`);
    const counts: Record<string, number> = {};
    for (const { name, key } of tables) {
      const [row] = await w.store.system((db) =>
        db.$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from "${name}" where "${key}" = $1`, community),
      );
      counts[name] = row?.n ?? 0;
    }
    return counts;
  }

  describe("community disconnect", () => {
    it("says what ends and asks, before anything does", async () => {
      await withSlack();
      const said = await w.say("community disconnect", boss);
      expect(said.text.split("\n").slice(0, 4)).toEqual([
        "Disconnect this space from Community test?",
        "Nobody here will be able to ask anything of the community any more. Its contacts, meetings, conclusions and resources stay.",
        "2 messages that are planned to be posted here are cancelled.",
        "One digest is stopped.",
      ]);
      expect(button(said, "Disconnect")).toMatchObject({ weight: "danger" });
      expect((await w.say("community show", boss)).refusal).toBeUndefined();
      expect(said.text).not.toContain("only connected space");
    });
    it("warns where it is the last space", async () => {
      expect((await w.say("community disconnect", admin)).text).toContain(
        "This is the only connected space. Get a code",
      );
    });
    it("leaves the space unconnected: nobody there learns anything, nothing is said there, the data stays", async () => {
      await withSlack();
      const meetings = await w.db((db) => db.meeting.count());
      const done = await w.press(button(await w.say("community disconnect", boss), "Disconnect"), boss);
      expect(done.text).toContain("This space is disconnected");
      for (const line of ["community show", "meeting list", "help", "contact find tracing"])
        expect((await w.say(line, boss)).refusal).toBe("space.unknown");
      const states = await w.db((db) => db.delivery.findMany({ where: { platform: "slack" } }));
      expect(states.map((d) => [d.kind, d.state, d.reason])).toEqual([["digest", "dropped", "cancelled"]]);
      w.clock.forward(3 * WEEK);
      await w.tick();
      expect(slack.seen).toEqual([]);
      expect(await w.db((db) => db.meeting.count())).toBe(meetings);
      expect((await w.say("conclusion list")).text).toContain("Something was agreed");
      expect(await w.db((db) => db.audit.findFirst({ where: { action: "space.disconnect" } }))).toMatchObject({
        subject: "space:slack/T1",
      });
      expect((await w.say('setup "A new beginning"', boss)).refusal).toBeUndefined();
    });
    it("says nothing there of what is planned afterwards, by whatever was under way", async () => {
      await withSlack();
      await w.say("community leave", boss);
      await w.db((db) =>
        db.delivery.updateMany({
          where: { platform: "slack" },
          data: { state: "planned", reason: null, settledAt: null },
        }),
      );
      w.clock.forward(53.5 * 3_600_000);
      await w.tick();
      expect(slack.seen).toEqual([]);
      expect(await w.db((db) => db.delivery.count({ where: { platform: "slack", state: "sent" } }))).toBe(0);
    });
    it("tells people of what concerns the space where they still have an account", async () => {
      await withSlack();
      const again = { platform: "slack", space: "T1", address: "channel", recipient: "general" } as const;
      const plan = (occurrence: string) =>
        w.db((db) =>
          planNotice(
            { db, community: { id: "c1" }, now: w.clock.now(), ids: w.ids },
            {
              person: "c1member",
              about: "meeting",
              subjectId: "m",
              occurrence,
              problem: problem("setup.either"),
              near: again,
            },
          ),
        );
      await w.db((db) =>
        db.handle.create({
          data: { communityId: "c1", platform: "slack", externalId: "T1:U5", personId: "c1member", spaces: ["T1"] },
        }),
      );
      await plan("before");
      await w.say("community leave", boss);
      await plan("after");
      const rows = await w.db((db) => db.delivery.findMany({ where: { kind: "notice" }, orderBy: { id: "asc" } }));
      expect(rows.map((r) => [r.platform, r.recipient, r.state])).toEqual([
        ["slack", "T1:U5", "dropped"],
        ["console", "member", "planned"],
      ]);
    });
    it("is taken back by a code: who was known is known, meetings there are reminded of again", async () => {
      await withSlack();
      const code = await codeFrom(w, admin);
      await w.say("community leave", boss);
      await w.say(`setup code:${code}`, boss);
      expect((await w.say("community invite", boss)).refusal).toBeUndefined();
      w.clock.forward(53.5 * 3_600_000);
      await w.tick();
      expect(slack.seen.map((m) => [m.to.space, m.view.title])).toEqual([["T1", "Reminder: Weekly call"]]);
    });
  });

  describe("community delete", () => {
    it("says what goes, and asks for the name", async () => {
      await withSlack();
      const said = await w.say("community delete", boss);
      expect(said.text).toContain("Delete Community test for ever?");
      expect(said.text).toMatch(/People: 5\n(.*\n)*Meetings: 1\nConclusions: 1\n/);
      const asked = await w.press(button(said, "Delete…"), boss);
      expect([asked.plan.kind, asked.form?.fields.map((f) => [f.name, f.required])]).toEqual([
        "form",
        [["name", true]],
      ]);
      for (const name of ["community test", "Community", "yes"])
        expect((await w.send({ kind: "values", path: "community erase", values: { name } }, boss)).refusal).toBe(
          "community.erase.mismatch",
        );
      expect((await w.say("community show", boss)).refusal).toBeUndefined();
    });
    it("leaves nothing of it in any table, and everything of the others", async () => {
      await withSlack();
      await addCommunity(w.store, "c2", "other", w.clock.now());
      await w.say("conclusion add Theirs", { space: "other" });
      await w.say('resource add "Some law" https://example.org/ law topic:tracing');
      await w.say(`review approve "Some law"`, admin);
      await w.say('meeting add "Once" tomorrow at 15:00');
      w.clock.forward(2 * 24 * 3_600_000);
      await w.tick();
      const before = await rowsOf("c1");
      const filled = [
        "audit",
        "channel",
        "community",
        "conclusion",
        "delivery",
        "digest",
        "handle",
        "invite",
        "meeting",
        "person",
        "post",
        "search_document",
      ];
      expect(Object.entries(before).flatMap(([name, n]) => (n > 0 ? [name] : []))).toEqual(
        expect.arrayContaining([...filled, "resource", "review_item", "space", "topic"]),
      );
      const others = await rowsOf("c2");
      const said = await w.send({ kind: "values", path: "community erase", values: { name: "Community test" } }, boss);
      expect([said.refusal, said.view?.title]).toEqual([undefined, "Community test is deleted"]);
      expect(Object.entries(await rowsOf("c1")).filter(([, n]) => n > 0)).toEqual([]);
      expect(await rowsOf("c2")).toEqual(others);
      for (const who of [boss, admin]) expect((await w.say("help", who)).refusal).toBe("space.unknown");
      w.clock.forward(WEEK);
      await w.tick();
      expect(w.logged).toEqual([]);
    });
    it("undoes what was being written meanwhile, or takes it along", async () => {
      for (let round = 0; round < 4; round += 1) {
        const slug = `round${round}`;
        await addCommunity(w.store, slug, slug, w.clock.now());
        const plan = (id: string, user: string, path: string, values: Record<string, string>) =>
          w.product.dispatch({
            id: `${slug}${id}`,
            platform: "console",
            space: slug,
            user,
            channel: "general",
            input: { kind: "values", path, values },
          });
        const writers = Array.from({ length: 10 }, (_, n) =>
          plan(`w${n}`, "member", "conclusion add", { text: `Written meanwhile ${n}` }),
        );
        const plans = await Promise.all(
          writers.toSpliced(3, 0, plan("e", "admin", "community erase", { name: `Community ${slug}` })),
        );
        const views = await Promise.all(
          plans.map((p) => (p.kind === "work" ? p.run() : Promise.reject(new Error(p.kind)))),
        );
        expect(views.filter((v) => v.title === `Community ${slug} is deleted`)).toHaveLength(1);
        expect(Object.entries(await rowsOf(slug)).filter(([, n]) => n > 0)).toEqual([]);
      }
    });
    it("lets nobody append to the log of a community that is gone", async () => {
      let commit: () => void = () => undefined;
      const committing = new Promise<void>((done) => (commit = done));
      let erasing: Promise<void> | undefined;
      await new Promise<void>((erased) => {
        erasing = w.db(async (db) => {
          await eraseCommunity(db);
          erased();
          await committing;
        });
      });
      const late = w.db((db) =>
        appendAudit({ db, seal: w.seal }, "c1", undefined, w.clock.now(), [
          { action: "contact.look", subject: "contact:x" },
        ]),
      );
      const refused = expect(late).rejects.toThrow(/community c1 is gone/);
      commit();
      await Promise.all([erasing, refused]);
      expect(Object.entries(await rowsOf("c1")).filter(([, n]) => n > 0)).toEqual([]);
    });
    it("cannot take an audit log away from a community that is there", async () => {
      await w.say("conclusion add Recorded");
      await expect(w.store.system((db) => db.$executeRaw`delete from audit`)).rejects.toThrow(/append-only/);
      await expect(w.db((db) => db.$executeRaw`delete from community`)).rejects.toThrow(/denied/);
    });
  });
});
