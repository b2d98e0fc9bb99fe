import { allowedCommand } from "../adapters/slack/reserved.ts";
import type { SlackSettings } from "../adapters/slack/settings.ts";
import { type Problem, problem } from "../core/kernel/errors/errors.ts";
import { defined } from "../core/kernel/values/defined.ts";

type Environment = Readonly<Record<string, string | undefined>>;

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

/** The root slash command that the environment names, without the slash. */
export function rootCommand(given: Environment): string {
  return (given["SLACK_COMMAND_ROOT"]?.trim() || ROOT).replace(/^\//, "");
}

/**
 * What the environment says of Slack: settings, nothing where none that asks for it is set, or what is wrong. Secrets are not
 * repeated in the sentences.
 */
export function readSlack(given: Environment): {
  readonly settings?: SlackSettings;
  readonly problems: readonly Problem[];
} {
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
    token === undefined || token.startsWith(begins) ? [] : [problem("terminal.slack.token", { name, begins })],
  );
}

/** Whether it is one workspace's bot or a client for many, and not both. */
function wrongBot({ botToken, client, ofClient }: Values): Problem[] {
  if (client === undefined && ofClient) return [problem("terminal.slack.client")];
  if (botToken === undefined && client === undefined) return [problem("terminal.slack.who")];
  return botToken !== undefined && client !== undefined ? [problem("terminal.slack.both")] : [];
}

/** Whether what happens in Slack has a way to the bot. */
function wrongAccess({ appToken, signingSecret, client }: Values): Problem[] {
  return [
    ...(appToken === undefined && signingSecret === undefined ? [problem("terminal.slack.way")] : []),
    ...(client !== undefined && signingSecret === undefined ? [problem("terminal.slack.oauth")] : []),
  ];
}

function wrongAddresses({ root, apiUrl, publicUrl }: Values): Problem[] {
  const addresses = Object.entries({ SLACK_API_URL: apiUrl, PUBLIC_URL: publicUrl });
  return [
    ...(allowedCommand(root) ? [] : [problem("terminal.slack.root")]),
    ...addresses.flatMap(([name, url]) =>
      url === undefined || isAddress(url) ? [] : [problem("terminal.slack.url", { name })],
    ),
  ];
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

/** Whether something can be asked for at that address. */
export function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
