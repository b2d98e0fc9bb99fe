import type { Context } from "../../../kernel/commands/command.ts";
import { callerReads, personReads, type Reader } from "../../../services/store/reader.ts";
import type { Whole } from "../../../services/store/store.ts";
import { type ResourceKind, USUAL_SHARING } from "../resource.ts";
import { holdSuggestions, submitResource } from "../suggest-resource.ts";
import { inLibrary, ownSuggestion } from "./in-library.ts";
import type { GivenAnswer } from "./question.ts";

/** What an accepted answer is in the library. */
export interface AcceptedAnswer {
  readonly id: string;
  /** It was there already, where whoever suggests it finds it. */
  readonly there: boolean;
  /** Everybody finds it: it was there, or passed without review. */
  readonly published: boolean;
  /** Whoever gave it is here still, and is not who accepts it. */
  readonly thanked: boolean;
}

/**
 * The resource that an accepted answer is: the one of the library that whoever suggests it finds at its address, else what they suggested
 * before, else a new suggestion of theirs. One that they may not know of is not given away: moderators see both.
 */
export async function accountedFor(
  context: Whole<Context>,
  { byId, url, title, kind, language, note }: GivenAnswer,
): Promise<AcceptedAnswer> {
  const { db, community, caller } = context;
  await holdSuggestions(context);
  const { id: person, reads, thanked } = await whoSuggests(context, byId);
  const there = await inLibrary({ db, community }, reads, url);
  if (there !== undefined) return { id: there, there: true, published: true, thanked };
  const waiting = await ownSuggestion({ db, community }, reads, person, url);
  if (waiting !== undefined) return { id: waiting, there: false, published: false, thanked };
  const { id, item, passed } = await submitResource(context, person, {
    ...{ title, url, language, topics: [], sharing: USUAL_SHARING, kind: kind as ResourceKind },
    ...(note === null ? {} : { summary: note }),
  });
  const of = person === caller.personId ? {} : { of: `person:${person}` };
  context.audit({ action: "resource.suggest", subject: `resource:${id}`, detail: { item, ...of } });
  return { id, there: false, published: passed, thanked };
}

/** Whose suggestion it is: of whoever gave it, or of whoever accepts it where they are not here any more or may suggest nothing. */
async function whoSuggests(
  { db, community, caller }: Whole<Context>,
  byId: string | null,
): Promise<{ readonly id: string; readonly reads: Reader; readonly thanked: boolean }> {
  if (caller.personId === undefined) throw new Error("whoever accepts is a person of the community");
  const able = { leftAt: null, suspendedAt: null, role: { not: "guest" } };
  const gave = await db.person.findFirst({ where: { communityId: community.id, id: byId ?? "", ...able } });
  return gave && gave.id !== caller.personId
    ? { id: gave.id, reads: personReads(gave), thanked: true }
    : { id: caller.personId, reads: callerReads(caller), thanked: false };
}
