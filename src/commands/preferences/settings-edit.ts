import { hoursOption } from "../../core/services/preferences/hours-option.ts";
import { leadsOption } from "../../core/services/preferences/leads-option.ts";
import { LATE_RANGES } from "../../core/services/preferences/late-policy.ts";
import { nudgesOption } from "../../core/services/preferences/nudges-option.ts";
import { afterLeadsChanged } from "../../core/services/preferences/leads-changed.ts";
import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { LANGUAGES } from "../../core/kernel/language/language.ts";
import { clearable, opt } from "../../core/kernel/options/options.ts";
import { typedChoice, typedChoices } from "../../core/services/preferences/change.ts";
import { changedBlocks, undoOf } from "../../core/services/preferences/changed-blocks.ts";
import { formChanges, openedOption, openedWith } from "../../core/services/preferences/form-changes.ts";
import { changeDefaults, communityChoices } from "../../core/services/preferences/own.ts";
import { FRESH_RANGE, MESSAGES_RANGE, TRUST_RANGE } from "../../core/services/preferences/preferences.ts";
import { actions, run } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const CLEARED = ["working", "quiet", "leads", "tolerance", "useful", "messages", "fresh", "trust", "nudges"] as const;

const { tolerance, useful } = LATE_RANGES;

/** Changes what holds in the community for those who choose nothing else; each change is recorded with what held before. */
export const settingsEdit = command({
  path: "settings edit",
  summary: "settings.edit.summary",
  title: "title.settings.edit",
  submit: "submit.save",
  examples: [
    "settings edit language:es zone:Bogota",
    { says: "example.settings.leads" },
    "settings edit working:default",
    "settings edit tolerance:5 useful:30",
  ],
  // What is changed most stands first: a form opens with that.
  input: z.object({
    language: opt.language("me.language", LANGUAGES).optional(),
    zone: opt.zone("settings.edit.zone").optional(),
    leads: clearable(leadsOption("me.edit.leads")).optional(),
    quiet: clearable(hoursOption("me.edit.quiet")).optional(),
    working: clearable(hoursOption("me.edit.working")).optional(),
    tolerance: clearable(opt.integer("settings.edit.tolerance", tolerance.least, tolerance.most)).optional(),
    useful: clearable(opt.integer("settings.edit.useful", useful.least, useful.most)).optional(),
    messages: clearable(opt.integer("settings.edit.messages", MESSAGES_RANGE.least, MESSAGES_RANGE.most)).optional(),
    fresh: clearable(opt.integer("settings.edit.fresh", FRESH_RANGE.least, FRESH_RANGE.most)).optional(),
    trust: clearable(opt.integer("settings.edit.trust", TRUST_RANGE.least, TRUST_RANGE.most)).optional(),
    nudges: clearable(nudgesOption("settings.edit.nudges")).optional(),
    opened: openedOption(),
  }),
  audience: "caller",
  allow: "moderator",
  async prefill({ db, community, caller }) {
    const choices = await communityChoices({ db, community });
    return { ...typedChoices(choices, caller.language), opened: openedWith(choices) };
  },
  async run(context, { opened, ...given }) {
    const { community, caller, t } = context;
    const made = await changeDefaults(context, formChanges(opened, given, CLEARED));
    if (Object.keys(made).length === 0) return refuse("me.edit.same");
    if (made.leads) await asCommunity(context, "planning", afterLeadsChanged);
    // What is recorded is worded in English, whoever did it.
    const detail = Object.fromEntries(
      Object.entries(made).map(([name, { before, after }]) => [
        name,
        [typedChoice(before, "en"), typedChoice(after, "en")],
      ]),
    );
    context.audit({ action: "settings.edit", subject: `community:${community.id}`, detail });
    return {
      title: t("settings.edit.done"),
      tone: "good",
      blocks: [
        ...changedBlocks(made, context),
        actions(
          run(t("undo"), "settings edit", undoOf(made, caller.language), { place: "here" }),
          run(t("settings.show"), "settings", {}),
        ),
      ],
    };
  },
});
