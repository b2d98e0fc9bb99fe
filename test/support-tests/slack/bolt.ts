import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { FakeSlack } from "../../support/slack/fake-slack.ts";

/** A logger that says nothing: Bolt is talkative about what these tests provoke on purpose. */
export const quiet = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** The client options that point Bolt at the server and keep its own retries out of the tests. */
export const clientOptions = (slack: FakeSlack) => ({
  slackApiUrl: slack.apiUrl,
  logger: quiet,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
});

/**
 * A real Bolt app on Socket Mode, not started. It comes back `reconnectMs` after a lost connection; the same number is how long
 * it waits for an answer to its pings, so a small one makes it hang up by itself on a busy machine.
 */
export function socketApp(slack: FakeSlack, reconnectMs = 5000): App {
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger: quiet,
    clientPingTimeout: reconnectMs,
    installerOptions: { clientOptions: clientOptions(slack) },
  });
  return new App({ receiver, token: slack.botToken, logger: quiet, clientOptions: clientOptions(slack) });
}

/** A real Bolt app behind an HTTPReceiver, started on a free port; the server delivers to it. */
export async function httpApp(slack: FakeSlack): Promise<{ app: App; url: string; receiver: HTTPReceiver }> {
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logger: quiet });
  const app = new App({ receiver, token: slack.botToken, logger: quiet, clientOptions: clientOptions(slack) });
  const server = (await app.start(0)) as { address(): { port: number } };
  const url = `http://127.0.0.1:${server.address().port}/slack/events`;
  await slack.connectHttp(url);
  return { app, url, receiver };
}

/** What became of a Web API call: `ok`, Slack's error code, the HTTP status, or the SDK's own code. */
export async function outcome(call: Promise<unknown>): Promise<string | number> {
  try {
    await call;
    return "ok";
  } catch (error) {
    const { data, statusCode, code } = error as { data?: { error?: string }; statusCode?: number; code?: string };
    return data?.error ?? statusCode ?? code ?? String(error);
  }
}
