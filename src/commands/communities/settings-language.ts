import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { type Language, LANGUAGES, readLanguage } from "../../core/kernel/language/language.ts";
import { DEFAULT_WORD } from "../../core/kernel/options/keywords.ts";
import { clearable, opt } from "../../core/kernel/options/options.ts";
import { mention } from "../../core/kernel/text/mention.ts";
import { actions, fields, muted, run } from "../../core/kernel/views/build.ts";
import { meantChannel } from "../../core/services/communities/meant-channel.ts";
import { setChannelLanguage } from "../../core/services/communities/set-channel-language.ts";

/** Says in which language the bot speaks to all who read a channel. What it says to one person is in that person's own. */
export const settingsLanguage = command({
  path: "settings language",
  summary: "settings.language.summary",
  title: "title.settings.language",
  submit: "submit.save",
  examples: ["settings language es", "settings language language:default channel:#general"],
  input: z.object({
    language: clearable(opt.language("settings.language.language", LANGUAGES)),
    channel: opt.channel("settings.clearance.channel").optional(),
  }),
  audience: "caller",
  allow: "moderator",
  async run(context, { language: chosen, channel }) {
    const { community, t, format } = context;
    const { target, name } = await meantChannel(context, channel);
    const language: Language | null = readLanguage(chosen) ?? null;
    const set =
      (await setChannelLanguage(context, { target, name }, language)) ?? refuse("community.disconnected.already");
    if (set.before === language) return refuse("me.edit.same");
    const detail = { from: set.before ?? DEFAULT_WORD, to: language ?? DEFAULT_WORD };
    context.audit({ action: "channel.language", subject: `channel:${set.id}`, detail });
    const words = (one: string | null) =>
      one === null
        ? t("me.from-community", { value: format.languageName(community.language) })
        : format.languageName(one);
    const again = {
      language: set.before ?? DEFAULT_WORD,
      channel: mention({ name: `#${name}`, id: target.recipient }),
    };
    return {
      title: t("settings.language.done", { channel: name }),
      tone: "good",
      blocks: [
        fields([t("me.language"), words(language)], [t("community.before"), words(set.before)]),
        muted(t("settings.language.effect")),
        actions(run(t("undo"), "settings language", again, { place: "here" })),
      ],
    };
  },
});
