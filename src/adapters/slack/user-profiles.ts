import QuickLRU from "quick-lru";
import type { WebClient } from "@slack/web-api";
import type { Log } from "../../core/kernel/errors/log.ts";
import type { Invocation, Profile } from "../../core/kernel/commands/platform.ts";
import { HOUR_MS } from "../../core/kernel/time/units.ts";
import { defined } from "../../core/kernel/values/defined.ts";

/** Somebody as Slack knows them. */
export interface SlackUserProfile {
  /** Unique on all of Slack: the organisation's or workspace's id before the person's. */
  readonly handle: string;
  readonly locale?: string;
  readonly zone?: string;
  readonly profile?: Profile;
  /** Their account is closed. */
  readonly gone: boolean;
}

/** The parts of users.info and user_change that are used (https://docs.slack.dev/reference/objects/user-object). */
export interface SlackUser {
  readonly id?: string;
  readonly team_id?: string;
  readonly name?: string;
  readonly real_name?: string;
  readonly deleted?: boolean;
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly is_primary_owner?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly is_bot?: boolean;
  readonly tz?: string;
  readonly locale?: string;
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
  readonly enterprise_user?: { readonly enterprise_id?: string };
}

/** Who somebody is, asked once an hour at most. */
export interface Profiles {
  of(
    client: WebClient,
    where: { readonly team: string; readonly enterprise?: string },
    user: string,
  ): Promise<SlackUserProfile>;
  /** Takes over what Slack pushed. */
  learn(team: string, user: SlackUser): SlackUserProfile;
}

/** Where Slack cannot tell who somebody is, they are known by their id alone, and asked about again next time. */
export function profiles(log: Log): Profiles {
  const known = new QuickLRU<string, SlackUserProfile>({ maxSize: 20_000, maxAge: HOUR_MS });
  const learn = (team: string, user: SlackUser): SlackUserProfile => {
    const seen = profileOf(user, team);
    if (user.id !== undefined) known.set(`${team} ${user.id}`, seen);
    return seen;
  };
  return {
    learn,
    async of(client, { team, enterprise }, user) {
      const last = known.get(`${team} ${user}`);
      if (last) return last;
      try {
        const { user: info } = await client.users.info({ user, include_locale: true });
        if (info) return learn(team, info);
      } catch (error) {
        log.warn({ platform: "slack", team, error }, "Slack does not say who somebody is");
      }
      return { handle: `${enterprise ?? team}:${user}`, gone: false };
    },
  };
}

/** Makes an acquaintance out of what Slack says; guests and people of other organisations are guests. */
export function profileOf(user: SlackUser, team: string): SlackUserProfile {
  const enterprise = user.enterprise_user?.enterprise_id;
  const foreign =
    user.is_stranger === true || (user.team_id !== undefined && user.team_id !== team && enterprise === undefined);
  const guest = foreign || user.is_restricted === true || user.is_ultra_restricted === true;
  // People of a community know each other by their names, not by what they call themselves in one workspace.
  const name = [user.profile?.real_name, user.real_name, user.profile?.display_name, user.name].find(
    (n) => n !== undefined && n.trim() !== "",
  );
  const admin = !guest && (user.is_admin === true || user.is_owner === true || user.is_primary_owner === true);
  return {
    handle: `${enterprise ?? user.team_id ?? team}:${user.id ?? ""}`,
    gone: user.deleted === true,
    ...defined({ locale: user.locale, zone: user.tz }),
    ...(name === undefined || user.is_bot === true
      ? {}
      : { profile: { name, standing: guest ? "guest" : "member", admin } }),
  };
}

/** The person's own id in a handle. */
export function userOf(handle: string): string {
  return handle.slice(handle.indexOf(":") + 1);
}

/** What of an invocation an acquaintance tells. */
export function invocationFields({
  handle,
  locale,
  zone,
  profile,
}: SlackUserProfile): Pick<Invocation, "user" | "locale" | "zone" | "profile"> {
  return { user: handle, ...defined({ locale, zone, profile }) };
}
