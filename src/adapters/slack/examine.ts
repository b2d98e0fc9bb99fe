import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { Log } from "../../core/kernel/errors/log.ts";
import { clientsOf } from "./clients.ts";
import { causes } from "../../core/services/delivery/failure-explainer.ts";
import { codeOf } from "./delivery-failure.ts";
import { BOT_SCOPES } from "./scopes.ts";
import type { SlackSettings } from "./settings.ts";

/** What looking at Slack's settings found; each is worded by whoever asked. */
export type Finding =
  | { readonly kind: "ok"; readonly team: string }
  | { readonly kind: "token"; readonly reason: string }
  | { readonly kind: "unreachable"; readonly reason: string }
  | { readonly kind: "scopes"; readonly missing: readonly string[] }
  | { readonly kind: "socket"; readonly reason: string }
  | { readonly kind: "socket-ok" };

const WAIT_MS = 5_000;

/** Asks Slack whether it knows the bot's tokens and what they allow. Never throws. */
export async function examineSlack(settings: SlackSettings, log: Log): Promise<Finding[]> {
  const options: WebClientOptions = { ...clientsOf(settings.apiUrl, log).options, timeout: WAIT_MS };
  const findings: Finding[] = [];
  const { botToken, appToken } = settings;
  findings.push(
    ...(botToken === undefined
      ? await examineWay(new WebClient(undefined, options))
      : await examineBot(new WebClient(botToken, options))),
  );
  if (appToken !== undefined && !findings.some((f) => f.kind === "unreachable"))
    findings.push(await examineSocket(new WebClient(appToken, options)));
  return findings;
}

async function examineBot(client: WebClient): Promise<Finding[]> {
  try {
    const { team = "", response_metadata: about } = await client.auth.test();
    const granted = about?.scopes ?? [];
    const missing = granted.length === 0 ? [] : BOT_SCOPES.filter((scope) => !granted.includes(scope));
    return [{ kind: "ok", team }, ...(missing.length > 0 ? [{ kind: "scopes", missing } as const] : [])];
  } catch (error) {
    return [failure(error, "token")];
  }
}

/** Without a token only whether Slack answers at all. */
async function examineWay(client: WebClient): Promise<Finding[]> {
  try {
    await client.api.test();
    return [];
  } catch (error) {
    return codeOf(error) === undefined ? [failure(error, "token")] : [];
  }
}

async function examineSocket(client: WebClient): Promise<Finding> {
  try {
    await client.apps.connections.open();
    return { kind: "socket-ok" };
  } catch (error) {
    return failure(error, "socket");
  }
}

function failure(error: unknown, kind: "token" | "socket"): Finding {
  const code = codeOf(error);
  if (code !== undefined) return { kind, reason: code };
  const system = causes(error).find((c) => /^[A-Z][A-Z0-9_]+$/.test(c));
  return { kind: "unreachable", reason: system ?? innermost(error) };
}

/** The words of the first cause: those around it only say that a request failed. */
function innermost(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at instanceof Error ? at.message : String(at);
}
