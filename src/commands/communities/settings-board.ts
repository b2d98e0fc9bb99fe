import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { problem, refuse } from "../../core/kernel/errors/errors.ts";
import type { Label } from "../../core/kernel/language/message-ids.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, muted, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { boardState, setBoard } from "../../core/services/communities/boards/board-rows.ts";
import { channelFacts } from "../../core/services/delivery/channel.ts";

/** Lets this channel have a board of what is coming, open and whom to call, which is kept current; or says how that stands. */
export const settingsBoard = command({
  path: "settings board",
  summary: "settings.board.summary",
  title: "title.settings.board",
  submit: "submit.save",
  examples: ["settings board", "settings board on:yes"],
  input: z.object({ on: opt.flag("settings.board.on").optional() }),
  audience: "caller",
  allow: "moderator",
  needs: { boards: problem("settings.board.nowhere") },
  ofChannel: true,
  async run(context, { on }) {
    const { here, direct } = context.caller;
    if (direct) return refuse("settings.clearance.direct");
    if (on === undefined) return shown(context);
    const { name } = await channelFacts(context, here);
    const set = (await setBoard(context, { target: here, name }, on)) ?? refuse("community.disconnected.already");
    if (set.before === on) return shown(context);
    const detail = { from: set.before, to: on };
    context.audit({ action: "channel.board", subject: `channel:${set.id}`, detail });
    return changed(context, on);
  },
});

const turned = ({ t }: Context, on: boolean) =>
  actions(run(t(on ? "settings.board.do" : "settings.board.end"), "settings board", { on }, { place: "here" }));

function changed(context: Context, on: boolean): View {
  const { t } = context;
  return {
    title: t(on ? "settings.board.done" : "settings.board.ended"),
    tone: "good",
    blocks: [text(t(on ? "settings.board.soon" : "settings.board.stays")), turned(context, !on)],
  };
}

const WHY: Readonly<Record<string, Label>> = {
  scope: "settings.board.refused.scope",
  plan: "settings.board.refused.plan",
  taken: "settings.board.refused.taken",
};

async function shown(context: Context): Promise<View> {
  const { t, caller } = context;
  const { on, refused } = await boardState(context, caller.here);
  const why = refused === undefined ? undefined : (WHY[refused] ?? "settings.board.refused.other");
  return {
    title: t("title.settings.board"),
    ...(why === undefined ? {} : { tone: "warning" as const }),
    blocks: [
      text(t(why ?? (on ? "settings.board.on.is" : "settings.board.off.is"))),
      muted(t("settings.board.what")),
      turned(context, !on),
    ],
  };
}
