import { z } from "zod";
import { problem } from "../../kernel/errors/errors.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { OptionKind } from "../../kernel/options/kind.ts";
import { several } from "../../kernel/options/kinds/several.ts";
import { option } from "../../kernel/options/options.ts";
import { readMention } from "../../kernel/text/mention.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import { toldApart } from "./names/told-apart.ts";
import { truncate } from "../../kernel/text/truncate.ts";

/** Those who are in the community; and those who were, too. */
const HERE = { leftAt: null };
const EVER = {};

/** A person of the community: by the handle the adapter gives ({user}, with the name to show where it knows that), mentioned, by id or by name. */
const kindOf = (who: typeof HERE | typeof EVER): OptionKind => ({
  name: "person",
  widget: "person",
  line: { phrase: true, unnamed: true },
  stored: true,
  async read(raw, { db, caller }) {
    const { user, name } = picked(raw);
    const typed = user ?? withoutControls(String(raw)).trim().replace(/^@/, "");
    const handle = await db.handle.findFirst({
      where: { platform: caller.here.platform, externalId: typed, person: who },
    });
    if (handle) return { value: handle.personId };
    const people =
      user === undefined
        ? await db.person.findMany({
            where: { ...who, OR: [{ id: typed }, { name: { contains: typed, mode: "insensitive" } }] },
            take: 6,
            orderBy: { name: "asc" },
          })
        : [];
    const [only] = people;
    if (only && people.length === 1) return { value: only.id };
    if (people.length > 1)
      return {
        problem: problem("option.reference.many", { typed: truncate(typed, 60) }),
        suggestions: await toldApart(db, people, caller),
      };
    return { problem: problem("option.person", { typed: truncate(name ?? typed, 60) }) };
  },
  async suggest(typed, { db, caller }) {
    const people = await db.person.findMany({
      where: { ...who, name: { contains: typed.replace(/^@/, ""), mode: "insensitive" } },
      take: 25,
      orderBy: { name: "asc" },
    });
    return toldApart(db, people, caller);
  },
  async named(id, { db, caller }) {
    const found = await db.person.findFirst({ where: { id } });
    return found ? (await toldApart(db, [found], caller))[0]?.label : undefined;
  },
});

/** Somebody who is in the community. */
export const person = kindOf(HERE);
const anybody = kindOf(EVER);

/** The platform's id of a person who was picked or mentioned, and how they are called. */
function picked(raw: unknown): { user?: string; name?: string } {
  const mentioned = typeof raw === "string" ? readMention(raw) : undefined;
  if (mentioned) return { user: mentioned.id, name: withoutControls(mentioned.name) };
  if (typeof raw !== "object" || raw === null || !("user" in raw)) return {};
  return { user: String(raw.user), ...("name" in raw ? { name: withoutControls(String(raw.name)) } : {}) };
}

/** An option for the id of a person of the community. */
export const personOption = (label: Label) => option(z.string(), { kind: person, label });

/** An option for the id of somebody who is in the community or was: for what is looked up of the past. */
export const anybodyOption = (label: Label) => option(z.string(), { kind: anybody, label });

/** An option for ids of persons of the community, each once: several in words or mentions, parted by commas. */
export const personsOption = (label: Label) =>
  option(z.array(z.string()).min(1), { kind: several("persons", person), label });
