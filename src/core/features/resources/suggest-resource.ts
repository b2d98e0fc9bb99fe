import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { sharingRank } from "../../kernel/access/sharing.ts";
import { fold } from "../../kernel/text/fold.ts";
import { submitForReview } from "../../services/review/entries.ts";
import { isTrusted, submitTrusted } from "../../services/review/passing/trust.ts";
import { indexDocuments } from "../../services/search/search.ts";
import { asCommunity, type Db, sql, type Whole } from "../../services/store/store.ts";
import { readCitations } from "./citations/read-citations.ts";
import { likelySame } from "./duplicates/likely-same.ts";
import { resourceDocument } from "./document.ts";
import { type ResourceInput, USUAL_SHARING } from "./resource.ts";
import { columnsOf } from "./resource-columns.ts";
import { writeParts } from "./write-resources.ts";
import { standing } from "./select-resources.ts";

/**
 * Suggests a resource: until a moderator approves it, only its submitter and moderators find it; that of somebody who is trusted is
 * published at once, unless it is more sensitive than usual, or may be there already. Returns the ids of the resource and of its entry in
 * the review queue, and whether it passed. Throws UserError where the caller may know of the same one already.
 */
export async function suggestResource(
  context: Context,
  submitter: string,
  resource: ResourceInput,
): Promise<{ id: string; item: string; passed: boolean }> {
  const { db, community } = context;
  await holdSuggestions(context);
  await refuseDuplicate(db, community.id, resource);
  return submitResource(context, submitter, resource);
}

/** Lets one suggest after the other, to the end of the transaction: the later one sees the other, so that the same one is not published twice without review. */
export async function holdSuggestions({ db, community }: Pick<Context, "db" | "community">): Promise<void> {
  await db.$queryRaw(
    sql`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`suggest ${community.id}`}, 0))) held`,
  );
}

/** The same, whatever is there already: moderators compare. Whoever calls it has held suggestions. */
export async function submitResource(
  context: Context,
  submitter: string,
  resource: ResourceInput,
): Promise<{ id: string; item: string; passed: boolean }> {
  const { db, community, now, ids } = context;
  const id = ids.next();
  await db.resource.create({
    data: {
      communityId: community.id,
      id,
      ...columnsOf(resource),
      submittedById: submitter,
      createdAt: now,
    },
  });
  await writeParts(db, community.id, [{ id, stored: false, resource }]);
  const passed = await asCommunity(context, "unique", (whole) => mayPass(whole, submitter, { ...resource, id }));
  const item = await (passed ? submitTrusted : submitForReview)(context, "resource", id, submitter);
  if (!passed)
    await asCommunity({ db }, "indexing", (whole) =>
      indexDocuments(whole.db, community.id, "resource", [resourceDocument({ ...resource, id }, submitter)]),
    );
  await asCommunity({ ...context, db }, "citing", (whole) => readCitations(whole, [id]));
  return { id, item, passed };
}

/** Whether it is published without review: by whom, how sensitive it is, and nothing like it, which moderators must compare, is there. */
async function mayPass(
  whole: Whole<Context>,
  submitter: string,
  resource: ResourceInput & { readonly id: string },
): Promise<boolean> {
  if (sharingRank(resource.sharing) > sharingRank(USUAL_SHARING) || !(await isTrusted(whole, "resource", submitter)))
    return false;
  return (await likelySame(whole.db, whole.community.id, resource)).length === 0;
}

// One that the caller may not know of is not given away by refusing: moderators will see both.
async function refuseDuplicate(db: Db, community: string, { title, url }: ResourceInput): Promise<void> {
  const [same] = await db.$queryRaw<{ title: string; published: boolean }[]>(sql`
    select r.title, r.published_at is not null as published from resource r
    where r.community_id = ${community} and r.folded = ${fold(title)} and r.url is not distinct from ${url ?? null} and ${standing}
    order by published desc, r.id limit 1`);
  if (same) refuse(same.published ? "resource.add.duplicate" : "resource.add.suggested", { title: same.title });
}
