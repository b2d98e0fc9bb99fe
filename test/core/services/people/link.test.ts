import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { TRIES_AN_HOUR } from "../../../../src/core/services/codes/tries.ts";
import { leave } from "../../../../src/core/services/people/leave.ts";
import { LINK_MINUTES } from "../../../../src/core/services/people/linking/link-code.ts";
import { audited } from "../../../support/audited.ts";
import { type World, world } from "../../../support/world.ts";
import { button, inSlack } from "../communities/newcomers.ts";
import { answers, asks, confirmed, connect, inDiscord, linkCode, pair, requestOf } from "./linking.ts";

describe("linking accounts", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await connect(w, [
      { platform: "slack", externalId: "T1" },
      { platform: "discord", externalId: "G1" },
    ]);
  });
  afterAll(() => w.close());

  const personOf = (id: string | undefined) => w.db((db) => db.person.findFirst({ where: { id: id ?? "" } }));
  const codes = () => w.db((db) => db.linkCode.findMany({ where: { usedAt: null } }));

  it("gives a code to the caller alone, keeps no trace of it, and voids the one before", async () => {
    const p = pair(w, "a");
    await p.meet();
    const said = await w.say("me link", p.slack);
    expect(said.plan).toMatchObject({ kind: "work", audience: "caller" });
    expect(said.text).toContain("A code for your other account");
    const first = /code:(\S+)/.exec(said.text)?.[1] ?? "";
    expect(first).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect((await codes()).map((c) => c.hash)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    const second = await linkCode(w, p.slack);
    expect(await codes()).toHaveLength(1);
    expect((await w.say(`me link code:${first}`, p.discord)).refusal).toBe("me.link.wrong");
    expect((await w.say(`me link ${second.toLowerCase()}`, p.discord)).refusal).toBeUndefined();
  });

  it("shows who asks and what will be one, and links it when that is agreed to", async () => {
    const p = pair(w, "b");
    await p.meet();
    await w.say("me edit language:es quiet:22:00-06:00", p.slack);
    await w.say("me edit language:fr zone:Madrid leads:off quiet:22:00-06:00", p.discord);
    await w.say('conclusion add "Agreed in Discord" topic:tracing', p.discord);
    await w.say('resource add "Statute on widgets" https://law.example/ law language:en', p.discord);
    await w.say('meeting add "Slack call" tomorrow at 15:00', p.slack);
    const old = await p.persons();
    const code = await linkCode(w, p.slack);
    const asking = await w.say(`me link code:${code}`, { ...p.discord, locale: "en" });
    expect(asking.text).toContain("Name of Sb");
    // Who has a code learns no more of who made it.
    expect(asking.text).not.toMatch(/T1:Sb|22:00|member|membre/);
    const asked = await w.press(button(asking, "Demander le lien"), p.discord);
    expect([asked.refusal, asked.plan]).toEqual([undefined, expect.objectContaining({ place: "here" })]);
    expect(await p.persons()).toEqual(old);
    expect((await personOf(old.discord))?.name).toBe("Name of Db");
    const shown = await answers(w, await requestOf(w, p.discord), "look");
    expect(shown.text).toContain("Name of Db escribió su código con la cuenta Discord G1: Db.");
    const done = await w.press(button(shown, "Soy yo: vincular"), p.slack);
    expect([done.refusal, done.plan]).toEqual([undefined, expect.objectContaining({ place: "here" })]);
    expect(await p.persons()).toEqual({ slack: old.slack, discord: old.slack });
    expect(await personOf(old.discord)).toBeNull();
    expect(await personOf(old.slack)).toMatchObject({
      name: "Name of Sb",
      language: "es",
      zone: "Europe/Madrid",
      preferences: { leads: [], quiet: "22:00-06:00" },
    });
    expect(await w.db((db) => db.conclusion.findFirst({ where: { text: "Agreed in Discord" } }))).toMatchObject({
      authorId: old.slack,
    });
    const mine = await w.say("resource find widgets", p.slack);
    expect(mine.text).toContain("Statute on widgets");
    // Whoever was another person is who they are now, under whatever name they stand there.
    expect(await audited(w, "person.link", "person.merge")).toMatchObject([
      {
        actorId: old.slack,
        subject: `person:${old.slack ?? ""}`,
        detail: { joined: `person:${old.slack ?? ""}`, from: ["member", "member"], to: "member" },
      },
      {
        actorId: old.slack,
        subject: `person:${old.slack ?? ""}`,
        detail: { merged_into: `person:${old.slack ?? ""}` },
      },
    ]);
    expect((await w.say("me", p.discord)).text).toContain("Discord: Db y Slack: T1:Sb");
    // What is linked is linked: the code again, in either account, or a new one.
    for (const who of [p.discord, p.slack])
      expect((await asks(w, code, who)).refusal).toMatch(/^me\.link\.(same|limited)$/);
    expect((await answers(w, await requestOf(w, p.discord), "confirm")).refusal).toBe("me.link.same");
  });

  it("says in the reader's words what both bring", async () => {
    const p = pair(w, "c");
    await p.meet();
    await w.say("me edit zone:Lima tell:channel", p.slack);
    await w.say('me edit zone:Madrid leads:"1 hour"', p.discord);
    for (const n of [1, 2]) await w.say(`conclusion add "C${n}" topic:tracing`, p.discord);
    const code = await linkCode(w, p.slack);
    await asks(w, code, p.discord);
    const request = await requestOf(w, p.discord);
    const shown = await answers(w, request, "look");
    expect(shown.text.split("\n")).toEqual([
      "Make these one person?",
      "Name of Dc typed your code with the account Discord G1: Dc.",
      "Agree only if that account is your own. Whoever has it will see and do here what is yours.",
      "Name of Sc remains:",
      "Accounts: Slack: T1:Sc",
      "Role: member",
      "Name of Dc joins in:",
      "Accounts: Discord: Dc",
      "Role: member",
      "Conclusions recorded: 2",
      "What Name of Dc did and suggested will be Name of Sc’s.",
      "Role of both from then on: member",
      "Preferences from then on",
      "- Time zone – Lima (instead of: Madrid)",
      "- Reminders – 1 hour before a meeting (taken over from Name of Dc)",
      expect.stringMatching(/^The account that joined acts as a member at most .* You can answer until /),
      `[It is me: link] /me link request:${request.id} confirm:true`,
      `[Not me: refuse] /me link request:${request.id} refuse:true`,
    ]);
  });

  it.each([
    ["by hand, whoever has it", "discord", "moderator", "moderator", true],
    ["by hand, in the account that made the code", "slack", "moderator", "moderator", true],
    ["that somebody was lowered to", "discord", "guest", "guest", true],
  ] as const)("keeps a role given %s", async (_, which, given, becomes, byHand) => {
    const p = pair(w, `${which}${given}`);
    await p.meet();
    const { [which]: whose } = await p.persons();
    await w.say(`person role person:${whose ?? ""} role:${given}`, { as: "admin" });
    const code = await linkCode(w, p.slack);
    await confirmed(w, code, p.discord);
    expect(await personOf((await p.persons()).slack)).toMatchObject({ role: becomes, roleByHand: byHand });
    // What the platforms say of both goes on to hold.
    await w.say("help", p.discord);
    const { slack: whole, discord: same } = await p.persons();
    expect(same).toBe(whole);
    expect(await personOf(whole)).toMatchObject({ role: becomes });
  });

  it("lets guests link, whose role does not rise by it", async () => {
    const slack = inSlack("T1", "Guest", { standing: "guest" });
    const discord = inDiscord("G1", "Guest", { standing: "guest" });
    await w.say("help", discord);
    expect((await confirmed(w, await linkCode(w, slack), discord)).refusal).toBeUndefined();
    expect((await w.say("me", discord)).refusal).toBe("role.least");
  });

  it("refuses whom the community does not know", async () => {
    const stranger = { platform: "slack", space: "T1", as: "T1:nobody" };
    for (const line of ["me link", "me link code:ABCDE-FGHJK"])
      expect((await w.say(line, stranger)).refusal).toBe("me.link.unknown");
  });

  it("knows a code for ten minutes", async () => {
    const p = pair(w, "late");
    await p.meet();
    const code = await linkCode(w, p.slack);
    w.clock.forward(LINK_MINUTES * 60_000);
    expect((await asks(w, code, p.discord)).refusal).toBe("me.link.wrong");
    await linkCode(w, p.slack);
    expect(await w.db((db) => db.linkCode.count({ where: { expiresAt: { lte: w.clock.now() } } }))).toBe(0);
  });

  it("lets nobody try for long", async () => {
    const p = pair(w, "tries");
    await p.meet();
    const code = await linkCode(w, p.slack);
    for (let n = 0; n < TRIES_AN_HOUR; n += 1) {
      // A right code in between is no way to go on for ever.
      expect((await w.say(`me link code:${code}`, p.discord)).refusal).toBeUndefined();
      expect((await w.say(`me link code:WRONG-0000${n}`, p.discord)).refusal).toBe("me.link.wrong");
    }
    expect((await confirmed(w, code, p.discord)).refusal).toBe("me.link.tries");
    expect((await w.say("me link code:WRONG-00009", { ...p.discord, locale: "fr" })).refusal).toBe("me.link.tries");
    w.clock.forward(3_600_000);
    expect((await confirmed(w, await linkCode(w, p.slack), p.discord)).refusal).toBeUndefined();
  });

  it("links nobody who has left meanwhile", async () => {
    const p = pair(w, "left");
    await p.meet();
    const code = await linkCode(w, p.slack);
    await leave(w, { platform: "slack", user: "T1:Sleft", now: w.clock.now() });
    const before = await p.persons();
    expect((await confirmed(w, code, p.discord)).refusal).toBe("me.link.gone");
    expect(await p.persons()).toEqual(before);
  });

  it("leaves a whole audit chain behind, and no bug", async () => {
    expect(await w.db((db) => verifyAudit({ db, seal: w.seal }, "c1"))).toMatchObject({ whole: true });
    expect(w.logged).toEqual([]);
  });
});
