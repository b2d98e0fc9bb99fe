import { type Role, ROLES } from "../../core/kernel/access/role.ts";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { LANGUAGES, type Language, readLanguage } from "../../core/kernel/language/language.ts";
import type { Invocation } from "../../core/kernel/commands/platform.ts";
import { CONSOLE } from "../../core/services/posts/posts.ts";
import { sql, type Store } from "../../core/services/store/store.ts";
import { channelText } from "../../core/kernel/text/text.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { readZone } from "../../core/kernel/time/zones.ts";
import "./messages/index.ts";

/** Who sits at the terminal, as the command line names them. */
export interface SessionRequest {
  /** A console handle of the community. */
  readonly as: string;
  readonly channel: string;
  /** A community's slug; not needed where there is one community, or one demo among several. */
  readonly community?: string | undefined;
  readonly locale?: string | undefined;
  readonly zone?: string | undefined;
}

/** A place at the terminal: a person of a community in one of its console channels, and how they read. */
export interface TerminalSession {
  readonly community: { readonly id: string; readonly slug: string; readonly name: string; readonly demo: boolean };
  /** The console space's external id. */
  readonly space: string;
  readonly user: string;
  /** The person's name. */
  readonly name: string;
  readonly role: Role;
  /** Nothing is for their eyes while it is so. */
  readonly suspended?: true;
  readonly channel: string;
  /** How the reader reads: the wish, else the person's own settings, else the community's. */
  readonly language: Language;
  readonly zone: string;
  /** What of that was wished for, and so wins over the person's own settings. */
  readonly said: Pick<Invocation, "locale" | "zone" | "insist">;
}

interface Row {
  id: string;
  slug: string;
  name: string;
  demo: boolean;
  language: string;
  zone: string;
  space: string | null;
  person: string | null;
  person_role: string | null;
  suspended: boolean | null;
  person_language: string | null;
  person_zone: string | null;
}

/** Opens a session, in one statement. Throws UserError for a community, a person, a language or a zone that is not there. */
export async function openSession(store: Store, wish: SessionRequest): Promise<TerminalSession> {
  const said = {
    ...(wish.locale === undefined ? {} : { locale: languageOf(wish.locale) }),
    ...(wish.zone === undefined ? {} : { zone: zoneOf(wish.zone) }),
  };
  const channel = channelText(wish.channel)?.id;
  if (channel === undefined) throw new UserError(problem("terminal.channel", { typed: truncate(wish.channel, 60) }));
  const rows = await store.statement<Row>(sql`
    select c.id, c.slug, c.name, c.demo, c.language, c.zone, s.external_id as space, p.name as person, p.role as person_role, p.suspended_at is not null as suspended, p.language as person_language, p.zone as person_zone
    from community c
    left join space s on s.community_id = c.id and s.platform = ${CONSOLE}
    left join handle h on h.community_id = c.id and h.platform = ${CONSOLE} and h.external_id = ${wish.as}
    left join person p on p.community_id = c.id and p.id = h.person_id and p.left_at is null
    order by c.slug`);
  const row = chosen(rows, wish.community);
  if (row.space === null) throw new UserError(problem("terminal.community.closed", { slug: row.slug }));
  if (row.person === null)
    throw new UserError(
      problem("terminal.person", { typed: truncate(wish.as, 60), people: await handles(store, row.id) }),
    );
  return {
    community: { id: row.id, slug: row.slug, name: row.name, demo: row.demo },
    space: row.space,
    user: wish.as,
    name: row.person,
    role: ROLES.find((role) => role === row.person_role) ?? "guest",
    ...(row.suspended === true ? { suspended: true as const } : {}),
    channel,
    language: said.locale ?? readLanguage(row.person_language) ?? readLanguage(row.language) ?? "en",
    zone: said.zone ?? row.person_zone ?? row.zone,
    said: { ...said, ...(Object.keys(said).length > 0 ? { insist: true as const } : {}) },
  };
}

/** The community of that slug, or the one that goes without saying: the only one, else the only demo. Throws UserError where there is none. */
export function chosen<C extends { readonly slug: string; readonly demo: boolean }>(
  communities: readonly C[],
  slug: string | undefined,
): C {
  const slugs = communities.map((c) => c.slug).join(", ");
  const demos = communities.filter((c) => c.demo);
  const fitting =
    slug !== undefined ? communities.filter((c) => c.slug === slug) : communities.length === 1 ? communities : demos;
  const [only, another] = fitting;
  if (only && !another) return only;
  if (communities.length === 0) throw new UserError(problem("terminal.community.none"));
  throw new UserError(
    slug === undefined
      ? problem("terminal.community.which", { slugs })
      : problem("terminal.community", { typed: truncate(slug, 60), slugs }),
  );
}

function languageOf(locale: string): Language {
  const language = /^[a-z]{2,3}(?:[-_.@][\w.@-]*)?$/i.test(locale) ? readLanguage(locale) : undefined;
  if (!language)
    throw new UserError(problem("terminal.locale", { typed: truncate(locale, 60), languages: LANGUAGES.join(", ") }));
  return language;
}

function zoneOf(typed: string): string {
  const zone = readZone(typed);
  if (zone === undefined) throw new UserError(problem("option.zone", { typed: truncate(typed, 60) }));
  return zone;
}

const MOST_HANDLES = 12;

async function handles(store: Store, community: string): Promise<string> {
  const rows = await store.statement<{ handle: string }>(sql`
    select h.external_id as handle from handle h join person p on p.community_id = h.community_id and p.id = h.person_id and p.left_at is null
    where h.community_id = ${community} and h.platform = ${CONSOLE} order by p.created_at, h.external_id limit ${MOST_HANDLES}`);
  return rows.map((r) => r.handle).join(", ");
}
