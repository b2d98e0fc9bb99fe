import { actions, run, text } from "../../../kernel/views/build.ts";
import type { Part } from "../../../kernel/views/model.ts";
import type { ContactDetails } from "../contact.ts";
import type { ContactWords } from "../contact-labels.ts";
import { isAway, zoneOf } from "../fields/at-work.ts";
import { dayInWords } from "../fields/day.ts";
import type { ShownMandate } from "../mandates/load-mandates.ts";

/** Who answers for somebody who is away, whom the reader may see. */
interface Deputy {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  /** The day on which they come back, "2026-12-03", where they are away themselves. */
  readonly backOn: string | undefined;
}

/** That a contact is not there, until when, and who answers in its place; nothing of one that is there. That it has left the post is said elsewhere (reliance.ts). */
export function absenceParts(
  contact: ContactDetails,
  mandates: readonly ShownMandate[],
  words: ContactWords & { readonly now: Date },
): Part[] {
  const { awayUntil, leftAt } = contact;
  const deputies = () => deputiesOf(mandates, words.now);
  if (leftAt !== null) return insteadParts([], deputies(), words);
  if (awayUntil === null || !isAway(awayUntil, zoneOf(contact) ?? "UTC", words.now)) return [];
  return insteadParts([words.t("contact.away", { day: dayInWords(awayUntil, words.format) })], deputies(), words);
}

/** The deputies of mandates, each once, but for who has left their own post. */
function deputiesOf(mandates: readonly ShownMandate[], now: Date): Deputy[] {
  const deputies = new Map<string, Deputy>();
  for (const {
    deputyId: id,
    deputyName: name,
    deputyOrganisation,
    deputyAwayUntil,
    deputyZone,
    deputyCountry,
    deputyLeft,
  } of mandates) {
    if (id === null || name === null || deputyLeft) continue;
    const zone = zoneOf({ zone: deputyZone, country: deputyCountry ?? "" }) ?? "UTC";
    const backOn = deputyAwayUntil !== null && isAway(deputyAwayUntil, zone, now) ? deputyAwayUntil : undefined;
    deputies.set(id, { id, name, organisation: deputyOrganisation ?? "", backOn });
  }
  return [...deputies.values()];
}

/** After what is said first, who answers meanwhile, with the way there; of a deputy who is away, too, when they come back. */
function insteadParts(first: readonly string[], deputies: readonly Deputy[], { t, format }: ContactWords): Part[] {
  const called = ({ name, organisation }: Deputy) => [name, organisation].filter((part) => part !== "").join(", ");
  const there = deputies.filter((one) => one.backOn === undefined);
  const sentences = [
    ...first,
    ...(there.length === 0 ? [] : [t("contact.deputy", { names: format.all(there.map(called)), count: there.length })]),
    ...deputies.flatMap((one) =>
      one.backOn === undefined
        ? []
        : [t("contact.deputy.away", { name: called(one), day: dayInWords(one.backOn, format) })],
    ),
  ];
  const shown = there.length > 0 ? there : deputies;
  return [
    ...(sentences.length === 0 ? [] : [text(sentences.join(" "))]),
    ...(shown.length === 0
      ? []
      : [
          actions(
            ...shown.map(({ id, name }) =>
              run(
                t("contact.deputy.show", { name }),
                "contact show",
                { contact: id },
                there.length > 0 ? { weight: "primary" } : {},
              ),
            ),
          ),
        ]),
  ];
}
