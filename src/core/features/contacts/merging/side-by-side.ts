import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { actions, muted, run, strong, table, text } from "../../../kernel/views/build.ts";
import type { Action, Part, Rich, View } from "../../../kernel/views/model.ts";
import { usualReason } from "../../../services/review/why.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { fieldOfPhone, PHONE_KINDS } from "../fields/phone.ts";
import { hasPrivate } from "../fields/private-fields.ts";
import { storedContacts } from "../saving/whole-contact.ts";
import { type ComparedField, comparedRows } from "./compared-rows.ts";
import type { ContactPair } from "./held-pair.ts";
import { checkPair } from "./merge-contacts.ts";
import { sharedAddresses } from "./shared-addresses.ts";
import { laterSaid, type UnitedSide, united, type WhichOfTwo } from "./united.ts";

/**
 * Two contacts side by side before they are merged: where they differ, what stays, and the buttons that go on; where moderators decide about them in
 * their queue, of that `item`. Nothing private is opened. Throws UserError where they cannot be one.
 */
export async function sideBySide(
  context: Context,
  pair: ContactPair,
  chosen?: WhichOfTwo,
  item?: string,
): Promise<View> {
  const { t, caller } = context;
  const { stays, goes } = await bothClosed(context, pair);
  const details = chosen ?? laterSaid(stays.whole, goes.whole);
  checkPair(context, { stays, goes }, details);
  const words = { ...context, term: labelling(await context.terms(), caller.language) };
  const after = united(stays, goes, details).whole;
  const rows = await comparedRows(words, { stays: stays.whole, goes: goes.whole }, after);
  const [same, differ] = [true, false].map((alike) => rows.filter((row) => isSame(row) === alike));
  const names = { stays: stays.whole.name, goes: goes.whole.name };
  return {
    title: t("contact.merge.title"),
    tone: "warning",
    blocks: [
      text(t("contact.merge.ask", names)),
      ...(differ?.length ? [differences(context, differ)] : []),
      ...(same?.length ? [muted(t("contact.merge.same", { fields: same.map(({ label }) => label).join(", ") }))] : []),
      muted(t("contact.merge.private", { count: await sharedAddresses(context, pair) })),
      actions(...(await ways(context, pair, details, item))),
    ],
  };
}

const isSame = ({ values }: ComparedField): boolean => values.stays === values.goes;

/** Both, their private fields still closed: only that there are some is known. */
async function bothClosed(
  { db, community }: Context,
  pair: ContactPair,
): Promise<Readonly<Record<WhichOfTwo, UnitedSide>>> {
  const stored = await storedContacts(db, community.id, [pair.stays, pair.goes]);
  const closed = (id: string): UnitedSide => {
    const found = stored.get(id);
    if (!found) return refuse("contact.merge.gone");
    const { sealedEmails, sealedNote } = found.sealed;
    const numbers = PHONE_KINDS.filter((kind) => hasPrivate(found.sealed, fieldOfPhone({ kind })));
    return {
      ...{ id, whole: found.whole },
      fields: {
        emails: sealedEmails === null ? [] : [id],
        phones: numbers.map((kind) => ({ number: `${kind} ${id}`, kind })),
        ...(sealedNote === null ? {} : { note: id }),
      },
    };
  };
  return { stays: closed(pair.stays), goes: closed(pair.goes) };
}

/** What stands on each, and what will stand on the one that they become. */
function differences({ t }: Context, rows: readonly ComparedField[]): Part {
  const cell = (value: string): Rich => (value === "" ? [] : [value]);
  return table(
    t("contact.merge.table"),
    [t("contact.merge.field"), t("contact.merge.stays"), t("contact.merge.goes"), t("contact.merge.after")],
    rows.map(({ label, values, after }) => [
      [label],
      cell(values.stays),
      cell(values.goes),
      after === "" ? [] : [strong(after)],
    ]),
  );
}

async function ways(
  context: Context,
  { stays, goes }: ContactPair,
  details: WhichOfTwo,
  item?: string,
): Promise<Action[]> {
  const { db, t } = context;
  const rows = await db.contact.findMany({
    where: { id: { in: [stays, goes] } },
    select: { id: true, updatedAt: true },
  });
  const version = (id: string) => rows.find((row) => row.id === id)?.updatedAt.toISOString() ?? "";
  const pair = { contact: stays, other: goes, ...(item === undefined ? {} : { item }) };
  const [others, take] = details === "stays" ? (["goes", "contact.merge.take.goes"] as const) : (["stays", "contact.merge.take.stays"] as const); // biome-ignore format: one line
  return [
    run(
      t("submit.merge"),
      "contact merge",
      { ...pair, details, version: version(stays), other_version: version(goes), sure: true },
      { weight: "primary", place: "here" },
    ),
    ...(item === undefined ? [] : [two(context, item)]),
    run(t(take), "contact merge", { ...pair, details: others }, { place: "here" }),
    run(t("contact.merge.show.stays"), "contact show", { contact: stays }),
    run(t("contact.merge.show.goes"), "contact show", { contact: goes }),
  ];
}

/** Says of an entry of the queue that they are two. */
export const two = ({ t, community }: Context, item: string): Action =>
  run(
    t("review.pair.two"),
    "review reject",
    { item, reason: usualReason(community.language, "two"), cause: "two" },
    { place: "here" },
  );
