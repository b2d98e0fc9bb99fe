import { type FieldRow, link } from "../../../kernel/views/build.ts";
import { CRIMES, type ConclusionEntry, type ConclusionFacts, type Crime, type Output } from "../conclusion.ts";
import { dayName } from "../life/life-facts.ts";
import type { ConclusionWords } from "../line.ts";
import { ownerNames } from "../owners/owner.ts";

/** What a conclusion is, is about, and by whom and when it is to be done, in rows; nothing of what is not said. */
export function factRows(
  { kind, pillar, topics, countries, source, dueOn, owners }: ConclusionEntry,
  { output, crimes = [] }: Pick<ConclusionFacts, "output" | "crimes">,
  { t, format, term }: ConclusionWords,
): FieldRow[] {
  return [
    [t("conclusion.change.kind"), kind === "conclusion" ? undefined : t(`conclusion.kind.${kind}`)],
    ...aboutRows({ pillar, topics, countries, output, crimes }, { t, format, term }),
    [t("conclusion.owner.label"), format.all(ownerNames(owners, format))],
    [t("conclusion.due.label"), dueOn === undefined ? undefined : dayName(dueOn, format.language)],
    [t("conclusion.source.label"), source === undefined ? undefined : [link(t("conclusion.source.said"), source)]],
  ];
}

interface About extends Pick<ConclusionEntry, "topics" | "countries"> {
  readonly pillar?: string | undefined;
  readonly output?: Output | undefined;
  readonly crimes: readonly Crime[];
}

/** What a conclusion is about, in rows. */
export function aboutRows(
  { pillar, topics, countries, output, crimes }: About,
  { t, format, term }: ConclusionWords,
): FieldRow[] {
  const crimesSaid = CRIMES.filter((one) => crimes.includes(one)).map((one) => t(`conclusion.crime.${one}`));
  return [
    [t("conclusion.pillar"), pillar === undefined ? undefined : term(pillar)],
    [t("conclusion.topic"), format.all(topics.map(term))],
    [t("conclusion.country"), format.all(countries.map((code) => format.country(code)))],
    [t("conclusion.output"), output && t(`conclusion.output.${output}`)],
    [t("conclusion.crime"), format.all(crimesSaid)],
  ];
}
