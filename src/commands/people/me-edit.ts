import { hoursOption } from "../../core/services/preferences/hours-option.ts";
import { leadsOption } from "../../core/services/preferences/leads-option.ts";
import { topicsOption } from "../../core/services/taxonomy/term-option.ts";
import { afterLeadsChanged } from "../../core/services/preferences/leads-changed.ts";
import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { LANGUAGES } from "../../core/kernel/language/language.ts";
import { clearable, hidden, opt } from "../../core/kernel/options/options.ts";
import { type Changes, typedChoices } from "../../core/services/preferences/change.ts";
import { changedBlocks, undoOf } from "../../core/services/preferences/changed-blocks.ts";
import { formChanges, openedOption, openedWith } from "../../core/services/preferences/form-changes.ts";
import { followsIn } from "../../core/services/preferences/kept.ts";
import { changeOwn, type OwnChanged, ownChoices } from "../../core/services/preferences/own.ts";
import { type ChoiceWords, choiceWords } from "../../core/services/preferences/choice-labels.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const NAMES = ["language", "zone", "working", "quiet", "leads", "tell", "country", "topics"] as const;

const FOR_GUESTS: ReadonlySet<string> = new Set(["language", "zone"]);

/** Changes what the caller has chosen. The form holds what they chose before, and an emptied field clears it; in a typed line what is not named stays. */
export const meEdit = command({
  path: "me edit",
  summary: "me.edit.summary",
  title: "title.me.edit",
  submit: "submit.save",
  examples: [
    "me edit zone:Asunción language:es",
    { says: "example.me.leads" },
    "me edit quiet:off tell:channel",
    { says: "example.me.topics" },
    "me edit zone:default",
  ],
  // What people change most stands first: a form opens with that.
  input: z.object({
    language: clearable(opt.language("me.edit.language", LANGUAGES)).optional(),
    zone: clearable(opt.zone("me.edit.zone")).optional(),
    leads: clearable(leadsOption("me.edit.leads")).optional(),
    tell: opt
      .choice("me.edit.tell", {
        direct: "me.tell.direct",
        channel: "me.tell.channel",
        none: "me.tell.none",
        default: "option.default",
      })
      .optional(),
    quiet: clearable(hoursOption("me.edit.quiet")).optional(),
    topics: clearable(topicsOption("me.edit.topics")).optional(),
    country: clearable(opt.country("me.edit.country")).optional(),
    working: clearable(hoursOption("me.edit.working")).optional(),
    opened: openedOption(),
    follows: hidden(opt.text("me.edit.follows", 40)).optional(),
  }),
  audience: "caller",
  // Guests choose how they are spoken to; the rest is of no use to them.
  allow: "guest",
  choices: async ({ caller }) =>
    Object.fromEntries(
      NAMES.filter((name) => caller.role === "guest" && !FOR_GUESTS.has(name)).map((name) => [name, []]),
    ),
  async prefill({ db, community, caller }) {
    const choices = await ownChoices({ db, community }, caller.personId);
    return { ...typedChoices(choices, caller.language), opened: openedWith(choices) };
  },
  async run(context, { opened, follows, tell, ...given }) {
    const { caller } = context;
    if (caller.personId === undefined) return refuse("me.edit.unknown");
    const named = { ...given, tell: tell === "default" ? null : tell };
    const sent: Changes = Object.fromEntries(NAMES.map((name) => [name, named[name]]));
    if (caller.role === "guest" && NAMES.some((name) => !FOR_GUESTS.has(name) && sent[name] !== undefined))
      return refuse("me.edit.guest");
    const became = await changeOwn(context, caller.personId, formChanges(opened, sent, NAMES), followsIn(follows));
    const { made, kept } = became;
    if (Object.keys(made).length + kept.length === 0) return refuse("me.edit.same");
    if (made.leads) await asCommunity(context, "planning", afterLeadsChanged);
    context.audit({
      action: "me.edit",
      subject: `person:${caller.personId}`,
      detail: { changed: [...Object.keys(made), ...kept] },
    });
    return edited(context, became, await choiceWords(context));
  },
});

function edited({ t, caller }: Context, { made, kept, followed }: OwnChanged, words: ChoiceWords): View {
  const changes = Object.keys(made).length > 0;
  const before = { ...undoOf(made, caller.language), ...(followed.length > 0 ? { follows: followed.join(",") } : {}) };
  return {
    title: t("me.edit.done"),
    tone: "good",
    blocks: [
      ...(changes ? changedBlocks(made, words) : []),
      ...kept.map((name) => text(t("me.edit.kept", { what: t(`me.${name}`) }))),
      actions(
        ...(changes ? [run(t("undo"), "me edit", before, { place: "here" })] : []),
        // What is of members a guest is not sent to.
        ...(caller.role === "guest" ? [] : [run(t("me.show"), "me", {})]),
      ),
    ],
  };
}
