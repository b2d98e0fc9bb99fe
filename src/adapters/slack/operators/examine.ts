import { WebClient, type WebClientOptions } from "@slack/web-api";
import { z } from "zod";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import { causes } from "../../../core/services/delivery/failure-explainer.ts";
import { type Check, fail, ok, warn } from "../../kit/check.ts";
import type { Examining } from "../../kit/platform.ts";
import { clientsOf } from "../installing/clients.ts";
import { codeOf } from "../delivery/delivery-failure.ts";
import { NEEDED_SCOPES, OPTIONAL_SCOPES } from "../manifest/scopes.ts";
import type { SlackSettings } from "../settings.ts";
import "./messages/index.ts";

const WAIT_MS = 5_000;

/** Where the app is installed, and whether Slack knows the tokens of the settings and what they allow. Never throws. */
export async function examineSlack(
  settings: SlackSettings | undefined,
  { t, log, ask }: Pick<Examining, "t" | "log" | "ask">,
): Promise<Check[]> {
  const checks = await installed(settings, ask, t);
  if (!settings) return checks;
  const { apiUrl, botToken, appToken } = settings;
  const options: WebClientOptions = { ...clientsOf(apiUrl, log).options, timeout: WAIT_MS };
  try {
    checks.push(
      ...(botToken === undefined
        ? await examineWay(new WebClient(undefined, options))
        : await examineBot(new WebClient(botToken, options), t)),
    );
    if (appToken !== undefined) checks.push(await examineSocket(new WebClient(appToken, options), t));
  } catch (error) {
    checks.push(fail("slack", t("slack.doctor.unreachable", { reason: reasonOf(error) })));
  }
  return checks;
}

/** In how many workspaces and organisations; nothing where a bot token stands for the one, or nobody can say. */
async function installed(settings: SlackSettings | undefined, ask: Examining["ask"], t: Translate): Promise<Check[]> {
  const answer = await ask({}).catch(() => undefined);
  const count = z.int().safeParse(answer).data;
  if (count === undefined || (count === 0 && settings?.client === undefined)) return [];
  return [(count > 0 ? ok : warn)("slack-installed", t("slack.doctor.installed", { count }))];
}

async function examineBot(client: WebClient, t: Translate): Promise<Check[]> {
  try {
    const { team = "", response_metadata: about } = await client.auth.test();
    const granted = about?.scopes ?? [];
    const lacking = (scopes: readonly string[]) =>
      granted.length === 0 ? [] : scopes.filter((scope) => !granted.includes(scope));
    const [missing, left] = [lacking(NEEDED_SCOPES), lacking(OPTIONAL_SCOPES)];
    return [
      ok("slack", t("slack.doctor.ok", { team })),
      ...(missing.length > 0 ? [warn("slack-scopes", t("slack.doctor.scopes", { scopes: missing.join(", ") }))] : []),
      ...(left.length > 0 ? [ok("slack-optional", t("slack.doctor.optional", { scopes: left.join(", ") }))] : []),
    ];
  } catch (error) {
    return [fail("slack", t("slack.doctor.token", { reason: refusalOf(error) }))];
  }
}

/** Without a token only whether Slack answers at all. */
async function examineWay(client: WebClient): Promise<Check[]> {
  try {
    await client.api.test();
  } catch (error) {
    refusalOf(error);
  }
  return [];
}

async function examineSocket(client: WebClient, t: Translate): Promise<Check> {
  try {
    await client.apps.connections.open();
    return ok("slack-socket", t("slack.doctor.socket.ok"));
  } catch (error) {
    return fail("slack-socket", t("slack.doctor.socket", { reason: refusalOf(error) }));
  }
}

/** With which code Slack refused. Throws the error where Slack said nothing. */
function refusalOf(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return code;
}

/** A system error's code, else the words of the first cause: those around it only say that a request failed. */
function reasonOf(error: unknown): string {
  const system = causes(error).find((c) => /^[A-Z][A-Z0-9_]+$/.test(c));
  if (system !== undefined) return system;
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at instanceof Error ? at.message : String(at);
}
