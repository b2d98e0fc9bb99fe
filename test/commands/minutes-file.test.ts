import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { audited } from "../support/audited.ts";
import { pagesOf, READS_PDF } from "../support/pdf-text.ts";
import { closeAndPost } from "../support/post-minutes.ts";
import { unzipped } from "../support/unzipped.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";
import { hear } from "../terminal/commands/heard.ts";

const CHAIR: Who = { as: "member" };
const HOSTILE = '=1+1 #panic("x") *Łukasz* [a](http://b) |x| Київ <w:t>';
const NOTES = Array.from({ length: 60 }, (_, n) => `Ñandú ${n}: se revisó la exportación de água, ça va`);

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:50:00Z" });
  await save(w, [
    contact("Ramona Agüero"),
    contact("Rita Roja", { sharing: "red" }),
    contact("Ámbar Ruiz", { sharing: "amber" }),
  ]);
  await w.say('meeting add "Reunión de México" 2026-11-24 10:00 duration:1h repeat:weekly', CHAIR);
  await w.say('minutes open "Reunión de México"', CHAIR);
  w.clock.forward(60_000);
  await w.say("note action: Ramona Agüero sends the list by 3 March", CHAIR);
  await w.say("note action: Rita Roja calls the registry", { as: "admin" });
  await w.say(`note decision: ${HOSTILE}`, CHAIR);
  await w.db(async (db) => {
    const { id: sessionId } = await db.session.findFirstOrThrow();
    await db.note.createMany({
      data: NOTES.map((text, n) => ({
        ...{ communityId: w.community, id: `n${n}`, sessionId, kind: "note", text, authorId: "c1member" },
        at: w.clock.now(),
      })),
    });
  });
  await closeAndPost(w, CHAIR);
});
afterAll(() => w.close());

async function bytesOf({ view, text }: Said): Promise<Buffer> {
  const block = view?.blocks.find(({ kind }) => kind === "file");
  const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
  if (!file) throw new Error(`there is no file: ${text}`);
  return Buffer.from(file.base64, "base64");
}
const made = async (options: string) => bytesOf(await w.say(`minutes file "Reunión de México" ${options}`, CHAIR));
const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, "");

describe("minutes as a file", () => {
  it("name a contact of the directory who does something, where those who read along may see them", async () => {
    const owners = await w.db((db) => db.conclusionOwner.findMany({ include: { conclusion: true } }));
    const ramona = await w.db((db) => db.contact.findFirstOrThrow({ where: { name: "Ramona Agüero" } }));
    // Whom not everybody who reads the channel may see is no owner of what is said there.
    expect(owners.map(({ contactId, personId, conclusion }) => [contactId, personId, conclusion.text])).toEqual([
      [ramona.id, null, "Ramona Agüero sends the list by 3 March"],
    ]);
  });

  it.skipIf(!READS_PDF)("are a PDF of several pages with the label on each, and nothing cut", async () => {
    const pages = pagesOf(await made("format:pdf language:es"));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain("TLP:GREEN");
    const flat = pages.join("\n").replaceAll(/\s+/g, " ");
    for (const text of ["Acta: Reunión de México", "Ramona Agüero", "3 de marzo de 2027", "Decisiones"])
      expect(flat).toContain(text);
    for (const text of [...NOTES, HOSTILE]) expect(letters(flat)).toContain(letters(text));
  });

  it("are a Word file with the label on every page and all texts whole", async () => {
    const files = unzipped(await made("format:docx language:es"));
    const words = (path: string) =>
      (files.get(path)?.text ?? "")
        .replaceAll(/<[^>]+>/g, "|")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"');
    expect([...files.keys()].some((path) => /header/.test(path) && words(path).includes("TLP:GREEN"))).toBe(true);
    const body = words("word/document.xml");
    for (const text of [...NOTES, HOSTILE, "Acta: Reunión de México", "Ramona Agüero"]) expect(body).toContain(text);
  });

  it("are made at the terminal of all that is there: the last of a meeting, or until a day", async () => {
    const done = { exit: 0, out: "The minutes of “Reunión de México”: TLP:GREEN. That stands on every page." };
    expect(await hear(w, "export", { what: "minutes", format: "md", language: "fr" })).toMatchObject(done);
    expect(
      await hear(w, "export", { what: "minutes", meeting: "reunión de méxico", until: "2026-11-24" }),
    ).toMatchObject(done);
    for (const none of [{ meeting: "no such meeting" }, { until: "2026-11-23" }])
      expect(await hear(w, "export", { what: "minutes", ...none })).toMatchObject({
        exit: 1,
        err: "There are no minutes of that to export.",
      });
    expect((await audited(w, "minutes.file")).at(-1)).toMatchObject({
      actorId: null,
      detail: { format: "pdf", language: "en" },
    });
    // Whoever is named there makes it as closed as their contact.
    await w.db((db) => db.contact.updateMany({ where: { name: "Ramona Agüero" }, data: { sharing: "amber" } }));
    expect((await hear(w, "export", { what: "minutes", format: "md" })).out).toContain("TLP:AMBER");
  });
});
