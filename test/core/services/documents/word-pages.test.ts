import { afterAll, beforeAll, expect, it } from "vitest";
import { addConclusion } from "../../../../src/core/features/conclusions/feature.ts";
import { openFile } from "../../../../src/core/services/files/generated-files.ts";
import { pagesOfDocx, SETS_DOCX } from "../../../support/docx-pages.ts";
import { closeAndPost } from "../../../support/post-minutes.ts";
import { type Who, type World, world } from "../../../support/world.ts";

const CHAIR: Who = { as: "member" };
const TEXTS = Array.from(
  { length: 45 },
  (_, n) => `Ñandú ${n}: se revisó a exportação de água, ça va, Łukasz und Київ`,
);

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:50:00Z" });
  await w.say('meeting add "Reunión de México" 2026-11-24 10:00 duration:1h', CHAIR);
  await w.say('minutes open "Reunión de México"', CHAIR);
  w.clock.forward(60_000);
  await w.db(async (db) => {
    const { id: sessionId } = await db.session.findFirstOrThrow();
    const at = w.clock.now();
    await db.note.createMany({
      data: TEXTS.map((text, n) => ({ communityId: w.community, id: `n${n}`, sessionId, kind: "note", text, at })),
    });
    for (const text of TEXTS)
      await addConclusion(db, { community: w.community, now: at, ids: w.ids }, undefined, {
        ...{ text, language: "es", sharing: "green", kind: "recommendation", countries: ["BR"] },
      });
  });
  await closeAndPost(w, CHAIR);
});
afterAll(() => w.close());

async function made(line: string): Promise<Buffer> {
  const { view, text } = await w.say(line, CHAIR);
  const block = view?.blocks.find(({ kind }) => kind === "file");
  const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
  if (!file) throw new Error(`there is no file: ${text}`);
  return Buffer.from(file.base64, "base64");
}
const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, "");

it.skipIf(!SETS_DOCX)(
  "a word processor sets minutes and reports in pages, each with its label, accents and all",
  async () => {
    const [minutes = [], report = []] = pagesOfDocx([
      await made("minutes file format:docx language:es"),
      await made("conclusion report format:docx language:es"),
    ]);
    for (const pages of [minutes, report]) {
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page).toContain("TLP:GREEN");
      const said = letters(pages.join("\n"));
      for (const text of TEXTS) expect(said).toContain(letters(text));
    }
    expect(minutes[0]).toContain("Acta: Reunión de México");
    expect(report[0]).toContain("Community test");
  },
);
