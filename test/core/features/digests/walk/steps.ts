import fc from "fast-check";
import { KINDS, type Kind, TOPICS } from "./items.ts";

/** Where digests are, and what they are about: two are due in one channel at the same moments, and two come by direct message. */
export const PLACES = [
  { place: "one" },
  { place: "two" },
  { place: "two", topic: "tracing" },
  { place: "member", own: true },
  { place: "moderator", own: true, topic: "tracing" },
] as const satisfies readonly { readonly place: string; readonly topic?: string; readonly own?: true }[];

/** What happens in a walk. */
export type Step =
  | { readonly do: "record"; readonly kind: Kind; readonly topic: string; readonly ago: number }
  | { readonly do: "pass"; readonly minutes: number }
  | {
      readonly do: "say";
      readonly fault?: "unseen" | "seen" | "retry";
      /** How many messages fail so. */
      readonly times?: number;
      readonly replicas: 1 | 2;
      /** What may have been said is held on to; else it is as after a restart. */
      readonly holds?: boolean;
    }
  | {
      readonly do: "edit" | "zone" | "pause" | "resume" | "now";
      readonly digest: number;
      readonly every: string;
    };

/** Things are recorded of every kind; minutes, days and outages pass, and a clock is set back; digests are said, by one bot or two, with what fails; and are changed. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ do: fc.constant("record"), kind: fc.constantFrom(...KINDS) },
      ...{ topic: fc.constantFrom(...TOPICS), ago: fc.nat(8) },
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("pass"),
      minutes: fc.constantFrom(1, 7, 61, 600, 1_440, 3_000, 12_000, -3),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record(
      {
        ...{
          do: fc.constant("say"),
          fault: fc.constantFrom("unseen", "seen", "retry"),
          replicas: fc.constantFrom(1, 2),
        },
        ...{ times: fc.constantFrom(1, PLACES.length), holds: fc.boolean() },
      },
      { requiredKeys: ["do", "replicas"] },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("edit", "zone", "pause", "resume", "now"),
      digest: fc.nat(PLACES.length - 1),
      every: fc.constantFrom("daily", "weekdays", "every Monday", "0 */6 * * *", "every 2 days"),
    }),
  },
) as fc.Arbitrary<Step>;

/** Whatever happened before, all that was recorded is said in the end. */
export function* rest(): Generator<Step> {
  for (let digest = 0; digest < PLACES.length; digest += 1) yield { do: "resume", digest, every: "daily" };
  for (let day = 0; day < 5; day += 1) {
    yield { do: "pass", minutes: 2 * 24 * 60 };
    yield { do: "say", replicas: 2 };
    yield { do: "say", replicas: 1 };
  }
}
