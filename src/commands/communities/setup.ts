import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { foundCommunity } from "../../core/services/communities/found-community.ts";
import { joinCommunity } from "../../core/services/communities/join-community.ts";
import { problem, refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Connects a space to a community, a new one or the one that issued the code. It works where there is none yet. */
export const setup = command({
  path: "setup",
  summary: "setup.summary",
  title: "title.setup",
  submit: "submit.connect",
  examples: [
    'setup "Firearms experts of the Andes" language:es zone:Lima',
    "setup code:ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567",
  ],
  input: z.object({
    name: opt.text("setup.name", 80).optional(),
    code: opt.text("setup.code", 80).optional(),
    language: opt
      .choice("setup.language", {
        en: "setup.language.en",
        es: "setup.language.es",
        pt: "setup.language.pt",
        fr: "setup.language.fr",
      })
      .optional(),
    zone: opt.zone("setup.zone").optional(),
  }),
  audience: "caller",
  allow: "admin",
  onboarding: {
    faults({ name, code }) {
      if (name === undefined && code === undefined) return { name: problem("setup.either") };
      return name !== undefined && code !== undefined ? { code: problem("setup.both") } : {};
    },
    async run(context, { name, code, language, zone }) {
      const { t } = context;
      const joins = code !== undefined;
      const community = joins
        ? await joinCommunity(context, code)
        : await foundCommunity(context, {
            name: name ?? "",
            language: language ?? t.language,
            zone: zone ?? context.zone,
          });
      return {
        title: t(joins ? "setup.joined" : "setup.made", { community: community.name }),
        tone: "good",
        blocks: [
          joins
            ? text(t("setup.joined.you"))
            : text(...t.rich("setup.made.you", { command: commandLine("person role") })),
          ...(joins ? [] : [text(t("setup.made.next"))]),
          actions(run(t("welcome.help"), "help", {}), run(t("community.show"), "community show", {})),
        ],
      };
    },
  },
  async run({ community }) {
    return refuse("setup.already", { command: commandLine("community disconnect"), community: community.name });
  },
});
