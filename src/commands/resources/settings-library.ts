import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { mention } from "../../core/kernel/text/mention.ts";
import { actions, muted, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { type MeantChannel, meantChannel } from "../../core/services/communities/meant-channel.ts";
import { additionsChannels, setAdditions } from "../../core/services/communities/set-additions.ts";
import { elsewhere, knownChannel } from "../../core/services/delivery/channel.ts";

/** Most channels of a community; our choice: each resource is a message in each of them. */
const MOST = 10;

/** Has each new resource posted in a channel, or no longer; or says where that is so. */
export const settingsLibrary = command({
  path: "settings library",
  summary: "settings.library.summary",
  title: "title.settings.library",
  submit: "submit.save",
  examples: ["settings library", "settings library on:yes", "settings library on:yes channel:#general"],
  input: z.object({
    on: opt.flag("settings.library.on").optional(),
    channel: opt.channel("settings.library.channel").optional(),
  }),
  audience: "caller",
  allow: "moderator",
  posts: {
    async channel(scope, { on, channel }) {
      if (on !== true) return "nowhere";
      const target = channel && (await knownChannel(scope, scope.caller.here, channel));
      return channel && elsewhere(scope.caller.here, target, channel.name);
    },
  },
  async run(context, { on, channel }) {
    const place = await meantChannel(context, channel);
    if (on === undefined) return shown(context, place);
    if (on) await holdsMore(context, place);
    const set = (await setAdditions(context, place, on)) ?? refuse("community.disconnected.already");
    if (set.before === on) return shown(context, place);
    const detail = { from: set.before, to: on };
    context.audit({ action: "channel.additions", subject: `channel:${set.id}`, detail });
    const { t } = context;
    return {
      title: t(on ? "settings.library.done" : "settings.library.ended", { channel: place.name }),
      tone: "good",
      blocks: [...(on ? [text(t("settings.library.how"))] : []), actions(turned(place, !on, t("undo")))],
    };
  },
});

/** Refuses one more than there can be. */
async function holdsMore(context: Context, { target }: MeantChannel): Promise<void> {
  const others = (await additionsChannels(context)).filter(({ to }) => to.recipient !== target.recipient);
  if (others.length >= MOST) refuse("settings.library.most", { most: MOST });
}

const turned = ({ target, name, here }: MeantChannel, on: boolean, label: string) => {
  const elsewhereToo = here ? {} : { channel: mention({ name: `#${name}`, id: target.recipient }) };
  return run(label, "settings library", { on, ...elsewhereToo }, { place: "here" });
};

/** Whether that is so in a channel, and where else. */
async function shown(context: Context, place: MeantChannel): Promise<View> {
  const { t, format } = context;
  const channels = await additionsChannels(context);
  const on = channels.some(({ to }) => to.recipient === place.target.recipient);
  const names = channels.map(({ name }) => `#${name}`);
  return {
    title: t("title.settings.library"),
    blocks: [
      text(t(on ? "settings.library.on.is" : "settings.library.off.is")),
      ...(names.length > 0 ? [text(t("settings.library.all", { channels: format.all(names) }))] : []),
      muted(t("settings.library.how")),
      actions(turned(place, !on, t(on ? "settings.library.end" : "settings.library.do"))),
    ],
  };
}
