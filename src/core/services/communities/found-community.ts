import { appendAudit } from "../audit/audit.ts";
import type { Community } from "../../kernel/access/caller.ts";
import type { Language } from "../../kernel/language/language.ts";
import { receive } from "../people/receive.ts";
import type { Db } from "../store/store.ts";
import { connectSpace } from "./connect-space.ts";
import { addTerms } from "../taxonomy/add-terms.ts";
import { defaultTaxonomy } from "../taxonomy/default-taxonomy.ts";
import type { OnboardingContext } from "./onboarding.ts";
import { fold } from "../../kernel/text/fold.ts";

/** What somebody wants of a new community. */
export interface CommunityWish {
  readonly name: string;
  readonly language: Language;
  /** IANA name. */
  readonly zone: string;
}

/**
 * Makes a community with the default taxonomy, the asker's space as its first and the asker as its administrator, whole
 * or not at all. Throws UserError where the space was connected meanwhile.
 */
export function foundCommunity(
  { store, now, ids, seal, account, told }: OnboardingContext,
  wish: CommunityWish,
): Promise<Community> {
  const taxonomy = defaultTaxonomy();
  return store.system(async (db) => {
    const id = ids.next();
    const slug = await add(db, { id, ...wish, createdAt: now });
    await connectSpace({ db, ids }, id, account);
    await addTerms(db, id, taxonomy);
    const { person, entries } = await receive({ db, community: { id }, now, ids }, account, told, { as: "admin" });
    await appendAudit({ db, seal }, id, person.id, now, [
      { action: "community.create", subject: `community:${id}` },
      { action: "space.connect", subject: `space:${account.platform}/${account.space}` },
      ...entries,
    ]);
    return { id, slug, ...wish, demo: false };
  });
}

/** Adds the row under the first slug that is free; two at once wait for each other. */
async function add(
  db: Db,
  community: Omit<CommunityWish, "language"> & {
    readonly id: string;
    readonly language: string;
    readonly createdAt: Date;
  },
): Promise<string> {
  for (let n = 1; ; n += 1) {
    const slug = slugOf(community.name, n);
    const { count } = await db.community.createMany({ data: [{ ...community, slug }], skipDuplicates: true });
    if (count > 0) return slug;
  }
}

const LONGEST = 40;

/** The nth way, from 1, to write a community's name as one word of letters, digits and hyphens; a name without any is "community". */
export function slugOf(name: string, n: number): string {
  const word = fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  const slug = word === "" ? "community" : word;
  return n === 1 ? slug : `${slug}-${n}`;
}
