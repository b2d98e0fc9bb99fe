import type { Outcome } from "./campaign.ts";
import { kills, losses, platformFaults } from "./tally.ts";

const MOST = 8;

/** What was done, how often, and what people saw, as a table for people. */
export function report({ campaign, tally, seconds, ...verdict }: Outcome): string {
  const rows: [string, string | number][] = [
    ["seed", campaign.seed],
    ["replicas", campaign.replicas],
    ["broken on purpose", campaign.breakages?.join("; ") ?? "no"],
    ["seconds", seconds],
    ["SIGKILLs", kills(tally)],
    ...Object.entries(tally.crashes).map(([point, n]): [string, number] => [`  ${point}`, n]),
    ["  at a random moment", tally.random],
    ["  a second after the start", tally.restarts],
    ["database connections lost", losses(tally)],
    ["  ended by the server", tally.terminated],
    ["  before a commit arrived", tally.commits.before],
    ["  after a commit, before its answer", tally.commits.after],
    ["clock steps of a replica", tally.steps],
    ["clock steps of the database", tally.databaseSteps],
    ["platform faults", platformFaults(tally)],
    ...Object.entries(tally.platform).map(([fault, n]): [string, number] => [`  ${fault}`, n]),
    ["faults of changes", tally.changes],
    ["messages expected", verdict.expected],
    ["seen exactly once", verdict.right],
    ["lost", verdict.lost.length],
    ["doubled", verdict.doubled.length],
    ["for nobody", verdict.strange.length],
    ["misleading", verdict.misleading.length],
    ["cards that show what is not so", verdict.stale.length],
    ["replicas that ended by themselves", tally.ended.length],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  const examples = Object.entries({ ...verdict, ended: tally.ended }).flatMap(([name, found]) =>
    Array.isArray(found) ? found.slice(0, MOST).map((one) => `${name}: ${one}`) : [],
  );
  return [...lines, ...examples].join("\n");
}
