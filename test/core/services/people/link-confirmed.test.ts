import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Message } from "../../../../src/core/kernel/commands/transport.ts";
import { planNotice } from "../../../../src/core/services/delivery/notices/notice.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import { type World, world } from "../../../support/world.ts";
import { storesHere } from "../../../support/stores-here.ts";
import { hear } from "../../../terminal/commands/heard.ts";
import { button, inSlack } from "../communities/newcomers.ts";
import { confirmed, connect, inDiscord, linkCode, listening, requestOf } from "./linking.ts";

describe.each(storesHere)("an account that joined an administrator (%s)", (kind) => {
  let w: World;
  const heard: Message[] = [];
  const boss = inSlack("T1", "Boss");
  const joined = inDiscord("G1", "Joined", { roles: ["9"] });
  const idOf = async (externalId: string) =>
    (await w.db((db) => db.handle.findFirstOrThrow({ where: { externalId } }))).personId;
  const told = async () => {
    heard.length = 0;
    await w.tick();
    return heard.map(({ to }) => to.recipient).sort();
  };
  beforeAll(async () => {
    w = await world({
      kind,
      transports: [listening("slack", heard), listening("discord", heard)],
      publicUrl: "https://x.example",
    });
    await connect(w, [
      { platform: "slack", externalId: "T1" },
      { platform: "discord", externalId: "G1" },
    ]);
    for (const who of [boss, joined]) await w.say("help", who);
    await w.say(`person role person:${await idOf("T1:Boss")} role:admin`, { as: "admin" });
    // Whoever has the role 9 there moderates.
    await w.db((db) =>
      db.space.updateMany({ where: { externalId: "G1" }, data: { moderatorRole: "9", moderatorRoleName: "Mods" } }),
    );
    await confirmed(w, await linkCode(w, boss), joined);
  });
  afterAll(() => w.close());

  it("acts as a member, and never more, also by a role of the server", async () => {
    expect(await idOf("Joined")).toBe(await idOf("T1:Boss"));
    expect((await w.say("me", joined)).text).toContain("Role: member, with this account");
    for (const line of ["community invite", "review list", "person links", "person role person:c1guest role:member"])
      expect((await w.say(line, joined)).refusal).toBe("role.least");
    expect((await w.say("community invite", boss)).refusal).toBeUndefined();
  });
  it("sees what a member sees, also in a calendar, and is told nothing that is for administrators", async () => {
    await w.say('meeting add "For red eyes" tomorrow at 15:00', boss);
    await w.db((db) => db.meeting.updateMany({ where: { title: "For red eyes" }, data: { sharing: "red" } }));
    expect((await w.say("meeting list", { ...boss, direct: true })).text).toContain("For red eyes");
    expect((await w.say("meeting list", { ...joined, direct: true })).text).not.toContain("For red eyes");
    const feed = await w.say("me calendar make:yes", joined);
    expect(feed.refusal).toBeUndefined();
    const { readFeed } = await import("../../../../src/core/features/calendar/read-feed.ts");
    const name = /calendar\/([^\s?]+\.ics)/.exec(JSON.stringify(feed.view))?.[1] ?? "";
    const shown = async () => (await readFeed(w.store, name, "all", w.clock.now()))?.text ?? "";
    expect(await shown()).toContain("VCALENDAR");
    expect(await shown()).not.toContain("For red eyes");
    await told();
    const person = await idOf("T1:Boss");
    await w.db(async (db) =>
      planNotice(
        { db, community: { id: w.community }, now: w.clock.now(), ids: w.ids },
        {
          person,
          about: "meeting",
          subjectId: "m1",
          occurrence: "o",
          problem: problem("reminder.now"),
          near: { platform: "discord", space: "G1" },
        },
      ),
    );
    expect(await told()).toEqual(["T1:Boss"]);
  });
  it("neither takes in other accounts nor is taken in, and parts nobody but itself", async () => {
    expect((await w.say("me link", joined)).refusal).toBe("me.link.limited");
    expect((await w.say("me link code:ABCDE-FGHJK", joined)).refusal).toBe("me.link.limited");
    const third = inDiscord("G1", "Later");
    await w.say("help", third);
    await confirmed(w, await linkCode(w, boss), third);
    const other = await requestOf(w, third);
    expect((await w.say(`me unlink link:${other.id} confirm:yes`, joined)).refusal).toBe("person.links.gone");
    expect((await w.say("me unlink", joined)).text).not.toContain("Later");
    expect((await w.say(`me unlink link:${other.id} confirm:yes`, boss)).refusal).toBeUndefined();
  });
  it("is confirmed by another administrator, not by its own person", async () => {
    const { id } = await requestOf(w, joined);
    await told();
    expect((await w.say(`person confirm link:${id} confirm:yes`, boss)).refusal).toBe("person.confirm.own");
    expect((await w.say(`person confirm link:${id} confirm:yes`, { as: "moderator" })).refusal).toBe("role.least");
    expect((await w.say("home", { as: "admin" })).text).toContain("1 linked account waits for an administrator.");
    const list = await w.say("person links", { as: "admin" });
    const shown = await w.press(button(list, "Show"), { as: "admin" });
    expect(shown.text).toContain("Slack T1: Boss and Discord G1: Joined were linked");
    expect((await w.press(button(shown, "Confirm this account"), { as: "admin" })).refusal).toBeUndefined();
    expect((await w.say(`person confirm link:${id} confirm:yes`, { as: "admin" })).refusal).toBe(
      "person.confirm.already",
    );
    expect(await told()).toEqual(["Joined", "T1:Boss"]);
    expect((await w.say("community invite", joined)).refusal).toBeUndefined();
    expect((await w.say("meeting list", { ...joined, direct: true })).text).toContain("For red eyes");
  });
  it("is confirmed by the operator where there is no other administrator", async () => {
    await w.say("person role person:c1admin role:member", boss);
    const third = inDiscord("G1", "Sole");
    await w.say("help", third);
    const done = await confirmed(w, await linkCode(w, boss), third);
    expect(done.text).toContain("You are the only administrator");
    const { id } = await requestOf(w, third);
    expect((await hear(w, "links", {})).out).toContain(`test: ${id} waits to be confirmed: Name of Boss`);
    expect(await hear(w, "links", { confirm: id })).toMatchObject({
      exit: 0,
      out: "Confirmed. Both accounts are told.",
    });
    expect(await hear(w, "links", { confirm: id })).toMatchObject({ exit: 2 });
    expect((await w.say("community invite", third)).refusal).toBeUndefined();
    expect(await w.db((db) => db.audit.count({ where: { action: "person.link-confirm" } }))).toBe(2);
    expect(w.logged).toEqual([]);
  });
});
