import { fold } from "../../kernel/text/fold.ts";
import { type Db, sql } from "../../services/store/store.ts";
import type { ResourceInput } from "./resource.ts";
import { standing } from "./select-resources.ts";

/** A resource that was found by its link. */
interface Linked {
  readonly id: string;
  readonly title: string;
  readonly published: boolean;
}

/**
 * A resource that the reader may see and that has the same link: scheme, "www.", case, a slash at its end and what follows a "#" aside. None where one
 * is the same in its title, too: that is refused (suggest-resource.ts).
 */
export async function linkedAlready(
  db: Pick<Db, "$queryRaw">,
  community: string,
  { title, url }: Pick<ResourceInput, "title" | "url">,
): Promise<Linked | undefined> {
  const [found] = await db.$queryRaw<(Linked & { same: boolean })[]>(sql`
    select r.id, r.title, r.published_at is not null as published, r.folded = ${fold(title)} and r.url = ${url} as same
    from resource r where r.community_id = ${community} and ${standing}
      and regexp_replace(lower(r.url), '^https?://(www\\.)?|/*(#.*)?$', '', 'g') = ${bare(url)}
    order by same desc, published desc, r.id limit 1`);
  return found?.same === true ? undefined : found;
}

const bare = (url: string): string => url.toLowerCase().replaceAll(/^https?:\/\/(?:www\.)?|\/*(?:#.*)?$/g, "");
