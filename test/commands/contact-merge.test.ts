import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPrivate } from "../../src/core/features/contacts/fields/private-fields.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { verifyAudit } from "../../src/core/services/audit/verify.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { audited } from "../support/audited.ts";
import { type Said, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const button = ({ view }: Said, label: string) => {
  const found = actionsIn(view!).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label} in ${JSON.stringify(view)}`);
  return found;
};
const stored = (name: string) =>
  w.db((db) => db.contact.findMany({ where: { name }, include: { topics: true, pointOfContacts: true } }));
const idOf = async (reference: string) =>
  (await w.db((db) => db.contact.findFirstOrThrow({ where: { reference } }))).id;
const fieldsOf = async (id: string) =>
  openPrivate(w.seal, w.community, id, await w.db((db) => db.contact.findFirstOrThrow({ where: { id } })));
const found = async (words: string, who = {}) => (await w.say(`contact find ${words}`, who)).view?.title;

/** Two contacts that are one, each with something the other has not; a third has the second as its deputy. */
async function pair(n: string) {
  await save(w, [
    contact(`Ana Ríos ${n}`, {
      ...{ reference: `a${n}`, organisation: "Policía", topics: ["tracing"], languages: ["es"] },
      ...{ phones: [`+59521555${n}11`], emails: [`ana${n}@example.org`], note: "Mornings.", source: "List A" },
    }),
    contact(`Ana Ríos ${n}`, {
      ...{ reference: `b${n}`, organisation: "Policía Nacional", post: "Chief", city: "Luque" },
      ...{ topics: ["marking", "ballistics"], poc: ["ballistics"], languages: ["pt"], sharing: "amber" as const },
      ...{
        phones: [`+59521555${n}11`, `+59521555${n}22`],
        note: "Evenings.",
        visibility: { note: "moderators" as const },
      },
    }),
    contact(`Carla ${n}`, { reference: `c${n}`, topics: ["customs"], poc: ["customs"], mandate: { deputy: `b${n}` } }),
  ]);
  return { stays: await idOf(`a${n}`), goes: await idOf(`b${n}`) };
}
const merge = (stays: string, goes: string, more = "") =>
  w.say(`contact merge ${stays} other:${goes}${more}`, MODERATOR);

describe("contact merge", () => {
  it("shows both side by side, field by field, with what stays marked, and opens nothing private", async () => {
    const { stays, goes } = await pair("10");
    const said = await merge(stays, goes);
    expect(said.text.split("\n").slice(0, 3)).toEqual([
      "Merge two contacts?",
      "The first, “Ana Ríos 10”, and the second, “Ana Ríos 10”, become one. “Together” is what it will say; you can take it back for 30 days.",
      "Where they differ",
    ]);
    expect(said.text).toContain("Policía Nacional");
    expect(said.text).toContain("The same on both: Name, Country");
    expect(said.text).toContain("1 number or address is on both.");
    expect(said.text).not.toMatch(/555|example\.org|Mornings/);
    const table = said.view?.blocks.find(({ kind }) => kind === "table");
    const marked = JSON.stringify(table);
    expect(marked).toContain('{"kind":"strong","text":"Policía"}');
    expect(marked).not.toContain('{"kind":"strong","text":"Policía Nacional"}');
    expect(marked).toContain('{"kind":"strong","text":"Luque"}');
    // Of two labels the narrower stays.
    expect(marked).toContain('{"kind":"strong","text":"TLP:AMBER');
    expect((await audited(w, "contact.look")).length).toBe(0);
    const other = await w.press(button(said, "Take the second’s details"), MODERATOR);
    expect(JSON.stringify(other.view)).toContain('{"kind":"strong","text":"Policía Nacional"}');
    expect(await stored("Ana Ríos 10")).toHaveLength(2);
  });

  it("makes them one: what was of either is found, mandates and their history stay, and it is taken back whole", async () => {
    const { stays, goes } = await pair("20");
    const before = [await fieldsOf(stays), await fieldsOf(goes)];
    const history = () => w.db((db) => db.mandate.count());
    const entries = await history();
    w.clock.forward(1_000);
    await w.say(`contact show ${goes}`, ADMIN);
    await w.say(`contact edit ${goes} person:"The member"`, MODERATOR);
    w.clock.forward(1_000);
    const notices = () => w.db((db) => db.delivery.count({ where: { kind: "notice" } }));
    const told = await notices();
    const merged = await w.press(button(await merge(stays, goes), "Merge"), MODERATOR);
    expect(merged.text).toContain("Merged: one contact with what both had. Links and mandates of both lead here.");
    // Nothing changed hands, so nobody is told that it did.
    expect(await notices()).toBe(told);
    const [one, ...others] = await stored("Ana Ríos 20");
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      ...{ id: stays, organisation: "Policía", city: "Luque", sharing: "amber", personId: "c1member" },
      ...{ reference: "a20", formerReferences: ["b20"], formerIds: [goes], languages: ["es", "pt"] },
      ...{ visibility: { note: "moderators" }, source: "List A" },
      pointOfContacts: [{ topicKey: "ballistics", contactId: stays }],
    });
    expect(await fieldsOf(stays)).toEqual({
      emails: ["ana20@example.org"],
      phones: [{ number: "+595215552011" }, { number: "+595215552022" }],
      note: "Mornings.\n\nEvenings.",
    });
    expect(await w.db((db) => db.mandate.findMany({ where: { topicKey: "ballistics", endedAt: null } }))).toMatchObject(
      [{ contactId: stays }],
    );
    const deputy = () => w.db((db) => db.pointOfContact.findFirst({ where: { topicKey: "customs" } }));
    expect(await deputy()).toMatchObject({ deputyId: stays });
    // By either’s number, and by a button that names the one that went.
    expect(await found("+595 21 555 2022")).toBe("Ana Ríos 20");
    expect((await w.say(`contact show ${goes}`, ADMIN)).view?.title).toBe("Ana Ríos 20");
    expect((await w.say("me")).text).toContain("Your private details were opened");
    expect((await w.say("audit", ADMIN)).text).toContain("merged two contacts");
    const undone = await w.press(button(merged, "Undo"), MODERATOR);
    expect(undone.text).toContain("Ana Ríos 20 is as before.");
    expect([await fieldsOf(stays), await fieldsOf(goes)]).toEqual(before);
    expect(
      (await stored("Ana Ríos 20"))
        .map(({ reference, formerIds, personId }) => [reference, formerIds, personId])
        .sort(),
    ).toEqual([
      ["a20", [], null],
      ["b20", [], "c1member"],
    ]);
    expect(await deputy()).toMatchObject({ deputyId: goes });
    expect(await w.db((db) => db.mandate.findMany({ where: { topicKey: "ballistics", endedAt: null } }))).toMatchObject(
      [{ contactId: goes }],
    );
    // Nobody had it in between.
    expect(await history()).toBe(entries);
    expect((await w.press(button(merged, "Undo"), MODERATOR)).refusal).toBe("contact.undo.gone");
  });

  it("takes the details of whichever was confirmed later, and is matched by both references of a later import", async () => {
    const { stays, goes } = await pair("30");
    await w.say(`contact edit ${goes} person:"The guest"`, MODERATOR);
    await w.db((db) => db.contact.updateMany({ where: { id: goes }, data: { confirmedAt: w.clock.now() } }));
    await w.press(button(await merge(stays, goes), "Merge"), MODERATOR);
    expect(await stored("Ana Ríos 30")).toMatchObject([{ organisation: "Policía Nacional", reference: "a30" }]);
    // What they confirmed of themselves would stay against a file of before.
    const row = { ...contact("Ana Ríos 30", { organisation: "Renamed", topics: ["tracing"] }), asOf: w.clock.now() };
    expect(await save(w, [{ ...row, reference: "b30" }])).toMatchObject({ created: 0, updated: 1 });
    // A file that has both rows still means one contact: the row of its own reference counts.
    const both = [{ ...row, reference: "a30", organisation: "Own" }, { ...row, reference: "b30", organisation: "Former" }]; // biome-ignore format: one line
    expect(await save(w, both)).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect(await stored("Ana Ríos 30")).toMatchObject([{ organisation: "Own", reference: "a30" }]);
  });

  it("refuses two people’s, a mandate of another country, one and itself, and says what to do", async () => {
    const { stays, goes } = await pair("40");
    await w.say(`contact edit ${stays} person:"The admin"`, MODERATOR);
    await w.say(`contact edit ${goes} person:"The moderator"`, MODERATOR);
    const two = await merge(stays, goes);
    expect([two.refusal, two.text]).toEqual(["contact.merge.persons", expect.stringContaining("/contact edit")]);
    await w.say(`contact edit ${goes} person:none country:BR`, MODERATOR);
    const abroad = await merge(stays, goes);
    expect([abroad.refusal, abroad.text]).toEqual([
      "contact.merge.country",
      expect.stringContaining("point of contact of Brazil"),
    ]);
    expect((await merge(stays, stays)).refusal).toBe("contact.merge.one");
    expect((await w.say(`contact merge ${stays} other:${goes}`)).text).toContain("moderator");
  });

  it("is done by one of two at once, in either order; whoever comes later is told", async () => {
    const { stays, goes } = await pair("50");
    const [first, second] = [button(await merge(stays, goes), "Merge"), button(await merge(goes, stays), "Merge")];
    const both = await Promise.all([w.press(first, MODERATOR), w.press(second, ADMIN)]);
    const lost = both.filter(({ refusal }) => refusal !== undefined);
    expect(lost.map(({ refusal }) => refusal)).toEqual([expect.stringMatching(/^contact\.merge\.(?:gone|one)$/)]);
    expect(await stored("Ana Ríos 50")).toHaveLength(1);
  });

  it("does nothing to what was changed since it was shown, and what was changed by its owner meanwhile is told them", async () => {
    const { stays, goes } = await pair("60");
    await w.say(`contact edit ${goes} person:"The member"`, MODERATOR);
    await w.db((db) => db.contact.updateMany({ where: { name: "Ana Ríos 20" }, data: { personId: null } }));
    const shown = await merge(stays, goes);
    w.clock.forward(1_000);
    const { form } = await w.say("contact me", {});
    await w.say("contact me city:Areguá");
    expect((await w.press(button(shown, "Merge"), MODERATOR)).refusal).toBe("contact.edit.meanwhile");
    w.clock.forward(1_000);
    await w.press(button(await merge(stays, goes), "Merge"), MODERATOR);
    const late = await w.send({ kind: "values", path: "contact me", values: { ...form?.known, city: "Capiatá" } });
    expect(late.refusal).toBe("contact.edit.meanwhile");
    expect(await stored("Ana Ríos 60")).toMatchObject([{ city: "Areguá", personId: "c1member" }]);
  });

  it("is suggested where another of that name was added, and lists likely pairs", async () => {
    const add = 'contact add "Bea Solís" organisation:Aduanas post:Chief country:PY languages:es phone:"021 555 7070"';
    await w.say(add, MODERATOR);
    const asked = await w.say(add.replace("Aduanas", "Customs"), MODERATOR);
    const added = await w.press(button(asked, "Add another one"), MODERATOR);
    const suggested = await w.press(button(added, "Side by side"), MODERATOR);
    expect(suggested.text).toContain("The first, “Bea Solís”");
    const list = await w.say("contact duplicates", MODERATOR);
    expect(list.text).toContain("Bea Solís\nAduanas / Customs\nParaguay · same name · same phone\n");
    await w.press(button(suggested, "Merge"), MODERATOR);
    expect((await w.say("contact duplicates", MODERATOR)).text).not.toContain("Bea Solís");
    expect((await w.say("contact duplicates")).text).toContain("moderator");
  });

  it("tells no pair by a field that is for nobody else, and none by a number that many have", async () => {
    await save(w, [
      ...["X", "Y"].map((who) =>
        contact(`Hidden ${who}`, { phones: ["+595215559191"], visibility: { phones: "nobody" as const } }),
      ),
      ...["P", "Q", "R"].map((who) => contact(`Switchboard ${who}`, { phones: ["+595215559292"] })),
    ]);
    const { text } = await w.say("contact duplicates", MODERATOR);
    expect(text).not.toMatch(/Hidden|Switchboard/);
  });

  it("has contacts of one name told apart where one is chosen", async () => {
    const same = { organisation: "Fiscalía", country: "PY" };
    await save(w, [
      contact("Luz Paz", { ...same, reference: "l1", post: "Chief" }),
      contact("Luz Paz", { ...same, reference: "l2", post: "Deputy" }),
      contact("Luz Paz", { ...same, reference: "l3", post: "Deputy" }),
    ]);
    const { plan } = await w.send(
      { kind: "suggest", path: "contact merge", option: "other", text: "Luz", values: {} },
      MODERATOR,
    );
    const labels = plan.kind === "suggest" ? plan.choices.map(({ label }) => label).sort() : [];
    expect(labels).toEqual([
      "Luz Paz – Fiscalía, Paraguay (Chief)",
      expect.stringMatching(/^Luz Paz – Fiscalía, Paraguay \(Deputy, \w{10}\)$/),
      expect.stringMatching(/^Luz Paz – Fiscalía, Paraguay \(Deputy, \w{10}\)$/),
    ]);
    expect(new Set(labels).size).toBe(3);
  });

  it("leaves a whole audit chain, and nothing that names who is gone", async () => {
    expect(await w.db((db) => verifyAudit({ db, seal: w.seal }, "c1"))).toMatchObject({ whole: true });
    const ids = new Set((await w.db((db) => db.contact.findMany({ select: { id: true } }))).map(({ id }) => id));
    const named = await w.db(async (db) => [
      ...(await db.pointOfContact.findMany()).flatMap(({ contactId, deputyId }) => [contactId, deputyId ?? contactId]),
      ...(await db.mandate.findMany()).map(({ contactId }) => contactId),
      ...(await db.searchDocument.findMany({ where: { kind: "contact" } })).map(({ doc }) => doc),
    ]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(w.logged).toEqual([]);
  });
});
