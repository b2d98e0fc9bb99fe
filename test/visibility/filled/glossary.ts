import { keysOf } from "../../../src/core/services/glossary/terms/term.ts";
import type { CommunityDb } from "../../../src/core/services/store/store.ts";
import { nameOf, NOW } from "./scope.ts";

const STATES = [["out", "submitter"], ["waits", "submitter"], ["refused", "submitter"], ["gone", "submitter"], ["orphan", undefined]] as const; // biome-ignore format: one line

/** A community's own terms, published, waiting with and without somebody who suggested them, rejected, and taken out; and a dictionary. */
export async function fillGlossary(db: CommunityDb, communityId: string): Promise<void> {
  await db.glossaryTerm.createMany({
    data: STATES.map(([state, author]) => {
      const said = { en: [{ text: nameOf(`g${state}`) }], es: [{ text: `palabra ${state}` }] };
      return {
        ...{ communityId, id: `g${state}`, said, keys: keysOf(said), createdAt: NOW, submittedById: author ?? null },
        ...{ publishedAt: ["out", "gone"].includes(state) ? NOW : null, removedAt: state === "gone" ? NOW : null },
      };
    }),
  });
  await db.dictionary.create({
    data: { communityId, id: "d1", name: "Words", licence: "CC0", sha256: "00", importedAt: NOW },
  });
  await db.dictionaryEntry.create({
    data: { communityId, dictionaryId: "d1", key: "en:word", language: "es", said: ["palabra"] },
  });
}
