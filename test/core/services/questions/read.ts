import { agencies } from "../../../../src/core/services/questions/agencies/agencies.ts";
import type { Condition } from "../../../../src/core/services/questions/reading/condition.ts";
import { cities } from "../../../../src/core/services/questions/conditions/cities.ts";
import { countries } from "../../../../src/core/services/questions/conditions/countries.ts";
import { now } from "../../../../src/core/services/questions/conditions/now.ts";
import { pointsOfContact } from "../../../../src/core/services/questions/conditions/points-of-contact.ts";
import { spokenLanguages } from "../../../../src/core/services/questions/conditions/spoken-languages.ts";
import { years } from "../../../../src/core/services/questions/conditions/years.ts";
import type { Recogniser } from "../../../../src/core/services/questions/reading/read-question.ts";

/** What a question for people or documents may ask for beside topics, in the year 2026. */
export const RECOGNISERS: readonly Recogniser[] = [
  pointsOfContact,
  now,
  countries,
  cities,
  spokenLanguages("speaks"),
  agencies,
  years(2026),
];

/** Conditions in few words: "country PY BR", "not country MX", "agency police or topic ballistics". */
export function inShort(conditions: readonly Condition[]): string[] {
  return conditions.map(({ meanings, excluded }) => {
    const said = meanings.map(
      ({ name, values }) => `${name} ${values.length > 6 ? `${values.length}` : values.join(" ")}`,
    );
    return `${excluded ? "not " : ""}${said.join(" or ")}`;
  });
}
