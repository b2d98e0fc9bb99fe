import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import type { Post } from "../../../../src/core/services/posts/posts.ts";
import { type World, world } from "../../../support/world.ts";
import { addMeeting } from "../meetings/meeting-world.ts";

// What is ahead, due and late is no news: it stands in every digest for as long as it is so, once in each, as it is at that moment.
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const AHEAD = 14 * DAY;
const ANSWERS = ["yes", "maybe", "no"] as const;
const PEOPLE = ["member", "moderator"] as const;

type Step =
  | { readonly do: "meeting"; readonly hours: number }
  | { readonly do: "action"; readonly days: number }
  | { readonly do: "end"; readonly nth: number }
  | {
      readonly do: "answer";
      readonly nth: number;
      readonly as: (typeof PEOPLE)[number];
      readonly answer: (typeof ANSWERS)[number];
    };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("meeting" as const), hours: fc.integer({ min: 3, max: 20 * 24 }) }),
  fc.record({ do: fc.constant("action" as const), days: fc.integer({ min: -5, max: 20 }) }),
  fc.record({ do: fc.constant("end" as const), nth: fc.nat(9) }),
  fc.record({
    ...{ do: fc.constant("answer" as const), nth: fc.nat(9) },
    ...{ as: fc.constantFrom(...PEOPLE), answer: fc.constantFrom(...ANSWERS) },
  }),
);
/** What happens, and how many days pass then. */
const days = fc.record({ steps: fc.array(step, { maxLength: 4 }), pass: fc.integer({ min: 1, max: 3 }) });

interface Meeting {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  readonly answers: Map<string, string>;
  over?: true;
}
interface Action {
  readonly id: string;
  readonly name: string;
  readonly due: string;
  over?: true;
}

let w: World;
let nth = 0;
beforeAll(async () => {
  // Nine in the morning in Mexico City.
  w = await world({ now: "2026-11-24T15:00:00Z", kind: "server" });
});
afterAll(() => w.close());

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const now = () => w.clock.now().getTime();

async function begin(): Promise<void> {
  await w.db(async (db) => {
    await db.delivery.deleteMany();
    await db.digest.deleteMany();
    await db.conclusion.deleteMany();
    await db.meeting.deleteMany();
  });
  await w.say("digest schedule daily sections:meetings,overdue,due", { as: "moderator" });
  // Another of the same moment, which says some of the same.
  await w.say("digest schedule daily sections:meetings,due", { as: "moderator" });
  await w.say("digest schedule daily sections:meetings,progress", { as: "moderator" });
  await w.say("digest schedule daily sections:meetings,overdue,due at:9:00");
}

async function take(one: Step, meetings: Meeting[], actions: Action[]): Promise<void> {
  nth += 1;
  if (one.do === "meeting") {
    const start = now() + one.hours * HOUR;
    const startsAt = new Date(start);
    const name = `Call ${nth}.`;
    const id = await addMeeting(w, {
      title: name,
      zone: "UTC",
      startsAt,
      startsLocal: startsAt.toISOString().slice(0, 16),
    });
    meetings.push({ id, name, start, answers: new Map() });
  } else if (one.do === "action") {
    const [id, name, due] = [w.ids.next(), `Task ${nth}.`, dayOf(now() + one.days * DAY)];
    const long = new Date(now() - 60 * DAY);
    const made = { createdAt: long, concludedAt: long, dueOn: new Date(`${due}T00:00:00Z`) };
    await w.db((db) =>
      db.conclusion.create({
        data: { communityId: w.community, id, text: name, language: "en", kind: "action", ...made },
      }),
    );
    actions.push({ id, name, due });
  } else if (one.do === "end") {
    const all = [...meetings, ...actions];
    const ended = all[one.nth % Math.max(1, all.length)];
    if (!ended) return;
    ended.over = true;
    await w.db(async (db) => {
      await db.meeting.updateMany({ where: { id: ended.id }, data: { cancelledAt: w.clock.now() } });
      await db.conclusion.updateMany({ where: { id: ended.id }, data: { status: "done" } });
    });
  } else {
    const open = meetings.filter(({ start, over }) => start > now() && !over);
    const asked = open[one.nth % Math.max(1, open.length)];
    if (!asked) return;
    const values = { meeting: asked.id, answer: one.answer };
    const said = await w.send({ kind: "values", path: "meeting rsvp", values }, { as: one.as });
    expect(said.refusal, said.text).toBeUndefined();
    asked.answers.set(one.as, one.answer);
  }
}

const lines = (view: View): string[] =>
  view.blocks.flatMap((block) =>
    block.kind === "items"
      ? block.items.map(({ body }) =>
          body.map((part) => (typeof part === "string" ? part : "text" in part ? part.text : "")).join(""),
        )
      : [],
  );
const counted = (view: View, what: RegExp): number => Number(what.exec(JSON.stringify(view))?.[1] ?? 0);

/** Of what stands, exactly that is counted, and what is shown of it is shown once, as it stands. */
function holds(post: Post | undefined, kinds: readonly { readonly what: RegExp; readonly names: readonly string[] }[]) {
  const all = kinds.flatMap(({ names }) => names);
  if (!post) {
    expect(all).toEqual([]);
    return;
  }
  for (const { what, names } of kinds) expect(counted(post.view, what), `${what} ${names.join()}`).toBe(names.length);
  const shown = lines(post.view);
  for (const line of shown)
    expect(
      all.filter((name) => line.startsWith(name)),
      line,
    ).toHaveLength(1);
  expect(new Set(shown.map((line) => /^\w+ \d+/.exec(line)?.[0])).size).toBe(shown.length);
  if (all.length <= 4) expect(shown).toHaveLength(all.length);
}

function tally({ answers }: Meeting): string {
  const count = (which: string) => [...answers.values()].filter((one) => one === which).length;
  return ANSWERS.map((one) => `${count(one)} ${one}`).join(" · ");
}

function look(posts: readonly Post[], meetings: readonly Meeting[], actions: readonly Action[]): void {
  const at = now();
  const of = (recipient: string) =>
    posts.filter(({ to, view }) => to.recipient === recipient && /igest/u.test(view.title ?? ""));
  const ahead = meetings.filter(({ start, over }) => !over && start + HOUR > at && start < at + AHEAD);
  const open = actions.filter(({ over }) => !over);
  const names = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name);
  const tasks = [
    { what: /(\d+) overdue/u, names: names(open.filter(({ due }) => due < dayOf(at))) },
    { what: /(\d+) due soon/u, names: names(open.filter(({ due }) => due >= dayOf(at) && due <= dayOf(at + AHEAD))) },
  ];
  const [channel, ...more] = of("general");
  expect(more).toEqual([]);
  holds(channel, [...tasks, { what: /(\d+) meetings? ahead/u, names: names(ahead) }]);
  for (const line of channel ? lines(channel.view) : []) {
    const meeting = ahead.find(({ name }) => line.startsWith(name));
    if (meeting) expect(line).toContain(tally(meeting));
  }
  const waits = ({ answers, start }: Meeting) => !answers.has("member") && start > at;
  holds(of("member")[0], [
    ...tasks,
    { what: /(\d+) meetings? to answer/u, names: names(ahead.filter(waits)) },
    { what: /(\d+) meetings? ahead/u, names: names(ahead.filter((one) => !waits(one))) },
  ]);
}

test("what is ahead, due and late stands once in each digest for as long as it is so, with the answers of that moment", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(days, { minLength: 3, maxLength: 9 }), async (all) => {
      await begin();
      const [meetings, actions]: [Meeting[], Action[]] = [[], []];
      for (const { steps, pass } of all) {
        for (const one of steps) await take(one, meetings, actions);
        w.clock.forward(pass * DAY);
        look(await w.tick(), meetings, actions);
      }
    }),
    { numRuns: Number(process.env["RAPPORTEUR_RUNS"] ?? 4), endOnFailure: true },
  );
});
