import type { Context } from "../../kernel/commands/command.ts";
import { actions, run, text } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";
import { channelFacts } from "../../services/delivery/channel.ts";
import { channelOfSession, type MinutesSession, timeOf } from "./session.ts";

/** Tells who posted minutes, or had them posted again, where they stand, how many conclusions were adopted with them, and how they are taken up again. */
export async function postedView(context: Context, session: MinutesSession, adopted = 0): Promise<View> {
  const { t } = context;
  const { name: channel } = await channelFacts(context, channelOfSession(session));
  return {
    title: t("minutes.posted.title", { title: timeOf(session).title }),
    tone: "good",
    blocks: [
      text(t("minutes.posted", { channel })),
      ...(adopted > 0 ? [text(t("minutes.adopted", { count: adopted }))] : []),
      actions(
        run(t("minutes.show"), "minutes show", { session: session.id }),
        run(t("minutes.reopen"), "minutes reopen", { session: session.id }),
      ),
    ],
  };
}
