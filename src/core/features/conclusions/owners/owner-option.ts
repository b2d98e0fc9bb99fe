import { z } from "zod";
import { problem } from "../../../kernel/errors/errors.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { OptionKind, ParseContext, Read } from "../../../kernel/options/kind.ts";
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

// A mention stays whole, whatever stands in the name.
const PARTS = /(?:\ufff9[^\ufff9-\ufffb]*\ufffa[^\ufff9-\ufffb]*\ufffb|[^,;|\n])+/gu;
const MOST = 20;
const AGENCY_MAX = 120;
const TYPED = 60;

const NAMED = { country, person, contact: reference("contact") } as const;
type Named = keyof typeof NAMED;
type PartRead =
  | { readonly value: OwnerInput }
  | { readonly problem: Extract<Read, { problem: unknown }>["problem"]; readonly suggestions?: readonly Choice[] };

/**
 * Who is to do something, parted by commas, or by bars in files: countries, persons, contacts of the directory, and agencies ("agency:Customs"). What could
 * be several of these is asked about; "country:JO", "contact:Jordan" and "@Jordan" say which.
 */
const owner: OptionKind = {
  name: "owners",
  widget: "text",
  line: { phrase: true, unnamed: true },
  stored: true,
  async read(raw, context) {
    const parts = partsOf(String(raw));
    if (parts.length > MOST) return { problem: problem("conclusion.owner.many", { most: MOST }) };
    const found = new Map<string, OwnerInput>();
    for (const [at, part] of parts.entries()) {
      const read = await readPart(part, context);
      if ("problem" in read)
        return {
          ...read,
          ...(read.suggestions ? { suggestions: read.suggestions.map((c) => instead(parts, at, c)) } : {}),
        };
      found.set(`${read.value.kind} ${read.value.value}`, read.value);
    }
    return found.size === 0 ? { problem: problem("option.empty") } : { value: [...found.values()] };
  },
  async suggest(typed, context) {
    const parts = /[,;|\n]\s*$/u.test(typed) ? [...partsOf(typed), ""] : partsOf(typed);
    const last = parts.at(-1) ?? "";
    const choices: Choice[] = [];
    for (const kind of last === "" ? [] : (["country", "person", "contact"] as const))
      for (const { value, label } of (await NAMED[kind].suggest?.(last, context)) ?? [])
        choices.push({ value: `${kind}:${value}`, label });
    return choices.slice(0, 25).map((choice) => instead(parts, Math.max(0, parts.length - 1), choice));
  },
};

const partsOf = (text: string) => [...text.matchAll(PARTS)].map(([part]) => part.trim()).filter((part) => part !== "");

/** What is suggested for one part is the whole list with that part in its place. */
function instead(parts: readonly string[], at: number, { value, label }: Choice): Choice {
  const around = (text: string) => parts.map((part, i) => (i === at ? text : (readMention(part)?.name ?? part)));
  return {
    value: (parts.length === 0 ? [value] : around(value)).join(", "),
    label: (parts.length === 0 ? [label] : around(label)).join(", "),
  };
}

async function readPart(part: string, context: ParseContext): Promise<PartRead> {
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

const as = (kind: Named, read: Read): PartRead =>
  "value" in read ? { value: { kind, value: String(read.value) } } : read;

function agency(typed: string): PartRead {
  const value = withoutControls(typed).trim();
  return value.length > AGENCY_MAX
    ? { problem: problem("option.long", { length: value.length, max: AGENCY_MAX }) }
    : { value: { kind: "agency", value } };
}

/** What could be a country, a person or a contact is what it is read as without doubt, else it is asked about; an agency has to be called one. */
async function readUnnamed(part: string, context: ParseContext): Promise<PartRead> {
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
