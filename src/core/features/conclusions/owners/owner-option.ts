import { z } from "zod";
import { problem } from "../../../kernel/errors/errors.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { ParseContext, Read } from "../../../kernel/options/kind.ts";
import { mixedList, type PartRead } from "../../../kernel/options/kinds/mixed-list.ts";
import { country } from "../../../kernel/options/kinds/places.ts";
import { reference } from "../../../kernel/options/kinds/reference.ts";
import { option } from "../../../kernel/options/options.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { readMention } from "../../../kernel/text/mention.ts";
import { withoutControls } from "../../../kernel/text/text.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import type { Choice } from "../../../kernel/values/choice.ts";
import { person } from "../../../services/people/person-option.ts";
import { OWNER_KINDS, type OwnerInput, type OwnerKind } from "./owner.ts";

const MOST = 20;
const AGENCY_MAX = 120;
const TYPED = 60;

const NAMED = { country, person, contact: reference("contact") } as const;
type Named = keyof typeof NAMED;
type OwnerRead = PartRead<OwnerInput>;

/**
 * Who is to do something, parted by commas, or by bars in files: countries, persons, contacts of the directory, and agencies ("agency:Customs"). What could
 * be several of these is asked about; "country:JO", "contact:Jordan" and "@Jordan" say which.
 */
const owner = mixedList<OwnerInput>({
  name: "owners",
  most: MOST,
  tooMany: (most) => problem("conclusion.owner.many", { most }),
  read: readPart,
  async suggest(part, context) {
    const choices: Choice[] = [];
    for (const kind of part === "" ? [] : (["country", "person", "contact"] as const))
      for (const { value, label } of (await NAMED[kind].suggest?.(part, context)) ?? [])
        choices.push({ value: `${kind}:${value}`, label });
    // "Ana" is a person of that name before it is a part of Canada.
    return choices.toSorted((a, b) => farFrom(part, a.label) - farFrom(part, b.label));
  },
});

/** How far what is typed is from what something is called: 0 where it begins with it, 1 where a word of it does. */
function farFrom(typed: string, label: string): number {
  const [begun, whole] = [fold(typed), fold(label)];
  if (whole.startsWith(begun)) return 0;
  return whole.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(begun)) ? 1 : 2;
}

async function readPart(part: string, context: ParseContext): Promise<OwnerRead> {
  const [, before = "", rest = ""] = /^(\p{L}+):\s*(.+)$/u.exec(part) ?? [];
  const kind = kindSaid(before);
  if (kind === "agency") return agency(rest);
  if (kind !== undefined) return as(kind, await NAMED[kind].read(rest, context));
  if (part.startsWith("@") || readMention(part)) return as("person", await person.read(part, context));
  return readUnnamed(part, context);
}

/** The kind that a word before a colon says, in any language: "agency", "entidad". */
const kindSaid = (word: string): OwnerKind | undefined =>
  OWNER_KINDS.find((kind) =>
    [kind, ...LANGUAGES.map((one) => translator(one)(`conclusion.owner.kind.${kind}`))].some(
      (name) => fold(name) === fold(word),
    ),
  );

const as = (kind: Named, read: Read): OwnerRead =>
  "value" in read ? { value: { kind, value: String(read.value) } } : read;

function agency(typed: string): OwnerRead {
  const value = withoutControls(typed).trim();
  return value.length > AGENCY_MAX
    ? { problem: problem("option.long", { length: value.length, max: AGENCY_MAX }) }
    : { value: { kind: "agency", value } };
}

/** What could be a country, a person or a contact is what it is read as without doubt, else it is asked about; an agency has to be called one. */
async function readUnnamed(part: string, context: ParseContext): Promise<OwnerRead> {
  const possible: OwnerInput[] = [];
  const near: Choice[] = [];
  for (const kind of Object.keys(NAMED) as Named[]) {
    const read = as(kind, await NAMED[kind].read(part, context));
    if ("value" in read) possible.push(read.value);
    else if (kind !== "country")
      near.push(...(read.suggestions ?? []).map((c) => ({ ...c, value: `${kind}:${c.value}` })));
  }
  const [only] = possible;
  if (only && (possible.length === 1 || only.kind === "country")) return { value: only };
  const typed = truncate(readMention(part)?.name ?? part, TYPED);
  const called = { value: `agency:${typed}`, label: `${typed} (${context.t("conclusion.owner.kind.agency")})` };
  if (only)
    return { problem: problem("conclusion.owner.several", { typed }), suggestions: await labelled(possible, context) };
  return { problem: problem("conclusion.owner.unknown", { typed }), suggestions: [...near.slice(0, 5), called] };
}

async function labelled(possible: readonly OwnerInput[], context: ParseContext): Promise<Choice[]> {
  const choices: Choice[] = [];
  for (const { kind, value } of possible) {
    const name = kind === "person" || kind === "contact" ? await NAMED[kind].named?.(value, context) : undefined;
    choices.push({
      value: `${kind}:${value}`,
      label: `${name ?? context.format.country(value)} (${context.t(`conclusion.owner.kind.${kind}`)})`,
    });
  }
  return choices;
}

/** An option for who is to do what was concluded. */
export const ownersOption = (label: Label) =>
  option(z.array(z.object({ kind: z.enum(OWNER_KINDS), value: z.string() })).min(1), { kind: owner, label });

/** Owners as they are typed, so that they are read as the same again. */
export const typedOwners = (owners: readonly OwnerInput[]): string =>
  owners.map(({ kind, value }) => `${kind}:${value}`).join(", ");
