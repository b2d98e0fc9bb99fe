import type { Outcome } from "./outcome.ts";
import { kills, losses, platformFaults, type Tally } from "./tally.ts";

const MOST = 8;

/** What was done, how often, and what people saw, as a table for people; what was not done at all is left out. */
export function report({ name, seed, replicas, breakages, seconds, tally, also, ...verdict }: Outcome): string {
  const rows: [string, string | number][] = [
    ["campaign", name],
    ["seed", seed],
    ["replicas", replicas],
    ["broken on purpose", breakages.length === 0 ? "no" : breakages.join("; ")],
    ["seconds", seconds],
    ...done(tally).filter(([, times]) => times > 0),
    ...Object.entries(also),
    ["expected", verdict.expected],
    ["exactly once", verdict.right],
    ["lost", verdict.lost.length],
    ["doubled", verdict.doubled.length],
    ["for nobody", verdict.strange.length],
    ["misleading", verdict.misleading.length],
    ["cards that show what is not so", verdict.stale.length],
    ["replicas that ended by themselves", tally.ended.length],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  const lines = rows.map(([what, value]) => `${what.padEnd(width)}  ${value}`);
  const examples = Object.entries({ ...verdict, ended: tally.ended }).flatMap(([kind, found]) =>
    Array.isArray(found) ? found.slice(0, MOST).map((one) => `${kind}: ${one}`) : [],
  );
  return [...lines, ...examples].join("\n");
}

const done = (tally: Tally): [string, number][] => [
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
];
