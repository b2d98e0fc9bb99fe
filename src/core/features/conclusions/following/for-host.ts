import { atLeast, type Role } from "../../../kernel/access/role.ts";
import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";
import { em, run, strong } from "../../../kernel/views/build.ts";
import { aboutEntry, showButton } from "../../../kernel/views/entry-button.ts";
import type { DigestItem } from "../../../services/digests/section.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { HOSTED } from "../../meetings/feature.ts";
import { dayName } from "../life/life-facts.ts";
import { excerptOf } from "./answer.ts";
import { FOLLOWED } from "./at.ts";

/** Where what waits for whoever runs a meeting is looked for, and in whose words it is said. */
interface At {
  readonly db: Db;
  readonly community: { readonly id: string };
  readonly now: Date;
  readonly t: Translate;
  readonly format: Format;
}

/** A line each of what waits for whoever runs meetings: first who asks for more time, then of which meetings something is to be adopted. */
export async function waitingForHost(at: At, person: { readonly id: string; readonly role: Role }) {
  if (!atLeast(person.role, "member")) return [];
  return [...(await timeAsked(at, person)), ...(await toAdopt(at, person.id))];
}

interface Asked {
  readonly id: string;
  readonly text: string;
  readonly change: number;
  readonly until: string;
  readonly name: string | null;
}

/** Later days that were asked for and can still be agreed to, by whoever owners turn to: the meeting's hosts, else those who moderate. */
async function timeAsked({ db, community, now, t, format }: At, { id, role }: { id: string; role: Role }) {
  const rows = await db.$queryRaw<Asked[]>(sql`
    select c.id, c.text, h.number as change, h.became as until, p.name
    from conclusion c
      join conclusion_change h on h.community_id = c.community_id and h.conclusion_id = c.id and h.what = 'time'
      left join ${HOSTED} m on m.community_id = c.community_id and m.id = c.meeting_id
      left join person p on p.community_id = c.community_id and p.id = h.by_id
    where c.community_id = ${community.id} and c.withdrawn_at is null and c.status = any(${[...FOLLOWED]})
      and h.was = c.due_on::text and h.became >= ${dayIn(now, format.zone)} and h.by_id is distinct from ${id}
      and h.number = (select max(l.number) from conclusion_change l
        where l.community_id = c.community_id and l.conclusion_id = c.id and l.what in ('time', 'due'))
      and (m.organiser_id = ${id} or m.chair_id = ${id} or (${atLeast(role, "moderator")}
        and coalesce(m.organiser_id, h.by_id) is not distinct from h.by_id
        and coalesce(m.chair_id, h.by_id) is not distinct from h.by_id))
    order by h.at, c.id`);
  return rows.map(({ id: conclusion, text, change, until, name }): DigestItem => {
    const said = excerptOf({ text });
    const asks = t("follow.host.time", {
      name: name ?? t("follow.host.somebody"),
      day: dayName(until, format.language),
    });
    const agree = run(t("follow.do.agree"), "conclusion agree", { conclusion, until, change });
    return { line: [strong(said), em(` · ${asks}`)], show: aboutEntry(agree, said, t) };
  });
}

/** Meetings of somebody of which conclusions are proposed. */
async function toAdopt({ db, community, t }: At, id: string) {
  const rows = await db.$queryRaw<{ id: string; title: string; count: number }[]>(sql`
    select m.id, m.title, count(*)::int as count
    from conclusion c join ${HOSTED} m on m.community_id = c.community_id and m.id = c.meeting_id
    where c.community_id = ${community.id} and c.withdrawn_at is null and c.status = 'proposed'
      and (m.organiser_id = ${id} or m.chair_id = ${id})
    group by m.id, m.title order by max(c.created_at) desc, m.id`);
  return rows.map(
    ({ id: meeting, title, count }): DigestItem => ({
      line: [strong(title), em(` · ${t("follow.host.adopt", { count })}`)],
      show: showButton(t, title, "conclusion list", { status: "proposed", meeting }),
    }),
  );
}
