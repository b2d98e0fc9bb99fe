import type { Translate } from "../../../kernel/language/translate.ts";
import { withColon } from "../../../kernel/views/walk.ts";
import { type Answered, hasPlace } from "../participants/answers.ts";
import type { Meeting } from "../meeting.ts";
import { inLine, takenPlaces } from "../participants/waiting-list.ts";

/** How many answered what about a time of a meeting, in words; where places are limited, how many are taken, or that it is full, and how many wait. */
export function tallyWords(
  t: Translate,
  { capacity }: Pick<Meeting, "capacity">,
  answers: readonly Answered[],
): string {
  const count = (answer: "maybe" | "no") => answers.filter((a) => a.answer === answer).length;
  const counts = t("rsvp.count", { yes: answers.filter(hasPlace).length, maybe: count("maybe"), no: count("no") });
  if (capacity === null) return counts;
  const [taken, waiting] = [takenPlaces(answers), inLine(answers).length];
  const places =
    taken < capacity
      ? `${withColon(t("rsvp.places"), t.language)} ${t("rsvp.places.taken", { taken, capacity })}`
      : t("rsvp.places.full");
  return [counts, places, ...(waiting > 0 ? [t("rsvp.count.waiting", { count: waiting })] : [])].join(" · ");
}
