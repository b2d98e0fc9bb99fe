import { z } from "zod";
import type { Core } from "../core.ts";
import type { Json, Token } from "../model.ts";
import { TOKEN_LIFE_S } from "../tokens.ts";
import { ApiError, method } from "./method.ts";

/** A code lives ten minutes. https://docs.slack.dev/authentication/installing-with-oauth */
export const CODE_MS = 600_000;

/** A person's approval, waiting to be redeemed. */
export interface Grant {
  team: string;
  /** The app is installed in the whole organisation. */
  org: boolean;
  user: string;
  scopes: string[];
  redirectUri: string | undefined;
  until: number;
  used: boolean;
}

/** The approvals of one server, by code. */
export type Grants = Map<string, Grant>;

function installed(
  core: Core,
  token: Token,
  grant: { team: string; org: boolean; user?: string },
  refresh: string | undefined,
): Json {
  const workspace = core.state.workspace(grant.team);
  return {
    app_id: core.secrets.appId,
    ...(grant.user === undefined ? {} : { authed_user: { id: grant.user } }),
    scope: [...(token.scopes ?? [])].join(","),
    token_type: "bot",
    access_token: token.value,
    bot_user_id: workspace.bot?.userId ?? "",
    team: grant.org ? null : { id: workspace.id, name: workspace.name },
    enterprise: workspace.enterprise === undefined ? null : { id: workspace.enterprise, name: "Organisation" },
    is_enterprise_install: grant.org,
    ...(refresh === undefined ? {} : { refresh_token: refresh, expires_in: TOKEN_LIFE_S }),
  };
}

/** Puts the app into a workspace: its bot user, if it has none yet. */
export function install(core: Core, team: string): void {
  const workspace = core.state.workspace(team);
  if (workspace.bot) return;
  const bot = core.state.addPerson({ name: core.secrets.appName, bot: true }, team);
  workspace.bot = { userId: bot.id, botId: core.ids.next("B") };
}

/** `oauth.v2.access`: a code for tokens, or with rotation a refresh token, once, for new ones. */
export const oauthMethods = (grants: Grants) =>
  ({
    "oauth.v2.access": method({
      token: "none",
      args: {
        client_id: z.string().optional(),
        client_secret: z.string().optional(),
        code: z.string().optional(),
        redirect_uri: z.string().optional(),
        grant_type: z.enum(["authorization_code", "refresh_token"]).optional(),
        refresh_token: z.string().optional(),
      },
      run(core, args) {
        if (args.client_id !== core.secrets.clientId) throw new ApiError("invalid_client_id");
        if (args.client_secret !== core.secrets.clientSecret) throw new ApiError("bad_client_secret");
        if (args.grant_type === "refresh_token") {
          const renewed = core.tokens.refresh(args.refresh_token ?? "");
          if (!renewed) throw new ApiError("invalid_refresh_token");
          const { access } = renewed;
          const team =
            access.team ??
            [...core.state.workspaces.values()].find((one) => one.enterprise === access.enterprise)?.id ??
            "";
          return installed(core, access, { team, org: access.team === undefined }, renewed.refresh);
        }
        const grant = grants.get(args.code ?? "");
        if (!grant) throw new ApiError("invalid_code");
        if (grant.used) throw new ApiError("code_already_used");
        if (core.clock.now() > grant.until) throw new ApiError("invalid_code");
        if (args.redirect_uri !== grant.redirectUri) throw new ApiError("bad_redirect_uri");
        grant.used = true;
        const { enterprise } = core.state.workspace(grant.team);
        const teams = grant.org
          ? [...core.state.workspaces.values()].filter((one) => one.enterprise === enterprise).map((one) => one.id)
          : [grant.team];
        for (const team of teams) install(core, team);
        if (grant.org) core.orgInstall = enterprise;
        const owner = {
          scopes: new Set(grant.scopes),
          ...(grant.org ? { enterprise: enterprise ?? "" } : { team: grant.team }),
        };
        const { access, refresh } = core.tokens.issueBot(owner, { rotate: core.rotate });
        return installed(core, access, grant, refresh);
      },
    }),
  }) as const;
