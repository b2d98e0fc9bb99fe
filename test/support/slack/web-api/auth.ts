import { z } from "zod";
import { MAX_CONNECTIONS } from "../socket-mode.ts";
import { ApiError, botOf, flag, method, workspaceOf } from "./method.ts";

/** `auth.*`, `apps.*`, `team.info` and `bots.info`. */
export const authMethods = {
  "auth.test": method({
    args: {},
    run(core, _args, token) {
      const bot = botOf(core, token);
      const workspace = core.state.workspace(bot.team);
      const org = token.enterprise !== undefined;
      return {
        url: `https://${workspace.domain}.slack.com/`,
        team: workspace.name,
        user: core.state.person(bot.userId).name,
        team_id: org ? token.enterprise : workspace.id,
        user_id: bot.userId,
        bot_id: bot.botId,
        is_enterprise_install: org,
        ...(workspace.enterprise === undefined ? {} : { enterprise_id: workspace.enterprise }),
        ...(token.expires === undefined ? {} : { expires_in: Math.floor((token.expires - core.clock.now()) / 1000) }),
      };
    },
  }),
  "auth.revoke": method({
    args: { test: flag },
    run(core, args, token) {
      if (!args.test) core.tokens.revoke({ value: token.value }, "token_revoked");
      return { revoked: !args.test };
    },
  }),
  "apps.uninstall": method({
    args: { client_id: z.string(), client_secret: z.string() },
    run(core, args, token) {
      if (args.client_id !== core.secrets.clientId) throw new ApiError("invalid_client_id");
      if (args.client_secret !== core.secrets.clientSecret) throw new ApiError("bad_client_secret");
      core.tokens.revoke(
        token.team === undefined ? { enterprise: token.enterprise ?? "" } : { team: token.team },
        "account_inactive",
      );
      return {};
    },
  }),
  "apps.connections.open": method({
    token: "app",
    args: {},
    run(core) {
      if (core.socket.connections >= MAX_CONNECTIONS) throw new ApiError("too_many_websockets");
      return { url: core.socket.issueUrl(core.origin, core.secrets.appId) };
    },
  }),
  "team.info": method({
    scopes: ["team:read"],
    args: { team: z.string().optional() },
    run(core, args, token) {
      const workspace = workspaceOf(core, token, { team_id: args.team ?? args.team_id });
      const grid =
        workspace.enterprise === undefined
          ? {}
          : { enterprise_id: workspace.enterprise, enterprise_name: "Organisation" };
      return {
        team: {
          id: workspace.id,
          name: workspace.name,
          domain: workspace.domain,
          email_domain: "",
          url: `https://${workspace.domain}.slack.com/`,
          icon: {},
          ...grid,
        },
      };
    },
  }),
  "bots.info": method({
    scopes: ["users:read"],
    args: { bot: z.string() },
    run(core, args) {
      const workspace = [...core.state.workspaces.values()].find((one) => one.bot?.botId === args.bot);
      if (!workspace?.bot) throw new ApiError("bot_not_found");
      return {
        bot: {
          id: args.bot,
          deleted: false,
          name: core.secrets.appName,
          updated: 1_700_000_000,
          app_id: core.secrets.appId,
          user_id: workspace.bot.userId,
          icons: {},
        },
      };
    },
  }),
} as const;
