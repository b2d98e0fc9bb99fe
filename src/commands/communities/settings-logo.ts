import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { actions, muted, run, say, text } from "../../core/kernel/views/build.ts";
import { removeLogo, setLogo } from "../../core/services/communities/logo/logo.ts";
import { readPicture } from "../../core/services/communities/logo/read-picture.ts";

/** Gives the community a logo for the title page of its reports, or takes it away. */
export const settingsLogo = command({
  path: "settings logo",
  summary: "settings.logo.summary",
  title: "title.settings.logo",
  submit: "submit.save",
  examples: ["settings logo"],
  input: z.object({
    file: opt.file("settings.logo.file").optional(),
    remove: hidden(opt.flag("settings.logo.remove")).optional(),
  }),
  audience: "caller",
  allow: "admin",
  prefill: () => Promise.resolve({}),
  async run({ db, community, now, t, audit }, { file, remove }) {
    const subject = `community:${community.id}`;
    if (remove === true) {
      if (!(await removeLogo(db, community.id))) return refuse("settings.logo.none");
      audit({ action: "community.logo", subject, detail: { removed: true } });
      return say(t("settings.logo.removed"), "good");
    }
    if (!file) return refuse("settings.logo.missing", { command: "rapporteur logo" });
    const picture = readPicture(Buffer.from(file.base64, "base64"));
    await setLogo(db, community.id, picture, now);
    const { width, height } = picture;
    audit({ action: "community.logo", subject, detail: { width, height } });
    return {
      title: t("settings.logo.done"),
      tone: "good",
      blocks: [
        text(t("settings.logo.size", { width, height })),
        muted(t("settings.logo.stripped")),
        actions(run(t("settings.logo.remove"), "settings logo", { remove: true })),
      ],
    };
  },
});
