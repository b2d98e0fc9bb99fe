import { type Composer, type Composition, each, type DeliveryContext } from "../../../services/delivery/composer.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { actions, fields, run, text, time } from "../../../kernel/views/build.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import type { View } from "../../../kernel/views/model.ts";
import { deadlineOf, hasPlace, timeOfAnswer } from "../participants/answers.ts";
import { type Attendee, audienceOf } from "../participants/audience.ts";
import { lateBefore } from "../../../services/preferences/late-policy.ts";
import { findMeeting, type Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { offerSchema } from "./offer.ts";
import { prolongOffer } from "./places.ts";

/** Words the offer of a place while it stands, or that somebody who waited has one. One that is said late is kept longer. */
export const offerComposer: Composer = {
  compose: each(async ({ row }, context): Promise<Composition> => {
    const { db, community, now } = context;
    const meeting = await findMeeting(db, community.id, row.subjectId);
    const { key, given } = offerSchema.parse(row.detail);
    const occurrence = meeting && timeOfAnswer(meeting, key);
    if (!meeting || !occurrence || meeting.cancelledAt) return { kind: "drop", reason: "cancelled" };
    if (now >= deadlineOf(meeting, occurrence)) return { kind: "drop", reason: "late" };
    const attendee = (await audienceOf(context, meeting, occurrence.key)).find((a) => a.personId === row.personId);
    if (!attendee) return { kind: "drop", reason: "unwanted" };
    const { answered } = attendee;
    if (given ? !answered || !hasPlace(answered) : answered?.seat !== "offered")
      return { kind: "drop", reason: "cancelled" };
    const stands =
      given || row.dueAt >= lateBefore(now, context.policy)
        ? answered?.offeredUntil
        : await prolongOffer(context, meeting, occurrence, attendee.personId);
    if (!given && (!stands || stands <= now)) return { kind: "drop", reason: "late" };
    const { language, zone } = attendee.preferences;
    return { kind: "say", view: offerView(meeting, occurrence, attendee, given ? undefined : stands), language, zone };
  }),
  follows: (_claim, outcome) => outcome.state === "failed",
  settled: async (row, outcome, context: DeliveryContext) => void (await tryOtherAccount(row, outcome, context)),
};

function offerView(
  meeting: Meeting,
  occurrence: Occurrence,
  { preferences: { language, zone } }: Attendee,
  until: Date | null | undefined,
): View {
  const t = translator(language);
  const which = { meeting: meeting.id, ...(meeting.rule === null ? {} : { time: occurrence.key }) };
  const answer = (label: string, to: string, weight?: "primary") =>
    run(label, "meeting rsvp", { ...which, answer: to }, { place: "here", ...(weight ? { weight } : {}) });
  return {
    title: t(until ? "rsvp.offer.title" : "rsvp.given.title", { title: occurrence.title }),
    tone: "good",
    blocks: [
      fields(
        ...momentRows({ t, format: formatter(language, zone) }, t("meeting.when"), occurrence.start, meeting.zone),
        [t("meeting.place"), occurrence.place ?? undefined],
      ),
      ...(until
        ? [text(t("rsvp.offer.until"), " ", time(until), ".\n", t("rsvp.offer.then"))]
        : [text(t("rsvp.given"))]),
      actions(
        ...(until
          ? [answer(t("rsvp.offer.accept"), "yes", "primary"), answer(t("rsvp.offer.decline"), "no")]
          : [answer(t("rsvp.given.decline"), "no")]),
        run(t("show"), "meeting show", { meeting: meeting.id }),
      ),
    ],
  };
}
