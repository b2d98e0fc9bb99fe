import { z } from "zod";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import {
  getMeeting,
  isHost,
  meetingOption,
  needlessOptions,
  pickTime,
  timeOption,
} from "../../core/features/meetings/feature.ts";
import { mayRemove } from "../../core/features/minutes/notes.ts";
import { type Minutes, minutesOf } from "../../core/features/minutes/minutes.ts";
import { minutesView } from "../../core/features/minutes/minutes-view.ts";
import { noMinutesView } from "../../core/features/minutes/no-minutes-view.ts";
import { openKey, type Session } from "../../core/features/minutes/session.ts";
import { ID_MAX, sessionNamed, sessionToShow, type Wanted } from "../../core/features/minutes/session-named.ts";
import { hidden, opt, page } from "../../core/kernel/options/options.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { run } from "../../core/kernel/views/build.ts";
import type { Action } from "../../core/kernel/views/model.ts";

const LABEL = 40;
/** Notes that can be taken out from one view: the latest. */
const REMOVED = 10;

/** Shows minutes, also while they are being taken, and what corrects them to those who may. */
export const minutesShow = command({
  path: "minutes show",
  aliases: ["meeting minutes"],
  summary: "minutes.show.summary",
  title: "title.minutes.show",
  submit: "submit.show",
  examples: ["minutes show", "minutes show Tracing call"],
  input: z.object({
    meeting: meetingOption().optional(),
    time: timeOption(),
    session: hidden(opt.text("minutes.session", ID_MAX)).optional(),
    page: page(),
  }),
  audience: "caller",
  allow: "member",
  needless: needlessOptions,
  async run(context, { meeting, time, session: id, page: at }) {
    const { db, community, caller, t, format } = context;
    const asked = id === undefined ? await whichMeant(context, meeting, time) : {};
    const session = id === undefined ? await sessionToShow(context, asked) : await sessionNamed(context, id);
    if (!session) return noMinutesView(context, asked);
    const minutes = await minutesOf(db, community.id, session);
    const words = { t, format, term: labelling(await context.terms(), caller.language) };
    const remark = session.openIn === null ? {} : { remark: t("minutes.stillOpen") };
    return minutesView(
      {
        session,
        minutes,
        readers: caller.ceiling,
        page: at,
        ...remark,
        shared: false,
        also: corrections(context, session, minutes),
      },
      words,
    );
  },
});

/** Of which meeting, and of which of its times, somebody wants minutes; where they name a time alone it is of the meeting of this channel's. */
async function whichMeant(context: Context, id: string | undefined, time: string | undefined): Promise<Wanted> {
  if (time === undefined) return defined({ meeting: id });
  const of = id ?? (await sessionToShow(context, {}))?.meeting.id;
  if (of === undefined) return {};
  const meeting = await getMeeting(context.db, context.community.id, of);
  return { meeting: of, time: (await pickTime(context, meeting, time)).key };
}

function corrections({ t, caller }: Context, session: Session, { notes, links }: Minutes): Action[] {
  const removable = [...notes, ...links].filter((note) => mayRemove(caller, note, session)).slice(-REMOVED);
  const remove = removable.map((n) =>
    run(t("minutes.remove", { text: truncate(n.text, LABEL) }), "note remove", { note: n.id }, { weight: "danger" }),
  );
  if (!isHost(caller, session.meeting)) return remove;
  if (session.openIn !== null) return [...remove, ...closing({ t, caller }, session)];
  return [
    ...remove,
    run(t("minutes.post"), "minutes post", { session: session.id }),
    run(t("minutes.reopen"), "minutes reopen", { session: session.id }),
  ];
}

/** The button that ends them, in their channel. */
const closing = ({ t, caller }: Pick<Context, "t" | "caller">, session: Session): Action[] =>
  session.openIn === openKey(caller.here) ? [run(t("minutes.close"), "minutes close", { session: session.id })] : [];
