import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { dropClearanceTold, planClearanceTold } from "../../core/services/communities/clearance-composer.ts";
import { clearanceMeans, clearanceView, limitBlocks } from "../../core/services/communities/clearance-view.ts";
import { type MeantChannel, meantChannel } from "../../core/services/communities/meant-channel.ts";
import { setClearance } from "../../core/services/communities/set-clearance.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { mention } from "../../core/kernel/text/mention.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import type { Target } from "../../core/kernel/access/target.ts";
import { type Sharing, sharingRank, tlp } from "../../core/kernel/access/sharing.ts";
import { actions, ask, fields, muted, run, text } from "../../core/kernel/views/build.ts";
import type { Action, View } from "../../core/kernel/views/model.ts";
import { SHARING_CHOICES, sharingText } from "../../core/kernel/views/sharing-text.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/**
 * Says what is the most sensitive label that may be shown in a channel. It asks first, and what is confirmed is a change
 * from the label that was shown then: `was`. The channel is told.
 */
export const settingsClearance = command({
  path: "settings clearance",
  summary: "settings.clearance.summary",
  title: "title.settings.clearance",
  submit: "submit.save",
  examples: ["settings clearance amber", "settings clearance red channel:#moderators"],
  input: z.object({
    label: opt.sharing("settings.clearance.label", SHARING_CHOICES),
    channel: opt.channel("settings.clearance.channel").optional(),
    was: hidden(opt.choice("settings.clearance.was", SHARING_CHOICES)).optional(),
  }),
  audience: "channel",
  allow: "moderator",
  async ephemeralIf(scope, { label, channel, was }) {
    const place = await meantChannel(scope, channel);
    return !place.here || place.clearance !== was || place.clearance === label;
  },
  async run(context, { label, channel, was }) {
    const place = await meantChannel(context, channel);
    const { clearance: before } = place;
    if (before === label) return same(context, place);
    if (was !== before) return question(context, place, label);
    const id =
      (await setClearance(context, place, { from: before, to: label })) ?? refuse("settings.clearance.meanwhile");
    context.audit({ action: "channel.clearance", subject: `channel:${id}`, detail: { from: before, to: label } });
    const by = moderator(context);
    await asCommunity(context, "planning", (whole) =>
      place.here
        ? dropClearanceTold(whole, id)
        : planClearanceTold(whole, { channel: id, to: place.target, from: before, by }),
    );
    return place.here ? saidHere(context, place, label) : saidElsewhere(context, place, label);
  },
});

function moderator({ caller }: Context): string {
  if (caller.personId === undefined) throw new Error("whoever moderates a community is a person of it");
  return caller.personId;
}

function same({ caller, t }: Context, { name, clearance, here }: MeantChannel): View {
  const limit = here ? caller.limit : undefined;
  return {
    blocks: [
      text(t("settings.clearance.same", { channel: name, label: tlp(clearance) })),
      ...limitBlocks({ after: clearance, limit }, t),
    ],
  };
}

function question({ caller, t }: Context, place: MeantChannel, label: Sharing): View {
  const { name, clearance: before, here } = place;
  const raises = sharingRank(label) > sharingRank(before);
  return {
    title: t("settings.clearance.ask", { channel: name, label: tlp(label) }),
    tone: raises ? "warning" : "plain",
    blocks: [
      fields(
        [t("settings.clearance.was"), sharingText(before, t)],
        [t("settings.clearance.becomes"), sharingText(label, t)],
      ),
      text(clearanceMeans(label, t)),
      text(t(raises ? "settings.clearance.check" : "settings.clearance.stays")),
      ...limitBlocks({ after: label, limit: here ? caller.limit : undefined }, t),
      actions(confirm(t("settings.clearance.do", { label: tlp(label) }), place, { label, was: before })),
    ],
  };
}

function saidHere({ caller, t }: Context, { clearance: before }: MeantChannel, label: Sharing): View {
  const change = { before, after: label, limit: caller.limit };
  return clearanceView(change, t, { buttons: [ask(t("change"), "settings clearance", {})] });
}

function saidElsewhere({ t }: Context, place: MeantChannel, label: Sharing): View {
  const { name, clearance: before } = place;
  return {
    title: t("settings.clearance.done", { channel: name, label: tlp(label) }),
    tone: "good",
    blocks: [
      fields([t("settings.clearance.was"), sharingText(before, t)]),
      text(clearanceMeans(label, t)),
      muted(t("settings.clearance.told")),
      actions(undo(t("undo"), place, label), run(t("settings.show"), "settings", {})),
    ],
  };
}

/** Confirms: where all who read the channel see the answer, it is a message of its own. */
const confirm = (
  words: string,
  { target, name, here }: MeantChannel,
  change: { readonly label: Sharing; readonly was: Sharing },
): Action =>
  here
    ? run(words, "settings clearance", change, { weight: "primary" })
    : run(
        words,
        "settings clearance",
        { ...change, channel: channelMention(target, name) },
        { weight: "primary", place: "here" },
      );

/** Takes it back, for whoever set it elsewhere: what exposes nothing is done at once, and what does is asked again. */
function undo(words: string, { target, name, clearance: before }: MeantChannel, label: Sharing): Action {
  const at = { channel: channelMention(target, name) };
  return sharingRank(before) < sharingRank(label)
    ? run(words, "settings clearance", { label: before, was: label, ...at }, { place: "here" })
    : run(words, "settings clearance", { label: before, ...at });
}

const channelMention = ({ recipient }: Target, name: string) => mention({ name: `#${name}`, id: recipient });
