import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { audited } from "../support/audited.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const MODERATOR: Who = { as: "moderator" };
const ADMIN: Who = { as: "admin" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await w.say("me edit country:PY", { as: "member" });
  await w.say('meeting add "Harbour round" tomorrow at 15:00', ADMIN);
});
afterAll(() => w.close());

const labels = (said: Said) => actionsIn(said.view ?? { blocks: [] }).map(({ label }) => label);
const button = (said: Said, label: string): Action => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((one) => one.label === label);
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return found;
};
const idOf = async (text: string) =>
  (await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: { contains: text } } }))).id;
const stored = (id: string) =>
  w.db((db) =>
    db.conclusion.findFirstOrThrow({
      where: { id },
      include: { owners: true, history: { orderBy: { number: "asc" } }, versions: true },
    }),
  );
const edit = (id: string, options: string, who?: Who) => w.say(`conclusion edit ${id} ${options}`, who);

/** Records something, adopted by a moderator unless somebody else records it. */
async function made(text: string, options = "", who: Who = MODERATOR): Promise<string> {
  await w.say(`conclusion add "${text}" ${options}`, who);
  return idOf(text);
}

describe("what a conclusion becomes", () => {
  it("is proposed by a member and adopted by whoever runs the meeting, or a moderator", async () => {
    const said = await w.say('conclusion add "Ledgers are compared." meeting:"Harbour round"');
    expect(said.text).toContain("It is proposed: whoever runs the meeting, or a moderator, adopts it.");
    const id = await idOf("Ledgers");
    expect(labels(await w.say(`conclusion show ${id}`))).not.toContain("Adopt");
    expect((await edit(id, "status:adopted")).refusal).toBe("conclusion.status.others");
    const card = await w.say(`conclusion show ${id}`, ADMIN);
    const adopted = await w.press(button(card, "Adopt"), ADMIN);
    expect(adopted.text).toContain("Adopted");
    // What it says and how it stands comes first, then what can be done.
    expect(card.text.split("\n").slice(0, 3)).toEqual(["Conclusion", "Ledgers are compared.", expect.any(String)]);
    expect(await stored(id)).toMatchObject({ status: "adopted", changedAt: w.clock.now() });
    await w.press(button(adopted, "Undo"), ADMIN);
    expect(await stored(id)).toMatchObject({ status: "proposed" });
  });

  it("is assigned, makes progress, and is done by those whose it is, with who, when and why", async () => {
    const id = await made("Paraguay sends the list.");
    expect((await edit(id, "owner:Brazil", { as: "member" })).refusal).toBe("conclusion.edit.others");
    expect((await edit(id, "status:done")).refusal).toBe("conclusion.status.others");
    const assigned = await edit(
      id,
      'owner:"Paraguay, agency:Customs office" due:2027-01-12 why:"As they offered"',
      MODERATOR,
    );
    expect(assigned.text).toContain("Adopted · by 12 January 2027 · Paraguay · Customs office");
    const theirs = await w.say(`conclusion show ${id}`);
    expect(labels(theirs)).toEqual(expect.arrayContaining(["Done", "Progress", "In progress"]));
    expect(labels(theirs)).not.toContain("Drop");
    await w.say(`conclusion progress ${id} words:"Half of it is there"`);
    const done = await edit(id, 'status:done why:"Sent today"');
    expect(done.text).toContain("Done · by 12 January 2027");
    const history = await w.press(button(done, "History"));
    expect(history.text).toContain("In progress → Done");
    expect(history.text).toContain("“Sent today”");
    expect(history.text).toContain("Half of it is there");
    expect(history.text).toContain("Paraguay and Customs office");
    expect(history.text).toContain("“As they offered”");
    expect((await stored(id)).history.map(({ what }) => what)).toEqual([
      ...["recorded", "due", "owners", "status", "progress", "status"],
    ]);
  });

  it("is said to go on by those whose it is, also typed: why it is in progress, which it is, is how far it is", async () => {
    const id = await made("Marks are counted.", "owner:Paraguay");
    await edit(id, 'status:in-progress why:"Begun today"');
    const said = await edit(id, 'status:in-progress why:"Half of them"');
    expect(said.text).toContain("Changed.");
    await edit(id, 'status:in-progress why:"Half of them"');
    const { history } = await stored(id);
    expect(history.map(({ what, to, why }) => [what, to, why])).toEqual([
      ["recorded", "adopted", null],
      ["status", "in-progress", "Begun today"],
      ["progress", "Half of them", null],
    ]);
    expect((await edit(id, 'status:in-progress why:"So I hear"', { as: "guest" })).refusal).toBe("role.least");
    // Who is told of it by a form that shows what holds, and changes nothing, says nothing.
    expect((await edit(id, "status:in-progress")).text).toContain("nothing was changed");
    await edit(id, 'status:dropped why:"Elsewhere"', MODERATOR);
  });

  it("is dropped with a reason, and superseded by another, which takes nobody’s place in a circle", async () => {
    const [one, two] = [await made("The first wording."), await made("The better wording.")];
    const form = await w.press(button(await w.say(`conclusion show ${one}`, MODERATOR), "Drop"), MODERATOR);
    expect(form.form?.fields.map(({ name, required }) => [name, required])).toEqual([
      ["conclusion", true],
      ["why", true],
    ]);
    expect((await edit(one, "status:superseded", MODERATOR)).refusal).toBe("conclusion.supersede.by");
    const said = await w.say(`conclusion supersede ${one} by:${two}`, MODERATOR);
    expect(said.text).toContain("Superseded");
    expect((await w.press(button(said, "What took its place"), MODERATOR)).text).toContain("The better wording.");
    expect((await edit(two, `status:superseded by:${one}`, MODERATOR)).refusal).toBe("conclusion.supersede.circle");
    expect((await edit(one, "status:done", { as: "member" })).refusal).toBe("conclusion.status.others");
    expect((await edit(two, "status:proposed", MODERATOR)).refusal).toBeUndefined();
    expect((await edit(two, "status:done", MODERATOR)).refusal).toBe("conclusion.status.not");
  });

  it("was somebody else’s first: who is late is told by whom and when, and Undo is of the last change alone", async () => {
    const id = await made("Only one may win.");
    const card = await w.say(`conclusion show ${id}`, MODERATOR);
    const first = await w.press(button(card, "Done"), ADMIN);
    const late = await w.press(button(card, "Done"), MODERATOR);
    expect([late.refusal, late.text]).toEqual([
      "conclusion.status.late",
      expect.stringMatching(/^The admin was first: since .*2026.*, it is done\./),
    ]);
    await edit(id, "status:in-progress", ADMIN);
    expect((await w.press(button(first, "Undo"), ADMIN)).refusal).toBe("conclusion.undo.changed");
  });
});

describe("what a conclusion says", () => {
  it("is edited by who recorded it until it is adopted, and amended after that, with its history", async () => {
    const id = await made("Draft of the wording.", "", { as: "member" });
    await edit(id, 'text:"Better draft."');
    expect(await stored(id)).toMatchObject({ text: "Better draft." });
    await edit(id, "status:adopted", MODERATOR);
    expect((await edit(id, 'text:"Mine again."')).refusal).toBe("conclusion.amend.others");
    await w.say(`conclusion amend ${id} text:"As agreed." why:"The vote"`, MODERATOR);
    const history = (await w.say(`conclusion history ${id}`)).text;
    expect(history).toContain("Better draft. → As agreed.");
    expect(history).toContain("“The vote”");
  });

  it("is each reader’s in their language where somebody said it in that, and moderators see what lacks", async () => {
    const id = await made("Every request carries a photograph.");
    expect((await w.say(`conclusion show ${id}`, { locale: "pt" })).text).toContain(
      "Como foi dita primeiro, em inglês: ninguém a disse ainda no seu idioma.",
    );
    await w.say(`conclusion version ${id} language:pt text:"Todo pedido leva uma fotografia."`);
    const read = await w.say(`conclusion show ${id}`, { locale: "pt" });
    expect(read.text).toContain(
      "Todo pedido leva uma fotografia.\nVersão do que foi dito primeiro em inglês, por The member.",
    );
    expect((await w.say("conclusion list", { locale: "pt" })).text).toContain("Todo pedido leva");
    expect((await w.say("conclusion list", { locale: "es" })).text).toContain("en inglés");
    expect((await w.say(`conclusion show ${id}`, MODERATOR)).text).toContain("No version in Spanish and French yet.");
    expect((await w.say(`conclusion version ${id} language:pt text:"Outra."`, { as: "guest" })).refusal).toBe(
      "role.least",
    );
    expect((await w.say("conclusion find fotografia", { locale: "pt" })).text).toContain("Todo pedido leva");
    // Amended, it is not what the versions say; the history keeps them.
    await w.say(
      `conclusion amend ${id} text:"Every request carries two photographs." why:"One is not enough"`,
      MODERATOR,
    );
    expect((await stored(id)).versions).toEqual([]);
    expect((await w.say(`conclusion history ${id}`)).text).toContain("Portuguese: Todo pedido leva uma fotografia.");
  });

  it("is not cut where it is too long: it is said how long it is", async () => {
    const long = "a ".repeat(10_000).trim();
    const { text, form } = await w.send({ kind: "values", path: "conclusion add", values: { text: long } });
    expect(text).toContain("text: That is 19,999 characters; at most 2,000 fit here.");
    expect(form?.fields.find(({ name }) => name === "text")?.value).toBe(long);
  });
});

describe("whose it is, and by when", () => {
  it("asks about a day that is past, and about who is not known", async () => {
    const id = await made("Something is due.");
    const asked = await edit(id, "due:2026-11-01", MODERATOR);
    expect(asked.text).toContain("1 November 2026 is past.");
    await w.press(button(asked, "Keep that day"), MODERATOR);
    expect(await stored(id)).toMatchObject({ dueOn: new Date("2026-11-01T00:00:00Z") });
    expect((await w.say(`conclusion show ${id}`)).text).toContain("by 1 November 2026 (overdue)");
    expect((await edit(id, "owner:Aduanas", MODERATOR)).text).toContain("agency:Aduanas");
    await edit(id, "due:none", MODERATOR);
    expect(await stored(id)).toMatchObject({ dueOn: null });
  });

  it("says so where an owner has left", async () => {
    const id = await made("Somebody has left.", 'owner:"@The admin"');
    await w.db((db) => db.person.updateMany({ where: { id: "c1admin" }, data: { leftAt: w.clock.now() } }));
    expect((await w.say(`conclusion show ${id}`)).text).toContain("assign it anew");
    await w.db((db) => db.person.updateMany({ where: { id: "c1admin" }, data: { leftAt: null } }));
  });

  it("follows a contact that is merged into another", async () => {
    await w.say('contact add "Ana Ríos" organisation:Police post:Chief country:PY languages:es', MODERATOR);
    await w.say('contact add "Eva Ríos" organisation:Police post:Chief country:PY languages:es', MODERATOR);
    const ids = (await w.db((db) => db.contact.findMany({ orderBy: { name: "asc" } }))).map(({ id }) => id);
    const id = await made("A contact answers for it.", `owner:contact:${ids[1]}`);
    expect((await w.say(`conclusion show ${id}`)).text).toContain("Eva Ríos");
    const values = { contact: ids[0]!, other: ids[1]!, sure: true };
    await w.send({ kind: "values", path: "contact merge", values }, MODERATOR);
    expect((await stored(id)).owners.map(({ contactId }) => contactId)).toEqual([ids[0]]);
    expect((await w.say(`conclusion show ${id}`)).text).toContain("Ana Ríos");
  });
});

describe("lists and questions", () => {
  const list = async (options: string, who?: Who) => (await w.say(`conclusion list ${options}`, who)).text;

  it("show what is mine, overdue, of my country, and open since the last meeting; and teach where there is none", async () => {
    await made("Paraguay counts the marks.", "owner:PY kind:action due:2027-02-01");
    const late = await made("Brazil counts the marks.", "owner:BR kind:recommendation");
    await w.db((db) => db.conclusion.updateMany({ where: { id: late }, data: { dueOn: new Date("2026-10-01") } }));
    expect(await list("show:mine")).toMatch(/Paraguay counts[^]*Action · by 1 February 2027 · Paraguay/);
    expect(await list("show:mine")).not.toContain("Brazil counts");
    expect(await list("show:overdue")).toContain("Brazil counts");
    expect(await list("show:overdue")).not.toContain("Paraguay counts");
    expect(await list("show:my-country")).toContain("Paraguay counts");
    expect(await list("show:my-country", MODERATOR)).toContain("I do not know which country you are of");
    expect(await list("show:open-since-last-meeting page:2")).toContain("Ledgers are compared.");
    expect(await list("show:mine", MODERATOR)).toContain("Nothing is yours to do here.");
    expect(await list("status:open kind:recommendation country:BR")).toContain("1 conclusion");
    expect(await list("status:dropped kind:recommendation")).toContain("[Without status (1)]");
    expect(await list("owner:Brazil")).toContain("1 conclusion");
  });

  it.each([
    ["overdue recommendations", "en", "Brazil counts", "Paraguay counts"],
    ["open recommendations of Brazil", "en", "Brazil counts", "Paraguay counts"],
    ["what is mine", "en", "Paraguay counts", "Brazil counts"],
    ["mis acciones", "es", "Paraguay counts", "Brazil counts"],
    ["recomendaciones vencidas de Brasil", "es", "Brazil counts", "Paraguay counts"],
    ["recomendações em aberto do Brasil", "pt", "Brazil counts", "Paraguay counts"],
    ["mes tâches", "fr", "Paraguay counts", "Brazil counts"],
    ["recommandations en retard", "fr", "Brazil counts", "Paraguay counts"],
  ])("answer %s", async (words, locale, has, lacks) => {
    for (const path of ["conclusion find", "find"]) {
      const { text } = await w.send({ kind: "values", path, values: { words } }, { locale });
      expect(text, path).toContain(has);
      expect(text, path).not.toContain(lacks);
    }
  });
});

it("is for nobody who may not see its meeting: neither it nor its owners, versions and history", async () => {
  await w.say('meeting edit "Harbour round" sharing:green invite:"@The moderator"', ADMIN);
  const id = await idOf("Ledgers");
  await edit(id, "owner:Uruguay", MODERATOR);
  await w.say(`conclusion version ${id} language:es text:"Se comparan los libros."`, MODERATOR);
  for (const line of ["show", "history", "edit", "amend"])
    expect((await w.say(`conclusion ${line} ${id}${line === "edit" ? " status:done" : ""}`)).text).not.toMatch(
      /Ledgers|Uruguay|libros/,
    );
  expect((await w.say("conclusion list owner:Uruguay")).text).not.toContain("Ledgers");
  expect((await w.say("conclusion find libros", { locale: "es" })).text).not.toContain("Se comparan");
  const rows = await w.store.within(
    w.community,
    { kind: "person", personId: "c1member", role: "member", ceiling: "amber" },
    async (db) => [
      ...(await db.conclusion.findMany({ where: { id } })),
      ...(await db.conclusionOwner.findMany({ where: { conclusionId: id } })),
      ...(await db.conclusionVersion.findMany({ where: { conclusionId: id } })),
      ...(await db.conclusionChange.findMany({ where: { conclusionId: id } })),
    ],
  );
  expect(rows).toEqual([]);
});

describe("a list of many", () => {
  it("is adopted with all that a list shows, by whoever directs it, who is asked first and can take it back", async () => {
    await w.say('meeting add "Quay round" tomorrow at 17:00', ADMIN);
    const ids: string[] = [];
    for (const text of ["Many one.", "Many two.", "Many three."])
      ids.push(await made(text, 'meeting:"Quay round"', { as: "member" }));
    const list = (who?: Who) => w.say('conclusion list status:proposed meeting:"Quay round"', who);
    expect(labels(await list())).not.toContain("Adopt all 3 shown");
    expect(labels(await w.say('conclusion list meeting:"Quay round"', ADMIN))).not.toContain("Adopt all 3 shown");
    const shown = await list(ADMIN);
    const asked = await w.press(button(shown, "Adopt all 3 shown"), ADMIN);
    expect(asked.text).toContain("Adopt these 3 conclusions?\n- Many three.\n- Many two.\n- Many one.");
    expect((await stored(ids[0]!)).status).toBe("proposed");
    // Somebody was first with one of them.
    await edit(ids[1]!, "status:dropped why:no", MODERATOR);
    const yes = button(asked, "Yes, adopt all 3");
    expect((await w.press(yes, { as: "member" })).refusal).toBe("conclusion.adopt.gone");
    const done = await w.press(yes, ADMIN);
    expect(done.text).toContain("2 conclusions adopted\n1 was left as it is");
    const statuses = async () => Promise.all(ids.map(async (id) => (await stored(id)).status));
    expect(await statuses()).toEqual(["adopted", "dropped", "adopted"]);
    expect((await w.press(yes, ADMIN)).refusal).toBe("conclusion.adopt.gone");
    const undo = button(done, "Undo");
    await edit(ids[0]!, "status:done", ADMIN);
    expect((await w.press(undo, { as: "member" })).refusal).toBe("conclusion.status.others");
    expect((await w.press(undo, ADMIN)).text).toContain("1 conclusion is proposed again.\n1 was changed since");
    expect(await statuses()).toEqual(["done", "dropped", "proposed"]);
    expect((await w.press(undo, ADMIN)).refusal).toBe("conclusion.undo.changed");
    const entries = await audited(w, "conclusion.undo");
    expect(entries.filter(({ subject }) => ids.some((id) => subject === `conclusion:${id}`))).toHaveLength(1);
  });

  it("is listed for moderators where nobody has said it in a language, and said from there", async () => {
    const id = await made("Lacking one in Portuguese.");
    const lacking = (who?: Who) => w.say("conclusion list lacks:pt kind:conclusion", who);
    expect((await lacking({ as: "member" })).refusal).toBe("conclusion.list.lacks.others");
    const found = await lacking(MODERATOR);
    expect(found.text).toContain("Lacking one in Portuguese.");
    const form = await w.press(button(found, "Lacking one in Portuguese."), MODERATOR);
    const given = Object.fromEntries(form.form?.fields.map(({ name, value }) => [name, value]) ?? []);
    expect(given).toMatchObject({ conclusion: id, language: "pt" });
    await w.send({
      kind: "values",
      path: "conclusion version",
      values: { conclusion: id, language: "pt", text: "Esta tem versão." },
    });
    expect((await lacking(MODERATOR)).text).not.toContain("Lacking one");
    await w.say('conclusion add "Esta conclusão foi dita em português." ', { ...MODERATOR, locale: "pt" });
    expect((await lacking(MODERATOR)).text).not.toContain("foi dita");
  });
});
