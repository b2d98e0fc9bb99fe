import { type Problem, problem } from "../../../core/kernel/errors/errors.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { type Environment, type EnvironmentRead, wrongAddress } from "../../kit/environment.ts";
import { allowedCommand } from "../manifest/reserved.ts";
import type { SlackSettings } from "../settings.ts";
import "./messages/index.ts";

const ROOT = "rapporteur";
/** With any of these Slack is meant. A root alone connects nothing: the manifest needs it before there is a token. */
const MEANT = [
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_CLIENT_ID",
  "SLACK_CLIENT_SECRET",
  "SLACK_STATE_SECRET",
  "SLACK_API_URL",
];

/** Every variable that is read here. The public address is where people come back to after installing. */
export const SLACK_VARIABLES: readonly string[] = [...MEANT, "SLACK_COMMAND_ROOT", "PUBLIC_URL"];

/** The root slash command that the environment names, without the slash. */
export function rootCommand(given: Environment): string {
  return (given["SLACK_COMMAND_ROOT"]?.trim() || ROOT).replace(/^\//, "");
}

/** What the environment says of Slack. Secrets are not repeated in the sentences. */
export function readSlack(given: Environment): EnvironmentRead<SlackSettings> {
  if (!MEANT.some((name) => given[name]?.trim())) return { problems: [] };
  const values = valuesIn(given);
  const problems = [...wrongTokens(values), ...wrongBot(values), ...wrongAccess(values), ...wrongAddresses(values)];
  return problems.length > 0 ? { problems } : { problems, settings: settingsOf(values) };
}

type Values = ReturnType<typeof valuesIn>;

/** Everything that is said of Slack, without the blanks around it. */
function valuesIn(given: Environment) {
  const valueOf = (name: string) => given[name]?.trim();
  const [id, secret, stateSecret] = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET"].map(valueOf);
  return {
    root: rootCommand(given),
    botToken: valueOf("SLACK_BOT_TOKEN"),
    appToken: valueOf("SLACK_APP_TOKEN"),
    signingSecret: valueOf("SLACK_SIGNING_SECRET"),
    client:
      id !== undefined && secret !== undefined && stateSecret !== undefined ? { id, secret, stateSecret } : undefined,
    /** Whether there is something of a client, be it all of it or not. */
    ofClient: [id, secret, stateSecret].some((part) => part !== undefined),
    apiUrl: valueOf("SLACK_API_URL"),
    publicUrl: valueOf("PUBLIC_URL"),
  };
}

function wrongTokens({ botToken, appToken }: Values): Problem[] {
  const tokens = [
    { name: "SLACK_BOT_TOKEN", token: botToken, begins: "xoxb-" },
    { name: "SLACK_APP_TOKEN", token: appToken, begins: "xapp-" },
  ];
  return tokens.flatMap(({ name, token, begins }) =>
    token === undefined || token.startsWith(begins) ? [] : [problem("slack.config.token", { name, begins })],
  );
}

/** Whether it is one workspace's bot or a client for many, and not both. */
function wrongBot({ botToken, client, ofClient }: Values): Problem[] {
  if (client === undefined && ofClient) return [problem("slack.config.client")];
  if (botToken === undefined && client === undefined) return [problem("slack.config.who")];
  return botToken !== undefined && client !== undefined ? [problem("slack.config.both")] : [];
}

/** Whether what happens in Slack has a way to the bot. */
function wrongAccess({ appToken, signingSecret, client }: Values): Problem[] {
  return [
    ...(appToken === undefined && signingSecret === undefined ? [problem("slack.config.way")] : []),
    ...(client !== undefined && signingSecret === undefined ? [problem("slack.config.oauth")] : []),
  ];
}

function wrongAddresses({ root, apiUrl, publicUrl }: Values): Problem[] {
  return [...wrongRoot(root), ...wrongAddress("SLACK_API_URL", apiUrl), ...wrongAddress("PUBLIC_URL", publicUrl)];
}

/** What is wrong with the name of a slash command, without its slash. */
export function wrongRoot(root: string): Problem[] {
  return allowedCommand(root) ? [] : [problem("slack.config.root")];
}

function settingsOf({ root, botToken, appToken, signingSecret, client, apiUrl, publicUrl }: Values): SlackSettings {
  return {
    root,
    ...defined({
      botToken,
      // Many workspaces are served over HTTP: their way back from OAuth needs the public listener anyway.
      appToken: client === undefined ? appToken : undefined,
      signingSecret,
      client,
      apiUrl: apiUrl?.replace(/\/?$/, "/"),
      publicUrl,
    }),
  };
}
