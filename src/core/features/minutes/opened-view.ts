import type { Context } from "../../kernel/commands/command.ts";
import { actions, fields, run, text, time } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";
import { sharingText } from "../../kernel/views/sharing-text.ts";
import { FORGOTTEN_HOURS } from "./forgotten.ts";
import { type Session, timeOf } from "./session.ts";
import { commandLine } from "../../kernel/values/command-line.ts";

/** That minutes are being taken from now on, or again, and in another channel beside, and what people in the channel can do. */
export function openedView(
  { t, format }: Pick<Context, "t" | "format">,
  session: Session,
  { again, beside }: { readonly again: boolean; readonly beside: boolean },
): View {
  const { start, title } = timeOf(session);
  return {
    title: t(again ? "minutes.opened.again" : "minutes.opened", { title }),
    tone: "good",
    blocks: [
      fields(
        [t("meeting.when"), format.inZone(start, session.meeting.zone)],
        [t("meeting.yourTime"), [time(start)]],
        [t("minutes.label"), sharingText(session.meeting.sharing, t)],
      ),
      ...(beside ? [text(t("minutes.opened.also"))] : []),
      text(
        ...t.rich("minutes.opened.how", {
          conclusion: commandLine("conclusion add"),
          note: commandLine("note"),
          link: commandLine("link"),
          here: commandLine("here"),
        }),
      ),
      text(...t.rich("minutes.opened.forgotten", { command: commandLine("minutes close"), hours: FORGOTTEN_HOURS })),
      actions(
        run(t("minutes.here"), "here", {}, { weight: "primary" }),
        run(t("minutes.close"), "minutes close", { session: session.id }),
      ),
    ],
  };
}
