import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oldRequests } from "../../src/core/features/contacts/requests/requests-chore.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { toNotice } from "../../src/core/kernel/views/notice.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { callerReads } from "../../src/core/services/store/reader.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { audited } from "../support/audited.ts";
import { type Said, type World, world } from "../support/world.ts";

const DAY = 86_400_000;
const MODERATOR = { as: "moderator" };
const OWNER = { as: "member" };
const WHY = 'reason:"We trace a pistol that was registered there"';
// One asker for each thing that is tested: what one may ask for in a day is limited.
const ASKERS = Array.from({ length: 14 }, (_, n) => `asker${n}`);

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z", limits: new Map() });
  await w.db(async (db) => {
    const people = ASKERS.map((id, n) => ({ id, name: `Asker ${"ABCDEFGHIJKLMN"[n]}` }));
    await db.person.createMany({
      data: people.map((one) => ({ ...one, communityId: "c1", role: "member", createdAt: w.clock.now() })),
    });
    await db.handle.createMany({
      data: ASKERS.map((id) => ({ communityId: "c1", platform: CONSOLE, externalId: id, personId: id })),
    });
  });
  await save(w, [
    contact("Ramona Agüero", {
      ...{ reference: "py-1", person: "c1member", phones: ["+595 21 555 0101"], emails: ["ramona@example.org"] },
      ...{ note: "Answers before noon.", visibility: { phones: "request", note: "request", emails: "moderators" } },
    }),
    contact("Ana Costa", {
      ...{ reference: "br-1", person: "asker0", country: "BR", post: "Analyst", organisation: "Polícia Federal" },
      ...{ phones: ["+55 61 5555 0102"], emails: ["ana@example.org"] },
    }),
    contact("Nobody Linked", { phones: ["+595 21 555 0103"], visibility: { phones: "request" } }),
    contact("Secret Chief", { person: "c1admin", sharing: "red", phones: ["+595 21 555 0104"] }),
  ]);
  // What the owner is told in a day is another thing.
  await w.say("settings edit messages:50", { as: "admin" });
  await w.tick();
});
afterAll(() => w.close());

const as = (n: number) => ({ as: `asker${n}` });
const button = (view: View | undefined, label: string) => {
  const found = actionsIn(view!).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label} in ${JSON.stringify(view)}`);
  return found;
};
const reader = () => ({ format: formatter("en", "America/Mexico_City"), now: w.clock.now() });
/** What was said to somebody since this was asked last. */
const told = async (who: string) => {
  const posts = await w.tick();
  return posts.filter(({ to }) => to.address === "direct" && to.recipient === who).map(({ view }) => view);
};
const ask = (n: number, more = "", whom = "Ramona") => w.say(`contact request ${whom} ${more} ${WHY}`, as(n));
const idOf = (said: Said) => String((button(said.view, "Undo") as { input: Record<string, unknown> }).input["request"]);
const sent = (path: string, values: Record<string, unknown>, who: { as: string }) =>
  w.send({ kind: "values", path, values }, who);
const stateOf = (id: string) => w.db(async (db) => (await db.contactRequest.findFirst({ where: { id } }))?.state);
const labels = (view: View | undefined) => actionsIn(view!).map(({ label }) => label);

describe("contact request", () => {
  it("is offered on the card of whom it is not shown, with what can be asked for and nothing else", async () => {
    const card = await w.say("contact show Ramona", as(1));
    expect(card.text).not.toMatch(/555|example\.org|noon/);
    expect(labels(card.view).slice(0, 2)).toEqual(["Ask for the phone", "Ask for the note"]);
    expect(labels((await w.say("contact show Ramona", MODERATOR)).view)).not.toContain("Ask for the phone");
    expect(labels((await w.say("contact show Ramona", OWNER)).view)).not.toContain("Ask for the phone");
    const { form } = await w.press(button(card.view, "Ask for the note"), as(1));
    expect(form?.fields.map(({ name, value }) => [name, value])).toEqual([
      ["reason", undefined],
      ["field", "note"],
    ]);
    expect(form?.fields[1]?.choices?.map(({ value }) => value)).toEqual(["phones", "note", "introduction"]);
    const short = await w.say("contact request Ramona reason:please", as(1));
    expect(short.text).toContain("15 characters at least");
    expect((await ask(1, "field:emails")).text).toBe(
      "That is not given on request here. You can ask for: Phone, Note or An introduction.",
    );
  });

  it("tells who asks and why, and by a yes exactly what its owner saw before, to whoever asked alone", async () => {
    const asked = await ask(0);
    expect(asked.text).toContain("Asked for the phone. Ramona Agüero reads your reason and answers");
    const [message, ...more] = await told("member");
    expect(more).toEqual([]);
    expect(message?.title).toBe("Asker A asks for your phone");
    const text = toPlain(message!, reader());
    expect(text).toContain("Analyst, Polícia Federal, Brazil");
    expect(text).toContain("We trace a pistol that was registered there");
    expect(text).not.toContain("555");
    expect(labels(message)).toEqual(["Accept…", "Decline…", "Ask why…"]);
    const shown = await w.press(button(message, "Accept…"), OWNER);
    expect(shown.text).toContain("Phone: +595 21 555 0101");
    expect(shown.text).not.toMatch(/ramona@|noon/);
    expect(await stateOf(idOf(asked))).toBe("open");
    const given = await w.press(button(shown.view, "Give it"), OWNER);
    expect(given.text).toBe("Asker A gets your phone as it stood here, and nothing else.");
    const [yes] = await told("asker0");
    expect(yes?.title).toBe("Ramona Agüero gives you their phone");
    const opened = await w.press(button(yes, "Show it"), as(0));
    expect(opened.text).toContain("Phone: +595 21 555 0101");
    expect(opened.text).toContain("This look at private details was recorded. It can be opened until 1 December 2026");
    expect(opened.text).not.toMatch(/ramona@|noon/);
    expect(toNotice(opened.view!, reader())).not.toContain("555");
    const { id } = (await w.db((db) => db.contact.findFirst({ where: { name: "Ramona Agüero" } })))!;
    expect((await audited(w, "contact.look")).at(-1)).toMatchObject({
      ...{ actorId: "asker0", subject: `contact:${id}`, detail: { fields: ["phones"] } },
    });
    expect((await w.say("me seen", OWNER)).text).toContain("Asker A");
    // The card stays closed, others open nothing, and nothing private stands where words are kept.
    expect((await w.say("contact show Ramona", as(0))).text).not.toContain("555");
    for (const who of [as(1), OWNER, MODERATOR])
      expect((await sent("contact told", { request: idOf(asked) }, who)).refusal).toBe("contact.request.opens-no-more");
    const posts = await w.product.posts.since(w.community, 0, 1_000);
    const kept = [
      ...posts.filter(({ view }) => view.title?.includes("gives you")).map(({ view }) => view),
      ...(await w.db(async (db) => [await db.delivery.findMany(), await db.contactRequest.findMany()])),
    ];
    expect(kept).toHaveLength(3);
    expect(JSON.stringify(kept)).not.toMatch(/555|ramona@/);
    expect((await audited(w, "contact.request", "contact.request.accept")).map(({ action }) => action)).toEqual([
      "contact.request",
      "contact.request.accept",
    ]);
    w.clock.forward(7 * DAY);
    await oldRequests.run(w);
    expect((await w.press(button(yes, "Show it"), as(0))).refusal).toBe("contact.request.opens-no-more");
    expect(await w.db((db) => db.contactRequest.count({ where: { sealed: { not: null } } }))).toBe(0);
  });

  it("shows anew what would be told where the contact was changed meanwhile, and tells nothing yet", async () => {
    const id = idOf(await ask(2));
    const shown = await sent("contact accept", { request: id }, OWNER);
    w.clock.forward(1_000);
    await w.say("contact me phone:+595215550111", OWNER);
    const again = await w.press(button(shown.view, "Give it"), OWNER);
    expect(again.text).toContain("Your contact was changed meanwhile, so nothing was told yet.");
    expect(again.text).toContain("+595 21 555 0111");
    expect(await stateOf(id)).toBe("open");
    await w.press(button(again.view, "Give it"), OWNER);
    expect((await sent("contact told", { request: id }, as(2))).text).toContain("+595 21 555 0111");
    await told("member");
  });

  it("is asked about once and answered once, and its time begins anew", async () => {
    const id = idOf(await ask(3));
    const [first] = await told("member");
    w.clock.forward(6 * DAY);
    const form = await w.press(button(first, "Ask why…"), OWNER);
    expect(form.form?.fields.map(({ name }) => name)).toEqual(["question"]);
    const asked = await sent("contact why", { request: id, question: "Which case is it?" }, OWNER);
    expect(asked.text).toBe("Asker D is asked; I tell you what they answer.");
    expect((await sent("contact why", { request: id, question: "And?" }, OWNER)).refusal).toBe(
      "contact.request.asked-already",
    );
    const [question] = await told("asker3");
    expect(toPlain(question!, reader())).toContain("They ask: Which case is it?");
    w.clock.forward(6 * DAY);
    await oldRequests.run(w);
    expect(await stateOf(id)).toBe("open");
    expect((await sent("contact because", { request: id, answer: "Case 12 of Luque" }, as(3))).text).toContain(
      "Your answer is on its way",
    );
    expect((await sent("contact because", { request: id, answer: "More" }, as(3))).refusal).toBe(
      "contact.request.answered-already",
    );
    const [answered] = await told("member");
    expect(toPlain(answered!, reader())).toMatch(/You asked: Which case is it\?\s+Answer: Case 12 of Luque/);
    expect(labels(answered)).toEqual(["Accept…", "Decline…"]);
    await sent("contact decline", { request: id }, OWNER);
    await told("asker3");
  });

  it("is declined politely, with the owner's words where they say any", async () => {
    for (const [n, words] of [
      [4, undefined],
      [5, "Please write to the office"],
    ] as const) {
      const id = idOf(await ask(n));
      await told("member");
      await sent("contact decline", { request: id, ...(words ? { words } : {}) }, OWNER);
      const [no] = await told(`asker${n}`);
      expect(toPlain(no!, reader())).toBe(
        `Ramona Agüero cannot give you their phone at present.${words ? `\nThey say: ${words}` : ""}`,
      );
      expect((await sent("contact accept", { request: id }, OWNER)).refusal).toBe("contact.request.is.declined");
    }
  });

  it("introduces both, each by what each gave, and records each look", async () => {
    const asked = await w.say(`contact request Ramona field:introduction give:phones ${WHY}`, as(0));
    expect(asked.text).toContain("Asked for an introduction.");
    const shown = await sent("contact accept", { request: idOf(asked) }, OWNER);
    expect(shown.text).toContain("They give you: Phone.");
    expect(labels(shown.view).slice(0, 4)).toEqual([
      ...["Give phone and e-mail", "Give the phone", "Give the e-mail", "Give the name alone"],
    ]);
    await told("member");
    const given = await w.press(button(shown.view, "Give the e-mail"), OWNER);
    expect(given.text).toContain("You and Asker A are introduced");
    const posts = await w.tick();
    const views = Object.fromEntries(posts.map(({ to, view }) => [to.recipient, view]));
    expect(views["asker0"]?.title).toBe("You and Ramona Agüero are introduced to each other");
    expect(views["member"]?.title).toBe("You and Asker A are introduced to each other");
    const ofOwner = await w.press(button(views["asker0"], "Show it"), as(0));
    expect(ofOwner.text).toContain("Who: Ramona Agüero, Investigator, National Police");
    expect(ofOwner.text).toContain("ramona@example.org");
    expect(ofOwner.text).not.toContain("555");
    const ofAsker = await w.press(button(views["member"], "Show it"), OWNER);
    expect(ofAsker.text).toContain("Who: Ana Costa, Analyst, Polícia Federal");
    expect(ofAsker.text).toContain("+55 61 5555 0102");
    expect(ofAsker.text).not.toContain("ana@");
    expect((await audited(w, "contact.look")).slice(-2).map(({ actorId, detail }) => [actorId, detail])).toEqual([
      ["asker0", { fields: ["emails"] }],
      ["c1member", { fields: ["phones"] }],
    ]);
  });

  it("waits once for each asker and contact, is taken back, and is limited in a day", async () => {
    const first = await ask(6);
    expect((await ask(6)).text).toContain("You have asked Ramona Agüero already");
    expect(await w.db((db) => db.contactRequest.count({ where: { askerId: "asker6" } }))).toBe(1);
    expect((await w.press(button(first.view, "Undo"), as(6))).text).toBe("Taken back: your request is over.");
    expect(await told("member")).toEqual([]);
    expect((await sent("contact accept", { request: idOf(first) }, OWNER)).refusal).toBe(
      "contact.request.is.withdrawn",
    );
    for (let n = 0; n < 4; n += 1) await w.press(button((await ask(6)).view, "Undo"), as(6));
    const over = await ask(6);
    expect(over.refusal).toBe("limit.asking");
    expect(await w.db((db) => db.contactRequest.count({ where: { askerId: "asker6", open: true } }))).toBe(0);
  });

  it("says plainly where nobody can answer, and whom else to ask; nobody asks themselves", async () => {
    const card = await w.say('contact show "Nobody Linked"', as(1));
    expect(labels(card.view)).not.toContain("Ask for the phone");
    const { form } = await w.press(button(card.view, "Ask the moderators"), as(1));
    expect(form).toMatchObject({ command: "contact wrong" });
    expect(form?.fields.find(({ name }) => name === "what")?.value).toMatch(
      /^Nobody answers for this contact here\. I need the phone\./,
    );
    const { refusal, text } = await ask(1, "", '"Nobody Linked"');
    expect(refusal).toBe("contact.request.nobody");
    expect(text).toContain("/contact find poc:true country:PY");
    expect(text).toContain("/contact wrong");
    expect((await ask(1, "", '"Nobody Linked"')).refusal).toBe("contact.request.nobody");
    expect((await w.say(`contact request Ramona ${WHY}`, OWNER)).refusal).toBe("contact.request.own");
    expect((await ask(1, "", '"Secret Chief"')).text).toContain("I find nothing called");
    expect(await w.db((db) => db.contactRequest.count({ where: { askerId: "asker1" } }))).toBe(0);
  });

  it("ends after seven days of silence, and both are told in few words", async () => {
    const id = idOf(await ask(7));
    await told("member");
    w.clock.forward(7 * DAY);
    expect((await sent("contact accept", { request: id }, OWNER)).refusal).toBe("contact.request.is.ended");
    await oldRequests.run(w);
    await oldRequests.run(w);
    const posts = await w.tick();
    expect(posts.map(({ to, view }) => [to.recipient, toPlain(view, reader())]).sort()).toEqual([
      [
        "asker7",
        "Ramona Agüero has not answered your request in time, and it is over. Perhaps somebody else can help: /contact find",
      ],
      ["member", "What Asker H asked of you is over, and nothing was told."],
    ]);
    w.clock.forward(31 * DAY);
    await oldRequests.run(w);
    expect(await stateOf(id)).toBeUndefined();
  });

  it("has one winner where it is accepted twice and taken back at once, and the others are told", async () => {
    const id = idOf(await ask(8));
    const version = (await w.db((db) => db.contact.findFirst({ where: { name: "Ramona Agüero" } })))!.updatedAt;
    const yes = { request: id, yes: true, version: version.toISOString() };
    const said = await Promise.all([
      sent("contact accept", yes, OWNER),
      sent("contact accept", yes, OWNER),
      sent("contact withdraw", { request: id }, as(8)),
      sent("contact decline", { request: id }, OWNER),
    ]);
    expect(said.filter(({ refusal }) => refusal === undefined)).toHaveLength(1);
    const state = await stateOf(id);
    expect(said.flatMap(({ refusal }) => refusal ?? [])).toEqual(Array(3).fill(`contact.request.is.${state}`));
    const entries = await audited(w, "contact.request.accept", "contact.request.withdraw", "contact.request.decline");
    expect(
      entries.filter(({ actorId, detail }) => actorId === "asker8" || JSON.stringify(detail).includes("asker8")).length,
    ).toBeLessThanOrEqual(1);
    await w.tick();
  });

  it("tells nothing to or of whoever is suspended, nor to whoever may not see the contact any more", async () => {
    const [suspended, lowered] = [idOf(await ask(9)), idOf(await ask(10))];
    await w.say('person suspend person:"Asker J"', MODERATOR);
    await w.db((db) => db.contact.updateMany({ where: { name: "Ramona Agüero" }, data: { sharing: "red" } }));
    expect((await told("member")).map(({ title }) => title)).toEqual(["Asker K asks for your phone"]);
    expect((await sent("contact accept", { request: suspended }, OWNER)).refusal).toBe("contact.request.away");
    expect((await sent("contact accept", { request: lowered }, OWNER)).refusal).toBe("contact.request.unseen");
    await w.db((db) => db.contact.updateMany({ where: { name: "Ramona Agüero" }, data: { sharing: "green" } }));
    expect((await w.say("contact asked", OWNER)).text).not.toContain("Asker J");
    await sent("contact decline", { request: lowered }, OWNER);
    await w.tick();
  });
});

describe("whoever is not let ask", () => {
  /** All that somebody sees from asking to the end of it, with ids and their own name taken out. */
  async function seenBy(n: number): Promise<string> {
    const seen: unknown[] = [];
    const look = async (line: string) => {
      const { view, form, refusal } = await w.say(line, as(n));
      seen.push({ line, view, form, refusal });
    };
    await look("contact show Ramona");
    await look(`contact request Ramona ${WHY}`);
    await look(`contact request Ramona ${WHY}`);
    for (const line of ["contact asked", "me held", "home", "me"]) await look(line);
    const { view } = await w.say("me export", as(n));
    const [file] = view?.blocks.flatMap((block) => (block.kind === "file" ? [block.token] : [])) ?? [];
    const copy = Buffer.from((await openFile(w.product.tokens, file ?? "", w.community))!.base64, "base64").toString();
    const { held } = JSON.parse(copy) as { held: { table: string; rows: unknown[] }[] };
    seen.push(held.filter(({ table }) => table.startsWith("contact")));
    const row = await w.store.within(w.community, readsAs(n), (db) => db.contactRequest.findMany());
    seen.push(row, await w.store.within(w.community, readsAs(n), (db) => db.contactBlock.findMany()));
    seen.push(await w.store.within(w.community, readsAs(n), (db) => db.delivery.findMany()));
    const ids = new Map<string, string>();
    const numbered = (id: string) => ids.set(id, ids.get(id) ?? `id ${ids.size}`).get(id)!;
    return JSON.stringify(seen)
      .replaceAll(/\b0{6}\d{4}\b/gu, numbered)
      .replaceAll(`asker${n}`, "ME")
      .replaceAll(/Asker [A-Z]/gu, "Me");
  }
  const readsAs = (n: number) => callerReads({ personId: `asker${n}`, role: "member", ceiling: "amber" });

  it("sees byte for byte what everybody else sees, and nothing that they ask is said", async () => {
    const id = idOf(await ask(11));
    const [message] = await told("member");
    await w.press(button(message, "Decline…"), OWNER);
    const declined = await sent("contact decline", { request: id }, OWNER);
    const blocked = await w.press(button(declined.view, "Do not let Asker L ask me again"), OWNER);
    expect(blocked.text).toContain("Asker L can ask you nothing any more, and is not told so.");
    // Both have asked before, and were declined.
    await sent("contact decline", { request: idOf(await ask(12)) }, OWNER);
    expect((await w.tick()).filter(({ to }) => to.recipient === "asker11")).toHaveLength(1);
    w.clock.forward(1_000);
    const ones = await seenBy(11);
    expect(await seenBy(12)).toBe(ones);
    expect(ones).toContain("Asked for the phone.");
    const said = await w.tick();
    expect(said.map(({ to, view }) => [to.recipient, view.title])).toEqual([["member", "Asker M asks for your phone"]]);
    for (const line of ["contact asked", "home"]) expect((await w.say(line, OWNER)).text).not.toContain("Asker L asks");
    // It ends as silence does.
    w.clock.forward(7 * DAY);
    await oldRequests.run(w);
    const over = await w.tick();
    const words = (who: string) =>
      over.filter(({ to }) => to.recipient === who).map(({ view }) => JSON.stringify(view));
    expect(words("asker11")).toEqual(words("asker12"));
    expect(words("asker11")).toHaveLength(1);
    expect(words("member")).toEqual([expect.stringContaining("What Asker M asked of you is over")]);
  });

  it("is let ask again by a press, and a moderator finds out nothing of it anywhere", async () => {
    const asked = await w.say("contact asked", OWNER);
    expect(asked.text).toMatch(/Asker L\s+cannot ask you anything/);
    await w.say(`contact request Ramona field:introduction ${WHY}`, MODERATOR);
    await w.tick();
    const list = await w.say("deliveries", MODERATOR);
    expect(list.text).not.toMatch(/Request between/);
    const rows = await w.store.within(
      w.community,
      callerReads({ personId: "c1moderator", role: "moderator", ceiling: "red" }),
      (db) => db.delivery.count({ where: { kind: "request" } }),
    );
    expect(rows).toBe(0);
    expect((await audited(w)).filter(({ action }) => action.includes("block"))).toEqual([]);
    expect((await w.press(button(asked.view, "Let them ask"), OWNER)).text).toBe("Asker L can ask you again.");
    w.clock.forward(1_000);
    await ask(11);
    expect((await told("member")).map(({ title }) => title)).toContain("Asker L asks for your phone");
  });
});
