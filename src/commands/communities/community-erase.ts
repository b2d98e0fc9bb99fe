import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { eraseCommunity } from "../../core/services/communities/erase-community.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { text } from "../../core/kernel/views/build.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Erases the community, its audit log included: the confirmed end of `community delete`. */
export const communityErase = command({
  path: "community erase",
  summary: "community.erase.summary",
  title: "title.community.erase",
  submit: "submit.erase",
  examples: [],
  input: z.object({ name: opt.text("community.erase.name", 200) }),
  audience: "caller",
  allow: "admin",
  hidden: true,
  async run({ db, community, t }, { name }) {
    if (name !== community.name) return refuse("community.erase.mismatch", { name: community.name });
    await eraseCommunity(db);
    return {
      title: t("community.erased", { community: community.name }),
      tone: "good",
      blocks: [text(...t.rich("community.erased.what", { command: commandLine("setup") }))],
    };
  },
});
