import { truncate } from "../../../kernel/text/truncate.ts";
import { em } from "../../../kernel/views/build.ts";
import { showButton } from "../../../kernel/views/entry-button.ts";
import type { DigestSection } from "../../../services/digests/section.ts";
import { aboutAll, inStretches } from "../../../services/digests/stretches.ts";
import { sql } from "../../../services/store/store.ts";
import { resourceFits } from "../digest-section.ts";
import type { CheckFinding } from "./record-answer.ts";

const TITLE = 80;

/** Resources of which somebody said since that they are still so, or are not any more. */
export const recheckedResources: DigestSection = {
  name: "rechecked",
  rank: 24,
  label: "resource.digest.rechecked",
  counted: (t, count) => t("resource.digest.rechecked.counted", { count }),
  news: true,
  async build({ db, community, t, format }, asked) {
    const at = sql`f.verified_at`;
    const rows = await db.$queryRaw<{ id: string; title: string; found: CheckFinding; edge: boolean }[]>(sql`
      select r.id, coalesce(own.title, r.title) as title, f.found, f.verified_at > ${asked.edge} as edge
      from resource_freshness f join resource r on r.community_id = f.community_id and r.id = f.resource_id
        left join resource_title own on own.community_id = r.community_id and own.resource_id = r.id and own.language = ${format.language}
      where f.community_id = ${community.id} and f.found is not null and r.published_at is not null
        and ${inStretches(asked, { at, id: sql`r.id`, fits: resourceFits })}
      order by array_position(array['repealed', 'amended'], f.found), f.verified_at desc, r.id`);
    return {
      count: rows.length,
      items: rows.slice(0, asked.most).map(({ id, title, found }) => ({
        line: [truncate(title, TITLE, { at: "word" }), em(` · ${t(`resource.found.${found}`)}`)],
        show: showButton(t, title, "resource show", { resource: id }),
      })),
      more: { command: "resource list", input: { ...aboutAll(asked), sort: "checked" } },
      edge: rows.flatMap(({ id, edge }) => (edge ? [id] : [])),
    };
  },
};
