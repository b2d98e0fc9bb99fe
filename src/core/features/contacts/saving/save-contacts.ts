import type { Seal } from "../../../kernel/ports/seal.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { indexDocuments } from "../../../services/search/search.ts";
import { batches, type Saved, type Saving } from "../../../services/store/saving.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import { fileAddresses } from "../addresses/file-addresses.ts";
import type { GivenContact } from "../contact.ts";
import { contactDocument } from "../document.ts";
import { sealPrivate } from "../fields/private-fields.ts";
import { type Handover, type Holder, nameMandates } from "../mandates/name-mandates.ts";
import { countContacts } from "./count-contacts.ts";
import { deputiesOf } from "./deputies.ts";
import { type MatchedContact, matchContacts } from "./match-contacts.ts";
import { mandatesOf } from "./mandates-given.ts";
import { type ContactPlan, planContact, type Seeing } from "./plan-contact.ts";
import { storedContacts, type WholeContact } from "./whole-contact.ts";
import { type ContactRow, writeContacts } from "./write-contacts.ts";

export type { ContactInput } from "../contact.ts";

/** How contacts are saved. */
interface How extends Seeing {
  /** Nothing is written: it is only found out what would be. */
  readonly plans?: boolean;
  /** Told of each contact what becomes of it. */
  readonly tell?: (plan: ContactPlan) => void;
  /** Keeps what contacts were before they are written and their mandates go over. */
  readonly keep?: (plans: readonly ContactPlan[]) => Promise<void>;
  /** The id of the person who has it done. */
  readonly by?: string;
  /** How many are looked at between two tellings of how far it is, and that. */
  readonly step?: number;
  readonly progress?: (done: number, total: number) => void;
}

type SealedSaving = Saving & { readonly seal: Seal };

/** What was done, and whose mandates went over. */
export interface SavedContacts extends Saved {
  readonly over: readonly Handover[];
}

/**
 * Creates or updates contacts in bulk. Those that may be each of several that are stored are left out. What is not given of a contact
 * stays, and one that is not there yet has to be given whole.
 */
export async function saveContacts(
  db: CommunityDb,
  saving: SealedSaving,
  contacts: readonly GivenContact[],
): Promise<Saved> {
  const at = { db, community: saving.community, seal: saving.seal };
  const { over: _over, ...saved } = await saveMatched(db, saving, await matchContacts(at, contacts));
  return saved;
}

/**
 * The same with contacts of which it is known who they are. It makes them findable, and seals their private fields. A point of contact takes
 * the place of whoever was it for the same country and topic; of two in the same call the later one. A contact that is already as given is
 * not written, nor what whoever it is has confirmed since.
 */
export async function saveMatched(
  db: CommunityDb,
  saving: SealedSaving,
  matched: readonly MatchedContact[],
  how: How = {},
): Promise<SavedContacts> {
  const at = { db, community: saving.community, seal: saving.seal };
  const { step, progress = () => undefined, tell = () => undefined, keep = () => Promise.resolve() } = how;
  const certain = matched.flatMap((one) =>
    one.doubt === undefined ? [{ ...one, id: one.id ?? saving.ids.next(), fresh: one.id === undefined }] : [],
  );
  const deputy = await deputiesOf(at, certain);
  const poc = mandatesOf(certain, saving.now);
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const holders: Holder[] = [];
  let done = 0;
  let counted = 0;
  for (const batch of batches(certain, step)) {
    progress(done, certain.length);
    if (counts.created > 2 * counted && how.plans !== true) {
      await countContacts(db);
      counted = counts.created;
    }
    const plans = await planned(at, batch, how, { deputy, poc });
    for (const plan of plans) {
      tell(plan);
      counts[outcomeOf(plan)] += 1;
    }
    const changed = plans.filter((plan) => outcomeOf(plan) !== "unchanged");
    if (how.plans !== true) {
      await keep(changed);
      await write(db, saving, changed);
    }
    holders.push(...changed.filter(hasMandates).map(({ id, after: { whole } }) => holderOf(id, whole)));
    done += batch.length;
  }
  const over = how.plans === true ? [] : await nameMandates(db, saving, holders, how.by);
  progress(done, certain.length);
  return { ...counts, over };
}

const outcomeOf = ({ before, changed }: ContactPlan): keyof Saved =>
  before === undefined ? "created" : changed.length > 0 ? "updated" : "unchanged";

const hasMandates = ({ before, after }: ContactPlan): boolean =>
  after.whole.mandates.length + (before?.whole.mandates.length ?? 0) > 0;

const holderOf = (id: string, { name, organisation, country, mandates }: WholeContact): Holder => ({
  ...{ id, name, organisation, country, mandates },
});

/** Who a contact is; `fresh` where nobody stored is it. */
type Certain = MatchedContact & { readonly id: string; readonly fresh: boolean };

async function planned(
  at: { readonly db: CommunityDb; readonly community: string; readonly seal: Seal },
  batch: readonly Certain[],
  { sees, decides }: Seeing,
  {
    deputy,
    poc,
  }: { readonly deputy: (name: string) => string | undefined; readonly poc: ReturnType<typeof mandatesOf> },
): Promise<ContactPlan[]> {
  const ids = batch.flatMap(({ id, fresh }) => (fresh ? [] : [id]));
  const stored = await storedContacts(at.db, at.community, ids);
  const plans: ContactPlan[] = [];
  for (const one of batch) {
    const before = stored.get(one.id);
    const decided = { deputy, poc: poc(one, before?.whole) };
    plans.push(await planContact({ ...at, ...defined({ sees, decides }) }, one, before, decided));
  }
  return plans;
}

async function write(db: CommunityDb, saving: SealedSaving, changed: readonly ContactPlan[]): Promise<void> {
  const { community, seal } = saving;
  const rows: ContactRow[] = [];
  for (const { id, before, after } of changed)
    rows.push({
      ...{ id, contact: after.whole, sealed: await sealPrivate(seal, community, id, after.fields) },
      fresh: before === undefined,
    });
  await writeContacts(db, saving, rows);
  await fileAddresses(
    db,
    saving,
    changed.map(({ id, before, after: { whole, fields } }) => ({
      ...{ id, country: whole.country, fields },
      fresh: before === undefined,
    })),
  );
  const toFile = changed.filter(
    ({ id, before, after }) => !before || filed(id, after.whole) !== filed(id, before.whole),
  );
  await indexDocuments(
    db,
    community,
    "contact",
    toFile.map(({ id, after }) => contactDocument({ id, ...after.whole })),
  );
}

const filed = (id: string, whole: WholeContact): string => JSON.stringify(contactDocument({ id, ...whole }));
