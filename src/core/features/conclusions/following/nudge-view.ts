import { truncate } from "../../../kernel/text/truncate.ts";
import { actions, ask, choose, item, items, muted, run, strong, text } from "../../../kernel/views/build.ts";
import { showButton } from "../../../kernel/views/entry-button.ts";
import type { Part, Press, View } from "../../../kernel/views/model.ts";
import type { ConclusionEntry } from "../conclusion.ts";
import { dayName } from "../life/life-facts.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";
import { wordingFor } from "../wording.ts";
import { daysSince } from "./days.ts";
import type { ReaderWords } from "./reading.ts";

// Two lines on a phone.
const TEXT = 90;
const LABEL = 60;
const MOST = 5;

/** How something stands that is to be done by a day: one with what can be answered, several with the way to each. */
export function nudgeView(entries: readonly ConclusionEntry[], reading: ReaderWords): View {
  const { t } = reading;
  const sorted = entries.toSorted((a, b) => ((a.dueOn ?? "") < (b.dueOn ?? "") ? -1 : 1));
  const [first] = sorted;
  const title = t("follow.nudge.title", { count: entries.length });
  if (entries.length === 1 && first) return { title, blocks: oneOf(first, reading) };
  const list = listOf(sorted, reading, (one) => dueWords(one, reading) ?? "");
  return {
    title,
    blocks: [
      ...list,
      choose(
        t("follow.done.which"),
        sorted.slice(0, MOST).map((one) => doneWith(one, reading)),
      ),
    ],
  };
}

/** That one of several is done, at a press. */
function doneWith(entry: ConclusionEntry, { format }: ReaderWords): Press {
  const words = wordingFor(entry, format.language).text.replace(/\s+/gu, " ");
  return run(truncate(words, LABEL, { at: "word" }), "conclusion edit", doneNow(entry));
}

const doneNow = ({ id, status }: ConclusionEntry) => ({ conclusion: id, status: "done", seen: status });

function oneOf(entry: ConclusionEntry, reading: ReaderWords): Part[] {
  const { t, format } = reading;
  const about = { conclusion: entry.id };
  return [
    text(wordingFor(entry, format.language).text),
    ...when(entry, reading),
    actions(
      run(t("conclusion.do.done"), "conclusion edit", doneNow(entry), { weight: "primary" }),
      ask(t("conclusion.do.progress"), "conclusion progress", about),
      ask(t("follow.do.time"), "conclusion more-time", about),
      ask(t("follow.do.help"), "conclusion need-help", about),
      run(t("show"), "conclusion show", about),
    ),
  ];
}

const when = (entry: ConclusionEntry, reading: ReaderWords): Part[] => {
  const words = dueWords(entry, reading);
  return words === undefined ? [] : [text(strong(words))];
};

/** "Due in 7 days, on 12 January 2027"; undefined where no day is said. */
export function dueWords(
  { dueOn }: Pick<ConclusionEntry, "dueOn">,
  { t, format, zone, now }: ReaderWords,
): string | undefined {
  if (dueOn === undefined) return undefined;
  const days = daysSince(dayIn(now, zone), dueOn);
  const day = dayName(dueOn, format.language);
  return days < 0 ? t("follow.overdue", { days: -days, day }) : t("follow.due", { days, day });
}

/** Several, each with its way, and how many more there are. */
export function listOf(
  entries: readonly ConclusionEntry[],
  { t, format }: Pick<ReaderWords, "t" | "format">,
  says: (entry: ConclusionEntry) => string,
): Part[] {
  const more = entries.length - MOST;
  return [
    items(
      ...entries.slice(0, MOST).map((entry) => {
        const words = wordingFor(entry, format.language).text;
        const line = says(entry);
        return item(
          [truncate(words, TEXT, { at: "word" }), ...(line === "" ? [] : [`\n${line}`])],
          showButton(t, words, "conclusion show", { conclusion: entry.id }),
        );
      }),
    ),
    ...(more > 0 ? [muted(t("follow.more", { count: more }))] : []),
    actions(run(t("follow.mine"), "conclusion list", { show: "mine" })),
  ];
}
