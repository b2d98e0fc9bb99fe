import { problem } from "../../errors/errors.ts";
import { fold } from "../../text/fold.ts";
import { readMention } from "../../text/mention.ts";
import { termLabel } from "../../../services/taxonomy/taxonomy.ts";
import { cut, withoutControls } from "../../text/text.ts";
import type { ReferenceLookup, References } from "../references.ts";
import type { OptionSpec } from "../options.ts";
import type { Kind } from "../read.ts";
import { matching } from "./simple.ts";

const LEAST_BEGINNING = 4;

/** A term of the community's taxonomy, by key, by label in any language or by a synonym. */
export const term: Kind = {
  async read(raw, option, { terms: all, caller }) {
    const typed = fold(String(raw));
    const terms = (await all()).filter((x) => x.kind === option.taxonomy);
    const found = terms.find((x) => x.key === typed) ?? terms.find((x) => x.names.includes(typed));
    if (found) return { value: found.key };
    // The beginning of one term's name and of no other's is as good as the name.
    const begun = typed.length < LEAST_BEGINNING ? [] : terms.filter((x) => x.names.some((n) => n.startsWith(typed)));
    if (begun.length === 1 && begun[0]) return { value: begun[0].key };
    const choices = terms.map((x) => ({ value: x.key, label: termLabel(x, caller.language) }));
    const near = matching(choices, typed, 8);
    return { problem: problem("option.term", { typed: cut(String(raw), 60) }), suggestions: near.length > 0 ? near : choices.slice(0, 25) };
  },
  async suggest(typed, option, { terms: all, caller }) {
    const wanted = fold(typed);
    const terms = (await all()).filter((x) => x.kind === option.taxonomy);
    const choices = terms.map((x) => ({ value: x.key, label: termLabel(x, caller.language) }));
    const also = new Set(terms.filter((x) => x.names.some((n) => n.includes(wanted))).map((x) => x.key));
    const direct = matching(choices, typed);
    return [...direct, ...choices.filter((c) => also.has(c.value) && !direct.includes(c))].slice(0, 25);
  },
};

/** A stored thing by its id or by words of its name; more than one that fits is asked about. */
export const reference: Kind = {
  stored: true,
  async read(raw, option, { db, caller, references }) {
    const typed = withoutControls(String(raw)).trim();
    const source = sourceOf(references, option);
    const exact = /^[0-9a-z]{1,40}$/i.test(typed) ? await source.byId(db, caller, typed.toLowerCase()) : undefined;
    if (exact) return { value: exact.value };
    const found = typed === "" ? [] : await source.byWords(db, caller, typed, 6);
    const same = found.filter((c) => fold(c.label) === fold(typed));
    const [only] = same.length === 1 ? same : found;
    if (only && (found.length === 1 || same.length === 1)) return { value: only.value };
    if (found.length === 0) return { problem: problem("option.reference.none", { typed: cut(typed, 60) }) };
    return { problem: problem("option.reference.many", { typed: cut(typed, 60) }), suggestions: found };
  },
  suggest: (typed, option, { db, caller, references }) => sourceOf(references, option).byWords(db, caller, typed, 25),
};

/** A person of the community: by the handle the adapter gives ({user}, with the name to show where it knows that), mentioned, by id or by name. */
export const person: Kind = {
  stored: true,
  async read(raw, _option, { db, caller }) {
    const { user, name } = picked(raw);
    const typed = user ?? withoutControls(String(raw)).trim().replace(/^@/, "");
    const handle = await db.handle.findFirst({ where: { platform: caller.here.platform, externalId: typed, person: { leftAt: null } } });
    if (handle) return { value: handle.personId };
    const people =
      user === undefined
        ? await db.person.findMany({
            where: { leftAt: null, OR: [{ id: typed }, { name: { contains: typed, mode: "insensitive" } }] },
            take: 6,
            orderBy: { name: "asc" },
          })
        : [];
    const [only] = people;
    if (only && people.length === 1) return { value: only.id };
    if (people.length > 1)
      return { problem: problem("option.reference.many", { typed: cut(typed, 60) }), suggestions: people.map((p) => ({ value: p.id, label: p.name })) };
    return { problem: problem("option.person", { typed: cut(name ?? typed, 60) }) };
  },
  async suggest(typed, _option, { db }) {
    const people = await db.person.findMany({
      where: { leftAt: null, name: { contains: typed.replace(/^@/, ""), mode: "insensitive" } },
      take: 25,
      orderBy: { name: "asc" },
    });
    return people.map((p) => ({ value: p.id, label: p.name }));
  },
};

/** The platform's id of a person who was picked or mentioned, and how they are called. */
function picked(raw: unknown): { user?: string; name?: string } {
  const mentioned = typeof raw === "string" ? readMention(raw) : undefined;
  if (mentioned) return { user: mentioned.id, name: withoutControls(mentioned.name) };
  if (typeof raw !== "object" || raw === null || !("user" in raw)) return {};
  return { user: String(raw.user), ...("name" in raw ? { name: withoutControls(String(raw.name)) } : {}) };
}

function sourceOf(references: References, { name, reference }: OptionSpec): ReferenceLookup {
  if (!reference) throw new Error(`option "${name}" does not say what it refers to`);
  return references(reference);
}
