import type { Core } from "./core.ts";
import { CODE_MS, type Grants } from "./web-api/oauth.ts";

/** Who looks at Slack's install page, and what they do. */
export interface Approval {
  user: string;
  /** The workspace; the person's own when missing. */
  team?: string;
  /** Installs in the whole organisation. */
  org?: boolean;
  /** Presses "Cancel". */
  deny?: boolean;
}

/**
 * Acts as a person on Slack's install page: reads the app's authorize address (whatever its origin), checks what Slack checks,
 * and returns the address the browser is sent to, with `code` (or `error=access_denied`) and `state`. Throws with Slack's error
 * where Slack shows an error page instead of going back.
 */
export function authorize(
  core: Core,
  grants: Grants,
  address: string,
  { user, team, org = false, deny = false }: Approval,
): string {
  const asked = new URL(address).searchParams;
  const scopes = (asked.get("scope") ?? "").split(/[ ,]+/).filter(Boolean);
  const redirectUri = asked.get("redirect_uri") ?? undefined;
  const { redirectUrls, scopes: configured } = core.profile;
  if (asked.get("client_id") !== core.secrets.clientId) throw new Error("invalid_client_id");
  if (scopes.length === 0) throw new Error("no_scopes");
  const unknown = scopes.filter(
    (scope) => !/^[a-z][a-z_.]*(:[a-z_.]+)*$/.test(scope) || (configured !== undefined && !configured.has(scope)),
  );
  if (unknown.length > 0) throw new Error(`invalid_scope: ${unknown.join(", ")}`);
  const back = redirectUri ?? redirectUrls?.[0];
  if (back === undefined || (redirectUrls && !redirectUrls.some((one) => back.startsWith(one))))
    throw new Error("bad_redirect_uri");
  const person = core.state.person(user);
  const workspace = core.state.workspace(team ?? person.team);
  if (org && workspace.enterprise === undefined) throw new Error("The workspace belongs to no organisation.");
  const target = new URL(back);
  const state = asked.get("state");
  if (deny) target.searchParams.set("error", "access_denied");
  else {
    const code = `${core.ids.secret(12)}.${core.ids.secret(32)}`;
    grants.set(code, {
      team: workspace.id,
      org,
      user,
      scopes,
      redirectUri,
      until: core.clock.now() + CODE_MS,
      used: false,
    });
    target.searchParams.set("code", code);
  }
  if (state !== null) target.searchParams.set("state", state);
  return target.toString();
}
