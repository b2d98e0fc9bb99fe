import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameSql } from "../../src/core/services/store/catalog-sql.ts";
import { sql } from "../../src/core/services/store/store.ts";
import { audited } from "../support/audited.ts";
import { button, inSlack } from "../core/services/communities/newcomers.ts";
import { connect, inDiscord } from "../core/services/people/linking.ts";
import { addCommunity, type Said, type Who, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };
const newcomer = (n: string): Who => inSlack("T1", n, { standing: "guest", name: `Newcomer ${n}` });
const SHAPE = /\/membership join ((?:[0-9A-Z]{5}-){3}[0-9A-Z]{5})/;
const WRONG = "This code does not let anybody in (any more). Ask whoever gave it to you.";

/** The code that `membership invite` shows. */
async function codeFrom(w: World, options = "", who: Who = MODERATOR): Promise<string> {
  const said = await w.say(`membership invite ${options}`, who);
  const code = SHAPE.exec(said.text)?.[1];
  if (code === undefined) throw new Error(said.text);
  return code;
}
const joins = (w: World, code: string, who: Who): Promise<Said> => w.say(`membership join ${code}`, who);
const personOf = (w: World, { as = "", platform = "console" }: Who) =>
  w.db((db) => db.person.findFirstOrThrow({ where: { handles: { some: { platform, externalId: as } } } }));
const newest = (w: World) =>
  w.db((db) => db.invitationCode.findFirst({ orderBy: [{ createdAt: "desc" }, { id: "desc" }] }));

/** Every table in one text. */
async function everything(w: World): Promise<string> {
  const tables = await w.store.statement<{ name: string }>(
    sql`select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const [row] = await w.store.statement<{ text: string | null }>(
      sql`select string_agg(t::text, '|') as text from ${nameSql(name)} t`,
    );
    texts.push(row?.text ?? "");
  }
  return texts.join("\n");
}

describe("a code", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await connect(w, [
      { platform: "slack", externalId: "T1" },
      { platform: "discord", externalId: "G1" },
    ]);
    await addCommunity(w.store, "c2", "beta", w.clock.now());
    const mods = { moderatorRole: "R1", moderatorRoleName: "Mods" };
    await w.db((db) => db.space.updateMany({ where: { platform: "discord" }, data: mods }));
  });
  afterAll(() => w.close());

  it("is made by moderators for members, by administrators for moderators, by nobody who moderates by a space’s role", async () => {
    expect((await w.say("membership invite", { as: "member" })).refusal).toBe("role.least");
    expect((await w.say("membership invite role:moderator", MODERATOR)).refusal).toBe("person.role.above");
    const byRole = inDiscord("G1", "M1", { roles: ["R1"] });
    expect((await w.say("membership invite", byRole)).refusal).toBe("membership.invite.by-server");
    for (const options of ["uses:0", "uses:201", "days:91"])
      expect([options, (await w.say(`membership invite ${options}`, MODERATOR)).plan.kind]).toEqual([options, "form"]);
    expect((await w.say("membership codes", MODERATOR)).text).toContain("There is no code now");
    const made = await w.say("membership invite", MODERATOR);
    expect(made.plan).toMatchObject({ audience: "caller" });
    expect(made.text).toMatch(/A code for one person[^]*8 Dec 2026[^]*I cannot show it again/);
    expect(await w.db((db) => db.invitationCode.count())).toBe(1);
  });
  it("lets a guest in, for good and with its country, once; who made it is told once", async () => {
    const code = await codeFrom(w, "country:PY");
    const first = newcomer("A");
    expect((await joins(w, code.toLowerCase().replaceAll("-", " "), first)).text).toContain("as member now");
    expect(await personOf(w, first)).toMatchObject({ role: "member", roleByHand: true, country: "PY" });
    // What Slack says of them does not make them a guest again.
    const renamed = inSlack("T1", "A", { standing: "guest", name: "Renamed" });
    expect((await w.say("conclusion list", renamed)).refusal).toBeUndefined();
    expect((await joins(w, code, newcomer("B"))).refusal).toBe("membership.join.wrong");
    expect((await joins(w, code, first)).refusal).toBe("membership.join.wrong");
    const told = (await w.tick()).filter(({ to }) => to.recipient === "moderator");
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).toContain("came in with a code of yours");
    const { id } = await personOf(w, first);
    expect((await audited(w, "membership.join")).map(({ detail }) => detail)).toEqual([{ person: `person:${id}` }]);
  });
  it("that is unknown, another community’s, expired, taken back, or whose maker may no more, is answered alike", async () => {
    const guest = newcomer("C");
    const alike = async (code: string) =>
      expect(await joins(w, code, guest)).toMatchObject({ refusal: "membership.join.wrong", text: WRONG });
    await alike("ABCDE-FGHJK-MNPQR-STVWX");
    await alike(await codeFrom(w, "", { as: "moderator", space: "beta" }));
    const revoked = await codeFrom(w, "uses:3");
    const codes = await w.say("membership codes", MODERATOR);
    expect(codes.text).not.toContain(revoked);
    expect((await w.press(button(codes, "Take back"), MODERATOR)).text).toContain("lets nobody in any more");
    expect((await w.press(button(codes, "Take back"), MODERATOR)).refusal).toBe("membership.revoke.gone");
    await alike(revoked);
    const expired = await codeFrom(w, "days:1");
    w.clock.forward(24 * 3_600_000);
    await alike(expired);
    const makers = await codeFrom(w, "uses:5");
    for (const [off, on] of [
      ['person suspend "The moderator"', 'person suspend "The moderator" end:yes'],
      ['person role "The moderator" member', 'person role "The moderator" moderator'],
    ] as const) {
      await w.say(off, ADMIN);
      await alike(makers);
      await w.say(on, ADMIN);
    }
    expect((await joins(w, makers, guest)).refusal).toBeUndefined();
  });
  it("raises nobody who is suspended or shut out, lowers nobody, and is not used up by them", async () => {
    const code = await codeFrom(w, "uses:4");
    for (const who of [{ as: "member" }, MODERATOR, ADMIN])
      expect((await joins(w, code, who)).refusal).toBe("membership.join.already");
    const guest = newcomer("D");
    await w.say("help", guest);
    const { id } = await personOf(w, guest);
    await w.say(`person suspend ${id}`, MODERATOR);
    expect((await joins(w, code, guest)).refusal).toBe("caller.suspended");
    await w.say(`person suspend ${id} end:yes`, MODERATOR);
    await w.say(`person role ${id} guest`, MODERATOR);
    expect((await joins(w, code, guest)).refusal).toBe("membership.join.shut-out");
    expect((await personOf(w, guest)).role).toBe("guest");
    const unknown = { platform: "slack", space: "T1", as: "T1:nobody" };
    expect((await joins(w, code, unknown)).refusal).toBe("membership.unknown");
    expect((await newest(w))?.usesLeft).toBe(4);
  });
  it("of an administrator makes a moderator, takes an open request away, and is taken back by administrators", async () => {
    const code = await codeFrom(w, "role:moderator", ADMIN);
    const guest = newcomer("F");
    await w.say("membership request name:F agency:A country:PY email:f@example.org reason:R", guest);
    expect((await joins(w, code, guest)).text).toContain("as moderator now");
    expect(await w.db(async (db) => [await db.membershipRequest.count(), await db.reviewItem.count()])).toEqual([0, 0]);
    await codeFrom(w, "role:moderator", ADMIN);
    const id = (await newest(w))?.id ?? "";
    expect((await w.say(`membership revoke ${id}`, MODERATOR)).refusal).toBe("membership.revoke.admins");
    expect((await w.say(`membership revoke ${id}`, ADMIN)).refusal).toBeUndefined();
  });
  it("is nowhere in clear: in no table, no entry of the log, and nothing that is logged", async () => {
    const code = await codeFrom(w);
    await joins(w, code, newcomer("G"));
    await joins(w, code, newcomer("H"));
    const plain = code.replaceAll("-", "");
    for (const text of [await everything(w), JSON.stringify(w.logged)]) {
      expect(text).not.toContain(code);
      expect(text.toUpperCase()).not.toContain(plain);
    }
  });
  it.each([0, 1, 2, 3])("with one use left lets one of two in who type it at once (%i)", async (n) => {
    const two = [newcomer(`P${n}`), newcomer(`Q${n}`)];
    for (const who of two) await w.say("help", who);
    const code = await codeFrom(w, "uses:2");
    expect((await joins(w, code, newcomer(`O${n}`))).refusal).toBeUndefined();
    const said = await Promise.all([...two, ...two].map((who) => joins(w, code, who)));
    expect(said.filter(({ refusal }) => refusal === undefined)).toHaveLength(1);
    const roles = await Promise.all(two.map(async (who) => (await personOf(w, who)).role));
    expect(roles.sort()).toEqual(["guest", "member"]);
  });
});

describe("guessing a code", () => {
  it("ends after a few tries an hour, also with the right one, and goes on then", async () => {
    const w = await world({ limits: new Map() });
    try {
      const code = await codeFrom(w);
      const guest = { as: "guest" };
      for (let n = 0; n < 5; n += 1)
        expect((await joins(w, `WR0NG-00000-00000-0000${n}`, guest)).refusal).toBe("membership.join.wrong");
      expect((await joins(w, code, guest)).refusal).toBe("limit.tries");
      expect((await personOf(w, guest)).role).toBe("guest");
      // By the database’s clock.
      await w.store.statement(sql`update spent set until = now() where key like '%tries' returning 1`);
      expect((await joins(w, code, guest)).refusal).toBeUndefined();
    } finally {
      await w.close();
    }
  });
});
