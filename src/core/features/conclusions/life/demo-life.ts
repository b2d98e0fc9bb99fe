import { z } from "zod";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import type { DemoLife, DemoPart } from "../../../services/demo/life.ts";
import { meetingsCalled } from "../../meetings/feature.ts";
import { addConclusion } from "../add-conclusion.ts";
import { CONCLUSION_KINDS, CONCLUSION_STATUSES, type ConclusionInput } from "../conclusion.ts";
import { OWNER_KINDS } from "../owners/owner.ts";

const conclusions = z.array(
  z.strictObject({
    text: z.string(),
    kind: z.enum(CONCLUSION_KINDS),
    status: z.enum(CONCLUSION_STATUSES),
    /** The title of a meeting, in the minutes of which it stands where it was said while they were taken. */
    meeting: z.string().optional(),
    day: z.number().int(),
    at: z.string(),
    by: z.string(),
    /** Working days after the installation until which it is to be done. */
    due: z.number().int().optional(),
    owners: z.array(z.strictObject({ kind: z.enum(OWNER_KINDS), value: z.string() })).default([]),
    topics: z.array(z.string()),
    countries: z.array(z.string()).default([]),
    language: z.enum(LANGUAGES),
  }),
);
type Told = z.output<typeof conclusions>[number];

/** Conclusions of the last weeks, with what became of them. */
export const demoLife: DemoPart = {
  rank: 20,
  async live(life) {
    const { db, community, ids } = life;
    for (const one of conclusions.parse(life.told["conclusions"])) {
      const now = new Date(life.when(one.day, one.at).at);
      await addConclusion(db, { community: community.id, now, ids }, life.person(one.by), await asInput(life, one));
    }
  },
};

async function asInput(life: DemoLife, one: Told): Promise<ConclusionInput> {
  const { text, kind, status, meeting, due, owners, topics, countries, language } = one;
  const [meetingId] = meeting === undefined ? [] : await meetingsCalled(life.db, meeting);
  return {
    ...{ text, kind, status, topics, countries, language, sharing: "green" },
    ...(meetingId === undefined ? {} : { meetingId }),
    ...(due === undefined ? {} : { dueOn: life.when(due, "12:00").local.slice(0, 10) }),
    owners: owners.map(({ kind: whose, value }) => ({
      kind: whose,
      value: whose === "person" ? life.person(value) : value,
    })),
  };
}
