// One of three Slack apps over HTTP, for bench/slack.ts: "product", "hand" (the same statements with pg) or "hello" (none).
import type { LimitSettings } from "../src/core/kernel/catalogue/budgets.ts";
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { App, HTTPReceiver } from "@slack/bolt";
import pg from "pg";
import { slack } from "../src/adapters/slack/slack.ts";
import { assemble } from "../src/app/assemble.ts";
import { randomIds } from "../src/core/kernel/values/ids.ts";
import { sealWith } from "../src/core/services/store/seal.ts";
import { openServer } from "../src/core/services/store/server.ts";
import { CATALOGUE } from "../src/features.ts";
import { tellCpu } from "./cpu.ts";
import { IDENTIFY } from "./identify-by-hand.ts";

const [kind = "", url = "", apiUrl = "", signingSecret = ""] = process.argv.slice(2);
const botToken = "xoxb-bench";
const quiet = { info: () => undefined, warn: () => undefined, error: (facts: object) => console.error(facts) };

/** Every command is counted, and none is one too many. */
const COUNTED: LimitSettings = new Map([["commands", { most: 1_000_000, per: "minute" }]]);

function product(): (request: never, response: never) => void {
  const store = openServer(url);
  const parts = {
    store,
    catalogue: CATALOGUE,
    seal: sealWith(new Map([["k1", new Uint8Array(32).fill(1)]])),
    clock: { now: () => new Date() },
    ids: randomIds((n) => randomBytes(n)),
    log: quiet,
  };
  const one = slack({ ...parts, settings: { botToken, signingSecret, apiUrl, root: "rapporteur" } });
  const { dispatch, catalogue } = assemble({
    ...parts,
    worker: "bench",
    limitSettings: COUNTED,
    transports: [one.transport],
  });
  one.listen(dispatch, catalogue.commands);
  return one.requests as never;
}

/** What somebody would write with Bolt and pg: the replay guard and who is asking, in one statement, as the product's own. */
function byHand(statements: boolean): (request: never, response: never) => void {
  const receiver = new HTTPReceiver({ signingSecret });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken, botId: "B1", botUserId: "U0" }),
    clientOptions: { slackApiUrl: apiUrl },
  });
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  app.command("/rapporteur", async ({ command, ack, respond }) => {
    await ack();
    if (statements) {
      await pool.query(IDENTIFY, [
        `slack:${command.team_id}:${command.trigger_id}`,
        new Date(),
        "slack",
        command.team_id,
        "slack",
        `${command.team_id}:${command.user_id}`,
        command.channel_id,
      ]);
    }
    await respond({
      response_type: "ephemeral",
      text: "help",
      blocks: [{ type: "section", text: { type: "plain_text", text: "Commands, each with a sentence. ".repeat(40) } }],
    });
  });
  return receiver.requestListener;
}

tellCpu();
const listener = kind === "product" ? product() : byHand(kind === "hand");
const server = createServer((request, response) => listener(request as never, response as never));
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
