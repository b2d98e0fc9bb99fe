import { lexicon } from "../../../services/questions/reading/lexicon.ts";
import type { Recogniser } from "../../../services/questions/reading/read-question.ts";
import { sql, type Sql } from "../../../services/store/store.ts";
import { isVerified } from "../freshness/checked.ts";

const each = (patterns: string, forms: string): string[] =>
  patterns.split(",").flatMap((one) => forms.split(" ").map((form) => one.trim().replace("_", form)));

const ES = "verificado verificada verificados verificadas";
const FR = "vérifié vérifiée vérifiés vérifiées";
const YES = [
  ...each("_, recently _, _ recently, been _, already _", "verified"),
  ...each("recently _, _ recently, been _, already _", "checked"),
  ...each("_, ya _, recientemente _, já _, recentemente _", ES),
  ...each("_, déjà _, récemment _", FR),
];
const NO = [
  ...each("un_, not _, not yet _, never _, not been _, never been _, not recently _", "verified"),
  ...each("un_, not _, not yet _, never _, not been _, never been _, not recently _", "checked"),
  ...each("no _, aún no _, todavía no _, nunca _, não _, ainda não _", ES),
  ...["sin verificar", "por verificar", "sem verificar", "a verificar", "sem verificação", "sin verificación"],
  ...each("non _, pas _, pas encore _, jamais _", FR),
  ...["à vérifier", "sans vérification"],
];

const known = lexicon([...YES.map((name) => ({ name, value: "yes" })), ...NO.map((name) => ({ name, value: "no" }))]);

/** "Verified", "sin verificar": whether somebody looked in time whether it is still so. */
export const verified: Recogniser = (words) =>
  known.find(words).map(({ from, to, value }) => ({
    ...{ from, to, asWords: false },
    meaning: { name: "verified", values: [value] },
  }));

/** The condition that what is found is verified by then, or is not; `of` is the resource's id in what is found. */
export const verifiedBy =
  (now: Date, of: Sql) =>
  (values: readonly string[]): Sql =>
    sql`${of} in (
      select r.id from resource r left join resource_freshness f on f.community_id = r.community_id and f.resource_id = r.id
      where r.community_id = current_setting('rapporteur.community') and r.published_at is not null
        and ${isVerified(now)} = any(${values.map((value) => value === "yes")}::boolean[]))`;
