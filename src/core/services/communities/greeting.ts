import { readLanguage } from "../../kernel/language/language.ts";
import { translator } from "../../kernel/language/translate.ts";
import type { Community } from "../../kernel/access/caller.ts";
import type { PlatformName } from "../../kernel/access/target.ts";
import { sql, type Store } from "../store/store.ts";
import type { View } from "../../kernel/views/model.ts";
import { welcomeChannel } from "./welcome.ts";

/** A channel that the bot was added to, by the platform's own ids. */
export interface GreetedChannel {
  readonly platform: PlatformName;
  readonly space: string;
  readonly channel: string;
  /** The platform's id of the person who added it, as in an invocation's `user`. */
  readonly by?: string;
}

/** What to say in the channel, in the community's language and zone. */
export interface Greeting {
  readonly community: Community;
  readonly view: View;
  readonly language: Community["language"];
  readonly zone: string;
}

type Row = Omit<Community, "language"> & {
  readonly language: string;
  readonly by_id: string | null;
  readonly by_name: string | null;
};

/**
 * Notes that a channel is greeted now, and returns the greeting; undefined where it was greeted before or its space is not
 * connected. Of several calls at once one gets it; who gets it and does not say it has left the channel ungreeted.
 */
export async function greetOnce(
  store: Store,
  { platform, space, channel, by = "" }: GreetedChannel,
  now: Date,
): Promise<Greeting | undefined> {
  const [row] = await store.statement<Row>(sql`
    with greeted as (
      insert into greeting (community_id, space_id, channel, at)
      select s.community_id, s.id, ${channel}, ${now} from space s where s.platform = ${platform} and s.external_id = ${space}
      on conflict do nothing returning community_id)
    select c.id, c.slug, c.name, c.language, c.zone, c.demo, p.id as by_id, p.name as by_name
    from greeted g join community c on c.id = g.community_id
    left join handle h on h.community_id = c.id and h.platform = ${platform} and h.external_id = ${by}
    left join person p on p.community_id = c.id and p.id = h.person_id and p.left_at is null`);
  if (!row) return undefined;
  const { by_id: id, by_name: name, ...facts } = row;
  const language = readLanguage(facts.language) ?? "en";
  const community: Community = { ...facts, language };
  const view = welcomeChannel({
    community,
    t: translator(language),
    ...(id !== null && name !== null ? { by: { id, name } } : {}),
  });
  return { community, view, language, zone: community.zone };
}
