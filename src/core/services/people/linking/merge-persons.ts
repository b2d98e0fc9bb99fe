import type { Context } from "../../../kernel/commands/command.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { mergeInvitations } from "../../../features/meetings/invited.ts";
import { mergeEdits } from "../../../features/meetings/edit/record.ts";
import { withChanges } from "../../preferences/change.ts";
import { readChosen } from "../../preferences/preferences.ts";
import type { Person } from "../../store/rows.ts";
import { mergeAnswers } from "../../../features/meetings/merge-answers.ts";
import { mergeVotes } from "../../../features/polls/merge-votes.ts";
import { mergeDeliveries } from "../../delivery/merge-deliveries.ts";
import { mergedRole } from "./merged-role.ts";
import type { Whole } from "../../store/store.ts";

type In = Whole<Pick<Context, "db" | "community" | "now" | "ids">>;

/**
 * Makes one person of two who are held: everything that names `joined` names `remaining` from now on, whose own choices
 * win, and `joined` is gone. Only the audit log keeps the old id. Returns the person as they are then.
 */
export async function mergePersons(at: In, remaining: Person, joined: Person): Promise<Person> {
  const { db, community, now } = at;
  const key = { communityId: community.id, id: remaining.id };
  await moveAll(at, remaining.id, joined.id);
  await mergeAnswers(at, remaining.id, joined.id);
  await mergeVotes(at, remaining.id, joined.id);
  await mergeDeliveries(at, remaining.id, joined.id);
  const chosen = { ...defined(readChosen(joined.preferences)), ...defined(readChosen(remaining.preferences)) };
  const person = await db.person.update({
    where: { communityId_id: key },
    data: {
      ...mergedRole(remaining, joined),
      language: remaining.language ?? joined.language,
      zone: remaining.zone ?? joined.zone,
      country: remaining.country ?? joined.country,
      topics: remaining.topics.length > 0 ? remaining.topics : joined.topics,
      preferences: withChanges(chosen, {}),
      createdAt: remaining.createdAt < joined.createdAt ? remaining.createdAt : joined.createdAt,
    },
  });
  // Codes of either are used up by this; who presses again finds theirs, and that it is their own.
  await db.linkCode.updateMany({ where: { communityId: community.id, personId: remaining.id, usedAt: null }, data: { usedAt: now } });
  await db.person.delete({ where: { communityId_id: { communityId: community.id, id: joined.id } } });
  return person;
}

/** Every column that names a person; test/core/services/people/merge-columns.test.ts finds what is forgotten. */
async function moveAll({ db, community }: In, to: string, from: string): Promise<void> {
  const communityId = community.id;
  await db.handle.updateMany({ where: { communityId, personId: from }, data: { personId: to } });
  await db.linkCode.updateMany({ where: { communityId, personId: from }, data: { personId: to } });
  await db.invite.updateMany({ where: { communityId, createdById: from }, data: { createdById: to } });
  await db.meeting.updateMany({ where: { communityId, organiserId: from }, data: { organiserId: to } });
  await db.meeting.updateMany({ where: { communityId, chairId: from }, data: { chairId: to } });
  await mergeInvitations({ db, community }, to, from);
  await db.meetingEdit.updateMany({ where: { communityId, personId: from }, data: { personId: to } });
  await mergeEdits({ db, community }, to, from);
  await db.conclusion.updateMany({ where: { communityId, authorId: from }, data: { authorId: to } });
  await db.digest.updateMany({ where: { communityId, madeById: from }, data: { madeById: to } });
  await db.resource.updateMany({ where: { communityId, submittedById: from }, data: { submittedById: to } });
  await db.reviewItem.updateMany({ where: { communityId, submittedById: from }, data: { submittedById: to } });
  await db.reviewItem.updateMany({ where: { communityId, decidedById: from }, data: { decidedById: to } });
  await db.poll.updateMany({ where: { communityId, organiserId: from }, data: { organiserId: to } });
  await db.session.updateMany({ where: { communityId, openedById: from }, data: { openedById: to } });
  await db.note.updateMany({ where: { communityId, authorId: from }, data: { authorId: to } });
  await db.feed.updateMany({ where: { communityId, personId: from }, data: { personId: to } });
  await db.posting.updateMany({ where: { communityId, owner: from }, data: { owner: to } });
}
