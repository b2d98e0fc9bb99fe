import { allowedCommand } from "../adapters/slack/reserved.ts";
import type { SlackSettings } from "../adapters/slack/settings.ts";
import { type Problem, problem } from "../core/kernel/errors/errors.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const ROOT = "rapporteur";
/** With any of these Slack is meant. A root alone connects nothing: the manifest needs it before there is a token. */
const MEANT = ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET", "SLACK_API_URL"];

/** The root slash command that the environment names, without the slash. */
export function rootCommand(given: Environment): string {
  return (given["SLACK_COMMAND_ROOT"]?.trim() || ROOT).replace(/^\//, "");
}

/**
 * What the environment says of Slack: settings, nothing where none that asks for it is set, or what is wrong. Secrets are not
 * repeated in the sentences.
 */
export function readSlack(given: Environment): { readonly settings?: SlackSettings; readonly problems: readonly Problem[] } {
  if (!MEANT.some((name) => given[name]?.trim())) return { problems: [] };
  const botToken = given["SLACK_BOT_TOKEN"]?.trim();
  const appToken = given["SLACK_APP_TOKEN"]?.trim();
  const signingSecret = given["SLACK_SIGNING_SECRET"]?.trim();
  const [id, secret, stateSecret] = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET"].map((name) => given[name]?.trim());
  const apiUrl = given["SLACK_API_URL"]?.trim();
  const publicUrl = given["PUBLIC_URL"]?.trim();
  const root = rootCommand(given);
  const client = id !== undefined && secret !== undefined && stateSecret !== undefined ? { id, secret, stateSecret } : undefined;
  const partly = client === undefined && [id, secret, stateSecret].some((part) => part !== undefined);

  const problems: Problem[] = [];
  if (botToken !== undefined && !botToken.startsWith("xoxb-")) problems.push(problem("terminal.slack.token", { name: "SLACK_BOT_TOKEN", begins: "xoxb-" }));
  if (appToken !== undefined && !appToken.startsWith("xapp-")) problems.push(problem("terminal.slack.token", { name: "SLACK_APP_TOKEN", begins: "xapp-" }));
  if (partly) problems.push(problem("terminal.slack.client"));
  else if (botToken === undefined && client === undefined) problems.push(problem("terminal.slack.who"));
  else if (botToken !== undefined && client !== undefined) problems.push(problem("terminal.slack.both"));
  if (appToken === undefined && signingSecret === undefined) problems.push(problem("terminal.slack.way"));
  if (client !== undefined && signingSecret === undefined) problems.push(problem("terminal.slack.oauth"));
  if (!allowedCommand(root)) problems.push(problem("terminal.slack.root"));
  for (const [name, url] of [
    ["SLACK_API_URL", apiUrl],
    ["PUBLIC_URL", publicUrl],
  ] as const)
    if (url !== undefined && !isAddress(url)) problems.push(problem("terminal.slack.url", { name }));
  if (problems.length > 0) return { problems };
  return {
    problems,
    settings: {
      root,
      ...(botToken === undefined ? {} : { botToken }),
      // Many workspaces are served over HTTP: their way back from OAuth needs the public listener anyway.
      ...(appToken === undefined || client !== undefined ? {} : { appToken }),
      ...(signingSecret === undefined ? {} : { signingSecret }),
      ...(client === undefined ? {} : { client }),
      ...(apiUrl === undefined ? {} : { apiUrl: apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/` }),
      ...(publicUrl === undefined ? {} : { publicUrl }),
    },
  };
}

/** Whether something can be asked for at that address. */
export function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
