import type { Context } from "../../kernel/commands/command.ts";
import { conclusionEntry } from "./entry.ts";
import { conclusionsById } from "./list-conclusions.ts";
import { countryName } from "../../kernel/language/countries.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import { type Db, sql } from "../../services/store/store.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";

import type { Asking } from "../../services/global-search/asking.ts";
import type { FindGroup, SearchGroup } from "../../services/global-search/group.ts";
import { best, lackingWords, matches, spellings } from "../../services/global-search/match.ts";

// Conclusions have no index of their own: the newest are looked through, which takes some tens of milliseconds.
const LOOKED_THROUGH = 2_000;
const MOST = 200;

declare module "../../services/global-search/group-name.ts" {
  interface GroupNames {
    conclusions: true;
  }
}

/** Conclusions that have words of the question in their text, topic, pillar, country or meeting: those with the most words first, then the newest. */
const find: FindGroup = async (context, asking) => {
  const { db, community, caller, t, format } = context;
  const rows = await candidates(db, context, asking);
  const cut = rows.length === MOST;
  const found =
    asking.looked.length === 0
      ? rows.map((row) => ({ ...row, matched: 1 }))
      : best(rows.map((row) => ({ ...row, matched: matched(row, asking) })));
  const [first] = found;
  if (!first) return undefined;
  const term = labelling(asking.terms, caller.language);
  return {
    name: "conclusions",
    fit: first.matched,
    total: found.length,
    corrected: [],
    missing: lackingWords(
      asking.looked,
      rows.flatMap((row) => textsOf(row, asking)),
    ),
    cut,
    async entries(from, count) {
      const ids = found.slice(from, from + count).map(({ id }) => id);
      const shown = await conclusionsById(db, community.id, ids);
      return shown.map((one) => conclusionEntry(one, { t, format, term }));
    },
  };
};

interface Row {
  readonly id: string;
  readonly text: string;
  readonly topic: string | null;
  readonly pillar: string | null;
  readonly country: string | null;
  readonly meeting: string | null;
}

const matched = (row: Row, asking: Asking): number => matches(asking.looked, textsOf(row, asking));

/** What is said in a conclusion and of what it is about. */
function textsOf({ text: said, topic, pillar, country, meeting }: Row, { terms }: Asking): string[] {
  const names = terms.filter(({ key }) => key === topic || key === pillar).flatMap(({ names: own }) => own);
  const countries = country === null ? [] : [country, ...LANGUAGES.map((l) => countryName(country, l))];
  return [said, meeting ?? "", ...names, ...countries];
}

/** Those that the caller may see and that have some spelling of some word somewhere, newest first; all, where nothing is looked for. */
async function candidates(
  db: Db,
  { community }: Pick<Context, "community" | "caller">,
  { looked, terms, countries }: Asking,
): Promise<Row[]> {
  const spelt = spellings(looked);
  const keys = terms.filter(({ names }) => matches(looked, names) > 0).map(({ key }) => key);
  // Accents and case removed as core/kernel/text/fold.ts does; the words are compared as texts, never as patterns.
  const folded = (column: ReturnType<typeof sql>) =>
    sql`lower(regexp_replace(normalize(${column}, NFKD), ${"[\u0300-\u036f]"}, '', 'g'))`;
  const some =
    looked.length === 0
      ? sql`true`
      : sql`(exists (select from unnest(${spelt}::text[]) w where position(w in ${folded(sql`c.text`)}) > 0 or position(w in coalesce(m.folded, '')) > 0)
          or c.topic_key = any(${keys}::text[]) or c.pillar_key = any(${keys}::text[]) or c.country = any(${[...countries]}::text[]))`;
  return db.$queryRaw<Row[]>(sql`
    select c.id, c.text, c.topic_key as topic, c.pillar_key as pillar, c.country, m.title as meeting from (
      select * from conclusion where community_id = ${community.id} and withdrawn_at is null
      order by concluded_at desc, id desc limit ${LOOKED_THROUGH}
    ) c left join meeting m on m.community_id = c.community_id and m.id = c.meeting_id
    where ${some} order by c.concluded_at desc, c.id desc limit ${MOST}`);
}

/** Conclusions among everything that is found. */
export const conclusionsGroup: SearchGroup = {
  name: "conclusions",
  rank: 30,
  heading: "find.conclusions",
  more: (t, left) => t("find.more.conclusions", { left }),
  hints: {
    en: "conclusion conclusions conclude concluded agree agreed agreement decide decided",
    es: `conclusiones acordamos acordado acordo acordaron acuerdo acuerdos decidimos decidio decidieron concluimos
      concluyo concluyeron`,
    pt: "conclusao conclusoes concluiu concluimos combinamos decidiu decidido",
    fr: "convenu convenus accord decide conclu",
  },
  find,
  shownBy: "conclusion list",
  example: (t, topic) => (topic === undefined ? undefined : t("find.example.what", { topic })),
  add: { label: "conclusion.list.record", command: "conclusion add" },
};
