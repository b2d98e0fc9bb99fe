import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, fields, run } from "../../core/kernel/views/build.ts";

/** Gives the community another name. */
export const communityRename = command({
  path: "community rename",
  summary: "community.rename.summary",
  title: "title.community.rename",
  submit: "submit.rename",
  examples: ['community rename "Firearms experts of the Andes"'],
  input: z.object({ name: opt.text("community.name", 80) }),
  audience: "caller",
  allow: "admin",
  async run({ db, community, t, audit }, { name }) {
    if (name === community.name) return refuse("community.renamed.same");
    await db.community.update({ where: { id: community.id }, data: { name } });
    audit({
      action: "community.rename",
      subject: `community:${community.id}`,
      detail: { from: community.name, to: name },
    });
    return {
      title: t("community.renamed", { name }),
      tone: "good",
      blocks: [
        fields([t("community.before"), community.name]),
        actions(run(t("undo"), "community rename", { name: community.name }, { place: "here" })),
      ],
    };
  },
});
