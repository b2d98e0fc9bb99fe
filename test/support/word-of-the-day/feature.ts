import { z } from "zod";
import { feature } from "../../../src/core/kernel/catalogue/feature.ts";
import { translator } from "../../../src/core/kernel/language/translate.ts";
import type { ReferenceLookup } from "../../../src/core/kernel/options/references.ts";
import { say, strong, text } from "../../../src/core/kernel/views/build.ts";
import { type Composer, each } from "../../../src/core/services/delivery/composer.ts";
import { exportKind } from "../../../src/core/services/exports/export-kind.ts";
import { messages } from "./messages/index.ts";
import { wordById, wordOf, wordsWith } from "./words.ts";

declare module "../../../src/core/kernel/options/references.ts" {
  interface ReferenceKinds {
    word: true;
  }
}

declare module "../../../src/core/services/delivery/ledger.ts" {
  interface DeliveryKinds {
    word: "says";
  }
}

const wordLookup: ReferenceLookup = {
  async byId(_db, _caller, id) {
    const found = wordById(id);
    return found && { value: found.id, label: found.word };
  },
  byWords: async (_db, _caller, words, limit) =>
    wordsWith(words)
      .slice(0, limit)
      .map(({ id, word }) => ({ value: id, label: word })),
};

const wordComposer: Composer = {
  compose: each(async (_due, { community, now }) => {
    const { language, zone } = community;
    return {
      kind: "say",
      view: say(translator(language)("toy.word.today", { word: wordOf(now).word })),
      language,
      zone,
    };
  }),
  follows: () => false,
  settled: async () => undefined,
};

const wordExport = exportKind({
  formats: ["txt"],
  options: { word: { says: "toy.word.which", takes: "id" } },
  input: z.object({ format: z.literal("txt").default("txt"), word: z.string().optional() }),
  async make({ now, t }, { word: id }) {
    const found = id === undefined ? wordOf(now) : wordById(id);
    if (!found) return { refused: t("toy.word.which") };
    const { word } = found;
    return {
      file: { name: "word.txt", mediaType: "text/plain", content: word },
      says: t("toy.word.other", { word }),
      entries: [],
    };
  },
});

/** A word of the day: what a feature is made of, in the smallest. */
export const wordOfTheDay = feature({
  name: "word-of-the-day",
  messages,
  families: [{ word: "word" }],
  references: { word: wordLookup },
  deliveries: { word: { composer: wordComposer, direct: "channels", describe: async () => new Map() } },
  exports: { word: wordExport },
  home: [{ rank: 59, build: async ({ t, now }) => [text(strong(t("toy.word.today", { word: wordOf(now).word })))] }],
});
