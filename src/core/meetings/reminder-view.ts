import { formatter } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { translator } from "../language/translate.ts";
import { actions, fields, run, text, time } from "../view/build.ts";
import type { View } from "../view/model.ts";
import type { Meeting } from "./meeting.ts";

/** What a reminder is made of; `late` is in whole minutes, 0 for on time. */
export interface ReminderFacts {
  readonly meeting: Meeting;
  readonly start: Date;
  readonly now: Date;
  readonly late: number;
  readonly language: Language;
  /** The zone of those who read it, for the platforms without native times. */
  readonly zone: string;
}

/** A reminder, its words fitting the moment: "starts in 15 minutes", "started 8 minutes ago", and that it is late where it is. */
export function reminderView({ meeting, start, now, late, language, zone }: ReminderFacts): View {
  const t = translator(language);
  const format = formatter(language, zone);
  const ahead = Math.round((start.getTime() - now.getTime()) / 60_000);
  const phase =
    ahead > 0
      ? t("reminder.ahead", { span: format.span(ahead) })
      : ahead < 0 && late > 0
        ? t("reminder.begun", { span: format.span(-ahead) })
        : t("reminder.now");
  return {
    title: t("reminder.title", { title: meeting.title }),
    ...(late > 0 ? { tone: "warning" as const } : {}),
    blocks: [
      text(late > 0 ? `${phase} ${t("reminder.late", { span: format.span(late) })}` : phase),
      fields([t("meeting.when"), format.inZone(start, meeting.zone)], [t("meeting.yourTime"), [time(start)]], [t("meeting.place"), meeting.place ?? undefined]),
      actions(run(t("show"), "meeting show", { meeting: meeting.id })),
    ],
  };
}
