import { z } from "zod";
import type { Target } from "../../core/kernel/access/target.ts";
import { type CommandScope, type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { mention } from "../../core/kernel/text/mention.ts";
import { actions, muted, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { additionsChannels, setAdditions } from "../../core/services/communities/set-additions.ts";
import { channelFacts, elsewhere, knownChannel } from "../../core/services/delivery/channel.ts";

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
    const place = await placeOf(context, channel);
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
      blocks: [...(on ? [text(t("settings.library.how"))] : []), actions(turned(context, place, !on, t("undo")))],
    };
  },
});

/** A channel, and what people call it. */
interface Place {
  readonly target: Target;
  readonly name: string;
}

/** The channel that was named, else the caller's. Refuses a direct message, and a name that nobody knows. */
async function placeOf(
  scope: Pick<CommandScope, "db" | "community" | "caller">,
  named: { readonly id: string; readonly name: string } | undefined,
): Promise<Place> {
  const { here, direct } = scope.caller;
  if (!named && direct) return refuse("settings.clearance.direct");
  const target = named
    ? ((await knownChannel(scope, here, named)) ?? refuse("settings.clearance.unknown", { channel: named.name }))
    : here;
  const { name } = await channelFacts(scope, target);
  return { target, name: (name === target.recipient ? named?.name : undefined)?.replace(/^#/u, "") ?? name };
}

/** Refuses one more than there can be. */
async function holdsMore(context: Context, { target }: Place): Promise<void> {
  const others = (await additionsChannels(context)).filter(({ to }) => to.recipient !== target.recipient);
  if (others.length >= MOST) refuse("settings.library.most", { most: MOST });
}

const turned = (context: Context, { target, name }: Place, on: boolean, label: string) => {
  const elsewhereToo =
    target.recipient === context.caller.here.recipient ? {} : { channel: channelMention(target, name) };
  return run(label, "settings library", { on, ...elsewhereToo }, { place: "here" });
};

const channelMention = ({ recipient }: Target, name: string) => mention({ name: `#${name}`, id: recipient });

/** Whether that is so in a channel, and where else. */
async function shown(context: Context, place: Place): Promise<View> {
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
      actions(turned(context, place, !on, t(on ? "settings.library.end" : "settings.library.do"))),
    ],
  };
}
