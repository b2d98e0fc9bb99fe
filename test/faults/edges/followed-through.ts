import { migrateServer, openServer } from "../../../src/core/services/store/server.ts";
import { startPostgres } from "../../support/postgres.ts";
import type { DeathPoint } from "../child/deed.ts";
import { dice } from "../dice.ts";
import type { Outcome } from "../outcome.ts";
import { tally } from "../tally.ts";
import { dyingIn } from "./die-doing.ts";
import { type Database, followScene } from "./follow-scene.ts";
import { DEATHS, type Dying, followRound, type Round } from "./follow-round.ts";
import { judgeFollow } from "./judge-follow.ts";
import type { Order } from "./scene.ts";

const NOW = "2026-11-24T11:00:00Z";
const OWNERS = 4;
/** In so many rounds a process has died at each point. */
const ROUNDS = Math.max(...Object.values(DEATHS).map((points) => points.length));
const BETWEEN = 30 * 86_400_000;

/**
 * What is agreed on in meetings and followed through, with processes that die while minutes are closed, adopted and posted, while
 * owners are asked and reminded, and while they answer. Of size 1 a process dies once at each point.
 */
export async function followedThrough(order: Order, on?: Database): Promise<Outcome> {
  if (on) return followThrough(order, on);
  const postgres = await startPostgres({ inMemory: true });
  await migrateServer(postgres.url);
  const store = openServer(postgres.url);
  try {
    return await followThrough(order, { store, url: postgres.url });
  } finally {
    await store.close();
    await postgres.stop();
  }
}

async function followThrough({ seed, size, say = () => undefined }: Order, on: Database): Promise<Outcome> {
  const began = performance.now();
  const chance = dice(seed);
  const all = tally();
  const scene = await followScene(on, NOW, OWNERS);
  const rounds: Round[] = [];
  const wanted = Math.ceil(ROUNDS * size);
  try {
    const die = await dyingIn(scene);
    const first = chance.below(ROUNDS);
    for (let n = 1; n <= wanted; n += 1) {
      const deathOf = (dying: Dying): DeathPoint => {
        const points: readonly DeathPoint[] = DEATHS[dying];
        all.random += 1;
        return points[(first + n) % points.length]!;
      };
      rounds.push(await followRound(scene, die, n, deathOf, chance));
      scene.w.clock.forward(BETWEEN);
      say(`round ${n} of ${wanted}: ${all.random} processes have died`);
    }
    all.ended.push(...rounds.flatMap(({ alive }) => alive));
    const { right, ...verdict } = await judgeFollow(scene, rounds);
    const logged = scene.w.logged.filter(({ level }) => level === "error");
    return {
      ...{ name: "followed-through", seed, replicas: 1, breakages: [], tally: all, right, ...verdict },
      ...{ misleading: logged.map(({ sentence, facts }) => `${sentence} ${JSON.stringify(facts)}`), stale: [] },
      ...{ also: { rounds: wanted }, expected: right + verdict.lost.length + verdict.doubled.length },
      ...{ seconds: Math.round((performance.now() - began) / 1_000), unmet: [] },
    };
  } finally {
    scene.remove();
  }
}
