import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { meetingConditionWords } from "../../core/features/meetings/asked-status.ts";
import { findMeetings, MEETING_WORDS_MAX, MOST_MEETINGS } from "../../core/features/meetings/find-meetings.ts";
import { opt, page } from "../../core/kernel/options/options.ts";
import { actions, ask, item, items, muted, run, strong, text, time } from "../../core/kernel/views/build.ts";
import { withoutButtons, withoutEach } from "../../core/services/questions/condition-buttons.ts";
import { relaxedNote } from "../../core/services/questions/relaxed-note.ts";
import { missingNote } from "../../core/services/search/missing-note.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { showButton } from "../../core/kernel/views/entry-button.ts";

/** Finds meetings by what their title, place and agenda say. */
export const meetingFind = command({
  path: "meeting find",
  summary: "meeting.find.summary",
  title: "title.meeting.find",
  submit: "submit.find",
  examples: [{ says: "example.meeting.find" }, "meeting find Viena"],
  input: z.object({ words: opt.query("meeting.find.words", MEETING_WORDS_MAX), page: page() }),
  audience: "caller",
  allow: "member",
  async run(context, { words, page: at }) {
    const { t, format, caller } = context;
    const terms = await context.terms();
    const result = await findMeetings(context, terms, { text: words });
    const { found, corrected, missing, partial, question, isMet } = result;
    if (found.length === 0) {
      return {
        title: t("meeting.list.title", { count: 0 }),
        blocks: [
          text(t("meeting.find.none")),
          actions(run(t("meeting.find.list"), "meeting list", {}), ask(t("meeting.list.add"), "meeting add", {})),
        ],
      };
    }
    const { shown, turns, where } = pageOf(found, at, "meeting find", { words }, t);
    const said = meetingConditionWords({ t, format, term: labelling(terms, caller.language) });
    const without = withoutEach(question, said, isMet);
    const buttons = [...turns, ...withoutButtons(without, t, { path: "meeting find", input: {} })];
    return {
      title: t("meeting.list.title", { count: found.length }),
      blocks: [
        ...corrected.map(({ typed, used }) => muted(t("list.corrected", { typed, used }))),
        ...(partial ? [text(t("list.most"))] : relaxedNote(result, said)),
        ...missingNote(t, missing),
        items(
          ...shown.map(({ meeting: { id, title, place }, start, over }) =>
            item(
              [
                ...[strong(title), "\n", time(start), place === null ? "" : ` · ${place}`],
                over ? ` · ${t("meeting.find.over")}` : "",
              ],
              showButton(t, title, "meeting show", { meeting: id }),
            ),
          ),
        ),
        ...where,
        ...(found.length === MOST_MEETINGS ? [muted(t("list.cut", { most: MOST_MEETINGS }))] : []),
        ...(buttons.length > 0 ? [actions(...buttons)] : []),
      ],
    };
  },
});
