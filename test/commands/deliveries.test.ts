import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { deliverDue } from "../../src/core/services/delivery/sending/deliver.ts";
import { planNews } from "../../src/core/services/delivery/notices/notice.ts";
import { describeDeliveries } from "../../src/core/services/delivery/listing/what-and-whom.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { LANGUAGES } from "../../src/core/kernel/language/language.ts";
import { whyWords } from "../../src/core/services/delivery/listing/outcome-words.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { DeliveryError } from "../../src/core/kernel/commands/transport.ts";
import { problem } from "../../src/core/kernel/errors/errors.ts";
import { answer, call, DAY, goTo, HOUR, MINUTE, START } from "../core/features/meetings/reminded.ts";
import { type FakePlatform, fakePlatform } from "../core/services/delivery/ledger-world.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { CATALOGUE } from "../../src/features.ts";
import { addCommunity } from "../support/store.ts";
import { type Said, type World, world } from "../support/world.ts";

let w: World;
let platform: FakePlatform;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  platform = fakePlatform("console");
});
afterEach(() => w.close());

const button = (said: Said, label: string): Action => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((a) => a.label === label);
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return found;
};
const moderator = { as: "moderator" };
const deliver = () =>
  deliverDue({
    store: w.store,
    clock: w.clock,
    ids: w.ids,
    log: { info() {}, warn() {}, error() {} },
    transports: new Map([["console", platform]]),
    worker: "t",
    catalogue: CATALOGUE,
  });
const rows = (kind = "reminder") =>
  w.db((db) => db.delivery.findMany({ where: { kind }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }));
const DUE = new Date(START.getTime() - HOUR);

/** A call whose reminder in #general could not be posted, and its row. */
async function gone() {
  const meeting = await call(w, { organiserId: "c1moderator" }, []);
  goTo(w, DUE);
  platform.faults.push({ failure: { kind: "gone" }, seen: false });
  await deliver();
  const [row] = await rows();
  return { meeting, row: row! };
}

describe("deliveries", () => {
  test("is for moderators, and for the caller's eyes", async () => {
    for (const line of ["deliveries", "deliveries show x", "deliveries resend x"])
      expect((await w.say(line)).refusal).toBe("role.least");
    for (const line of ["deliveries", "deliveries state:failed"])
      expect((await w.say(line, moderator)).plan).toMatchObject({ audience: "caller" });
  });

  test("teaches where there is nothing", async () => {
    const { text } = await w.say("deliveries", moderator);
    expect(text).toBe(
      "Deliveries\nNothing was to be sent in the last 7 days, and nothing is planned for the next 7. Reminders come with meetings, digests with a schedule. What becomes of each is shown here, and what failed can be sent again.\n[Schedule a meeting] /meeting add\n[Schedule a digest] /digest schedule",
    );
  });

  test("shows what is next and what was, how many of each, and why", async () => {
    const meeting = await call(w, { leads: [60, 15] }, []);
    await answer(w, meeting, "member", "yes");
    await answer(w, meeting, "admin", "yes");
    goTo(w, DUE);
    const plainly = platform.deliver.bind(platform);
    const refused = new DeliveryError({ kind: "refused" }, { cause: "as told" });
    platform.deliver = (message) => (message.to.address === "channel" ? Promise.reject(refused) : plainly(message));
    await deliver();
    const { text } = await w.say("deliveries", moderator);
    expect(text).toContain(
      "The last 7 days: sent in time 3, late 0, failed 1, not sent 0. The next 7 days: planned 1.\nNext\nReminders 15 minutes before: Call · whoever is to be reminded then\nplanned · Wed, 25 Nov 2026, 14:45 GMT-6\n",
    );
    expect(text).toMatch(
      /Reminder: Call · #general\ncould not be sent · Wed, 25 Nov 2026, 14:00 GMT-6 · the platform refuses this message/,
    );
    expect(text).toContain("Reminder: Call · The admin, by direct message\nsent · Wed, 25 Nov 2026, 14:00 GMT-6");
    expect(text).toMatch(
      /\[Show [^\]]+\] \/deliveries show delivery:\w+\n\[planned \(1\)\] \/deliveries state:planned\n\[sent in time \(3\)\] .*\n\[failed \(1\)\] /,
    );
    const failed = await w.say("deliveries state:failed", moderator);
    expect(failed.text).toContain("Reminder: Call · #general\n");
    expect(failed.text.match(/\[Show\]/g)).toHaveLength(1);
    expect((await w.say("deliveries state:late", moderator)).text).toContain(
      "There is none of these in the last and the next 7 days.",
    );
    const older = await w.say("deliveries", moderator);
    expect((await w.press(button(older, "failed (1)"), moderator)).plan).toMatchObject({ place: "here" });
  });

  test("looks a week back and ahead, and at one meeting where asked", async () => {
    await call(w, {}, []);
    await call(
      w,
      { title: "Other", startsAt: new Date(START.getTime() + 8 * DAY), startsLocal: "2026-12-03T15:00" },
      [],
    );
    expect((await w.say("deliveries meeting:Other", moderator)).text).toContain(
      "Nothing was to be sent about this meeting",
    );
    expect((await w.say("deliveries meeting:Call", moderator)).text).toContain("\nReminders 1 hour before: Call");
    goTo(w, DUE);
    await deliver();
    goTo(w, new Date(DUE.getTime() + 7 * DAY + MINUTE));
    const { text } = await w.say("deliveries", moderator);
    expect(text).toContain("sent in time 0, late 0, failed 0, not sent 0. The next 7 days: planned 1.");
    expect(text).toContain("\nReminders 1 hour before: Other");
  });

  test("leads through pages, and keeps its filter", async () => {
    for (let n = 0; n < 10; n += 1) await call(w, { title: `Call ${n}` }, []);
    goTo(w, DUE);
    await deliver();
    const first = await w.say("deliveries state:sent", moderator);
    expect(first.text.match(/\[Show [^\]]/g)).toHaveLength(5);
    expect(first.text).toContain("1–5 of 10\n");
    const second = await w.press(button(first, "More"), moderator);
    expect(second.text.match(/\nReminder: Call /g)).toHaveLength(5);
    expect(second.text).toContain("6–10 of 10\n");
  });

  test("never tells what is said to one person, nor of what the moderator may not see", async () => {
    await call(w, { title: "Board secret", sharing: "red" }, []);
    const secret = {
      person: "c1member",
      about: "resource",
      subjectId: "r1",
      occurrence: "",
      near: { platform: "console", space: "test" },
    } as const;
    await w.db((db) =>
      planNews(
        { db, community: { id: w.community }, now: w.clock.now(), ids: w.ids },
        { ...secret, problem: problem("review.told.rejected", { title: "My draft", reason: "Too rude." }) },
      ),
    );
    await deliver();
    expect(JSON.stringify(platform.seen)).toContain("Too rude.");
    const listed = await w.say("deliveries", moderator);
    const [notice] = await rows("notice");
    const shown = await w.say(`deliveries show ${notice?.id}`, moderator);
    expect(listed.text).toContain("Notice about a suggestion · The member, by direct message");
    for (const { text } of [listed, shown, await w.say(`deliveries resend ${notice?.id}`, moderator)])
      expect(text).not.toMatch(/rude|draft/i);
    // Whoever may see no more than green, were they to moderate, would not learn the title here either.
    const reader = { kind: "person", role: "moderator", ceiling: "green", personId: "c1guest" } as const;
    const waves = await rows("wave");
    const t = translator("en");
    const described = await w.store.within(w.community, reader, (db) =>
      describeDeliveries(waves, {
        db,
        community: { id: w.community },
        catalogue: CATALOGUE,
        t,
        format: formatter("en", "UTC"),
      }),
    );
    expect([...described.values()].map((d) => [d.what, d.about])).toEqual([
      ["Reminders 1 hour before: something you may not see", undefined],
    ]);
  });

  test("knows nothing of another community's", async () => {
    await addCommunity(w.store, "c2", "other", w.clock.now());
    const { row } = await gone();
    const foreign = { as: "moderator", space: "other" };
    expect((await w.say("deliveries", foreign)).text).toContain("Nothing was to be sent");
    for (const line of [`deliveries show ${row.id}`, `deliveries resend ${row.id}`])
      expect((await w.say(line, foreign)).text).toContain("I find nothing called");
  });

  test.each([
    ["es", "Recordatorio: Call · #general", "no se pudo enviar", "el canal ya no existe o no tengo acceso"],
    ["pt", "Lembrete: Call · #general", "não pôde ser enviado", "o canal não existe mais ou está fechado para mim"],
    ["fr", "Rappel\u00a0: Call · #general", "n’a pas pu être envoyé", "le canal n’existe plus ou m’est fermé"],
  ])("speaks %s", async (locale, ...words) => {
    await gone();
    const { text } = await w.say("deliveries", { ...moderator, locale });
    for (const some of words) expect(text).toContain(some);
  });
});

test("whether somebody muted it, declined or wants no messages reads the same", () => {
  for (const language of LANGUAGES) {
    const words = (["muted", "declined", "unwanted"] as const).map((why) =>
      whyWords(why, "direct", translator(language)),
    );
    expect(new Set(words).size).toBe(1);
  }
});

describe("deliveries show", () => {
  test("says to whom, what became of it, why, when, and what is to be mended", async () => {
    const { row } = await gone();
    const { text } = await w.say("deliveries show Call", moderator);
    expect(text).toBe(
      [
        "Reminder: Call",
        "To: #general",
        "State: could not be sent",
        "Why: the channel is gone or closed to me",
        "Due: Wed, 25 Nov 2026, 14:00 GMT-6",
        "Given up: Wed, 25 Nov 2026, 14:00 GMT-6",
        "Attempts: 1",
        "Let me into the channel again, or undo what closed it to me. Then send this again.",
        `[Send again] /deliveries resend delivery:${row.id}`,
        `[What it is about] /meeting show meeting:${row.subjectId}`,
        "[Deliveries] /deliveries",
      ].join("\n"),
    );
  });

  test("says when it is tried next, and offers nothing meanwhile", async () => {
    await call(w, {}, []);
    goTo(w, DUE);
    platform.faults.push({ failure: { kind: "retry", afterMs: 120_000 }, seen: false });
    await deliver();
    const [row] = await rows();
    const said = await w.say(`deliveries show ${row?.id}`, moderator);
    expect(said.text).toContain("State: planned\nWhy: the platform did not take it; I am trying again");
    expect(said.text).toContain("Next attempt: Wed, 25 Nov 2026, 14:02 GMT-6\nAttempts: 1");
    expect(said.text).not.toContain("Send again");
    expect((await w.say(`deliveries resend ${row?.id}`, moderator)).refusal).toBe("deliveries.resend.open");
  });

  test("says why it is not sent again", async () => {
    await call(w, {}, []);
    goTo(w, new Date(START.getTime() + 2 * HOUR));
    await deliver();
    const [wave] = await rows("wave");
    const said = await w.say(`deliveries show ${wave?.id}`, moderator);
    expect(said.text).toContain("State: not sent\nWhy: too late to be of use");
    expect(said.text).toContain("I do not send that again: too late to be of use.");
    expect(said.text).not.toContain("[Send again]");
  });
});

describe("deliveries resend", () => {
  test("asks first, says it once however often it is pressed, and says that it is late", async () => {
    const { row } = await gone();
    w.clock.forward(20 * MINUTE);
    const asked = await w.press(button(await w.say(`deliveries show ${row.id}`, moderator), "Send again"), moderator);
    expect(asked.text).toContain("Send this once more?");
    expect(asked.text).toContain("Nobody has seen it yet.");
    await deliver();
    platform.seen.length = 0;
    const confirm = button(asked, "Send it once more");
    const both = await Promise.all([w.press(confirm, moderator), w.press(confirm, { as: "admin" })]);
    expect(both.map((s) => s.text.split("\n")[0])).toContain("It is sent once more in a moment");
    await deliver();
    expect((await w.press(confirm, moderator)).text).toContain(
      "It has been sent once more already: sent 20 minutes late.",
    );
    await deliver();
    expect(
      platform.seen.map((m) => [m.to.recipient, JSON.stringify(m.view).includes("This reminder is 20 minutes late")]),
    ).toEqual([["general", true]]);
    expect(platform.seen[0]?.key).not.toBe(row.key);
    expect((await w.say(`deliveries show ${row.id}`, moderator)).text).toContain("After that: sent 20 minutes late");
    const links = await w.db((db) => db.audit.findMany({ where: { action: "delivery.resend" } }));
    expect(links.map((l) => l.subject)).toContain(`delivery:${row.id}`);
  });

  test("one that fails again can be sent a third time", async () => {
    const { row } = await gone();
    platform.faults.push({ failure: { kind: "gone" }, seen: false });
    await w.say(`deliveries resend ${row.id} confirm:yes`, moderator);
    await deliver();
    const second = (await rows()).find((r) => r.occurrence.endsWith(" again 1"));
    expect(second).toMatchObject({ state: "failed", reason: "gone" });
    expect((await w.say(`deliveries resend ${row.id} confirm:yes`, moderator)).text).toContain(
      "It has been sent once more already: could not be sent.",
    );
    await w.say(`deliveries resend ${second?.id} confirm:yes`, moderator);
    await deliver();
    expect((await rows()).find((r) => r.occurrence.endsWith(" again 2"))).toMatchObject({ state: "sent" });
  });

  test("says of what was sent that people see it twice, and does not call it late then", async () => {
    await call(w, {}, []);
    goTo(w, DUE);
    await deliver();
    w.clock.forward(30 * MINUTE);
    const [row] = await rows();
    const asked = await w.say(`deliveries resend ${row?.id}`, moderator);
    expect(asked.text).toContain("It was sent already: whoever reads there sees it twice.");
    await deliver();
    expect(platform.seen).toHaveLength(1);
    await w.press(button(asked, "Send it once more"), moderator);
    await deliver();
    expect(platform.seen).toHaveLength(2);
    expect(JSON.stringify(platform.seen[1]?.view)).toContain("Starts in 30 minutes.");
    expect(JSON.stringify(platform.seen[1]?.view)).not.toContain("late");
  });

  test("says of what may have been said that people may see it twice", async () => {
    const { row } = await gone();
    await w.db((db) => db.delivery.updateMany({ where: { id: row.id }, data: { reason: "uncertain" } }));
    expect((await w.say(`deliveries resend ${row.id}`, moderator)).text).toContain(
      "whoever reads there may see it twice",
    );
  });

  test("refuses what is pointless by now, saying why, and changes nothing by trying", async () => {
    const { row, meeting } = await gone();
    const before = await rows();
    await w.say("meeting cancel Call", moderator);
    const said = await w.say(`deliveries resend ${row.id} confirm:yes`, moderator);
    expect(said).toMatchObject({
      refusal: "deliveries.resend.pointless",
      text: "I do not send that again: what it was about was cancelled, moved or ended before.",
    });
    await w.say(`meeting restore ${meeting.id}`, moderator);
    goTo(w, new Date(START.getTime() + 16 * MINUTE));
    expect((await w.say(`deliveries resend ${row.id}`, moderator)).text).toBe(
      "I do not send that again: too late to be of use.",
    );
    expect(await rows()).toEqual(before);
  });

  test("what was withheld is sent again once its readers may see it", async () => {
    await call(w, { sharing: "amber" }, []);
    await w.db((db) => db.channel.updateMany({ where: { externalId: "general" }, data: { clearance: "clear" } }));
    goTo(w, DUE);
    await deliver();
    const [row] = await rows();
    expect(row).toMatchObject({ state: "dropped", reason: "withheld" });
    expect((await w.say(`deliveries resend ${row?.id}`, moderator)).text).toBe(
      "I do not send that again: people read there who may not see it.",
    );
    await w.db((db) => db.channel.updateMany({ where: { externalId: "general" }, data: { clearance: "amber" } }));
    await w.say(`deliveries resend ${row?.id} confirm:yes`, moderator);
    await deliver();
    expect(platform.seen.filter((m) => m.to.recipient === "general")).toHaveLength(1);
  });

  test("does not press upon people what they do not want, and reaches them on another account", async () => {
    const meeting = await call(w, {}, []);
    await answer(w, meeting, "member", "yes");
    goTo(w, DUE);
    platform.deliver = (message) =>
      message.to.address === "direct"
        ? Promise.reject(new DeliveryError({ kind: "gone" }, { cause: "as told" }))
        : Promise.resolve("r");
    await deliver();
    const row = (await rows()).find((r) => r.personId !== null)!;
    expect(row).toMatchObject({ state: "failed", reason: "gone" });
    await w.db((db) => db.handle.updateMany({ where: { personId: "c1member" }, data: { leftAt: w.clock.now() } }));
    expect((await w.say(`deliveries resend ${row.id}`, moderator)).refusal).toBe("deliveries.resend.nobody");
    await w.db((db) =>
      db.handle.create({
        data: { communityId: w.community, platform: "console", externalId: "second", personId: "c1member", spaces: [] },
      }),
    );
    await answer(w, meeting, "member", "no");
    expect((await w.say(`deliveries resend ${row.id}`, moderator)).text).toBe(
      "I do not send that again: the person does not want it.",
    );
    await answer(w, meeting, "member", "yes");
    platform = fakePlatform("console");
    await w.say(`deliveries resend ${row.id} confirm:yes`, moderator);
    await deliver();
    expect(platform.seen.map((m) => m.to.recipient)).toEqual(["second"]);
  });

  test("is refused where the space is not the community's any more", async () => {
    const { row } = await gone();
    await w.db((db) =>
      db.formerSpace.create({
        data: { communityId: w.community, platform: "console", externalId: "test", leftAt: w.clock.now() },
      }),
    );
    expect((await w.say(`deliveries resend ${row.id}`, moderator)).refusal).toBe("deliveries.resend.disconnected");
  });
});
