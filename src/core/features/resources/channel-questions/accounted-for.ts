import type { Context } from "../../../kernel/commands/command.ts";
import { callerReads, personReads } from "../../../services/store/reader.ts";
import type { Whole } from "../../../services/store/store.ts";
import { type ResourceKind, USUAL_SHARING } from "../resource.ts";
import { submitResource } from "../suggest-resource.ts";
import { inLibrary, ownSuggestion } from "./in-library.ts";
import type { AskedQuestion, GivenAnswer } from "./question.ts";

/** What an accepted answer is in the library. */
export interface Settled {
  readonly id: string;
  /** It was there already. */
  readonly there: boolean;
  /** Everybody finds it: it was there, or passed without review. */
  readonly published: boolean;
}

/**
 * The resource that an accepted answer is: the one of the library that whoever asked or whoever answered finds at its address, else what
 * whoever answered suggested before, else a new suggestion of theirs.
 */
export async function accountedFor(
  context: Whole<Context>,
  { askerId }: AskedQuestion,
  { byId, url, title, kind, language, note, resourceId }: GivenAnswer,
): Promise<Settled> {
  const { db, community, caller } = context;
  const there = (await inLibrary({ db, community }, callerReads(caller), url)) ?? resourceId;
  if (there !== null) return { id: there, there: true, published: true };
  // Who answered and was erased since suggests nothing: whoever asked does.
  const submitter = byId ?? askerId;
  const person = await db.person.findFirst({ where: { communityId: community.id, id: submitter ?? "" } });
  if (!person) throw new Error("whoever accepts is a person of the community");
  const waiting = await ownSuggestion({ db, community }, personReads(person), person.id, url);
  if (waiting !== undefined) return { id: waiting, there: false, published: false };
  const { id, item, passed } = await submitResource(context, person.id, {
    ...{ title, url, language, topics: [], sharing: USUAL_SHARING, kind: kind as ResourceKind },
    ...(note === null ? {} : { summary: note }),
  });
  context.audit({ action: "resource.suggest", subject: `resource:${id}`, detail: { item, of: `person:${person.id}` } });
  return { id, there: false, published: passed };
}
