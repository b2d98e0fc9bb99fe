import { z } from "zod";
import {
  getMeeting,
  meetingChoices,
  meetingOption,
  pickTime,
  timeOption,
} from "../../core/features/meetings/feature.ts";
import { noMinutesView } from "../../core/features/minutes/no-minutes-view.ts";
import { printMinutes } from "../../core/features/minutes/printing/print-minutes.ts";
import { ID_MAX, sessionNamed, sessionToShow } from "../../core/features/minutes/session-named.ts";
import { timeOf } from "../../core/features/minutes/session.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { LANGUAGES } from "../../core/kernel/language/language.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { WRITTEN_FORMATS } from "../../core/services/documents/document-format.ts";

/** Makes a file of minutes, in one of the interface's languages: what the caller sees of them, and how far it may be passed on, on every page. */
export const minutesFile = command({
  path: "minutes file",
  summary: "minutes.file.summary",
  title: "title.minutes.file",
  submit: "submit.get",
  examples: ["minutes file", "minutes file Tracing call format:docx language:es"],
  input: z.object({
    meeting: meetingOption().optional(),
    time: timeOption(),
    format: opt.choice("minutes.file.format", WRITTEN_FORMATS).default("pdf"),
    language: opt.language("minutes.file.language", LANGUAGES).optional(),
    session: hidden(opt.text("minutes.session", ID_MAX)).optional(),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["documents"],
  choices: meetingChoices,
  async run(context, { meeting, time, format, language, session: id }) {
    const { db, community, caller, t } = context;
    const key =
      meeting === undefined || time === undefined
        ? undefined
        : (await pickTime(context, await getMeeting(db, community.id, meeting), time)).key;
    const asked = defined({ meeting, time: key });
    const session = id === undefined ? await sessionToShow(context, asked) : await sessionNamed(context, id);
    if (!session) return noMinutesView(context, asked);
    await spendOrRefuse(context, "documents");
    const own = LANGUAGES.find((one) => one === language) ?? caller.language;
    const { file, sharing } = await printMinutes(context, session, { format, language: own });
    const others = (["pdf", "docx", "md"] as const).filter((one) => one !== format);
    return {
      title: t("title.minutes.file"),
      blocks: [
        text(t("minutes.file.done", { title: timeOf(session).title, label: tlp(sharing) })),
        context.file(file),
        actions(
          ...others.map((as) =>
            run(t("minutes.file.as", { format: t(WRITTEN_FORMATS[as]) }), "minutes file", {
              ...{ session: session.id, format: as },
              ...(language === undefined ? {} : { language }),
            }),
          ),
        ),
      ],
    };
  },
});
