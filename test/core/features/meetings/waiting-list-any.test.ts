import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerMeeting } from "../../../../src/core/features/meetings/rsvp/answer-meeting.ts";
import { type Answered, answersTo } from "../../../../src/core/features/meetings/participants/answers.ts";
import { getMeeting } from "../../../../src/core/features/meetings/meeting.ts";
import { occurrenceByKey } from "../../../../src/core/features/meetings/occurrence.ts";
import { holdMeeting, settleAllPlaces, settlePlaces } from "../../../../src/core/features/meetings/places/places.ts";
import { inLine } from "../../../../src/core/features/meetings/participants/waiting-list.ts";
import { type World, world } from "../../../support/world.ts";
import { addMeeting, addMembers } from "./meeting-world.ts";

const MINUTE = 60_000;
const KEY = "2029-06-01T12:00";
const PERSONS = 6;

type Step =
  | { readonly answer: "yes" | "no" | "maybe"; readonly who: number }
  | { readonly capacity: number }
  | { readonly minutes: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ answer: fc.constantFrom("yes", "yes", "no", "maybe"), who: fc.nat(PERSONS - 1) }),
  },
  { weight: 1, arbitrary: fc.record({ capacity: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ minutes: fc.constantFrom(0, 1, 60, 12 * 60, 30 * 60) }) },
);

describe("whatever is answered, changed and let pass", () => {
  let w: World;
  let persons: string[];
  beforeAll(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z" });
    persons = await addMembers(w, PERSONS);
  });
  afterAll(() => w.close());

  it("no more places are taken and on offer than there are or were, the line keeps its order, and nobody is lost", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(step, { minLength: 5, maxLength: 25 }),
        async (places, steps) => {
          const id = await addMeeting(w, {
            capacity: places,
            startsLocal: KEY,
            zone: "UTC",
            startsAt: new Date(`${KEY}:00Z`),
          });
          const planning = (db: Parameters<Parameters<World["db"]>[0]>[0]) => ({
            db,
            community: { id: w.community },
            now: w.clock.now(),
            ids: w.ids,
            seal: w.seal,
          });
          const wanted = new Map<string, string>();
          let capacity = places;
          let before: Answered[] = [];
          for (const one of steps) {
            const began = before;
            await w.db(async (db) => {
              if ("minutes" in one) w.clock.forward(one.minutes * MINUTE);
              const at = planning(db);
              const meeting = await holdMeeting(at, id);
              const occurrence = occurrenceByKey(meeting, KEY);
              if (!occurrence) throw new Error("the meeting has that time");
              if ("answer" in one)
                await answerMeeting(at, meeting, occurrence, {
                  person: persons[one.who] ?? "",
                  answer: one.answer,
                  language: "en",
                });
              else if ("capacity" in one) {
                await db.meeting.updateMany({ where: { id }, data: { capacity: one.capacity } });
                await settleAllPlaces(at, id);
              } else await settlePlaces(at, meeting, occurrence);
            });
            if ("answer" in one) wanted.set(persons[one.who] ?? "", one.answer);
            if ("capacity" in one) capacity = one.capacity;
            // Offers lapse once they were said.
            await w.db((db) =>
              db.delivery.updateMany({ where: { kind: "offer", state: "planned" }, data: { state: "sent" } }),
            );
            const answers = await w.db((db) => answersTo(db, w.community, id, KEY));
            const now = [...answers.values()];
            // Nobody is lost: everybody's answer is what they said last, and every yes stands somewhere.
            expect(new Map(now.map((a) => [a.personId, a.answer as string]))).toEqual(wanted);
            for (const a of now)
              expect(a.answer === "yes" ? ["held", "offered", "waiting", "lapsed"] : [null]).toContain(a.seat);
            // A place that is taken or on offer is one of the meeting's, or was before the limit was lowered.
            const out = (some: readonly Answered[]) => some.filter((a) => a.seat === "held" || a.seat === "offered");
            expect(out(now).length).toBeLessThanOrEqual(Math.max(capacity, out(began).length));
            // No place is free while somebody waits.
            if (inLine(now).length > 0) expect(out(now).length).toBeGreaterThanOrEqual(capacity);
            // A place is taken away from nobody: it is only given up, let pass, or declined.
            for (const a of began.filter((b) => b.seat === "held"))
              if (wanted.get(a.personId) === "yes") expect(answers.get(a.personId)?.seat).toBe("held");
            // Those who wait now and waited before are in the same order, and whoever is new stands behind them.
            const [was, is] = [inLine(began).map((a) => a.personId), inLine(now).map((a) => a.personId)];
            const stayed = was.filter((p) => is.includes(p));
            expect(is.slice(0, stayed.length)).toEqual(stayed);
            // Whoever left the line forward was before everybody who stayed.
            const forward = was.filter((p) => ["offered", "held"].includes(answers.get(p)?.seat ?? ""));
            for (const p of forward) for (const q of stayed) expect(was.indexOf(p)).toBeLessThan(was.indexOf(q));
            // What is on offer is on offer for a while yet.
            for (const a of now.filter((b) => b.seat === "offered"))
              expect(a.offeredUntil?.getTime()).toBeGreaterThan(w.clock.now().getTime());
            before = now;
          }
          expect((await w.db((db) => getMeeting(db, w.community, id))).capacity).toBe(capacity);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});
