import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { budgetsOf, type LimitSettings, readLimits } from "../../src/core/kernel/catalogue/budgets.ts";
import { manyLooks } from "../../src/core/features/contacts/looks-chore.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { sql } from "../../src/core/services/store/store.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { CATALOGUE } from "../../src/features.ts";
import { type World, world } from "../support/world.ts";
import { button } from "../core/services/communities/newcomers.ts";

const OTHERS = 30;

let w: World;
async function begin(limits: LimitSettings = new Map()): Promise<void> {
  w = await world({ limits });
}
afterEach(() => w.close());

/** As if a budget were whole again. */
const wait = () => w.store.statement(sql`delete from spent returning 1`);
const meetings = () => w.db((db) => db.meeting.count());
const planned = () => w.db((db) => db.delivery.count());

async function addMembers(count: number): Promise<void> {
  await w.db(async (db) => {
    const ids = Array.from({ length: count }, (_, n) => `other${n}`);
    await db.person.createMany({
      data: ids.map((id) => ({ communityId: "c1", id, name: id, role: "member", createdAt: w.clock.now() })),
    });
    await db.handle.createMany({
      data: ids.map((id) => ({ communityId: "c1", platform: CONSOLE, externalId: id, personId: id })),
    });
  });
}

describe("one person asks for very much", () => {
  beforeEach(() => begin(new Map([["commands", { most: 3, per: "hour" }]])));

  it("is told when they can go on, in their language and by their clock, and nothing is done", async () => {
    for (let n = 0; n < 3; n += 1) expect((await w.say("help")).refusal).toBeUndefined();
    const said = [];
    for (const locale of ["en", "es", "pt", "fr"]) {
      const { refusal, text, plan } = await w.say("contact find tracing", { locale, zone: "Europe/Vienna" });
      expect(refusal).toBe("limit.commands");
      expect(plan.kind).toBe("answer");
      said.push(text);
    }
    expect(said).toEqual([
      "That was a lot in a short time, so I have stopped here. Nothing was done. You can go on from Tuesday 16:20 (Vienna).",
      "Fue mucho en poco tiempo y por eso me detuve. No se hizo nada. Puede continuar a partir del martes, 16:20 (Viena).",
      "Foi muita coisa em pouco tempo e por isso parei. Nada foi feito. Você pode continuar a partir de terça-feira, 16:20 (Viena).",
      "C’était beaucoup en peu de temps\u00a0; je me suis donc arrêté. Rien n’a été fait. Vous pourrez continuer à partir de mardi 16:20 (Vienne).",
    ]);
    expect((await w.say("help", { as: "admin" })).refusal).toBeUndefined();
    await wait();
    expect((await w.say("help")).refusal).toBeUndefined();
  });

  it("can send a form again that was refused", async () => {
    const form = () =>
      w.product.dispatch({
        ...{ id: w.ids.next(), form: "f1", platform: CONSOLE, space: "test", user: "member", channel: "general" },
        input: { kind: "values", path: "help", values: {} },
      });
    for (let n = 0; n < 3; n += 1) await w.say("help");
    expect(await form()).toMatchObject({ kind: "answer", view: { refusal: "limit.commands" } });
    await wait();
    expect((await form()).kind).toBe("work");
  });
});

describe("one person looks up very much while they type", () => {
  beforeEach(async () => {
    await begin(new Map([["completions", { most: 3, per: "hour" }]]));
    await save(w, [contact("Ramona Ruiz")]);
  });
  const typing = { kind: "suggest", path: "contact show", option: "contact", text: "Ram", values: {} } as const;
  const complete = { kind: "complete", line: "contact sh" } as const;
  const offered = async (input: typeof typing | typeof complete, as = "member") => {
    const { plan } = await w.send(input, { as, id: "typing" });
    return plan.kind === "suggest" ? plan.choices.length : plan.kind;
  };

  it("is offered nothing for a while, whatever they type, and can go on with commands", async () => {
    expect([await offered(typing), await offered(complete), await offered(typing)]).toEqual([1, 1, 1]);
    expect([await offered(typing), await offered(complete)]).toEqual([0, 0]);
    expect((await w.say("contact show Ramona")).text).toContain("Ramona Ruiz");
    expect(await offered(typing, "moderator")).toBe(1);
    await wait();
    expect(await offered(typing)).toBe(1);
  });

  it("is counted once for each of those who are recognised together", async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => offered(typing)));
    expect(all.toSorted()).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
  });
});

describe("one member invites everybody to sixty meetings", () => {
  beforeEach(async () => {
    await begin();
    await addMembers(OTHERS);
  });
  const add = (n: number) =>
    w.say(`meeting add "Call ${n}" 2026-12-${String(1 + (n % 28)).padStart(2, "0")} 10:00 invite:everyone`);

  it("is stopped where they have caused what one person may, and nothing is half done", async () => {
    const refusals = [];
    for (let n = 0; n < 60; n += 1) {
      const before = [await meetings(), await planned()];
      const { refusal, text } = await add(n);
      refusals.push(refusal);
      if (refusal === undefined) continue;
      expect(text).toContain("You can go on from");
      expect([await meetings(), await planned()]).toEqual(before);
    }
    // 30 others, a moderator and an administrator, each asked once to each.
    const made = Math.floor(500 / (OTHERS + 2));
    expect(refusals).toEqual([
      ...Array.from({ length: made }, () => undefined),
      ...Array.from({ length: 60 - made }, () => "limit.messages"),
    ]);
    expect(await meetings()).toBe(made);
    await wait();
    expect((await add(60)).refusal).toBeUndefined();
  });

  it("can still cancel one, and everybody who counts on it is told", async () => {
    const first = await add(1);
    const meeting = await w.db((db) => db.meeting.findFirstOrThrow());
    for (let n = 0; n < OTHERS; n += 1) await w.say('meeting rsvp "Call 1" yes', { as: `other${n}` });
    for (let n = 2; n < 30; n += 1) await add(n);
    expect((await add(30)).refusal).toBe("limit.messages");
    expect(first.refusal).toBeUndefined();
    const cancelled = await w.send({
      kind: "values",
      path: "meeting cancel",
      values: { meeting: meeting.id, confirm: true, check: false },
      mode: "run",
    });
    expect(cancelled.refusal).toBeUndefined();
    expect(
      await w.db((db) =>
        db.delivery.count({ where: { kind: "change", subjectId: meeting.id, personId: { not: null } } }),
      ),
    ).toBe(OTHERS);
  });

  it("invites everybody once, however many they are", async () => {
    await addMembersMore(600);
    expect((await add(1)).refusal).toBeUndefined();
    expect((await add(2)).refusal).toBe("limit.messages");
    expect((await w.say('meeting add "Small" 2026-12-03 10:00')).refusal).toBeUndefined();
  });

  it("is stopped by inviting more people afterwards, too", async () => {
    await w.say('meeting add "Small" 2026-12-03 10:00 repeat:weekly');
    for (let n = 0; n < 15; n += 1) await add(n);
    expect((await w.say("meeting edit Small scope:all invite:everyone")).refusal).toBe("limit.messages");
    expect(await w.db((db) => db.invitation.count({ where: { meeting: { title: "Small" } } }))).toBe(0);
  });
});

async function addMembersMore(count: number): Promise<void> {
  await w.db((db) =>
    db.person.createMany({
      data: Array.from({ length: count }, (_, n) => ({
        ...{ communityId: "c1", id: `more${n}`, name: `more${n}`, role: "member", createdAt: w.clock.now() },
      })),
    }),
  );
}

describe("one member makes a channel read one thing after the other", () => {
  it("is stopped, whichever command has it said there", async () => {
    await begin();
    const posted = async () => (await w.tick()).filter(({ to }) => to.address === "channel").length;
    await w.say('meeting poll "Workshop" times:"2027-01-12 09:00; 2027-01-13 16:00"');
    const { id: poll } = await w.db((db) => db.poll.findFirstOrThrow());
    const refusals = new Set<string | undefined>();
    let posts = 0;
    for (let n = 0; n < 50; n += 1) {
      for (const [path, values] of [
        ["poll close", { poll, time: 1 }],
        ["poll reopen", { poll }],
      ] as const)
        refusals.add((await w.send({ kind: "values", path, values, mode: "run" })).refusal);
      posts += await posted();
    }
    expect(posts).toBeLessThan(35);
    expect(refusals).toContain("limit.aloud");
    const { commands } = CATALOGUE;
    const named = (path: string) => budgetsOf(commands.find((c) => c.path === path) ?? commands[0]!, CATALOGUE);
    for (const path of [
      "poll close",
      "minutes post",
      ...["cancel", "skip", "restore", "undo", "move"].map((x) => `meeting ${x}`),
    ])
      expect(named(path)).toContain("aloud");
  });
});

describe("one member reads the directory", () => {
  const named = (n: number) => `Person Number${String(n).padStart(2, "0")}`;
  const show = (name: string) => w.say(`contact show "${name}"`);
  const looks = () => w.db((db) => db.audit.count({ where: { action: "contact.look" } }));
  beforeEach(async () => {
    await begin();
    await save(
      w,
      Array.from({ length: 62 }, (_, n) => contact(named(n), { phones: [`+595 21 555 0${100 + n}`] })),
    );
  });

  it("opens as many private cards as one may, administrators hear of it, and each look is in the record", async () => {
    const refusals = [];
    for (let n = 0; n < 62; n += 1) refusals.push((await show(named(n))).refusal);
    expect(refusals).toEqual([
      ...Array.from({ length: 30 }, () => undefined),
      ...Array.from({ length: 32 }, () => "limit.private"),
    ]);
    expect(await looks()).toBe(30);
    const posts = (await w.tick()).filter(({ to }) => to.address === "direct");
    expect(posts.map(({ to }) => to.recipient)).toEqual(["admin"]);
    expect(JSON.stringify(posts[0]?.view)).toContain(
      "The member has opened the private details of as many contacts as one person may in a day",
    );
    expect((await w.say('contact show "Person Number40"', { as: "moderator" })).refusal).toBeUndefined();
  });

  it("is told of, too, where one reads few a day and goes on", async () => {
    const told = async () => (await w.tick()).filter(({ to }) => to.address === "direct").map(({ view }) => view);
    for (let day = 0; day < 4; day += 1) {
      for (let n = 0; n < 20; n += 1) await show(named((day * 20 + n) % 62));
      await w.store.statement(sql`delete from spent returning 1`);
      w.clock.forward(86_400_000);
      expect(await told()).toEqual([]);
      await manyLooks.run(w);
      const posts = await told();
      expect(posts.length).toBe(day === 2 ? 1 : 0);
      if (day === 2)
        expect(JSON.stringify(posts)).toContain(
          "The member has opened the private details of 60 contacts in the last 7 days.",
        );
      await manyLooks.run(w);
      expect(await told()).toEqual([]);
    }
  });

  it("finds whom to call all the same; what would open of itself has its button", async () => {
    const found = (number = 40) => w.say(`contact find Number${number}`);
    expect((await found()).text).toContain("+595 21 555 0140");
    for (let n = 0; n < 29; n += 1) await show(named(n));
    const closed = await found(41);
    expect(closed.refusal).toBeUndefined();
    expect(closed.text).not.toContain("+595");
    expect(JSON.stringify(closed.view)).toContain("contact show");
    expect(closed.text).toMatch(
      /\nYou have opened as many private details as one may for now; more from \w+ \d\d:\d\d/,
    );
    expect((await found()).text).not.toContain("as many private details");
  });

  it("counts contacts and not looks: one that is opened again costs nothing", async () => {
    for (let n = 0; n < 40; n += 1) expect((await show(named(n % 4))).refusal).toBeUndefined();
    for (let n = 4; n < 30; n += 1) expect((await show(named(n))).refusal).toBeUndefined();
    expect((await show(named(30))).refusal).toBe("limit.private");
    expect((await show(named(0))).text).toContain("+595 21 555 0100");
  });

  it("counts nobody's own card", async () => {
    await w.say(`contact edit "${named(61)}" person:"The member"`, { as: "moderator" });
    for (let n = 0; n < 31; n += 1) expect((await show(named(61))).refusal).toBeUndefined();
    for (let n = 0; n < 30; n += 1) expect((await show(named(n))).refusal).toBeUndefined();
    expect((await show(named(30))).refusal).toBe("limit.private");
  });
});

describe("other budgets", () => {
  it("are each their command’s own", async () => {
    await begin(
      new Map(
        ["polls", "invitations", "imports", "suggestions", "aloud"].map(
          (name) => [name, { most: 1, per: "day" }] as const,
        ),
      ),
    );
    const poll = (n: number) => w.say(`meeting poll "Workshop ${n}" times:"2027-01-12 09:00; 2027-01-13 16:00"`);
    expect((await poll(1)).refusal).toBeUndefined();
    expect((await poll(2)).refusal).toBe("limit.aloud");
    await w.store.statement(sql`delete from spent where key like '% aloud' returning 1`);
    expect((await poll(2)).refusal).toBe("limit.polls");
    const invite = () => w.say("community invite", { as: "admin" });
    expect((await invite()).refusal).toBeUndefined();
    expect((await invite()).refusal).toBe("limit.invitations");
    const load = async (uid: string) => {
      const event = ["BEGIN:VEVENT", `UID:${uid}`, "DTSTART:20261201T090000", `SUMMARY:Call ${uid}`, "END:VEVENT"];
      const text = ["BEGIN:VCALENDAR", ...event, "END:VCALENDAR", ""].join("\r\n");
      const base64 = Buffer.from(text).toString("base64");
      const file = { name: "x.ics", mediaType: "text/calendar", size: text.length, base64 };
      const who = { as: "moderator", channel: "general" };
      await w.store.statement(sql`delete from spent where key like '% aloud' returning 1`);
      const shown = await w.send({ kind: "values", path: "meeting import", values: { file, zone: "Madrid" } }, who);
      await w.store.statement(sql`delete from spent where key like '% aloud' returning 1`);
      return w.press(button(shown, "Import it"), who);
    };
    expect((await load("a")).refusal).toBeUndefined();
    expect((await load("b")).refusal).toBe("limit.imports");
    expect(await meetings()).toBe(1);
    const suggest = (n: number) => w.say(`resource add "Guide ${n}" https://example.org/${n} guide`);
    expect((await suggest(1)).refusal).toBeUndefined();
    expect((await suggest(2)).refusal).toBe("limit.suggestions");
  });

  it("are set by an operator, and off where they are", async () => {
    expect(readLimits("off")).toBe("off");
    expect(readLimits("resource-files=5/hour")).toEqual(new Map([["resource-files", { most: 5, per: "hour" }]]));
    expect(readLimits("messages=1000/day, polls=off")).toEqual(
      new Map<string, unknown>([
        ["messages", { most: 1000, per: "day" }],
        ["polls", "off"],
      ]),
    );
    expect(["messages=0/day", "messages=5/week", "messages", "=5/day"].map(readLimits)).toEqual(
      Array(4).fill(undefined),
    );
    await begin(readLimits("commands=off, private=1/day"));
    for (let n = 0; n < 130; n += 1) expect((await w.say("help")).refusal).toBeUndefined();
  });
});
