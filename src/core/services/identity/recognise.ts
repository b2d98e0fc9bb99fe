import type { Invocation } from "../../kernel/commands/platform.ts";
import { batcher } from "../store/batcher.ts";
import { isUnreachable } from "../store/faults.ts";
import type { Store } from "../store/store.ts";
import { type InvocationLookup, type CountedRates, type FoundInvocation, findAll } from "./find-all.ts";
import { formKeyOf, keyOf } from "./seen.ts";

/** What is known of who is asking, and whether the invocation, or its form, was noted before. */
export interface RecognisedCaller {
  readonly repeated: boolean;
  readonly sent: boolean;
  /** One too many: in how many milliseconds it would not be. */
  readonly waitMs?: number;
  readonly found: FoundInvocation;
}

/** Looks up who is asking and notes the invocation as begun. */
export type Recognise = (invocation: Invocation, now: Date) => Promise<RecognisedCaller>;

/** Invocations that one statement serves. */
const MOST = 100;
/** Statements at the same time: who comes while one is under way waits for nothing yet. */
const ABREAST = 2;
/** One that is stuck keeps others waiting no longer than this, in milliseconds. */
const KEEPS_MS = 250;

/**
 * Recognises who is asking on a store. Those who ask while statements are under way share the next one, where what is wrong with
 * one harms no other. An unreachable database is nobody's alone: none is tried again, since it may have been noted. Commands, and
 * what is looked up while somebody types, are counted by the same statement, where there are rates.
 */
export function recogniser(store: Store, rates: CountedRates = {}): Recognise {
  const find = batcher(async (asked: readonly InvocationLookup[]) => told(asked, await findAll(store, asked, rates)), {
    most: MOST,
    abreast: ABREAST,
    keeps: KEEPS_MS,
    ofAll: isUnreachable,
  });
  return (invocation, now) => find(askedBy(invocation, now));
}

function askedBy(invocation: Invocation, at: Date): InvocationLookup {
  const { platform, space, user, channel, input, form } = invocation;
  // What is asked while somebody types is not noted: it does nothing.
  const asks = input.kind === "suggest" || input.kind === "complete";
  return {
    budget: asks ? "completions" : "commands",
    key: asks ? null : keyOf(invocation),
    form: form === undefined ? null : formKeyOf({ form, platform, space }),
    at,
    platform,
    space,
    user,
    channel,
  };
}

/** What of that is whose: of those who asked under the same key the first noted it. */
function told(asked: readonly InvocationLookup[], found: readonly FoundInvocation[]): RecognisedCaller[] {
  const noted = new Set<string>();
  const isFirst = (key: string | null, now: boolean | null): boolean => {
    if (key === null) return true;
    const first = now === true && !noted.has(key);
    if (first) noted.add(key);
    return first;
  };
  return asked.map(({ key, form }, i) => {
    const own = found[i];
    if (!own) throw new Error("each is looked up, and told in its turn");
    const repeated = !isFirst(key, own.noted);
    const over = own.fits === false ? { waitMs: own.wait ?? 0 } : {};
    return { repeated, sent: !repeated && !isFirst(form, own.sent), ...over, found: own };
  });
}
