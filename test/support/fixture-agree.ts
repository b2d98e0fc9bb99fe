import { z } from "zod";
import { addConclusion } from "../../src/core/features/conclusions/add-conclusion.ts";
import type { Command } from "../../src/core/kernel/commands/command.ts";
import { command } from "../../src/core/kernel/commands/command.ts";
import { opt } from "../../src/core/kernel/options/options.ts";
import { actions, run, text } from "../../src/core/kernel/views/build.ts";
import { CATALOGUE } from "../../src/features.ts";

/** Something that all see and that a button changes in its place, for all: a conclusion, until it is withdrawn. */
const fixtureAgree = command({
  path: "fixture agree",
  summary: "help.summary",
  examples: [],
  audience: "channel",
  allow: "member",
  input: z.object({ text: opt.text("help.command", 100) }),
  async run({ db, caller, community, now, ids, t, audit }, { text: said }) {
    const saving = { community: community.id, now, ids };
    const facts = { text: said, language: "en", sharing: "green", status: "proposed" } as const;
    const conclusion = await addConclusion(db, saving, caller.personId, facts);
    audit({ action: "conclusion.add", subject: `conclusion:${conclusion}` });
    return {
      blocks: [text(said), actions(run(t("undo"), "conclusion withdraw", { conclusion }, { place: "here" }))],
    };
  },
});

/** The product's commands, and that one. */
export const WITH_AGREE: readonly Command[] = [...CATALOGUE.commands, fixtureAgree];
