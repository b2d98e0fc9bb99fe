import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eraseDue } from "../../src/core/services/privacy/erasing/erase-due.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { contact, PEOPLE, save } from "../core/features/contacts/people.ts";
import { type Said, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
const OTHER = { as: "colleague", profile: { name: "The member", standing: "member", admin: false } } as const;

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, PEOPLE);
});
afterEach(() => w.close());

const button = ({ view }: Said, label: string) => {
  const found = actionsIn(view!).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label} in ${JSON.stringify(view)}`);
  return found;
};
const labels = ({ view }: Said) => (view ? actionsIn(view).map(({ label }) => label) : []);
const personOf = async (as: string) =>
  (await w.db((db) => db.handle.findFirstOrThrow({ where: { platform: "console", externalId: as } }))).personId;
const stored = (name: string) =>
  w.db((db) => db.contact.findFirstOrThrow({ where: { name }, include: { topics: true } }));
const waiting = (subjectKind: string) =>
  w.db((db) => db.reviewItem.findMany({ where: { subjectKind, decision: null } }));
const send = (path: string, values: Record<string, string | boolean>, who = {}) =>
  w.send({ kind: "values", path, values }, who);
const MINE = {
  name: "Ana Ríos",
  organisation: "Policía Nacional",
  post: "Investigator",
  country: "PY",
  languages: "es",
};
/** What is told now, by whom it is for. */
const told = async () => (await w.tick()).map(({ to, view }) => `${to.recipient}: ${JSON.stringify(view.blocks[0])}`);
const decide = async (kind: string, how: "approve" | "reject") => {
  const [item] = await waiting(kind);
  return send(
    `review ${how}`,
    { item: item!.id, ...(how === "reject" ? { reason: "It is another Ana." } : {}) },
    MODERATOR,
  );
};

describe("contact me, of whoever has none", () => {
  it("asks for what a contact needs, filled in with what is known of them, and adds it", async () => {
    await w.say("me edit country:PY topics:tracing");
    const asked = await w.say("contact me");
    const { form } = asked;
    expect(form).toMatchObject({ command: "contact join", title: "Add my contact card" });
    expect(form?.fields.slice(0, 5).map(({ name, required, value }) => [name, required, value])).toEqual([
      ["name", true, "The member"],
      ["organisation", true, undefined],
      ["post", true, undefined],
      ["country", true, "PY"],
      // Known already, so that it is none of the four that a form on Discord opens with.
      ["languages", false, "en"],
    ]);
    expect(form?.fields.find(({ name }) => name === "topics")?.value).toBe("tracing");
    const sent = await send("contact join", { ...MINE, topics: "tracing", phone: "021 555 0133" });
    expect(sent.text).toContain("Added: you are in the directory. A moderator looks at your card");
    expect(sent.text).toContain("Confirmed by themselves on 24 November 2026");
    expect(sent.text).not.toContain("Verified by");
    expect(await stored("Ana Ríos")).toMatchObject({
      personId: await personOf("member"),
      verifiedAt: null,
      country: "PY",
    });
    expect((await w.say("contact find tracing Ríos")).view?.title).toBe("Ana Ríos");
    // From then on it is changed by the same command.
    expect((await w.say("contact me")).form).toMatchObject({ command: "contact me" });
    expect((await send("contact join", { ...MINE, name: "Ana Otra", again: true })).text).toContain(
      "You have a contact card already.",
    );
  });

  it("keeps what was typed where it was not all", async () => {
    const { form } = await w.say("contact me hours:08:00-15:00");
    expect(form).toMatchObject({ command: "contact join" });
    expect(form?.fields.find(({ name }) => name === "hours")?.value).toBe("08:00-15:00");
  });

  it("has moderators look at it, who verify it or say why not; either can be taken back", async () => {
    await send("contact join", MINE);
    expect((await w.say("review list", MODERATOR)).text).toContain("The member added this as their own contact");
    const approved = await decide("contact-joined", "approve");
    expect(approved.text).toContain("“Ana Ríos” is verified.");
    expect((await stored("Ana Ríos")).verifiedAt).not.toBeNull();
    expect(await told()).toEqual([expect.stringMatching(/^member: .*looked at your contact card and verified it/)]);
    w.clock.forward(60_000);
    await w.press(button(approved, "Undo"), MODERATOR);
    expect((await stored("Ana Ríos")).verifiedAt).toBeNull();
    await w.tick();
    w.clock.forward(60_000);
    await decide("contact-joined", "reject");
    expect((await stored("Ana Ríos")).verifiedAt).toBeNull();
    expect(await told()).toEqual([expect.stringMatching(/^member: .*not verified it: It is another Ana\./)]);
  });

  it("is asked for changes, gets the form, and is back in its turn once they have changed it", async () => {
    await send("contact join", MINE);
    const [first] = await waiting("contact-joined");
    const card = await w.say(`review show ${first!.id}`, MODERATOR);
    expect(labels(card)).toContain("Ask for changes");
    await w.say(`review ask ${first!.id} "Which unit?"`, MODERATOR);
    expect(await waiting("contact-joined")).toEqual([]);
    const [message] = (await w.tick()).filter(({ to }) => to.recipient === "member");
    expect(JSON.stringify(message?.view)).toContain("asks you to change your contact card: Which unit?");
    expect((await w.say('contact show "Ana Ríos"')).text).toMatch(
      /^.*\n?A moderator asks you to change it: Which unit\?\n\[Change and send again\]/u,
    );
    const [again] = actionsIn(message!.view);
    expect((await w.press(again!, {})).form?.fields.map(({ name }) => name)).toContain("organisation");
    w.clock.forward(60_000);
    await send("contact me", { organisation: "Policía Nacional, Unidad de Armas" });
    const [second] = await waiting("contact-joined");
    expect(second).toMatchObject({ createdAt: first!.createdAt, subjectId: first!.subjectId });
    expect(JSON.stringify((await w.tick()).filter(({ to }) => to.recipient === "moderator"))).toContain(
      "was changed as you asked",
    );
    expect((await w.say(`review show ${second!.id}`, MODERATOR)).text).toMatch(
      /Sent again after changes were asked for\nAsked for: Which unit\?/u,
    );
    // What is changed of it when nothing is asked moves nothing.
    await send("contact me", { organisation: "Policía Nacional" });
    expect((await waiting("contact-joined")).map(({ id }) => id)).toEqual([second!.id]);
    await decide("contact-joined", "approve");
    expect((await stored("Ana Ríos")).verifiedAt).not.toBeNull();
    await w.tick();
  });

  it("is not verified as it says now where its card was looked at before", async () => {
    await send("contact join", MINE);
    const card = await w.press(button(await w.say("review list", MODERATOR), "Show"), MODERATOR);
    w.clock.forward(60_000);
    await w.say('contact me post:"Director general"');
    expect((await w.press(button(card, "Approve"), MODERATOR)).refusal).toBe("review.changed");
    expect((await stored("Ana Ríos")).verifiedAt).toBeNull();
    expect((await decide("contact-joined", "approve")).refusal).toBeUndefined();
  });

  it("is out of the queue once a moderator verifies the card, or takes it out", async () => {
    await send("contact join", MINE);
    w.clock.forward(60_000);
    await w.say('contact verify "Ana Ríos"', MODERATOR);
    expect(await waiting("contact-joined")).toEqual([]);
    await w.say('contact remove "Ana Ríos"', MODERATOR);
    expect(await w.db((db) => db.reviewItem.count())).toBe(0);
    await send("contact join", MINE);
    await w.say('contact remove "Ana Ríos"', MODERATOR);
    expect(await w.db((db) => db.reviewItem.count())).toBe(0);
  });

  it("verifies at once what a moderator adds of themselves", async () => {
    const { text } = await send("contact join", MINE, MODERATOR);
    expect(text).toContain("Verified by The moderator on 24 November 2026");
    expect(await waiting("contact-joined")).toEqual([]);
  });

  it("adds one of two at the same moment", async () => {
    await w.say("me");
    const both = await Promise.all([send("contact join", MINE), send("contact join", { ...MINE, name: "Ana R." })]);
    expect(both.filter(({ text }) => text.includes("Added:"))).toHaveLength(1);
    expect(await w.db(async (db) => db.contact.count({ where: { personId: await personOf("member") } }))).toBe(1);
  });

  it("is offered on one’s own page, and named where only whoever has one can go on", async () => {
    const me = await w.say("me");
    expect(me.text).toContain("No contact in the directory is yours yet");
    expect(button(me, "Add my contact card")).toMatchObject({ kind: "ask", command: "contact me" });
    expect((await w.say("contact confirm")).text).toContain("To add it, or to say which one is: /contact me");
    expect((await w.say("me", { as: "guest" })).text).not.toContain("No contact in the directory");
  });
});

describe("is this you?", () => {
  const nobodys = (rest = {}) =>
    save(w, [contact("The member", { reference: "m", emails: ["m@example.org"], ...rest })]);

  it("is asked first where a contact of that name is nobody’s; it is theirs once a moderator agrees", async () => {
    await nobodys({ visibility: { emails: "nobody" } });
    const asked = await w.say("contact me");
    expect(asked.text).toContain(
      "The directory has somebody who may be you: The member, Investigator, National Police",
    );
    expect(labels(asked)).toEqual(["This is me", "Show", "No, add mine"]);
    expect((await w.press(button(asked, "No, add mine"))).form).toMatchObject({ command: "contact join" });
    expect(labels(await w.press(button(asked, "Show")))).toContain("This is me");
    const claimed = await w.press(button(asked, "This is me"));
    expect(claimed.text).toContain("A moderator looks whether The member is you");
    expect((await stored("The member")).personId).toBeNull();
    expect((await w.say("contact me")).text).toContain("a moderator has not looked at that yet");
    expect((await w.say("review list", MODERATOR)).text).toContain("The member says that this is their contact");
    const approved = await decide("contact-claim", "approve");
    expect(approved.text).toContain("“The member” belongs to whoever said so now");
    // What nobody was shown is not handed on.
    expect(await stored("The member")).toMatchObject({ personId: await personOf("member"), sealedEmails: null });
    expect(await told()).toEqual([
      expect.stringMatching(/^member: .*A moderator agreed: The member is your contact card/),
    ]);
    expect((await w.say("contact me")).form).toMatchObject({ command: "contact me" });
    w.clock.forward(60_000);
    await w.press(button(approved, "Undo"), MODERATOR);
    expect((await stored("The member")).personId).toBeNull();
  });

  it("is said no to with a reason, and not asked again by the same person", async () => {
    await nobodys();
    await w.press(button(await w.say("contact me"), "This is me"));
    await decide("contact-claim", "reject");
    expect(await told()).toEqual([expect.stringMatching(/not agree that The member is you: It is another Ana\./)]);
    const { id } = await stored("The member");
    expect((await send("contact claim", { contact: id })).text).toContain("said that it is not you");
    // Somebody else of that name can be.
    await w.say("me", OTHER);
    await w.db((db) => db.person.updateMany({ where: { role: "guest" }, data: { role: "member" } }));
    expect((await send("contact claim", { contact: id }, OTHER)).text).toContain("A moderator looks whether");
  });

  it("is asked for more by a moderator, answers in a form, and is back in its turn with the answer", async () => {
    await nobodys();
    const { id } = await stored("The member");
    await send("contact claim", { contact: id });
    const [first] = await waiting("contact-claim");
    const card = await send("review show", { item: first!.id }, MODERATOR);
    expect(labels(card)).toContain("Ask for changes");
    await w.say(`review ask ${first!.id} "Which unit are you in?"`, MODERATOR);
    expect(await waiting("contact-claim")).toEqual([]);
    const [message] = (await w.tick()).filter(({ to }) => to.recipient === "member");
    expect(JSON.stringify(message?.view)).toContain("You said that The member is you. A moderator asks: Which unit");
    // The same is said where they look for it, and nothing is claimed anew meanwhile.
    for (const line of ["contact me", `contact show ${id}`])
      expect((await w.say(line)).text).toContain("Which unit are you in?");
    expect((await send("contact claim", { contact: id })).refusal).toBe("contact.claim.asked");
    const [answer] = actionsIn(message!.view);
    expect((await w.press(answer!)).form?.fields.map(({ name }) => name)).toContain("what");
    expect((await send("contact answer", { contact: id, what: "Unidad 7" }, OTHER)).refusal).toBeDefined();
    w.clock.forward(60_000);
    const sent = await send("contact answer", { contact: id, what: "Unidad 7 de Asunción" });
    expect(sent.text).toContain("A moderator looks whether The member is you");
    const [second] = await waiting("contact-claim");
    expect(second).toMatchObject({ createdAt: first!.createdAt, subjectId: first!.subjectId });
    expect(JSON.stringify((await w.tick()).filter(({ to }) => to.recipient === "moderator"))).toContain(
      "has answered what you asked",
    );
    // Whoever still has the old card decides nothing of what they have not read.
    expect((await w.press(button(card, "Approve"), MODERATOR)).refusal).toBeDefined();
    const again = await send("review show", { item: second!.id }, MODERATOR);
    expect(again.text).toMatch(/Asked for: Which unit are you in\?\nAnswered: Unidad 7 de Asunción/u);
    await w.press(button(again, "Approve"), MODERATOR);
    expect((await stored("The member")).personId).toBe(await personOf("member"));
    expect((await send("contact answer", { contact: id, what: "Unidad 8" })).refusal).toBe("review.resubmit.not");
  });

  it("is answered by the button of the question also where the contact has become part of another", async () => {
    await nobodys();
    await save(w, [contact("M. Ember", { reference: "n" })]);
    const { id } = await stored("The member");
    await send("contact claim", { contact: id });
    const [item] = await waiting("contact-claim");
    await w.say(`review ask ${item!.id} "Which unit?"`, MODERATOR);
    const [message] = (await w.tick()).filter(({ to }) => to.recipient === "member");
    const stays = await stored("M. Ember");
    await send("contact merge", { contact: stays.id, other: id, sure: true }, MODERATOR);
    const [answer] = actionsIn(message!.view);
    const { form } = await w.press(answer!);
    expect(form?.command).toBe("contact answer");
    const sent = await send("contact answer", { ...(form?.known as Record<string, string>), what: "Unidad 7" });
    expect(sent.refusal).toBeUndefined();
    expect(await waiting("contact-claim")).toHaveLength(1);
  });

  it("leaves nothing of what was answered once whoever said it is erased", async () => {
    await nobodys();
    const { id } = await stored("The member");
    await send("contact claim", { contact: id });
    const [item] = await waiting("contact-claim");
    await w.say(`review ask ${item!.id} "Which unit?"`, MODERATOR);
    await send("contact answer", { contact: id, what: "Badge 5501 of Unidad 7" });
    await w.say("me erase sure:yes really:yes");
    w.clock.forward(15 * 24 * 3_600_000);
    expect(await eraseDue(w)).toBe(1);
    const kept = await w.db((db) => db.reviewDecision.findMany());
    expect(JSON.stringify(kept)).not.toContain("5501");
  });

  it("that is asked for more can be taken back, and ends where a moderator says whose it is", async () => {
    await nobodys();
    const { id } = await stored("The member");
    const asked = async () => {
      await send("contact claim", { contact: id });
      const [item] = await waiting("contact-claim");
      await w.say(`review ask ${item!.id} "Which unit?"`, MODERATOR);
    };
    await asked();
    await w.press(button(await w.say("contact me"), "Take it back"));
    expect(await w.db((db) => db.reviewItem.count())).toBe(0);
    await asked();
    await w.say(`contact edit ${id} person:"The admin"`, MODERATOR);
    expect(await w.db((db) => db.reviewItem.count())).toBe(0);
  });

  it("is asked by each in an entry of their own: what was decided of one decides nothing of another", async () => {
    await nobodys({ phones: ["+595 21 555 0102"] });
    const { id } = await stored("The member");
    await w.say("me", OTHER);
    await w.db((db) => db.person.updateMany({ where: { role: "guest" }, data: { role: "member" } }));
    await send("contact claim", { contact: id });
    const [first] = await waiting("contact-claim");
    // One moderator has the card of the first open while another turns it down, and somebody else says so.
    const card = await send("review show", { item: first!.id }, MODERATOR);
    await send("review reject", { item: first!.id, reason: "It is another Ana." }, MODERATOR);
    await send("contact claim", { contact: id }, OTHER);
    expect((await w.press(button(card, "Approve"), MODERATOR)).refusal).toBe("review.decided");
    expect((await stored("The member")).personId).toBeNull();
    // Who was told that it is not them is told so again, whoever else said it since.
    expect((await send("contact claim", { contact: id })).text).toContain("said that it is not you");
    expect(await waiting("contact-claim")).toHaveLength(1);
    const [second] = await waiting("contact-claim");
    const history = await send("review history", { item: second!.id }, MODERATOR);
    expect(history.text).not.toContain("It is another Ana.");
    expect((await decide("contact-claim", "approve")).text).toContain("belongs to whoever said so now");
    expect((await stored("The member")).personId).toBe(await personOf("colleague"));
    // The decision about the first is taken back: it waits again, and is nobody's to agree to by now.
    await send("review reopen", { item: first!.id }, MODERATOR);
    expect((await send("review approve", { item: first!.id }, MODERATOR)).refusal).toBe("contact.claim.taken");
    await w.say('contact remove "The member"', MODERATOR);
    expect(await w.db((db) => db.reviewItem.count())).toBe(0);
  });

  it("is not given back to nobody once its owner has said whom a field of it is for", async () => {
    await nobodys({ phones: ["+595 21 555 0102"] });
    await send("contact claim", { contact: (await stored("The member")).id });
    const approved = await decide("contact-claim", "approve");
    w.clock.forward(60_000);
    await w.say("contact me phone_for:nobody");
    const back = await w.press(button(approved, "Undo"), MODERATOR);
    expect(back.refusal).toBe("contact.edit.theirs");
    expect((await stored("The member")).personId).toBe(await personOf("member"));
    expect((await w.say('contact edit "The member" phone_for:community', MODERATOR)).refusal).toBe(
      "contact.edit.theirs",
    );
  });

  it("can be asked by several at once, and taken back by each", async () => {
    await nobodys();
    const { id } = await stored("The member");
    await w.say('person role "The member" member', MODERATOR);
    const both = await Promise.all([send("contact claim", { contact: id }), send("contact claim", { contact: id })]);
    expect(both.filter(({ refusal }) => refusal === undefined)).toHaveLength(1);
    const first = both.find(({ refusal }) => refusal === undefined)!;
    expect((await send("contact claim", { contact: id, end: true }, MODERATOR)).text).toContain("waits any more");
    const back = await w.press(button(first, "Take it back"));
    expect(back.text).toContain("Taken back");
    expect(await waiting("contact-claim")).toEqual([]);
    expect((await send("contact claim", { contact: id, end: true })).text).toContain("waits any more");
  });

  it("is asked by one person of one contact at a time", async () => {
    await nobodys();
    await save(w, [contact("The member", { reference: "n", organisation: "Customs" })]);
    const [one, other] = await w.db((db) => db.contact.findMany({ where: { name: "The member" } }));
    await send("contact claim", { contact: one!.id });
    expect((await send("contact claim", { contact: other!.id })).refusal).toBe("contact.claim.other");
    await send("contact claim", { contact: one!.id, end: true });
    expect((await send("contact claim", { contact: other!.id })).refusal).toBeUndefined();
  });

  it("is taken back also where the contact has become part of another", async () => {
    await nobodys();
    await save(w, [contact("M. Ember", { reference: "n" })]);
    const { id } = await stored("The member");
    await send("contact claim", { contact: id });
    const stays = await stored("M. Ember");
    const merged = await send("contact merge", { contact: stays.id, other: id, sure: true }, MODERATOR);
    expect(merged.refusal).toBeUndefined();
    const said = await w.say("contact me");
    expect(said.text).toContain("You said that M. Ember is you");
    await w.press(button(said, "Take it back"));
    expect(await waiting("contact-claim")).toEqual([]);
  });

  it("ends where a moderator says whose it is, or takes it out", async () => {
    await nobodys();
    const { id } = await stored("The member");
    await send("contact claim", { contact: id });
    await w.say(`contact edit ${id} person:"The admin"`, MODERATOR);
    expect(await waiting("contact-claim")).toEqual([]);
    expect((await send("contact claim", { contact: id })).text).toContain("is somebody’s contact already");
  });

  it("looks nobody up by an address: that is a look which is counted elsewhere", async () => {
    await nobodys({ reference: "x" });
    await w.db((db) =>
      db.contact.updateMany({ where: { name: "The member" }, data: { name: "M. Ember", folded: "m. ember" } }),
    );
    expect((await send("contact join", { ...MINE, email: "m@example.org" })).text).toContain("Added:");
  });

  it("tells nothing of whom the asker may not see, nor by a field that they may not", async () => {
    await nobodys({ sharing: "red" });
    expect((await w.say("contact me")).form).toMatchObject({ command: "contact join" });
    await save(w, [
      contact("Hidden Mail", { reference: "h", emails: ["h@example.org"], visibility: { emails: "moderators" } }),
    ]);
    expect((await send("contact join", { ...MINE, email: "h@example.org" })).text).toContain("Added:");
  });

  it("offers to nobody what is somebody’s already", async () => {
    await nobodys();
    await w.say('contact edit "The member" person:"The admin"', MODERATOR);
    expect((await w.say("contact me")).form).toMatchObject({ command: "contact join" });
    const found = await send("contact join", { ...MINE, name: "The member" });
    expect(found.text).toContain("There is a contact of that name: The member");
    expect(labels(found)).toEqual(["Show", "No, add mine"]);
  });
});
