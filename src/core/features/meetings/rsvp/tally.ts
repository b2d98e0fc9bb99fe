import type { Translate } from "../../../kernel/language/translate.ts";
import { type Answered, hasPlace } from "./answers.ts";
import type { Meeting } from "../meeting.ts";
import { inLine, takenPlaces } from "../places/waiting-list.ts";

/** How many answered what about a time of a meeting, in words; where places are limited, how many are taken and how many wait. */
export function tallyWords(
  t: Translate,
  { capacity }: Pick<Meeting, "capacity">,
  answers: readonly Answered[],
): string {
  const count = (answer: "maybe" | "no") => answers.filter((a) => a.answer === answer).length;
  const counts = t("rsvp.count", { yes: answers.filter(hasPlace).length, maybe: count("maybe"), no: count("no") });
  if (capacity === null) return counts;
  const waiting = inLine(answers).length;
  const places = `${t("rsvp.places")}: ${t("rsvp.places.taken", { taken: takenPlaces(answers), capacity })}`;
  return [counts, places, ...(waiting > 0 ? [t("rsvp.count.waiting", { count: waiting })] : [])].join(" · ");
}
