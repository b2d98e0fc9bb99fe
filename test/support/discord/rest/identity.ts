import type { Core } from "../core.ts";
import { gatewayInformation } from "../gateway/gateway.ts";
import type { Json } from "../model.ts";
import { wireUser } from "../wire.ts";
import { ok, openRoute, route, type Route } from "./route.ts";

const gatewayUrl = (core: Core): string => `${core.origin.replace(/^http/, "ws")}/gateway`;

/** https://discord.com/developers/docs/resources/application#application-object */
const wireApplication = (core: Core): Json => {
  const { name } = core.state.user(core.bot);
  return {
    id: core.applicationId,
    name,
    icon: null,
    description: "",
    summary: "",
    type: null,
    bot: wireUser(core.state.user(core.bot)),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: core.publicKey,
    // An application on few servers has what is privileged without Discord's review: the "limited" flags.
    flags: (core.messageContent ? 1 << 19 : 0) | (core.members ? 1 << 15 : 0),
    hook: true,
    is_monetized: false,
    team: null,
    owner: wireUser(core.state.user(core.bot)),
    integration_types_config: { "0": {}, "1": {} },
    approximate_guild_count: [...core.state.guilds.values()].filter((guild) => guild.botIn).length,
    approximate_user_install_count: [...core.state.users.values()].filter((user) => user.installed).length,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: ["bot", "applications.commands"],
    flags_new: "0",
    role_connections_verification_url: null,
    redirect_uris: [],
    interactions_endpoint_url: core.endpoint.url ?? null,
  };
};

/** Who the app is, and where the gateway is. */
export const identityRoutes = (shards: () => number): Route[] => [
  openRoute("GET", "/gateway", (core) => ok({ url: gatewayUrl(core) })),
  route("GET", "/gateway/bot", (core) => ok(gatewayInformation(core, gatewayUrl(core), shards()))),
  route("GET", "/users/@me", (core) =>
    ok({ ...wireUser(core.state.user(core.bot)), verified: true, mfa_enabled: true, locale: "en-US", email: null }),
  ),
  route("GET", "/applications/@me", (core) => ok(wireApplication(core))),
  route("GET", "/oauth2/applications/@me", (core) => ok(wireApplication(core))),
];
