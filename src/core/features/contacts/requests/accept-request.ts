import type { Context } from "../../../kernel/commands/command.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { filledFields } from "../fields/filled-fields.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { personReads } from "../../../services/store/reader.ts";
import type { ContactRequest, Person } from "../../../services/store/rows.ts";
import { asReader, type Whole } from "../../../services/store/store.ts";
import type { PrivateField } from "../fields/visibility.ts";
import { type Agreed, type Party, partyOf, sealAgreed } from "./agreed.ts";
import { endRequest, openRequest } from "./find-request.ts";
import { bothIn, letTalk, tellBoth } from "./talking.ts";
import { tell } from "./tell-request.ts";

/** A request that its owner can accept. */
export interface Acceptable {
  readonly request: ContactRequest;
  readonly asker: Person;
  /** The owner's contact, with what can be told of it. */
  readonly own: Party;
  /** When that was changed last, as ISO 8601. */
  readonly version: string;
  /** Where both can write to each other once they are introduced; undefined where there is no such place. */
  readonly talk: Target | undefined;
}

/** What its owner lets whoever asks have of an introduction. */
export interface GivenOnAccepting {
  readonly fields: readonly PrivateField[];
  /** Both can write to each other. */
  readonly talk: boolean;
}

/** What of a contact a request is about. */
const wantedOf = ({ wanted }: Pick<ContactRequest, "wanted">): readonly PrivateField[] =>
  wanted === "introduction" ? ["phones", "emails"] : [wanted as PrivateField];

/** A request that waits for the caller, with what they would let go by it. Throws UserError where it waits no more, or nothing can be told by it. */
export async function acceptable(context: Whole<Context>, id: string): Promise<Acceptable> {
  const { db, community, caller } = context;
  const request = await openRequest(context, id, "owner");
  const asker = await db.person.findFirst({
    where: { communityId: community.id, id: request.askerId, leftAt: null, suspendedAt: null },
  });
  if (!asker) return refuse("contact.request.away");
  const key = { communityId: community.id, id: request.contactId };
  const row = await db.contact.findFirst({ where: { ...key, personId: caller.personId ?? "" } });
  const own = row && (await partyOf(context, row.id, wantedOf(request)));
  if (!own) return refuse("contact.gone");
  const seen = await asReader(context, personReads(asker), (read) => read.db.contact.count({ where: key }));
  if (seen === 0) return refuse("contact.request.unseen", { name: asker.name });
  if (request.wanted !== "introduction" && filledFields(own).length === 0) return refuse("contact.request.empty");
  const talk = request.wanted === "introduction" ? await bothIn(context, request) : undefined;
  return { request, asker, own, version: row.updatedAt.toISOString(), talk };
}

/** Accepts a request: exactly that is agreed on, sealed, and told to whoever asked; of an introduction both are told, or a conversation of theirs is opened. */
export async function accept(
  context: Whole<Context>,
  { request, asker, own, talk }: Acceptable,
  given: GivenOnAccepting,
): Promise<void> {
  const introduces = request.wanted === "introduction";
  const there = given.talk && talk ? talk : undefined;
  const known = (person: string) => (there ? { person } : {});
  const theirs = await askersParty(context, request, asker);
  const agreed: Agreed = {
    owner: introduces ? { ...limited(own, given.fields), ...known(request.ownerId) } : own,
    asker: { ...theirs, ...known(asker.id) },
  };
  await endRequest(context, request, {
    state: "accepted",
    sealed: await sealAgreed(context, request.id, agreed),
  });
  context.audit({
    action: "contact.request.accept",
    subject: `contact:${request.contactId}`,
    detail: {
      ...{ wanted: request.wanted, asker: `person:${asker.id}`, fields: filledFields(agreed.owner) },
      ...(there ? { talk: true } : {}),
    },
  });
  const ended = { ...request, endedAt: context.now };
  if (!introduces) return tell(context, ended, "agreed", "asker");
  if (!there) return tellBoth(context, ended);
  await letTalk(context, ended, there);
  // What they give of their own contact is not said in a conversation.
  if (theirs.phones.length + theirs.emails.length > 0) await tell(context, ended, "agreed", "owner");
}

const limited = ({ phones, emails, note: _note, ...party }: Party, to: readonly PrivateField[]): Party => ({
  ...party,
  phones: to.includes("phones") ? phones : [],
  emails: to.includes("emails") ? emails : [],
});

/** Who asks, with the fields of their own contact that they give. */
async function askersParty(
  context: Whole<Context>,
  { gives }: Pick<ContactRequest, "gives">,
  { id, name, country }: Person,
): Promise<Party> {
  const own = await context.db.contact.findFirst({
    where: { communityId: context.community.id, personId: id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const fields = (["phones", "emails"] as const).filter((field) => gives.includes(field));
  const party = own && (await partyOf(context, own.id, fields));
  return party ?? { name, post: "", organisation: "", country, contact: null, phones: [], emails: [] };
}
