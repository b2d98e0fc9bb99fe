import type { Context } from "../../../kernel/commands/command.ts";
import { zoneName } from "../../../kernel/language/zone-name.ts";
import { actions, ask, type FieldRow, fields, link, muted, run, text } from "../../../kernel/views/build.ts";
import type { Block, Rich, View } from "../../../kernel/views/model.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import { sharingText } from "../../../kernel/views/sharing-text.ts";
import { changedWords } from "../changed-words.ts";
import { shiftWords, startsAt } from "../facts/first-time.ts";
import { FACT_LABELS, type MeetingFacts } from "../facts/meeting-facts.ts";
import type { EditScope } from "../facts/meeting-options.ts";
import type { Edited } from "../history/editing.ts";
import type { Meeting } from "../meeting.ts";
import { furtherFacts, spelledOut } from "../meeting-view.ts";
import { currentOccurrence, type Occurrence, occurrenceByKey } from "../occurrence.ts";
import { undoButton } from "./undo-edit.ts";

// What of a meeting is different, to whoever changed it.

/** To whoever changed a meeting: what of it, each as it was and as it is, of which of its times, and the way back. */
export async function editedView(
  context: Context,
  { meeting, key, edit, of, tells }: Edited,
  about: {
    readonly title: "meeting.changed" | "meeting.moved" | "meeting.unchanged";
    readonly scope?: EditScope;
    readonly shifted?: "gap" | "overlap";
    readonly undo?: false;
    /** What is different; the time alone where that is not known. */
    readonly difference?: Difference;
  },
): Promise<View> {
  const { t, now } = context;
  const time = occurrenceByKey(meeting, key) ?? currentOccurrence(meeting, now);
  const repeats = meeting.rule !== null || about.scope === "following" || about.scope === "this";
  const start = time?.start ?? meeting.startsAt;
  const rows = about.difference
    ? await differentRows(context, { meeting, time }, about.difference)
    : momentRows(context, t("meeting.when"), start, meeting.zone);
  return {
    title: t(about.title, { title: (time ?? meeting).title }),
    tone: "good",
    blocks: [
      ...(about.scope && repeats ? [text(t(`meeting.scope.done.${about.scope}`))] : []),
      fields(...rows),
      ...shiftWords(context, time?.start, meeting.zone, about.shifted),
      ...(about.difference ? tellsWords(context, tells) : []),
      actions(
        ...(about.undo === false ? [] : [undoButton(context, of, edit)]),
        ask(t("change"), "meeting edit", { meeting: meeting.id, ...(about.scope === "this" ? { time: key } : {}) }),
        run(t("show"), "meeting show", { meeting: meeting.id }),
      ),
    ],
  };
}

/** That others are told in a moment, and until when they need not be. */
export const tellsWords = ({ t }: Pick<Context, "t">, tells: boolean): Block[] =>
  tells ? [muted(t("meeting.edit.tells"))] : [];

type Name = keyof MeetingFacts;

/** A time of a meeting as it was before it was changed, and as it is. */
interface Difference {
  readonly was: MeetingFacts;
  readonly is: MeetingFacts;
  readonly changed: readonly Name[];
}

// In the order in which a meeting is shown.
const ORDER: readonly Name[] = [
  ...(["title", "local", "zone", "minutes", "rule", "place", "link", "agenda", "capacity", "rsvpMinutes"] as const),
  ...(["invited", "documents", "languages", "sharing", "leads", "organiserId", "chairId", "namesSince"] as const),
];

/** What of a time is different, each as it was and as it is, or, of what takes a list or a page, as it is; of a series also which time is meant. */
async function differentRows(
  words: Pick<Context, "db" | "community" | "caller" | "t" | "format" | "now" | "terms">,
  { meeting, time }: { readonly meeting: Meeting; readonly time: Occurrence | undefined },
  { was, is, changed }: Difference,
): Promise<FieldRow[]> {
  const { t, format } = words;
  const [before, after] = [spelledOut(words, was), spelledOut(words, is)];
  const further = new Map<string, Rich | string | undefined>(
    (await furtherFacts(words, { meeting, current: time })).map(([label, value]) => [label, value]),
  );
  const values: Readonly<Partial<Record<Name, Rich | string | undefined>>> = {
    title: changedWords(t, before.title, after.title),
    zone: changedWords(t, zoneName(was.zone, format.language), zoneName(is.zone, format.language)),
    minutes: changedWords(t, before.length, after.length),
    rule: changedWords(t, before.repeats, after.repeats),
    place: changedWords(t, before.place, after.place),
    link: [`${before.link ?? "–"} → `, after.link === null ? t("change.none") : link(after.link, after.link)],
    agenda: is.agenda ?? undefined,
    capacity: changedWords(t, before.capacity, after.capacity),
    rsvpMinutes: changedWords(t, before.deadline, after.deadline),
    sharing: sharingText(is.sharing, t),
    ...(is.namesSince === null ? {} : { namesSince: t("meeting.names.shown") }),
  };
  const start = time?.start ?? meeting.startsAt;
  const stays = was.local === is.local && was.zone === is.zone;
  const earlier = stays || time?.local !== is.local ? undefined : startsAt(was.local, was.zone);
  const when = momentRows(words, t("meeting.when"), start, meeting.zone, { before: earlier });
  return ORDER.flatMap((name): FieldRow[] => {
    if (name === "local") return stays && is.rule === null ? [] : when;
    if (!changed.includes(name)) return [];
    const label = t(FACT_LABELS[name]);
    return [[label, values[name] ?? further.get(label) ?? t("change.none")]];
  });
}
