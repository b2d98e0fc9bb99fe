import { z } from "zod";
import {
  appoint,
  type Correspondent,
  correspondents,
  countriesWithout,
  dismiss,
} from "../../core/features/contacts/mandates/correspondents.ts";
import { confirmedOf, mandatesOf } from "../../core/features/contacts/mandates/named.ts";
import { tellCorrespondent } from "../../core/features/contacts/telling/tell-correspondent.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt, page } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, ask, item, items, muted, run, strong, text } from "../../core/kernel/views/build.ts";
import { showButton } from "../../core/kernel/views/entry-button.ts";
import type { Block, Item, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { personOption } from "../../core/services/people/person-option.ts";
import { known } from "../../core/services/people/role-by-standing.ts";
import { asCommunity } from "../../core/services/store/store.ts";

// A phone’s screen.
const NAMES_MAX = 200;

/** Makes somebody the national correspondent of a country, or takes that back; without a person, lists who is. */
export const contactCorrespondent = command({
  path: "contact correspondent",
  summary: "contact.correspondent.summary",
  title: "title.contact.correspondent",
  submit: "submit.save",
  examples: [
    'contact correspondent PY person:"Ana Ríos"',
    "contact correspondent",
    "contact correspondent PY end:true",
  ],
  input: z.object({
    country: opt.country("contact.country").optional(),
    person: personOption("contact.correspondent.person").optional(),
    end: opt.flag("contact.correspondent.end").optional(),
    page: page(),
  }),
  audience: "caller",
  allow: "moderator",
  async run(context, { country, person, end, page: at }) {
    if (person === undefined && end !== true) return listed(context, at);
    if (country === undefined) return refuse("contact.correspondent.which");
    return end === true ? ended(context, country) : appointed(context, country, person ?? "");
  },
});

async function appointed(context: Context, country: string, id: string): Promise<View> {
  const { db, format, t } = context;
  const person = await db.person.findFirst({ where: { id, leftAt: null, suspendedAt: null } });
  if (!person) return refuse("person.role.gone");
  if (known(person.role) === "guest")
    return refuse("contact.correspondent.guest", { name: person.name, command: commandLine("person role") });
  const before = await appoint(context, country, id);
  await asCommunity(context, "planning", (whole) => tellCorrespondent(whole, country, { id, before }));
  context.audit({ action: "contact.correspondent", subject: `person:${id}`, detail: { country } });
  return {
    tone: "good",
    blocks: [
      text(t("contact.correspondent.done", { name: person.name, country: format.country(country) })),
      actions(
        run(t("contact.correspondent.end"), "contact correspondent", { country, end: true }, { place: "here" }),
        run(t("contact.named.show"), "contact named", { country }),
      ),
    ],
  };
}

async function ended(context: Context, country: string): Promise<View> {
  const { format, t } = context;
  const before =
    (await dismiss(context, country)) ?? refuse("contact.correspondent.nobody", { country: format.country(country) });
  await asCommunity(context, "planning", (whole) => tellCorrespondent(whole, country, { before }));
  context.audit({ action: "contact.correspondent.end", subject: `person:${before}`, detail: { country } });
  return {
    tone: "good",
    blocks: [
      text(t("contact.correspondent.ended", { country: format.country(country) })),
      actions(run(t("undo"), "contact correspondent", { country, person: before }, { place: "here" })),
    ],
  };
}

async function listed(context: Context, at: number): Promise<View> {
  const { t } = context;
  const all = await correspondents(context);
  const title = t("title.contact.correspondent");
  const add = ask(t("contact.correspondent.add"), "contact correspondent", {});
  const missing = await without(context);
  if (all.length === 0) return { title, blocks: [text(t("contact.correspondent.none")), ...missing, actions(add)] };
  const { shown, turns, where } = pageOf(all, at, "contact correspondent", {}, t);
  const entries: Item[] = [];
  for (const one of shown) entries.push(await entry(context, one));
  return { title, blocks: [items(...entries), ...where, ...missing, actions(...turns, add)] };
}

/** Which countries named points of contact that nobody confirms. */
async function without(context: Context): Promise<Block[]> {
  const { t, format } = context;
  const countries = await countriesWithout(context);
  if (countries.length === 0) return [];
  const { compare } = new Intl.Collator(format.language);
  const names = format.all(countries.map((code) => format.country(code)).sort(compare));
  const shown = truncate(names, NAMES_MAX, { at: "word" });
  return [muted(t("contact.correspondent.without", { count: countries.length, countries: shown }))];
}

/** Who confirms for a country, and how many of the mandates that they were asked about they did. */
async function entry(context: Context, { country, name, askedAt, silences }: Correspondent): Promise<Item> {
  const { t, format } = context;
  const rate = confirmedOf(await mandatesOf(context, country));
  const silent =
    askedAt === null || silences === 0 ? [] : [t("contact.correspondent.silent", { month: format.month(askedAt) })];
  const said = [...(rate.count === 0 ? [] : [t("contact.named.rate", rate)]), ...silent].join(" · ");
  return item(
    [strong(format.country(country)), `\n${name}`, ...(said === "" ? [] : [`\n${said}`])],
    showButton(t, format.country(country), "contact named", { country }),
  );
}
