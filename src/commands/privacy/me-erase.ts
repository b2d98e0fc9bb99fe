import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { actions, muted, run, say, text, time } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { ERASE_DAYS, erasedAt, heldForErasing, wishErasure } from "../../core/services/people/erasing/wish.ts";
import { countHeld } from "../../core/services/privacy/count-held.ts";
import { tellErasure, untellErasure } from "../../core/services/privacy/erasing/tell-asked.ts";
import { heldParts } from "../../core/services/privacy/held-view.ts";
import { asCommunity, type Whole } from "../../core/services/store/store.ts";

/**
 * Erases the caller after two weeks, once they have said so twice; until then one press takes it back. An account that waits to be
 * confirmed may be another's than its person's, and the only administrator makes another one first.
 */
export const meErase = command({
  path: "me erase",
  summary: "me.erase.summary",
  title: "title.me.erase",
  submit: "submit.show",
  examples: ["me erase"],
  input: z.object({
    sure: hidden(opt.flag("me.erase.sure")).optional(),
    really: hidden(opt.flag("me.erase.sure")).optional(),
    keep: hidden(opt.flag("me.erase.keep")).optional(),
  }),
  audience: "caller",
  allow: "guest",
  async run(context, { sure = false, really = false, keep = false }) {
    const { caller, t } = context;
    const { personId } = caller;
    if (personId === undefined) return say(t("me.held.none"));
    return asCommunity(context, "holding", async (whole) => {
      const { person, lastAdmin } = (await heldForErasing(whole, personId)) ?? refuse("me.erase.gone");
      if (keep) return kept(whole, personId, person.eraseAt !== null);
      if (caller.limited) return refuse("me.export.limited");
      if (person.eraseAt) return planned(whole, person.eraseAt);
      if (lastAdmin) return refuse("person.role.last", { name: person.name });
      const at = erasedAt(person, whole.now);
      if (!sure) return asked(whole, personId, at);
      if (!really) return askedAgain(whole, at);
      await wishErasure(whole, personId, at);
      await tellErasure(whole, personId, at);
      context.audit({ action: "me.erase", subject: `person:${personId}`, detail: { until: at.toISOString() } });
      return planned(whole, at);
    });
  },
});

async function asked(context: Whole<Context>, personId: string, at: Date): Promise<View> {
  const { t, catalogue } = context;
  return {
    title: t("title.me.erase"),
    tone: "warning",
    blocks: [
      text(t("me.erase.what", { days: ERASE_DAYS })),
      ...heldParts(t, await countHeld(context, catalogue, personId)),
      muted(t("me.erase.elsewhere")),
      text(t("me.erase.when"), " ", time(at, "date")),
      actions(
        run(t("me.erase.go-on"), "me erase", { sure: true }),
        run(t("me.export"), "me export", {}),
        run(t("me.held"), "me held", {}),
      ),
    ],
  };
}

function askedAgain({ t }: Whole<Context>, at: Date): View {
  return {
    title: t("me.erase.ask"),
    tone: "warning",
    blocks: [
      text(t("me.erase.final")),
      text(t("me.erase.when"), " ", time(at, "date")),
      actions(run(t("me.erase.do"), "me erase", { sure: true, really: true }), run(t("me.held"), "me held", {})),
    ],
  };
}

function planned({ t }: Whole<Context>, at: Date): View {
  return {
    title: t("title.me.erase"),
    tone: "warning",
    blocks: [
      text(t("me.erase.planned"), " ", time(at, "date")),
      muted(t("me.erase.until")),
      actions(run(t("me.erase.keep"), "me erase", { keep: true }, { place: "here" })),
    ],
  };
}

async function kept(context: Whole<Context>, personId: string, wanted: boolean): Promise<View> {
  const { t } = context;
  if (!wanted) return refuse("me.erase.nothing");
  await wishErasure(context, personId, null);
  await untellErasure(context, personId);
  context.audit({ action: "me.keep", subject: `person:${personId}` });
  return say(t("me.erase.kept"), "good");
}
