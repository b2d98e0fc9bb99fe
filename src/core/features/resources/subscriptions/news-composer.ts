import { z } from "zod";
import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { actions, items, muted, run } from "../../../kernel/views/build.ts";
import {
  type Composer,
  type Composition,
  type DeliveryContext,
  type Due,
  each,
} from "../../../services/delivery/composer.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { preferencesFor } from "../../../services/preferences/own.ts";
import { personReads } from "../../../services/store/reader.ts";
import { asReader, type Db, sql } from "../../../services/store/store.ts";
import { resourceEntry } from "../entry.ts";
import type { ResourceEntry } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import { isWanted } from "./matching.ts";

const detailSchema = z.object({ resources: z.array(z.string()) });

/** Messages are read on a phone: of more it says how many there are. */
const MOST = 5;

/** Words what is new for somebody as it is when they are told: what they may not see by then, or do not want any more, is not told. */
export const newsComposer: Composer = {
  compose: each(compose),
  follows: (_claim, outcome) => outcome.state === "failed",
  settled: async (row, outcome, context) => void (await tryOtherAccount(row, outcome, context)),
};

async function compose({ row }: Due, { db, community }: DeliveryContext): Promise<Composition> {
  const { resources } = detailSchema.parse(row.detail);
  const key = { communityId_id: { communityId: community.id, id: row.personId ?? "" } };
  const person = await db.person.findUnique({ where: key });
  if (!person || person.leftAt || person.suspendedAt) return { kind: "drop", reason: "cancelled" };
  const found = await asReader({ db }, personReads(person), (read) =>
    stillWanted(read.db, community.id, person.id, resources),
  );
  if (found.length === 0) return { kind: "drop", reason: "nothing" };
  const { language, zone } = await preferencesFor({ db, community }, person.id);
  const t = translator(language);
  const words = { t, format: formatter(language, zone) };
  const left = found.length - MOST;
  return {
    ...({ kind: "say", language, zone } as const),
    view: {
      title: t("resource.news.title", { count: found.length }),
      blocks: [
        items(...found.slice(0, MOST).map((one) => resourceEntry(one, words))),
        ...(left > 0 ? [muted(t("resource.news.more", { left }))] : []),
        muted(t("resource.news.why")),
        actions(run(t("resource.subscriptions.show"), "resource subscriptions", {})),
      ],
    },
  };
}

/** Those of them that the reader may see and still wants, the latest first. */
async function stillWanted(
  db: Db,
  community: string,
  person: string,
  ids: readonly string[],
): Promise<ResourceEntry[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select r.id from resource r where r.community_id = ${community} and r.id = any(${[...ids]}::text[]) and r.published_at is not null
      and exists (select from resource_subscription s where s.community_id = r.community_id and s.person_id = ${person} and ${isWanted})
    order by r.published_at desc, r.id`);
  return loadResources(
    db,
    community,
    rows.map(({ id }) => id),
  );
}
