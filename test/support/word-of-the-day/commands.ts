import { z } from "zod";
import { withCommands } from "../../../src/core/kernel/catalogue/feature.ts";
import { command } from "../../../src/core/kernel/commands/command.ts";
import { opt } from "../../../src/core/kernel/options/options.ts";
import { say } from "../../../src/core/kernel/views/build.ts";
import { planDelivery } from "../../../src/core/services/delivery/planning/plan.ts";
import { asCommunity } from "../../../src/core/services/store/store.ts";
import { wordOfTheDay } from "./feature.ts";
import { wordById, wordOf } from "./words.ts";

const HOUR_MS = 3_600_000;

const word = command({
  path: "word",
  summary: "toy.word.summary",
  examples: ["word", "word word:calibre"],
  input: z.object({ word: opt.reference("toy.word.which", "word").optional() }),
  audience: "caller",
  allow: "guest",
  async run({ t, now }, { word: id }) {
    const other = id === undefined ? undefined : wordById(id);
    return say(other ? t("toy.word.other", { word: other.word }) : t("toy.word.today", { word: wordOf(now).word }));
  },
});

const wordLater = command({
  path: "word later",
  summary: "toy.word.later.summary",
  examples: ["word later"],
  input: z.object({}),
  audience: "caller",
  allow: "moderator",
  posts: true,
  async run(context) {
    const { caller, community, now, ids, t } = context;
    await asCommunity(context, "planning", ({ db }) =>
      planDelivery(
        { db, community, now, ids },
        {
          kind: "word",
          subjectId: community.id,
          occurrence: now.toISOString(),
          to: caller.here,
          dueAt: new Date(now.getTime() + HOUR_MS),
        },
      ),
    );
    return say(t("toy.word.later"));
  },
});

export const wordOfTheDayWithCommands = withCommands(wordOfTheDay, [word, wordLater]);
