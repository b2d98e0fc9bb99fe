import { following } from "../../../src/core/features/conclusions/chores/following-chore.ts";
import type { DeathPoint, Deed } from "../child/deed.ts";
import { PAPER } from "../child/paper.ts";
import type { Dice } from "../dice.ts";
import { titleOf } from "../judge.ts";
import type { DieDoing } from "./die-doing.ts";
import { endLeases, type FollowScene } from "./follow-scene.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

const press: readonly DeathPoint[] = (["asked", "answered", "committed"] as const).map((when) => ({
  ...{ statement: "audit", when },
}));
/** Where a process dies, by what it does. */
export const DEATHS = {
  "closing minutes": [...press, { statement: "plan", when: "answered" }],
  "adopting and posting": [...press, { statement: "plan", when: "answered" }],
  "planning nudges": (["asked", "answered", "committed"] as const).map((when) => ({ statement: "plan", when })),
  "saying nudges": [
    ...[{ statement: "claim", when: "answered" } as const, { statement: "mark", when: "committed" } as const],
    ...[{ said: true } as const, { statement: "settle", when: "answered" } as const],
  ],
  "pressing Done": press,
  "pressing More time": [...press, { statement: "plan", when: "answered" }],
} as const satisfies Record<string, readonly DeathPoint[]>;

export type Dying = keyof typeof DEATHS;

/** What a round came to: the meeting, and what was to be done, by whom. */
export interface Round {
  readonly meeting: string;
  readonly meetingTitle: string;
  readonly actions: readonly { readonly id: string; readonly title: string; readonly owner: string }[];
  readonly done: string;
  readonly moreTime: string;
  /** Processes that did not die where they were to. */
  readonly alive: readonly string[];
}

/**
 * From a meeting to what its owners answer: minutes are closed, adopted and posted, owners are asked and reminded, one says Done and
 * one asks for more time. Each is begun by a process that dies of it, and then done as people and replicas do it: once more.
 */
export async function followRound(
  on: FollowScene,
  die: DieDoing,
  n: number,
  deathOf: (dying: Dying) => DeathPoint,
  chance: Dice,
): Promise<Round> {
  const { w } = on;
  const alive: string[] = [];
  const meetingTitle = titleOf("Call", n);
  const who = (as: string) => ({ as, platform: PAPER, space: on.space, channel: on.channel, zone: "UTC" });
  const say = async (line: string, as = on.organiser) => {
    const said = await w.say(line, who(as));
    if (said.refusal !== undefined || !said.view) throw new Error(`${line}: ${said.text}`);
  };
  let presses = 0;
  const dieDoing = async (dying: Dying, deed: Deed): Promise<void> => {
    const own = await die(deed, deathOf(dying));
    if (own !== undefined) alive.push(`${dying}: ${own}`);
  };
  // The platform tells of a press once more, and whoever pressed does so again.
  const pressed = async (
    dying: Dying,
    as: string,
    path: string,
    values: Readonly<Record<string, string | boolean>>,
  ) => {
    presses += 1;
    const id = `press-${n}-${presses}`;
    await dieDoing(dying, { kind: "press", id, as, path, values });
    for (const told of [id, `${id}-again`])
      await w.send({ kind: "values", path, values, mode: "run" }, { ...who(as), id: told });
  };
  const plan = () => following.run({ ...w, catalogue: w.catalogue });

  const dayIn = (days: number) => new Date(w.clock.now().getTime() + days * DAY).toISOString().slice(0, 10);
  const at = new Date(w.clock.now().getTime() + HOUR).toISOString();
  await say(`meeting add "${meetingTitle}" when:"${at.slice(0, 10)} ${at.slice(11, 16)}" zone:UTC duration:1h`);
  // The channel is reminded of it in time, of which nobody has to be told.
  w.clock.forward(HOUR * 0.75);
  await w.tick();
  w.clock.forward(HOUR * 0.25);
  await say(`minutes open "${meetingTitle}"`);
  const titles = on.owners.flatMap((owner, i) => (i < 2 ? [owner, owner] : [owner]));
  for (const [i, owner] of titles.entries())
    await say(`note action: @${owner} sends ${titleOf("Note", n * 100 + i)} by ${dayIn(i < 4 ? 8 : 9)}`);
  const session = await w.db((db) => db.session.findFirstOrThrow({ where: { openIn: { not: null } } }));
  w.clock.forward(HOUR);
  await pressed("closing minutes", on.moderator, "minutes close", { session: session.id });
  await w.tick();
  await pressed("adopting and posting", on.organiser, "minutes post", { session: session.id, adopt: true });
  await w.tick();

  // Those whose day is nearer are asked and reminded on one day, which is one message too many; the others on the next.
  const diesOn = { planning: chance.below(2), saying: chance.below(2) };
  w.clock.forward(DAY - 5 * HOUR);
  for (const day of [0, 1]) {
    if (diesOn.planning === day) await dieDoing("planning nudges", { kind: "plan" });
    await Promise.all([plan(), plan()]);
    w.clock.forward(3 * HOUR);
    if (diesOn.saying === day) await dieDoing("saying nudges", { kind: "say" });
    await endLeases(w.store);
    await w.tick();
    w.clock.forward(DAY - 3 * HOUR);
  }
  w.clock.forward(3 * HOUR);
  await w.tick();

  const rows = await w.db((db) => db.conclusion.findMany({ where: { meetingId: session.meetingId } }));
  const actions = rows.map(({ id, text }) => {
    const [title = ""] = /Note \d+/.exec(text) ?? [];
    return { id, title, owner: titles[Number(title.slice(5)) - n * 100] ?? "" };
  });
  const [done, moreTime] = [on.owners[0], on.owners[1]].map((owner) => actions.find((one) => one.owner === owner));
  if (!done || !moreTime) throw new Error("minutes hold what was said in them");
  await pressed("pressing Done", done.owner, "conclusion edit", {
    ...{ conclusion: done.id, status: "done", seen: "adopted" },
  });
  await pressed("pressing More time", moreTime.owner, "conclusion more-time", {
    ...{ conclusion: moreTime.id, until: dayIn(20) },
  });
  await w.tick();
  w.clock.forward(DAY);
  await w.tick();
  // What is left over is for no later round.
  await w.db((db) => db.conclusion.updateMany({ where: { status: "adopted" }, data: { status: "done" } }));
  return { meeting: session.meetingId, meetingTitle, actions, done: done.id, moreTime: moreTime.id, alive };
}
