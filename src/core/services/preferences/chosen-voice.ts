import type { PlatformName } from "../../kernel/access/target.ts";
import { type Language, readLanguage } from "../../kernel/language/language.ts";
import { sql, type Store } from "../store/store.ts";

/** The language and zone that somebody chose; what they did not choose is undefined. */
export interface ChosenVoice {
  readonly language?: Language | undefined;
  readonly zone?: string | undefined;
}

/** An account, and the space in which it is spoken to; without one it is where the account was used last. */
export interface SpokenTo {
  readonly platform: PlatformName;
  readonly space?: string | undefined;
  readonly user: string;
}

/** What the person with that account chose of how they are spoken to, where no command has recognised them; in one statement. */
export async function chosenVoice(store: Store, { platform, space, user }: SpokenTo): Promise<ChosenVoice> {
  const [found] = await store.statement<{ language: string | null; zone: string | null }>(sql`
    select p.language, p.zone from handle h join person p on p.community_id = h.community_id and p.id = h.person_id
    where h.platform = ${platform} and h.external_id = ${user} and h.left_at is null and p.left_at is null
      and (${space ?? null}::text is null or exists (select from space s
        where s.community_id = h.community_id and s.platform = h.platform and s.external_id = ${space ?? null}))
    order by h.came_at desc nulls last, h.community_id limit 1`);
  return { language: readLanguage(found?.language), zone: found?.zone ?? undefined };
}
