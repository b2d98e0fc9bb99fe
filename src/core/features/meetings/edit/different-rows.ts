import type { Context } from "../../../kernel/commands/command.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { zoneName } from "../../../kernel/language/zone-name.ts";
import { type FieldRow, link } from "../../../kernel/views/build.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import type { Rich } from "../../../kernel/views/model.ts";
import { sharingText } from "../../../kernel/views/sharing-text.ts";
import { changedWords } from "../changed-words.ts";
import { startsAt } from "../facts/first-time.ts";
import { FACT_LABELS, type MeetingFacts } from "../facts/meeting-facts.ts";
import type { Meeting } from "../meeting.ts";
import { furtherFacts, spelledOut } from "../meeting-view.ts";
import type { Occurrence } from "../occurrence.ts";

type Name = keyof MeetingFacts;

/** A time of a meeting as it was before it was changed, and as it is. */
export interface Difference {
  readonly was: MeetingFacts;
  readonly is: MeetingFacts;
  readonly changed: readonly Name[];
}

type Words = Pick<Context, "db" | "community" | "caller" | "t" | "format" | "now" | "terms">;
// In the order in which a meeting is shown.
const ORDER: readonly Name[] = [
  ...(["title", "local", "zone", "minutes", "rule", "place", "link", "agenda", "capacity", "rsvpMinutes"] as const),
  ...(["invited", "documents", "languages", "sharing", "leads", "organiserId", "chairId", "namesSince"] as const),
];

/** What of a time is different, each as it was and as it is, or, of what takes a list or a page, as it is; of a series also which time is meant. */
export async function differentRows(
  words: Words,
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
    link: linked(t, before.link, after.link),
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

/** An address, behind the one that it was before. */
function linked(t: Translate, was: string | null, is: string | null): Rich {
  return [`${was ?? "–"} → `, is === null ? t("change.none") : link(is, is)];
}
