import { z } from "zod";
import { confirmMandates } from "../../core/features/contacts/mandates/confirm-mandates.ts";
import { countriesOf } from "../../core/features/contacts/mandates/correspondents.ts";
import { mayRecord } from "../../core/features/contacts/mandates/may-record.ts";
import {
  confirmedOf,
  mandatesOf,
  type NamedMandate,
  shownOfMandates,
} from "../../core/features/contacts/mandates/named.ts";
import { dayInWords } from "../../core/features/contacts/fields/day.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt, page } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { actions, ask, item, items, muted, run, strong, text } from "../../core/kernel/views/build.ts";
import { aboutEntry } from "../../core/kernel/views/entry-button.ts";
import type { Item, Part, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { shownAnew } from "../../core/services/review/deciding/shown-anew.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";

const MOMENT_MAX = 40;

/** Shows the points of contact that a country named, for its national correspondent and moderators to confirm, all at once, or to change one by one; where others are shown by then, these first. */
export const contactNamed = command({
  path: "contact named",
  summary: "contact.named.summary",
  title: "title.contact.named",
  submit: "submit.show",
  examples: ["contact named PY"],
  input: z.object({
    country: opt.country("contact.country").optional(),
    page: page(),
    all: hidden(opt.flag("contact.named.all")).optional(),
    seen: hidden(opt.text("contact.named.all", MOMENT_MAX)).optional(),
    shown: hidden(opt.text("contact.named.all", MOMENT_MAX)).optional(),
  }),
  audience: "caller",
  allow: "member",
  async run(context, { country: asked, page: at, all, seen, shown: before }) {
    const { t, format } = context;
    const own = asked === undefined ? await countriesOf(context, context.caller) : [];
    const country = asked ?? (own.length === 1 ? own[0] : undefined);
    if (country === undefined) return which(context, own);
    if (!(await mayRecord(context))(country))
      return refuse("contact.named.not-yours", { country: format.country(country) });
    const mandates = await mandatesOf(context, country);
    if (all !== true) return shown(context, country, mandates, at, []);
    const read = new Date(seen ?? context.now.toISOString());
    const moment = Number.isNaN(read.getTime()) ? context.now : read;
    // What was recorded since is not confirmed; of what was there, somebody else may have it, or be called otherwise.
    if (before !== undefined && before !== shownOfMandates(mandates, moment))
      return shownAnew(context, await shown(context, country, mandates, at, []));
    const topics = mandates.map(({ topic }) => topic);
    const count = await asCommunity(context, "directory", (whole) =>
      confirmMandates(whole, country, { topics, seen: moment }),
    );
    context.audit({ action: "contact.named", subject: `country:${country}`, detail: { count } });
    return shown(context, country, await mandatesOf(context, country), at, [text(t("contact.named.done", { count }))]);
  },
});

/** Of several countries one is chosen; for none there is nothing to confirm. */
function which({ t, format }: Context, own: readonly string[]): View {
  if (own.length === 0) return refuse("contact.named.none-yours", { command: commandLine("contact correspondent") });
  return {
    blocks: [
      text(t("contact.named.which")),
      actions(...own.map((country) => run(format.country(country), "contact named", { country }))),
    ],
  };
}

async function shown(
  context: Context,
  country: string,
  mandates: readonly NamedMandate[],
  at: number,
  done: readonly Part[],
): Promise<View> {
  const { caller, now, t, format } = context;
  const title = t("contact.history.title", { country: format.country(country) });
  if (mandates.length === 0) return { title, blocks: [...done, text(t("contact.named.nobody"))] };
  const term = labelling(await context.terms(), caller.language);
  const page = pageOf(mandates, at, "contact named", { country }, t);
  const all = run(
    t("contact.named.all"),
    "contact named",
    { country, all: true, seen: now.toISOString(), shown: shownOfMandates(mandates, now) },
    { weight: "primary" },
  );
  return {
    title,
    ...(done.length > 0 ? { tone: "good" as const } : {}),
    blocks: [
      ...done,
      items(...page.shown.map((one) => entry(context, one, term(one.topic)))),
      ...page.where,
      ...rateOf(mandates, context),
      actions(...(done.length > 0 ? [] : [all]), ...page.turns, ask(t("contact.named.other"), "contact mandate", {})),
    ],
  };
}

function entry({ t, format }: Context, mandate: NamedMandate, topic: string): Item {
  const { name, organisation, confirmedAt, recordedAt, due } = mandate;
  const day = dayInWords((confirmedAt ?? recordedAt).toISOString().slice(0, 10), format);
  const said = t(confirmedAt === null ? "contact.history.recorded" : "contact.history.confirmed", { day });
  return item(
    [
      strong(topic),
      `\n${[name, organisation].filter((part) => part !== "").join(", ")}`,
      `\n${[said, ...(due ? [t("contact.named.due")] : [])].join(" · ")}`,
    ],
    aboutEntry(
      ask(t("contact.change"), "contact mandate", { contact: mandate.contact, topic: mandate.topic }),
      topic,
      t,
    ),
  );
}

/** Of how many mandates that were asked about it is said that they are still so, and how many of those who hold them answered; nothing where nobody was asked. */
function rateOf(mandates: readonly NamedMandate[], { t }: Context): Part[] {
  const mandatesAsked = confirmedOf(mandates);
  const holders = [...new Map(mandates.map((one) => [one.contact, one])).values()].filter(({ asked }) => asked);
  const answered = holders.filter((one) => one.answered).length;
  const said = [
    ...(mandatesAsked.count === 0 ? [] : [t("contact.named.rate", mandatesAsked)]),
    ...(holders.length === 0 ? [] : [t("contact.named.answers", { answered, count: holders.length })]),
  ];
  return said.length === 0 ? [] : [muted(said.join(" · "))];
}
