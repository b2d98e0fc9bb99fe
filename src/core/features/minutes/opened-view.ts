import type { Context } from "../../kernel/commands/command.ts";
import { commandLine } from "../../kernel/values/command-line.ts";
import { actions, fields, run, text } from "../../kernel/views/build.ts";
import { momentRows } from "../../kernel/views/moment-rows.ts";
import type { Block, View } from "../../kernel/views/model.ts";
import { sharingText } from "../../kernel/views/sharing-text.ts";
import { channelFacts } from "../../services/delivery/channel.ts";
import { FORGOTTEN_HOURS } from "./forgotten.ts";
import { isBeside, type MinutesSession, timeOf } from "./session.ts";

/** Tells who opened minutes, or took them up again, that they are being taken, and ends them by a press; the channel is told by a card. */
export async function openedView(
  context: Context,
  session: MinutesSession,
  { again }: { readonly again: boolean },
): Promise<View> {
  const { caller, t } = context;
  const { start, title } = timeOf(session);
  const told = caller.direct
    ? []
    : [text(t("minutes.opened.told", { channel: (await channelFacts(context, caller.here)).name }))];
  return {
    title: t(again ? "minutes.opened.again" : "minutes.opened", { title }),
    tone: "good",
    blocks: [
      ...told,
      fields(...momentRows(context, t("meeting.when"), start, session.meeting.zone), [
        t("minutes.label"),
        sharingText(session.meeting.sharing, t),
      ]),
      ...besideWords(context, await isBeside(context, session)),
      ...(caller.direct ? howWords(context) : []),
      text(...t.rich("minutes.opened.forgotten", { command: commandLine("minutes close"), hours: FORGOTTEN_HOURS })),
      actions(
        ...(caller.direct ? [run(t("minutes.here"), "here", {}, { weight: "primary" })] : []),
        run(t("minutes.close"), "minutes close", { session: session.id }),
        run(t("minutes.show"), "minutes show", { session: session.id }),
      ),
    ],
  };
}

/** That minutes of the same time are being taken elsewhere, too. */
export const besideWords = ({ t }: Pick<Context, "t">, beside: boolean): Block[] =>
  beside ? [text(t("minutes.opened.also"))] : [];

/** What people can do while minutes are being taken. */
export const howWords = ({ t }: Pick<Context, "t">): Block[] => [
  text(
    ...t.rich("minutes.opened.how", {
      conclusion: commandLine("conclusion add"),
      note: commandLine("note"),
      link: commandLine("link"),
      here: commandLine("here"),
    }),
  ),
];
