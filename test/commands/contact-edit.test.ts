import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPrivate } from "../../src/core/features/contacts/fields/private-fields.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { contact, PEOPLE, save } from "../core/features/contacts/people.ts";
import { audited } from "../support/audited.ts";
import { type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, PEOPLE);
});
afterAll(() => w.close());

const button = (view: View | undefined, label: string) => {
  const found = actionsIn(view!).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label}`);
  return found;
};
const stored = (name: string) =>
  w.db((db) => db.contact.findFirst({ where: { name }, include: { topics: true, pointOfContacts: true } }));
const phones = async (name: string) => {
  const row = await stored(name);
  return (await openPrivate(w.seal, w.community, row!.id, row!)).phones;
};
const ADD =
  'contact add "Ana Ríos" organisation:"Policía Nacional" post:Investigator country:PY languages:es,en fluent:es topics:tracing phone:"021 555 0133" mobile:"0981 555 133" email:ana@example.org city:Luque';

describe("contact add", () => {
  it("adds somebody who is found at once, verified by whoever added them, and takes it back", async () => {
    const { text, view } = await w.say(ADD, MODERATOR);
    expect(text).toContain("Added to the directory.");
    expect(text).toContain("Verified by The moderator on 24 November 2026");
    expect(JSON.stringify(view)).not.toMatch(/555|ana@/);
    expect(await phones("Ana Ríos")).toEqual([
      { number: "+595215550133" },
      { number: "+595981555133", kind: "mobile" },
    ]);
    expect((await w.say("contact find tracing Luque")).view?.title).toBe("Ana Ríos");
    expect((await w.say("contact find ana@example.org")).view?.title).toBe("Ana Ríos");
    const undone = await w.press(button(view, "Undo"), MODERATOR);
    expect(undone.text).toContain("Ana Ríos is no longer in the directory.");
    expect(await stored("Ana Ríos")).toBeNull();
    expect((await w.say("contact find Luque")).text).not.toContain("Ana");
    const again = await w.press(button(undone.view, "Undo"), MODERATOR);
    expect(again.text).toContain("Ana Ríos is as before.");
    expect(await phones("Ana Ríos")).toHaveLength(2);
    expect((await w.say("contact find tracing Luque")).view?.title).toBe("Ana Ríos");
  });

  it("shows who is there already before it makes another", async () => {
    const { text, view } = await w.say(ADD.replace("Ana Ríos", "ana rios"), MODERATOR);
    expect(text).toContain("There is a contact of that name: Ana Ríos, Policía Nacional (Paraguay).");
    expect(await w.db((db) => db.contact.count({ where: { folded: "ana rios" } }))).toBe(1);
    await w.press(button(view, "Add another one"), MODERATOR);
    expect(await w.db((db) => db.contact.count({ where: { folded: "ana rios" } }))).toBe(2);
  });

  it("shows beside what is given who has the same name in another order, or the same address", async () => {
    const given = (name: string, rest: string) =>
      w.say(`contact add "${name}" organisation:Customs post:Investigator country:PY languages:es ${rest}`, MODERATOR);
    await given("Zoe Nuñez Paz", 'phone:"021 555 0177" email:zoe@example.org');
    const turned = await given("Paz, Zoe Nunez", "");
    expect(turned.text).toContain("There is a contact of that name: Zoe Nuñez Paz, Customs (Paraguay).");
    expect(JSON.stringify(turned.view)).toMatch(
      /Where they differ.*There already.*Given now.*Zoe Nuñez Paz.*Paz, Zoe Nunez/,
    );
    expect(JSON.stringify(turned.view)).not.toContain("Organisation");
    const edit = button(turned.view, "Change that one instead");
    expect(edit).toMatchObject({ kind: "ask", command: "contact edit" });
    expect((await given("Other One", "email:ZOE@example.org")).text).toContain(
      "Somebody has this e-mail address already: Zoe Nuñez Paz",
    );
    expect((await given("Other One", 'phone:"+595 21 555 0177"')).text).toContain(
      "Somebody has this telephone number already: Zoe Nuñez Paz",
    );
    await w.say('contact edit "Zoe Nuñez Paz" email_for:nobody', MODERATOR);
    const { text, view } = await given("Other One", "email:zoe@example.org");
    expect(text).toContain("Added to the directory.");
    await w.press(button(view, "Undo"), MODERATOR);
  });

  it("is for moderators", async () => {
    for (const line of [ADD, "contact edit Ramona city:X", "contact verify Ramona", "contact remove Ramona"])
      expect((await w.say(line)).text).toContain("moderator");
  });

  it("says which number or address is none", async () => {
    expect((await w.say("contact edit Mirta phone:call-me", MODERATOR)).text).toContain(
      "“call-me” is not a telephone number",
    );
    expect((await w.say("contact edit Mirta email:mirta@", MODERATOR)).text).toContain(
      "“mirta@” is not an e-mail address",
    );
  });
});

describe("contact edit", () => {
  it("shows what holds in its form, but nothing private, and what is left empty of that stays", async () => {
    await w.say("contact edit Ramona city:Asunción hours:8:00-15:00", MODERATOR);
    const { plan } = await w.say("contact edit Ramona", MODERATOR);
    expect(plan.kind).toBe("form");
    expect(JSON.stringify(plan)).not.toMatch(/555|example\.org|13:00/);
    if (plan.kind !== "form") return;
    const values = {
      ...plan.form.known,
      ...Object.fromEntries(plan.form.fields.map(({ name, value }) => [name, value])),
    };
    expect(values).toMatchObject({ city: "Asunción", hours: "08:00-15:00", topics: "marking, tracing", country: "PY" });
    w.clock.forward(1_000);
    const sent = await w.send(
      { kind: "values", path: "contact edit", values: { ...values, city: "", post: "Director" } },
      MODERATOR,
    );
    expect(sent.text).toContain("Changed.");
    expect(await stored("Ramona Agüero Villalba")).toMatchObject({
      post: "Director",
      city: null,
      hours: "08:00-15:00",
    });
    expect(await phones("Ramona Agüero Villalba")).toEqual([{ number: "+595 21 555 0101" }]);
    const stale = await w.send(
      { kind: "values", path: "contact edit", values: { ...values, post: "Other" } },
      MODERATOR,
    );
    expect(stale.text).toContain("Somebody has changed this contact in the meantime.");
    await w.press(button(sent.view, "Undo"), MODERATOR);
    expect(await stored("Ramona Agüero Villalba")).toMatchObject({ post: "Head of registration", city: "Asunción" });
  });

  it("takes out by a word, and says that nothing would change", async () => {
    await w.say("contact edit Óscar phone:none topics:customs", MODERATOR);
    expect(await phones("Óscar Giménez Ayala")).toEqual([]);
    expect((await w.say("contact edit Óscar topics:customs", MODERATOR)).text).toContain("nothing was changed");
    expect((await w.say("contact find customs country:PY others:true")).text).toContain("Óscar Giménez Ayala");
  });

  it("takes nothing back that was changed since", async () => {
    const first = await w.say("contact edit Mirta city:Encarnación", MODERATOR);
    w.clock.forward(1_000);
    await w.say("contact edit Mirta city:Luque", MODERATOR);
    expect((await w.press(button(first.view, "Undo"), MODERATOR)).text).toContain(
      "The contact was changed again since.",
    );
  });

  it("is in the audit log by the names of what was changed, never by what that says", async () => {
    await w.say("contact edit Mirta phone:+595215550188 note:Secretive", MODERATOR);
    const entry = (await audited(w, "contact.edit")).at(-1);
    expect(entry?.detail).toEqual({ changed: ["phones", "note"] });
    const kept = await w.db((db) => db.contactChange.findMany());
    expect(JSON.stringify(kept)).not.toMatch(/5550188|Secretive|Mirta/);
  });
});

describe("a mandate", () => {
  it("ends when its holder is removed, stays with whoever got it meanwhile, and comes back otherwise", async () => {
    const removed = await w.say("contact remove Efraín", MODERATOR);
    expect((await w.say("contact find poc:yes topic:tracing")).text).not.toContain("Efraín");
    await w.press(button(removed.view, "Undo"), MODERATOR);
    expect((await stored("Efraín Tzompantzi"))?.pointOfContacts).toHaveLength(1);
  });
});

describe("a sharing label", () => {
  it.each(["verde", "TLP:ámbar", "vert", "blanco"])("is understood in an option as it is called: %s", async (label) => {
    await w.say("contact edit Efraín sharing:clear", MODERATOR);
    const { refusal } = await w.say(`contact edit Efraín sharing:${label}`, MODERATOR);
    expect([label, refusal]).toEqual([label, label === "blanco" ? "contact.edit.same" : undefined]);
  });
});

describe("contact me", () => {
  it("changes one's own, of which one sees everything, confirms it, and can be taken back by oneself", async () => {
    expect((await w.say("contact me city:Luque")).form).toMatchObject({ command: "contact join" });
    await w.say(
      "contact edit João person:“The member” phone:+556155550199 phone_for:nobody".replace(/[“”]/g, '"'),
      MODERATOR,
    );
    expect((await w.say("contact show João")).text).toContain("+55 61 5555 0199");
    expect((await w.say("contact show João", MODERATOR)).text).not.toMatch(/\+55|Phone/);
    // Nor does a moderator show it to more people, or have the contact be somebody else's, while they are here.
    const held = ["phone_for:community", "phone_for:moderators", "person:none", 'person:"The moderator"'];
    const tries = async () => {
      const refusals = [];
      for (const one of held) refusals.push((await w.say(`contact edit João ${one}`, MODERATOR)).refusal);
      return refusals;
    };
    expect(await tries()).toEqual(held.map(() => "contact.edit.theirs"));
    expect((await w.say("contact edit João email_for:nobody", MODERATOR)).refusal).toBeUndefined();
    await w.say("contact me email_for:community");
    expect(await stored("João Nascimento")).toMatchObject({ personId: "c1member", visibility: { phones: "nobody" } });
    const { text, view } = await w.say("contact me city:Brasília back:2026-12-03");
    expect(text).toContain("Saved. Your card says that you confirmed it today.");
    expect(text).toContain("Confirmed by themselves on 24 November 2026");
    expect(text).toContain("Away; back on 3 December 2026.");
    expect(await phones("João Nascimento")).toHaveLength(1);
    expect((await w.press(button(view, "Undo"))).text).toContain("João Nascimento is as before.");
    expect(await stored("João Nascimento")).toMatchObject({ city: null, awayUntil: null });
  });

  it("leaves what a member may not say of themselves to moderators, and others' contacts alone", async () => {
    expect((await w.say("contact me sharing:clear")).text).toContain("There is no option “sharing”");
    const { id } = (await stored("Mirta Cañete"))!;
    const [change] = await w.db((db) =>
      db.contactChange.findMany({ where: { contactId: id }, orderBy: { changedAt: "desc" } }),
    );
    const undo = { kind: "values", path: "contact undo", values: { contact: id, change: change!.id } } as const;
    expect((await w.send(undo)).text).toContain("That contact is not there any more, or is not for your eyes.");
  });
});

describe("what nobody is shown of a contact that is nobody’s", () => {
  const CLOSED = "What was shown to nobody is not handed on: Phone";
  const closed = async (name: string) => {
    await save(w, [contact(name, { reference: name, phones: ["+595215550777"], visibility: { phones: "nobody" } })]);
  };

  it.each(["person:“The moderator”", "person:“The member”", "phone_for:moderators", "phone_for:community"])(
    "is opened by no change of a moderator: %s",
    async (change) => {
      const name = `Closed ${change.replace(/\P{L}+/gu, "")}`;
      await closed(name);
      const edit = (more: string) => w.say(`contact edit "${name}" ${more.replace(/[“”]/g, '"')}`, MODERATOR);
      expect((await edit("city:Luque")).text).not.toContain(CLOSED);
      const changed = await edit(change);
      expect(changed.text).toContain(CLOSED);
      for (const as of ["moderator", "member"])
        expect((await w.say(`contact show "${name}"`, { as })).text).not.toContain("555 0777");
      expect(await phones(name)).toEqual([]);
      await w.press(button(changed.view, "Undo"), MODERATOR);
      expect(await phones(name)).toHaveLength(1);
    },
  );

  it("is opened by no merge with one’s own, and what is said anew with the change stays", async () => {
    await closed("Closed One");
    await save(w, [contact("Own One", { reference: "own-one", person: "c1moderator" })]);
    const ids = await w.db((db) => db.contact.findMany({ where: { name: { in: ["Closed One", "Own One"] } }, orderBy: { name: "desc" } })); // biome-ignore format: one line
    const [own, other] = ids.map(({ id }) => id);
    const merge = await w.say(`contact merge ${own!} other:${other!}`, MODERATOR);
    await w.press(button(merge.view, "Merge"), MODERATOR);
    expect(await phones("Own One")).toEqual([]);
    await closed("Closed Two");
    await w.say('contact edit "Closed Two" person:"The moderator" phone:+595215550888', MODERATOR);
    expect(await phones("Closed Two")).toEqual([expect.objectContaining({ number: "+595215550888" })]);
  });
});

describe("contact verify", () => {
  it("says on the card who looked, and when", async () => {
    const { text } = await w.say("contact verify Mirta", MODERATOR);
    expect(text).toContain("Verified by The moderator on 24 November 2026");
    expect((await audited(w, "contact.verify")).at(-1)?.actorId).toBe("c1moderator");
  });
});
