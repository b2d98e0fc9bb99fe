import type { Label } from "../../../kernel/language/message-ids.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import type { DigestFilter, DigestQuestion, DigestReading, DigestSection } from "../../../services/digests/section.ts";
import { joinSql, sql, type Sql } from "../../../services/store/store.ts";
import { OPEN_STATUSES } from "../conclusion.ts";
import { answeredFor } from "../conclusion-filter.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";
import { conclusionsById } from "../list-conclusions.ts";
import { conclusionItem, fits } from "./conclusion-item.ts";

/** What is due within so many days stands under what is due soon. */
const SOON_DAYS = 14;

const open = sql`c.withdrawn_at is null and c.status = any(${[...OPEN_STATUSES]}) and c.kind <> 'note'`;

/** What is still to be done, and was to be done before today. */
export const overdue = standing(
  { name: "overdue", rank: 10, label: "conclusion.digest.overdue" },
  (t, count) => t("conclusion.digest.overdue.counted", { count }),
  (day) => sql`c.due_on < ${day}::date`,
);

/** What is to be done within two weeks. */
export const dueSoon = standing(
  { name: "due", rank: 12, label: "conclusion.digest.due" },
  (t, count) => t("conclusion.digest.due.counted", { count }),
  (day) => sql`c.due_on >= ${day}::date and c.due_on <= ${day}::date + ${SOON_DAYS}::int`,
);

/** What its reader is to do, whenever: first what is late. */
export const ownActions: DigestSection = {
  name: "mine",
  rank: 2,
  label: "conclusion.digest.mine",
  counted: (t, count) => t("conclusion.digest.mine.counted", { count }),
  only: "own",
  async build(reading, asked) {
    if (reading.person === undefined) return { count: 0, items: [] };
    const mine = await answeredFor(reading.db, reading.person.id);
    const found = await look(reading, asked, sql`c.id = any(${mine})`);
    return { ...found, more: { command: "conclusion list", input: { show: "mine" } } };
  },
};

function standing(
  names: { readonly name: string; readonly rank: number; readonly label: Label },
  counted: (t: Translate, count: number) => string,
  when: (today: string) => Sql,
): DigestSection {
  return {
    ...names,
    counted,
    async build(reading, asked) {
      const { now, format, person, db } = reading;
      // In somebody's own digest theirs stand at its top already.
      const mine = person === undefined ? [] : await answeredFor(db, person.id);
      const found = await look(reading, asked, sql`${when(dayIn(now, format.zone))} and not (c.id = any(${mine}))`);
      const about: DigestFilter = asked.stretches.length > 1 ? {} : asked.stretches[0].filter;
      const shown = names.name === "overdue" ? { show: "overdue" } : { status: "open" };
      return { ...found, more: { command: "conclusion list", input: { ...shown, ...about } } };
    },
  };
}

/** Open conclusions that meet a condition and that the digest is about: what is due first stands first. */
async function look(reading: DigestReading, { stretches, most }: DigestQuestion, which: Sql) {
  const { db, community } = reading;
  const about = joinSql(
    stretches.map(({ filter }) => fits(filter)),
    " or ",
  );
  const rows = await db.$queryRaw<{ id: string; total: number }[]>(sql`
    select c.id, (count(*) over ())::int as total from conclusion c
    where c.community_id = ${community.id} and ${open} and ${which} and (${about}) order by c.due_on asc nulls last, c.concluded_at, c.id limit ${most}`);
  const entries = await conclusionsById(
    db,
    community.id,
    rows.map(({ id }) => id),
  );
  return { count: rows[0]?.total ?? 0, items: entries.map((entry) => conclusionItem(entry, reading)) };
}
