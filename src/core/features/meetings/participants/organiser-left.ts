import { problem } from "../../../kernel/errors/errors.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { readLanguage } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import { moderatorIds } from "../../../services/people/moderators.ts";
import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { channelOf, type Meeting, WITH_CHANGES } from "../meeting.ts";
import { currentOccurrence, type Occurrence } from "../occurrence.ts";

/** Tells every moderator at once which meetings have nobody to run them since a person left; none where all of theirs are over. */
export async function organiserLeft(planning: DeliveryPlanning, personId: string): Promise<void> {
  const { db, community, now } = planning;
  const [next, ...others] = await meetingsAhead(planning, personId);
  const left = next && (await db.person.findFirst({ where: { communityId: community.id, id: personId } }));
  if (!next || !left) return;
  const { meeting, time } = next;
  const about = { name: left.name, title: time.title, when: time.start };
  for (const person of await moderatorIds(planning))
    await planNotice(planning, {
      ...{ person, about: "meeting", subjectId: meeting.id, near: channelOf(meeting) },
      // Once a day: whoever comes back and leaves again leaves the same.
      occurrence: `${personId} ${now.toISOString().slice(0, 10)}`,
      problem:
        others.length === 0
          ? problem("meeting.organiser.left", about)
          : problem("meeting.organiser.left.others", { ...about, count: others.length }),
    });
}

// Titles that one message names: a screen of a phone.
const NAMED = 5;

/** Tells every moderator, in one message, which meetings have nobody to run them once a person is erased; none where all of theirs are over, or they had left. */
export async function organiserErased(planning: DeliveryPlanning, personId: string): Promise<void> {
  const { db, community, now } = planning;
  const person = await db.person.findFirst({ where: { communityId: community.id, id: personId, leftAt: null } });
  const ahead = person ? await meetingsAhead(planning, personId) : [];
  const [next] = ahead;
  if (!next) return;
  const others = (await moderatorIds(planning)).filter((id) => id !== personId);
  const moderators = await db.person.findMany({
    where: { communityId: community.id, id: { in: others } },
    orderBy: { id: "asc" },
    select: { id: true, language: true },
  });
  const home = await db.community.findUnique({ where: { id: community.id }, select: { language: true } });
  for (const { id, language } of moderators) {
    const reads = readLanguage(language) ?? readLanguage(home?.language) ?? "en";
    const t = translator(reads);
    const titles = ahead.slice(0, NAMED).map(({ time: { title } }) => t("meeting.organiser.erased.title", { title }));
    const count = ahead.length - titles.length;
    const more = count > 0 ? [t("meeting.organiser.erased.more", { count })] : [];
    await planNotice(planning, {
      ...{ person: id, about: "meeting", subjectId: next.meeting.id, near: channelOf(next.meeting) },
      // Nobody is named any more, in what tells it either.
      occurrence: now.toISOString(),
      problem: problem("meeting.organiser.erased", { titles: formatter(reads, "UTC").all([...titles, ...more]) }),
    });
  }
}

interface Ahead {
  readonly meeting: Meeting;
  readonly time: Occurrence;
}

/** The meetings that a person organises and that are not over, the next first. */
async function meetingsAhead({ db, community, now }: DeliveryPlanning, organiserId: string): Promise<Ahead[]> {
  const meetings = await db.meeting.findMany({
    where: {
      communityId: community.id,
      organiserId,
      cancelledAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    include: WITH_CHANGES,
  });
  return meetings
    .flatMap((meeting): Ahead[] => {
      const time = currentOccurrence(meeting, now);
      return time ? [{ meeting, time }] : [];
    })
    .sort((a, b) => a.time.start.getTime() - b.time.start.getTime());
}
