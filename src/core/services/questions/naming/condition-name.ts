import { lowered } from "../../taxonomy/labelling.ts";
import { agencyLabel } from "../agencies/agency-kinds.ts";
import { type Condition, type Meaning, valuesOf } from "../reading/condition.ts";
import type { ConditionWords } from "./condition-words.ts";
import { placesOf } from "./places.ts";

/** What a condition is called, alone: "Paraguay", "Latin America", "tracing", "Quechua", "2015–2019". As it was typed, where it has no name. */
export function conditionName(condition: Condition, words: ConditionWords): string {
  const { t, format, term } = words;
  const [first] = condition.meanings;
  switch (mainName(condition)) {
    case "agency":
      return format.any(valuesOf(condition, "agency").map((kind) => agencyName(kind, words)));
    case "topic":
      return format.any(valuesOf(condition, "topic").map((key) => lowered(term(key))));
    case "pillar":
      return format.any(valuesOf(condition, "pillar").map((key) => lowered(term(key))));
    case "country":
      return format.any(placesOf(condition, words));
    case "city":
      return format.any(citiesOf(condition));
    case "speaks":
    case "language":
      return format.any((first?.values ?? []).map((code) => format.languageName(code)));
    case "year":
      return yearsOf(first?.values ?? [], words);
    case "month":
      return format.any((first?.values ?? []).map((month) => format.month(new Date(`${month}-15T00:00:00Z`))));
    case "poc":
      return t("asked.poc");
    case "now":
      return t("asked.now");
    case "available":
      return t("asked.available");
    case "urgent":
      return t("asked.urgent");
    default:
      return ownName(condition, words);
  }
}

function ownName({ meanings, typed }: Condition, { format, own }: ConditionWords): string {
  const named = meanings.slice(0, 1).flatMap(({ name, values }) => values.flatMap((value) => own?.(name, value) ?? []));
  return named.length > 0 ? format.any(named) : typed;
}

/** What it is, where its words may mean several things: an agency before its subject, either before where that is. */
export const mainName = ({ meanings }: { readonly meanings: readonly Meaning[] }): string =>
  ["agency", "topic"].find((name) => meanings.some((one) => one.name === name)) ?? meanings[0]?.name ?? "";

function agencyName(kind: string, { t }: ConditionWords): string {
  const label = agencyLabel(kind);
  return label === undefined ? kind : lowered(t(label));
}

/** Cities as they are written where they are known. */
export const citiesOf = ({ meanings }: Pick<Condition, "meanings">): string[] => [
  ...new Set(
    meanings.flatMap(({ name, values, called }) => (name === "city" ? values.map((v) => called?.[v] ?? v) : [])),
  ),
];

/** Years that follow each other as a span. */
function yearsOf(years: readonly string[], { format }: ConditionWords): string {
  const [first = "", last = first] = [years[0], years.at(-1)];
  if (years.length === 1) return first;
  return Number(last) - Number(first) + 1 === years.length ? `${first}–${last}` : format.any(years);
}
