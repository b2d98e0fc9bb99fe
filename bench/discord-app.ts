// One of four Discord bots on the gateway, for bench/discord.ts: "product", "slow" (the product, something that it waits for
// taking SLOW_MS), "hand" (the same statements with pg) or "hello" (none).
import type { LimitSettings } from "../src/core/kernel/catalogue/budgets.ts";
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Client, Events, GatewayIntentBits, type Interaction, MessageFlags } from "discord.js";
import pg from "pg";
import { discord } from "../src/adapters/discord/discord.ts";
import { assemble } from "../src/app/assemble.ts";
import { CATALOGUE } from "../src/features.ts";
import { randomIds } from "../src/core/kernel/values/ids.ts";
import { sealWith } from "../src/core/services/store/seal.ts";
import { openServer } from "../src/core/services/store/server.ts";
import { tellCpu } from "./cpu.ts";
import { SLOW_MS } from "./discord-slow.ts";
import { IDENTIFY } from "./identify-by-hand.ts";

const [kind = "", url = "", api = ""] = process.argv.slice(2);
const token = "MTAw.bench.token";
const quiet = {
  info: () => undefined,
  warn: (facts: object) => console.error(facts),
  error: (facts: object) => console.error(facts),
};

/** Every command is counted, and none is one too many. */
const COUNTED: LimitSettings = new Map([["commands", { most: 1_000_000, per: "minute" }]]);

function product(slowMs = 0): void {
  const store = openServer(url);
  const parts = {
    store,
    catalogue: CATALOGUE,
    seal: sealWith(new Map([["k1", new Uint8Array(32).fill(1)]])),
    clock: { now: () => new Date() },
    ids: randomIds((n) => randomBytes(n)),
    log: quiet,
    worker: "bench",
  };
  const one = discord({ ...parts, settings: { token, apiUrl: api } });
  const { dispatch } = assemble({ ...parts, limitSettings: COUNTED, transports: [one.transport] });
  one.listen(
    slowMs === 0 ? dispatch : async (invocation) => (await wait(slowMs), dispatch(invocation)),
    CATALOGUE.commands,
  );
}

/** What somebody would write with discord.js and pg: the replay guard and who is asking, in one statement, as the product's own. */
async function byHand(statements: boolean): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // Interactions are not bound to the 50 requests a second that discord.js keeps to by default; with that it would answer 50.
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api, globalRequestsPerSecond: 1_000_000 } });
  const answer = async (interaction: Interaction): Promise<void> => {
    if (!interaction.isChatInputCommand()) return;
    if (statements) {
      const { id, guildId, user, channelId } = interaction;
      await pool.query(IDENTIFY, [
        `discord:${guildId ?? ""}:${id}`,
        new Date(),
        "discord",
        guildId,
        "discord",
        user.id,
        channelId,
      ]);
    }
    await interaction.reply({
      content: "Commands, each with a sentence. ".repeat(40).slice(0, 2_000),
      flags: MessageFlags.Ephemeral,
    });
  };
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  await client.login(token);
}

tellCpu();
if (kind === "product") product();
else if (kind === "slow") product(SLOW_MS);
else await byHand(kind === "hand");
