import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { PEOPLE, save } from "../core/features/contacts/people.ts";
import { audited } from "../support/audited.ts";
import { type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, PEOPLE);
  await w.say('contact edit Ramona person:"The member"', MODERATOR);
  await w.say('contact edit Óscar person:"The guest"', { as: "admin" });
  await w.say("me edit topics:tracing", { as: "admin" });
});
afterAll(() => w.close());

const button = (view: View | undefined, label: string) => {
  const found = actionsIn(view!).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label}`);
  return found;
};
/** What each person is to be told, by who they are. */
const told = async (since: number) => {
  const rows = await w.db((db) => db.delivery.findMany({ where: { kind: "notice" }, orderBy: { id: "asc" } }));
  return rows.slice(since).map(({ detail }) => {
    const { person, code, params } = detail as { person: string; code: string; params: Record<string, string> };
    return [person, code, params["topic"]];
  });
};
const count = () => w.db((db) => db.delivery.count({ where: { kind: "notice" } }));

describe("contact mandate", () => {
  it("hands a mandate over, keeps who had it, tells who had it, who has it, and who works on that", async () => {
    const before = await count();
    w.clock.forward(60_000);
    const { text } = await w.say(
      'contact mandate Óscar topic:tracing since:2026-11-01 by:"Cancillería" deputy:Ramona note:"Also for Itapúa"',
      MODERATOR,
    );
    expect(text).toContain("Recorded. Those whom it concerns are told.");
    expect(text).toContain(
      "Single point of contact of Paraguay for tracing\nnamed by Cancillería · since 1 November 2026 · Also for Itapúa",
    );
    expect((await told(before)).sort()).toEqual([
      ["c1admin", "contact.mandate.changed", "Tracing"],
      ["c1guest", "contact.mandate.yours", "Tracing"],
      ["c1member", "contact.mandate.passed", "Tracing"],
    ]);
    expect((await w.say("contact find poc:true country:PY topic:tracing")).view?.title).toBe("Óscar Giménez Ayala");
    const shown = await w.say("contact show Ramona");
    const history = await w.press(button(shown.view, "Who had it before"));
    expect(history.text).toContain(
      "Óscar Giménez Ayala, National Police – since 1 November 2026 · named by Cancillería · deputy: Ramona Agüero Villalba, Registro Nacional de Armas · Also for Itapúa · recorded on 24 November 2026 by The moderator",
    );
    expect(history.text).toContain(
      "Ramona Agüero Villalba, Registro Nacional de Armas – recorded on 24 November 2026 · over on 24 November 2026",
    );
  });

  it("lets the deputy answer while its holder is away", async () => {
    await w.say("contact edit Óscar back:2026-12-03", MODERATOR);
    const { text, view } = await w.say("contact find poc:true country:PY topic:tracing");
    expect(text).toContain(
      "Away; back on 3 December 2026. In the meantime Ramona Agüero Villalba, Registro Nacional de Armas answers.",
    );
    expect((await w.press(button(view, "Show Ramona Agüero Villalba"))).text).toContain("Phone: +595 21 555 0101");
  });

  it("ends one, says so, and gives it back to whoever had it by Undo", async () => {
    const before = await count();
    w.clock.forward(60_000);
    const ended = await w.say("contact mandate Óscar topic:tracing end:true", MODERATOR);
    expect(ended.text).toContain("The mandate is over.");
    expect((await told(before)).sort()).toEqual([["c1guest", "contact.mandate.ended", "Tracing"]]);
    expect((await w.say("contact mandate Óscar topic:tracing end:true", MODERATOR)).text).toContain(
      "is not the point of contact",
    );
    await w.press(button(ended.view, "Undo"), MODERATOR);
    expect((await w.say("contact show Óscar", MODERATOR)).text).toContain("named by Cancillería");
  });

  it("is for moderators, nobody is their own deputy, and none ends before it begins", async () => {
    expect((await w.say("contact mandate Mirta topic:marking")).text).toContain("moderator");
    expect((await w.say("contact mandate Mirta topic:customs deputy:Mirta", MODERATOR)).text).toContain(
      "cannot be its own deputy",
    );
    const turned = (days: string) => w.say(`contact mandate Mirta topic:customs ${days}`, MODERATOR);
    expect((await turned("since:2027-01-01 until:2026-01-01")).text).toContain(
      "This mandate would end on 1 January 2026, before it begins on 1 January 2027.",
    );
    await turned("since:2026-11-01");
    expect((await turned("until:2026-10-01")).refusal).toBe("contact.mandate.backwards");
    expect((await w.say("contact find poc:true country:PY topic:customs")).view?.title).toBe("Mirta Cañete");
  });

  it("keeps the note and the deputy of that time, of whom nobody is told who may not see them", async () => {
    const { id } = await w.db((db) => db.contact.findFirstOrThrow({ where: { name: { startsWith: "Óscar" } } }));
    const history = async (who = {}) =>
      (await w.send({ kind: "values", path: "contact show", values: { contact: id, history: true } }, who)).text;
    const deputy = "deputy: Ramona Agüero Villalba, Registro Nacional de Armas";
    await w.say('contact edit Ramona sharing:amber name:"R. Agüero"', MODERATOR);
    // As they were called.
    expect(await history()).toContain(deputy);
    await w.db((db) => db.contact.updateMany({ where: { name: "R. Agüero" }, data: { sharing: "red" } }));
    expect(await history()).not.toContain("Agüero Villalba, Registro Nacional de Armas ·");
    expect(await history()).toContain("Also for Itapúa");
    expect(await history(MODERATOR)).toContain(deputy);
    await w.db((db) => db.contact.updateMany({ where: { name: "R. Agüero" }, data: { sharing: "green" } }));
    await w.say('contact edit "R. Agüero" name:"Ramona Agüero Villalba"', MODERATOR);
    // Whoever it is by now, it was they.
    await w.say("contact mandate Óscar topic:tracing deputy:Mirta note:none", MODERATOR);
    expect(await history()).toContain("deputy: Mirta Cañete, Dirección de Aduanas · recorded");
    await w.say("contact mandate Óscar topic:tracing deputy:Ramona", MODERATOR);
  });

  it("tells nobody's history to those who may not see the contact", async () => {
    await w.say("contact mandate Mirta topic:ballistics", MODERATOR);
    await w.db((db) => db.contact.updateMany({ where: { name: "Mirta Cañete" }, data: { sharing: "red" } }));
    await w.say("contact mandate Óscar topic:ballistics", MODERATOR);
    const { id } = (await w.db((db) => db.contact.findFirst({ where: { name: "Óscar Giménez Ayala" } })))!;
    const history = { kind: "values", path: "contact show", values: { contact: id, history: true } } as const;
    expect((await w.send(history)).text).not.toContain("Mirta");
    expect((await w.send(history, MODERATOR)).text).toContain("Mirta Cañete");
    // Nor to whoever had it who has it now.
    const before = await count();
    w.clock.forward(60_000);
    await w.say("contact mandate Mirta topic:marking", MODERATOR);
    expect(await told(before)).toEqual([["c1member", "contact.mandate.ended", "Marking"]]);
  });
});

describe("contact wrong", () => {
  it("tells whose contact it is, else moderators, and says which; not the caller of their own", async () => {
    let before = await count();
    const owned = await w.say('contact wrong Ramona what:"She moved, and has +595 21 555 0177 now"', MODERATOR);
    expect(owned.text).toContain("Whose contact it is was told.");
    expect(await told(before)).toEqual([["c1member", "contact.wrong.yours", undefined]]);
    // What it is stays out of the ledger and of what is posted, and is read by a press of whom it was said to.
    const [post] = (await w.tick()).filter(({ view }) =>
      actionsIn(view).some(({ label }) => label === "Read what is wrong"),
    );
    const kept = await w.db(async (db) =>
      JSON.stringify([await db.delivery.findMany(), await db.contactChange.findMany()]),
    );
    expect(`${JSON.stringify(post?.view)} ${kept}`).not.toMatch(/She moved|0177/);
    const read = button(post?.view, "Read what is wrong");
    expect((await w.press(read)).text).toContain("She moved, and has +595 21 555 0177 now");
    expect((await w.press(read, { as: "guest" })).text).not.toContain("0177");
    expect(
      read.kind === "run" && (await w.send({ kind: "values", path: "contact undo", values: read.input })).refusal,
    ).toMatch(/^contact\.undo\./);
    before = await count();
    const shown = await w.say("contact show João");
    const asked = await w.press(button(shown.view, "This is wrong"));
    expect(asked.plan.kind).toBe("form");
    const nobodys = await w.say('contact wrong João what:"A fax"');
    expect(nobodys.text).toContain("The moderators were told.");
    expect((await told(before)).map(([person]) => person).sort()).toEqual(["c1admin", "c1moderator"]);
    expect((await audited(w, "contact.wrong")).map(({ detail }) => detail)).toEqual([
      { told: "owner" },
      { told: "moderators" },
    ]);
  });

  it("is nothing that one may do to what one may not see", async () => {
    expect((await w.say('contact wrong "Inés Quiet" what:"x"')).text).toContain("I find nothing called");
  });
});
