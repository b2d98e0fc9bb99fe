import type { InstallProvider } from "@slack/oauth";
import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { Installations } from "../../../core/services/installations/installations.ts";
import { type Access, type Granted, notInstalled, remembering, type Where } from "./access.ts";
import { organisationOf } from "./installed.ts";

/** One workspace's bot token, or that of an organisation; Slack is asked once whose it is. */
export function oneToken(token: string, options: WebClientOptions): Access {
  const client = new WebClient(token, { ...options, timeout: 5_000 });
  let asked: Promise<Whose> | undefined;
  const whose = () => {
    asked ??= client.auth.test().then(({ user_id: botUserId = "", bot_id: botId = "", ...own }) => ({
      granted: { token, botId, botUserId },
      ...(own.is_enterprise_install === true ? {} : { team: own.team_id }),
    }));
    asked.catch(() => (asked = undefined));
    return asked;
  };
  return {
    of: async () => (await whose()).granted,
    async speaking(team) {
      const own = await whose();
      // Rows of a workspace that another token was for wait, rather than finding none of their channels.
      if (own.team !== undefined && own.team !== team) throw notInstalled({ team });
      return own.granted;
    },
    forget: () => (asked = undefined),
  };
}

interface Whose {
  readonly granted: Granted;
  /** The one workspace it is good for; absent for an organisation's. */
  readonly team?: string | undefined;
}

/** The tokens of all workspaces and organisations in which the bot is installed; expiring ones are renewed in time by the SDK. */
export function installedTokens(
  installer: InstallProvider,
  installations: Installations,
): Access & { readonly note: (where: Where) => Promise<void> } {
  const noted = new Set<string>();
  const access = remembering(async (where) => {
    const enterprise =
      where.enterprise ?? (where.team === undefined ? undefined : await installations.find(organisationOf(where.team)));
    try {
      return await authorised(installer, where.team, enterprise, false);
    } catch (error) {
      if (enterprise !== undefined) return authorised(installer, where.team, enterprise, true);
      // A renewal that failed leaves a token that is good for a while yet.
      const still = await authorised(installer, where.team, enterprise, false).catch(() => undefined);
      if (still) return still;
      throw Object.assign(notInstalled(where), { cause: error });
    }
  });
  return {
    ...access,
    // The ledger knows a workspace only; what an organisation's installation says about it is noted when it is first seen.
    async note({ team, enterprise }) {
      if (team === undefined || enterprise === undefined || noted.has(team)) return;
      if ((await installations.find(organisationOf(team))) !== enterprise)
        await installations.save(organisationOf(team), enterprise);
      noted.add(team);
    },
  };
}

async function authorised(
  installer: InstallProvider,
  teamId: string | undefined,
  enterpriseId: string | undefined,
  isEnterpriseInstall: boolean,
): Promise<Granted> {
  const found = await installer.authorize({ teamId, enterpriseId, isEnterpriseInstall });
  if (found.botToken === undefined) throw new Error("the installation has no bot token");
  return { token: found.botToken, botId: found.botId ?? "", botUserId: found.botUserId ?? "" };
}
