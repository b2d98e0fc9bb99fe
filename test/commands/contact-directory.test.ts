import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLimits } from "../../src/core/kernel/catalogue/budgets.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { sql } from "../../src/core/services/store/store.ts";
import { contact, PEOPLE, save } from "../core/features/contacts/people.ts";
import { audited } from "../support/audited.ts";
import { pagesOf, READS_PDF } from "../support/pdf-text.ts";
import { unzipped } from "../support/unzipped.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
const HOSTILE = '#panic("x") *Łukasz* Київ';
const PRIVATE = /555|example\.org|secretmail/;
const CROWD = Array.from({ length: 40 }, (_, n) => contact(`Persona Ñ${n}`, { country: "AR", organisation: "Aduana" }));

let w: World;
beforeAll(async () => {
  w = await world({ limits: readLimits("directories=2/day, documents=off, private=off") ?? "off" });
  await save(w, [
    ...PEOPLE,
    ...CROWD,
    contact(HOSTILE, {
      country: "CO",
      agency: "police",
      hours: "08:00-15:00",
      phones: [{ number: "+576015550177", kind: "always" }, "+57 601 555 0178"],
      emails: ["zq@secretmail.org"],
      visibility: { phones: "moderators", emails: "nobody" },
      sharing: "amber",
    }),
  ]);
  await w.say('contact mandate Ramona topic:tracing since:2026-11-01 by:"Cancillería"', MODERATOR);
  await w.say('contact edit Ramona person:"The member"', MODERATOR);
  await w.say('contact edit Óscar person:"The moderator"', MODERATOR);
});
afterAll(() => w.close());

/** The file of an answer. */
async function fileOf({ view, text }: Said) {
  const block = view?.blocks.find(({ kind }) => kind === "file");
  const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
  if (!file) throw new Error(`there is no file: ${text}`);
  return { ...file, bytes: Buffer.from(file.base64, "base64") };
}
/** The texts of a DOCX, part by part. */
const wordsOf = (bytes: Uint8Array) => {
  const files = unzipped(bytes);
  const words = (path: string) => (files.get(path)?.text ?? "").replaceAll(/<[^>]+>/g, "|").replaceAll(/\|+/g, "|");
  return { body: words("word/document.xml"), header: words("word/header1.xml") };
};
const printed = async (line: string, who: Who) => wordsOf((await fileOf(await w.say(line, who))).bytes);
const told = () => w.db((db) => db.delivery.findMany({ where: { kind: "notice" }, orderBy: { id: "asc" } }));

describe("contact directory", () => {
  it("gives a member what they see without a look, privately, and records that it was taken", async () => {
    const said = await w.say("contact directory format:docx");
    expect(said.plan).toMatchObject({ audience: "caller" });
    expect(said.text).toContain("46 contacts, TLP:AMBER on every page.");
    const { name, mediaType, bytes } = await fileOf(said);
    expect([name, mediaType]).toEqual([
      "test-2026-11-24-150000.docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]);
    const { body, header } = wordsOf(bytes);
    expect(header).toContain("TLP:AMBER");
    for (const { name, sharing } of [...PEOPLE, ...CROWD]) expect(body.includes(`|${name}|`)).toBe(sharing !== "red");
    expect(body).not.toMatch(PRIVATE);
    // The zone stands with the hours alone.
    expect(body.match(/\|Working hours\|/g)).toHaveLength(1);
    for (const text of [
      "|As of|Tuesday, 24 November 2026 at 09:00 (Mexico City)|",
      "|Made by|The member|",
      "|Contacts|46|",
      "|Phones, e-mail|not included|",
      "|Point of contact for|marking; tracing (named by Cancillería · since 1 November 2026)|",
      "|Working hours|08:00-15:00 (Bogotá)|",
      "|Kind of agency|Police|",
      "|Last confirmed|not yet|",
    ])
      expect(body).toContain(text);
    // Points of contact first, then by agency.
    const places = ["|Paraguay|Ramona", "|Mirta", "|Ramona Agüero", "|Óscar"].map((text) => body.lastIndexOf(text));
    expect(places[1]).toBeLessThan(places[2]!);
    expect(places[2]).toBeLessThan(places[3]!);
    expect(
      (await audited(w, "contact.directory", "contact.look")).map(({ actorId, detail }) => [actorId, detail]),
    ).toEqual([["c1member", { contacts: 46, looks: 0, format: "docx" }]]);
    expect(await told()).toEqual([]);
  });

  it("is in the reader's language and order, of the countries and topics that are asked for", async () => {
    const { body } = await printed("contact directory format:docx country:PY,BR,MX topic:rastreo", { locale: "es" });
    const names = ["Brasil", "João", "México", "Efraín", "Paraguay", "Ramona", "Óscar"].map((one) =>
      body.lastIndexOf(`|${one}`),
    );
    expect(names).toEqual([...names].sort((a, b) => a - b));
    expect(body).not.toMatch(/Mirta|Persona/);
    expect(body).toContain("|Países|Paraguay, Brasil y México|".replace(" y ", ", "));
    expect((await w.say("contact directory country:JP")).text).toBe("There is no contact for that.");
  });

  it("gives moderators phones that they may see: each a look that whose they are sees, administrators are told, and as often as they may", async () => {
    const before = (await audited(w)).length;
    const said = await w.say("contact directory format:docx phones:true", MODERATOR);
    expect(said.text).toContain("These looks at the private details of 3 contacts were recorded.");
    const { body, header } = wordsOf((await fileOf(said)).bytes);
    expect(header).toContain("TLP:RED");
    for (const text of [
      "+595 21 555 0101",
      "trace@example.org",
      "|24/7|+57 601 5550177|",
      "+595 21 555 0103",
      "+52 55 5550 0199",
    ])
      expect(body).toContain(text);
    expect(body).not.toMatch(/secretmail|Answers between/);
    const ids = new Map((await w.db((db) => db.contact.findMany())).map(({ id, name }) => [`contact:${id}`, name]));
    const entries = (await audited(w)).slice(before);
    expect(entries.map(({ action, subject, detail }) => [action, ids.get(subject) ?? subject, detail])).toEqual([
      ["contact.look", HOSTILE, { fields: ["phones", "always"] }],
      ["contact.look", "Inés Quiet", { fields: ["phones"] }],
      ["contact.look", "Ramona Agüero Villalba", { fields: ["emails", "phones"] }],
      ["contact.directory", "community:c1", { contacts: 47, looks: 3, format: "docx" }],
    ]);
    expect((await w.say("me")).text).toContain("The moderator");
    const notices = (await told()).map(({ detail }) => detail as { person: string; code: string; params: object });
    expect(notices.map(({ person, code, params }) => [person, code, params])).toEqual([
      ["c1admin", "contact.looks.directory", { name: "The moderator", count: 3 }],
    ]);
    await w.say("contact directory phones:true country:PY", MODERATOR);
    const over = await w.say("contact directory phones:true", MODERATOR);
    expect(over.refusal).toBe("limit.directories");
    expect((await audited(w, "contact.directory")).length).toBe(4);
  });

  it("gives phones to nobody else, and guests nothing", async () => {
    expect((await w.say("contact directory phones:true")).refusal).toBe("contact.directory.moderators");
    expect((await w.say("contact directory", { as: "guest" })).refusal).toBe("role.least");
  });

  it.skipIf(!READS_PDF)(
    "is a PDF of several pages, the label on each, with all names as they are written",
    async () => {
      const { bytes, mediaType } = await fileOf(await w.say("contact directory"));
      expect(mediaType).toBe("application/pdf");
      const pages = pagesOf(bytes);
      expect(pages.length).toBeGreaterThan(3);
      pages.forEach((page, at) => {
        expect(page).toContain("TLP:AMBER");
        expect(page).toMatch(new RegExp(`\\s${at + 1} ?/ ?${pages.length}\\s`));
      });
      const text = pages.join("\n");
      for (const { name, sharing } of [...PEOPLE, ...CROWD, { name: HOSTILE, sharing: "amber" }])
        expect(text.includes(name), name).toBe(sharing !== "red");
      expect(text).not.toMatch(PRIVATE);
    },
  );

  it("refuses more than one document holds, and says what to do", async () => {
    await w.store.system(async (db) => {
      // What follows a contact by triggers is not looked at here.
      await db.$executeRaw(sql`set local session_replication_role = replica`);
      await db.$executeRaw(sql`
        insert into contact (community_id, id, name, organisation, post, country, languages, sharing, label, folded, created_at, updated_at)
        select community_id, 'many' || n, name, organisation, post, 'CL', languages, sharing, label, folded, created_at, updated_at
        from (select * from contact where country = 'BR' limit 1) c cross join generate_series(1, 5000) n`);
    });
    expect((await w.say("contact directory")).text).toContain(
      "5,046 contacts are more than one document holds (5,000). Choose countries or topics.",
    );
  });
});
