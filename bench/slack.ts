import { fork } from "node:child_process";
import { createHmac } from "node:crypto";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import { migrateServer, openServer } from "../src/core/services/store/server.ts";
import { addCommunity } from "../test/support/store.ts";
import { cpuOf } from "./cpu.ts";
import { atLeast, atMost, type Figure, plain, quantile } from "./figures.ts";

const SECRET = "bench-signing-secret";
/** Commands under way at once: a busy community, and the crowd for which the acknowledgement is promised. */
const BUSY = 16;
const CROWD = 50;
const WARM = 500;
const MEASURED = 4_000;

/** `help` through Slack's HTTP receiver: the product, the same statements by hand with Bolt and pg, and a bare greeting. */
export async function slackBench(admin: string): Promise<Figure[]> {
  const url = admin.replace(/postgres$/, "bench_slack");
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query("create database bench_slack");
  await client.end();
  await migrateServer(url);
  await connectSpace(url);
  const sink = await answersSink();
  const runs: Record<string, Runs> = {};
  for (const kind of ["hello", "hand", "product"]) runs[kind] = await measure(kind, url, sink);
  await sink.close();
  const { hello, hand, product } = runs as Record<"hello" | "hand" | "product", Runs>;
  return [
    atLeast(`answers a second, ${BUSY} in flight`, product.busy.rate, "/s", 500),
    plain("  by hand with Bolt and pg", hand.busy.rate, "/s"),
    plain("  a bare greeting", hello.busy.rate, "/s"),
    atLeast("  ratio to by hand", product.busy.rate / hand.busy.rate, "×", 0.6),
    plain("  processor time per answer", product.busy.cpu, "µs"),
    plain("  processor time per answer, by hand", hand.busy.cpu, "µs"),
    plain("  processor time per answer, a bare greeting", hello.busy.cpu, "µs"),
    atMost("  p99 from request to answer", quantile(product.busy.answered, 0.99), "ms", 100),
    plain("  by hand", quantile(hand.busy.answered, 0.99), "ms"),
    atMost(`p99 of the acknowledgement, ${CROWD} in flight`, quantile(product.crowd.acked, 0.99), "ms", 300),
    plain("  by hand", quantile(hand.crowd.acked, 0.99), "ms"),
    plain("  answers a second", product.crowd.rate, "/s"),
    atLeast("  ratio to by hand", product.crowd.rate / hand.crowd.rate, "×", 0.6),
    plain("  p99 from request to answer", quantile(product.crowd.answered, 0.99), "ms"),
    plain("  by hand", quantile(hand.crowd.answered, 0.99), "ms"),
  ];
}

interface Run {
  readonly rate: number;
  /** Processor time of the app per answer, in microseconds. */
  readonly cpu: number;
  readonly acked: number[];
  readonly answered: number[];
}

interface Runs {
  readonly busy: Run;
  readonly crowd: Run;
}

async function measure(kind: string, url: string, sink: Sink): Promise<Runs> {
  const child = fork(join(import.meta.dirname, "slack-app.ts"), [kind, url, sink.api, SECRET], {
    execArgv: ["--import", "tsx"],
  });
  const [port] = (await once(child, "message")) as [number];
  const agent = new Agent({ keepAlive: true, maxSockets: CROWD });
  const run = async (count: number, inFlight: number): Promise<Run> => {
    const acked: number[] = [];
    const answered: number[] = [];
    let left = count;
    const before = await cpuOf(child);
    const began = performance.now();
    await Promise.all(
      Array.from({ length: inFlight }, async () => {
        while (left > 0) {
          left -= 1;
          const id = `${kind}${began}${left}`;
          const at = performance.now();
          const answer = sink.expect(id);
          await slash(agent, port, id, sink);
          acked.push(performance.now() - at);
          await answer;
          answered.push(performance.now() - at);
        }
      }),
    );
    const rate = count / ((performance.now() - began) / 1_000);
    return { rate, cpu: ((await cpuOf(child)) - before) / count, acked, answered };
  };
  await run(WARM, CROWD);
  const measured = { busy: await run(MEASURED, BUSY), crowd: await run(MEASURED, CROWD) };
  agent.destroy();
  child.kill();
  await once(child, "exit");
  return measured;
}

function slash(agent: Agent, port: number, id: string, sink: Sink): Promise<void> {
  const body = new URLSearchParams({
    token: "x",
    team_id: "T1",
    team_domain: "bench",
    channel_id: "C1",
    channel_name: "general",
    user_id: "U1",
    user_name: "ana",
    command: "/rapporteur",
    text: "help",
    api_app_id: "A1",
    is_enterprise_install: "false",
    response_url: `${sink.answers}${id}`,
    trigger_id: id,
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac("sha256", SECRET).update(`v0:${timestamp}:${body}`).digest("hex")}`;
  return new Promise((done, failed) => {
    const sent = request(
      {
        agent,
        port,
        host: "127.0.0.1",
        method: "POST",
        path: "/slack/events",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "content-length": Buffer.byteLength(body),
          "x-slack-request-timestamp": timestamp,
          "x-slack-signature": signature,
        },
      },
      (answer) => {
        answer.resume();
        answer.on("end", () =>
          answer.statusCode === 200 ? done() : failed(new Error(`acknowledged with ${answer.statusCode ?? 0}`)),
        );
      },
    );
    sent.on("error", failed);
    sent.end(body);
  });
}

interface Sink {
  readonly api: string;
  readonly answers: string;
  expect(id: string): Promise<void>;
  close(): Promise<void>;
}

/** Takes answers as Slack's response_url does, and says who the one person is. */
async function answersSink(): Promise<Sink> {
  const waiting = new Map<string, () => void>();
  const server = createServer((asked, answer) => {
    asked.resume();
    asked.on("end", () => {
      answer.setHeader("content-type", "application/json");
      const id = asked.url?.startsWith("/answers/") ? asked.url.slice("/answers/".length) : undefined;
      if (id !== undefined) {
        waiting.get(id)?.();
        return answer.end('{"ok":true}');
      }
      if (asked.url === "/api/users.info")
        return answer.end(
          JSON.stringify({
            ok: true,
            user: { id: "U1", team_id: "T1", name: "ana", real_name: "Ana", tz: "UTC", locale: "en-US" },
          }),
        );
      if (asked.url === "/api/conversations.info")
        return answer.end(JSON.stringify({ ok: true, channel: { id: "C1", name: "general" } }));
      return answer.end(JSON.stringify({ ok: true, user_id: "U0", bot_id: "B1", team_id: "T1" }));
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    api: `${base}/api/`,
    answers: `${base}/answers/`,
    expect: (id) =>
      new Promise((done) =>
        waiting.set(id, () => {
          waiting.delete(id);
          done();
        }),
      ),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function connectSpace(url: string): Promise<void> {
  const store = openServer(url);
  await addCommunity(store, "bench", "bench", new Date());
  await store.system(async (db) => {
    await db.space.create({ data: { communityId: "bench", id: "slack", platform: "slack", externalId: "T1" } });
    await db.handle.create({
      data: { communityId: "bench", platform: "slack", externalId: "T1:U1", personId: "benchmember" },
    });
  });
  await store.close();
}
