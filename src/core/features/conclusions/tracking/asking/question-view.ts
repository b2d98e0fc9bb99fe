import { truncate } from "../../../../kernel/text/truncate.ts";
import { actions, ask, item, items, muted, run, text } from "../../../../kernel/views/build.ts";
import { aboutEntry } from "../../../../kernel/views/entry-button.ts";
import type { Part, View } from "../../../../kernel/views/model.ts";
import type { ConclusionEntry } from "../../conclusion.ts";
import type { NudgeAbout, ReaderWords } from "../../following/reading.ts";
import { wordingFor } from "../../wording.ts";
import { TRACKING_LABELS } from "../tracking.ts";

// Two lines on a phone.
const TEXT = 90;
const MOST = 5;
/** What is answered by one press. */
const ANSWERS = ["done", "under-way", "not-started"] as const;

/** Asks how far countries are: one question with its answers as presses, several with a form each. */
export function questionView(
  entries: readonly ConclusionEntry[],
  reading: ReaderWords,
  about: readonly NudgeAbout[],
): View {
  const { t, format } = reading;
  const asked = [...new Map(about.map((one) => [`${one.conclusion} ${one.country}`, one])).values()].flatMap(
    ({ conclusion, country }) => {
      const entry = entries.find(({ id }) => id === conclusion);
      return entry === undefined || country === undefined ? [] : [{ entry, country }];
    },
  );
  const countries = [...new Set(asked.map(({ country }) => format.country(country)))];
  const title = t("track.question.title", {
    countries: format.all(countries),
    of: countries.length,
    count: asked.length,
  });
  const [only] = asked;
  if (asked.length === 1 && only) return { title, blocks: oneOf(only, reading) };
  const more = asked.length - MOST;
  return {
    title,
    blocks: [
      items(
        ...asked.slice(0, MOST).map(({ entry, country }) => {
          const words = wordingFor(entry, format.language).text;
          const press = ask(t("track.do.say"), "conclusion track", { conclusion: entry.id, country });
          const of = countries.length > 1 ? `\n${format.country(country)}` : "";
          return item([truncate(words, TEXT, { at: "word" }), of], aboutEntry(press, words, t));
        }),
      ),
      ...(more > 0 ? [muted(t("follow.more", { count: more }))] : []),
      actions(run(t("track.do.show"), "conclusion tracking", {})),
    ],
  };
}

function oneOf(
  { entry, country }: { readonly entry: ConclusionEntry; readonly country: string },
  { t, format }: ReaderWords,
): Part[] {
  const about = { conclusion: entry.id, country };
  return [
    text(wordingFor(entry, format.language).text),
    ...(entry.meeting === undefined ? [] : [muted(entry.meeting)]),
    actions(
      ...ANSWERS.map((status) => run(t(TRACKING_LABELS[status]), "conclusion track", { ...about, status })),
      ask(t("track.do.evidence"), "conclusion track", about),
      run(t("track.do.show"), "conclusion tracking", { conclusion: entry.id }),
    ),
  ];
}
