import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import type { Message } from "../../../../src/core/kernel/commands/transport.ts";
import { leave } from "../../../../src/core/services/people/leave.ts";
import { REQUEST_MINUTES } from "../../../../src/core/services/people/linking/link.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { addCommunity, type World, world } from "../../../support/world.ts";
import { button, inSlack } from "../communities/newcomers.ts";
import { answers, asks, confirmed, connect, inDiscord, linkCode, listening, pair, requestOf } from "./linking.ts";

const MINUTE = 60_000;

describe("a link that who made the code agrees to", () => {
  let w: World;
  const heard: Message[] = [];
  beforeAll(async () => {
    w = await world({ transports: [listening("slack", heard), listening("discord", heard)] });
    await connect(w, [
      { platform: "slack", externalId: "T1" },
      { platform: "discord", externalId: "G1" },
    ]);
    await addCommunity(w.store, "c2", "other", w.clock.now());
    await connect(w, [{ platform: "discord", externalId: "G2" }], "c2");
  });
  afterAll(() => w.close());

  /** What accounts are told now: whom, and its first line. */
  const told = async () => {
    heard.length = 0;
    await w.tick();
    const reader = { format: formatter("en", "UTC"), now: w.clock.now() };
    return heard.map(({ to, view }) => [to.recipient, toPlain(view, reader).split("\n")[0]]).sort();
  };

  it("tells both accounts of each step", async () => {
    const p = pair(w, "told");
    await p.meet();
    await asks(w, await linkCode(w, p.slack), p.discord);
    expect(await told()).toEqual([["T1:Stold", "Make these one person?"]]);
    await answers(w, await requestOf(w, p.discord), "refuse");
    expect(await told()).toEqual([["Dtold", "The account Slack T1: Stold did not agree. Nothing was linked."]]);
    await confirmed(w, await linkCode(w, p.slack), p.discord);
    expect(await told()).toEqual([["Dtold", expect.stringMatching(/are linked: both are Name of Stold here/)]]);
    const shown = await w.say("me unlink", p.slack);
    const look = await w.press(button(shown, "Show"), p.slack);
    await w.press(button(look, "Part them"), p.slack);
    expect((await told()).map(([who]) => who)).toEqual(["Dtold", "T1:Stold"]);
  });

  it("tells nobody who is suspended by then", async () => {
    const p = pair(w, "away");
    await p.meet();
    await asks(w, await linkCode(w, p.slack), p.discord);
    const { slack: id = "" } = await p.persons();
    const suspended = (suspendedAt: Date | null) =>
      w.db((db) => db.person.updateMany({ where: { id }, data: { suspendedAt } }));
    await suspended(w.clock.now());
    expect(await told()).toEqual([]);
    await suspended(null);
  });

  it("is over after an hour, and said to be", async () => {
    const p = pair(w, "late");
    await p.meet();
    const old = await p.persons();
    await asks(w, await linkCode(w, p.slack), p.discord);
    const request = await requestOf(w, p.discord);
    w.clock.forward(REQUEST_MINUTES * MINUTE);
    expect((await answers(w, request, "confirm")).refusal).toBe("me.link.over");
    expect([await p.persons(), await told()]).toEqual([old, []]);
  });

  it("is agreed to once, and refused for good", async () => {
    const p = pair(w, "once");
    await p.meet();
    await asks(w, await linkCode(w, p.slack), p.discord);
    const first = await requestOf(w, p.discord);
    await answers(w, first, "refuse");
    expect((await answers(w, first, "confirm")).refusal).toBe("me.link.over");
    await confirmed(w, await linkCode(w, p.slack), p.discord);
    const second = await requestOf(w, p.discord);
    for (const what of ["confirm", "refuse"] as const)
      expect((await answers(w, second, what)).refusal).toBe("me.link.same");
    const entries = await w.db((db) =>
      db.audit.findMany({ where: { action: { startsWith: "person.link" } }, orderBy: { seq: "desc" }, take: 6 }),
    );
    expect(entries.map((e) => e.action).reverse()).toEqual([
      ...["person.link-code", "person.link-ask", "person.link-refuse"],
      ...["person.link-code", "person.link-ask", "person.link"],
    ]);
  });

  it("is asked once, however often the button is pressed, and by nobody else with that code", async () => {
    const p = pair(w, "twice");
    const third = inDiscord("G1", "Third");
    await told();
    await p.meet();
    await w.say("help", third);
    const code = await linkCode(w, p.slack);
    for (let n = 0; n < 3; n += 1) expect((await asks(w, code, p.discord)).refusal).toBeUndefined();
    expect((await asks(w, code, third)).refusal).toBe("me.link.wrong");
    expect(await w.db((db) => db.link.count({ where: { askerAccount: "Dtwice" } }))).toBe(1);
    expect((await told()).map(([who]) => who)).toEqual(["T1:Stwice"]);
  });

  it("is answered by who made the code alone", async () => {
    const p = pair(w, "own");
    await p.meet();
    await asks(w, await linkCode(w, p.slack), p.discord);
    const { id } = await requestOf(w, p.discord);
    for (const who of [p.discord, inDiscord("G1", "Third"), { as: "admin" }])
      for (const how of ["", " confirm:yes", " refuse:yes"])
        expect((await w.say(`me link request:${id}${how}`, who)).refusal).toBe("me.link.over");
    // Where no message came, it stands beside the next code.
    const shown = await w.say("me link", p.slack);
    expect(shown.text).toContain("Discord G1: Down");
    expect((await w.press(button(shown, "Look"), p.slack)).text).toContain("Name of Down typed your code");
  });

  it("is nothing to another community", async () => {
    const p = pair(w, "abroad");
    const abroad = inDiscord("G2", "Abroad");
    await p.meet();
    await w.say("help", abroad);
    const code = await linkCode(w, p.slack);
    expect((await asks(w, code, abroad)).refusal).toBe("me.link.wrong");
    await asks(w, code, p.discord);
    const { id } = await requestOf(w, p.discord);
    expect((await w.say(`me link request:${id} confirm:yes`, abroad)).refusal).toBe("me.link.over");
  });

  it.each(["slack", "discord"] as const)("joins nobody where the one on %s is gone, or erased", async (which) => {
    const p = pair(w, `gone${which}`);
    await told();
    await p.meet();
    await asks(w, await linkCode(w, p.slack), p.discord);
    const request = await requestOf(w, p.discord);
    const { [which]: account } = { slack: `T1:Sgone${which}`, discord: `Dgone${which}` };
    await leave(w, { platform: which, user: account, now: w.clock.now() });
    expect((await answers(w, request, "confirm")).refusal).toBe("me.link.gone");
    const { [which]: person } = await p.persons();
    await w.db((db) => db.person.delete({ where: { communityId_id: { communityId: "c1", id: person ?? "" } } }));
    expect((await answers(w, request, "confirm")).refusal).toBe("me.link.over");
    expect(await told()).toEqual([]);
  });

  it("is not to be agreed to by who asks, whatever person that is by now", async () => {
    const p = pair(w, "self");
    await p.meet();
    await asks(w, await linkCode(w, p.slack), p.discord);
    const request = await requestOf(w, p.discord);
    const { slack } = await p.persons();
    await w.db((db) => db.handle.updateMany({ where: { externalId: "Dself" }, data: { personId: slack ?? "" } }));
    expect((await w.say(`me link request:${request.id} confirm:yes`, p.discord)).refusal).toMatch(/gone|over/);
  });

  it("lets who is in the higher role remain, whoever made the code", async () => {
    const lowly = inDiscord("G1", "Lowly", { standing: "guest" });
    const high = inSlack("T1", "High");
    for (const who of [lowly, high]) await w.say("help", who);
    const idOf = async (externalId: string) =>
      (await w.db((db) => db.handle.findFirstOrThrow({ where: { externalId } }))).personId;
    const id = await idOf("T1:High");
    await w.say(`person role person:${id} role:admin`, { as: "admin" });
    // The administrator is had to type the code of a guest, who agrees at once.
    await confirmed(w, await linkCode(w, lowly), high);
    expect(await idOf("Lowly")).toBe(id);
    expect((await w.say("community invite", lowly)).refusal).toBe("role.least");
    expect((await w.say("community invite", high)).refusal).toBeUndefined();
  });

  it("leaves a whole audit chain behind, and no bug", async () => {
    expect(await w.db((db) => verifyAudit({ db, seal: w.seal }, "c1"))).toMatchObject({ whole: true });
    expect(w.logged).toEqual([]);
  });
});
