import { formatter } from "../../../kernel/language/format.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";

import { truncate } from "../../../kernel/text/truncate.ts";
import { choose, list, run, strong, text, time } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import type { Reminder } from "./reminder-facts.ts";
import { phaseOf } from "./reminder-view.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";

/** Meetings that a summary names; of more it says how many there are. */
const MOST = 15;
const LABEL = 60;

/** What several late reminders to one recipient are made of. */
export interface ReminderSummary {
  readonly reminders: readonly Reminder[];
  readonly now: Date;
  readonly language: Language;
  readonly zone: string;
}

/** One message for several reminders that are late, which says so: each time once, in order. */
export function summaryView({ reminders, now, language, zone }: ReminderSummary): View {
  const t = translator(language);
  const format = formatter(language, zone);
  const ordered = [...reminders].sort((a, b) => a.occurrence.start.getTime() - b.occurrence.start.getTime());
  const named = ordered.slice(0, MOST);
  const meetings = new Map(named.map(({ meeting }) => [meeting.id, meeting]));
  return {
    title: t("summary.title", { count: ordered.length }),
    tone: "warning",
    blocks: [
      text(t("summary.why")),
      list(
        named.map((one) => [
          strong(one.occurrence.title),
          " · ",
          time(one.occurrence.start),
          one.occurrence.place === null ? "" : ` · ${one.occurrence.place}`,
          ` · ${phaseOf(one, now, t, (minutes) => format.span(minutes))}`,
        ]),
      ),
      ...(ordered.length > MOST
        ? [text(...t.rich("summary.more", { command: commandLine("meeting list"), count: ordered.length - MOST }))]
        : []),
      choose(
        t("find.show-meeting"),
        [...meetings].map(([id, { title }]) => run(truncate(title, LABEL), "meeting show", { meeting: id })),
      ),
    ],
  };
}
