import { setTimeout as wait } from "node:timers/promises";
import type { ReadBy } from "../../core/kernel/commands/platform.ts";
import { type SpokenTo, type ChosenVoice, chosenVoice } from "../../core/services/preferences/chosen-voice.ts";
import type { Store } from "../../core/services/store/store.ts";
import { readerOf } from "./wording.ts";

/** How long somebody waits for their own language, in milliseconds: platforms wait three seconds for all of an answer. */
const SOON_MS = 1_000;

/**
 * In whose language and zone something is said to one person that no command answers: as they chose; else, and where the
 * database does not say so within `ms`, as the platform knows them.
 */
export async function ownReader(
  { store }: { readonly store: Store },
  account: SpokenTo,
  known: Parameters<typeof readerOf>[0],
  ms: number = SOON_MS,
): Promise<ReadBy> {
  const otherwise = readerOf(known);
  if (ms <= 0) return otherwise;
  const nothing: ChosenVoice = {};
  const asked = chosenVoice(store, account).catch(() => nothing);
  const { language, zone } = await Promise.race([asked, wait(ms, nothing, { ref: false })]);
  return { language: language ?? otherwise.language, zone: zone ?? otherwise.zone };
}
