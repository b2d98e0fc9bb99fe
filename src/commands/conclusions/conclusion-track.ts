import { z } from "zod";
import { itemOption } from "../../core/features/conclusions/conclusion-options.ts";
import { speaksFor, track } from "../../core/features/conclusions/tracking/track.ts";
import { TRACKING_LABELS, trackedAs, trackedWords } from "../../core/features/conclusions/tracking/tracking.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";

/** Says how far a country is with a recommendation: its points of contact for theirs, moderators for any. */
export const conclusionTrack = command({
  path: "conclusion track",
  summary: "conclusion.track.summary",
  title: "title.conclusion.track",
  submit: "submit.save",
  examples: [],
  input: z.object({
    conclusion: itemOption(),
    country: opt.country("conclusion.country"),
    status: opt.choice("track.status", TRACKING_LABELS),
    evidence: opt.link("track.evidence").optional(),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async prefill({ db, caller }) {
    const may = await speaksFor({ db, caller });
    const [only] = may ?? [];
    return only === undefined || may?.length !== 1 ? {} : { country: only };
  },
  async run(context, { conclusion, country, status, evidence }) {
    const { t } = context;
    const isNew = await track(context, conclusion, { country, status, evidence });
    if (isNew)
      context.audit({
        action: "conclusion.edit",
        subject: `conclusion:${conclusion}`,
        detail: { changed: ["tracked"] },
      });
    const words = trackedWords(trackedAs(country, status), context);
    return {
      ...(isNew ? { tone: "good" as const } : {}),
      blocks: [
        text(t(isNew ? "track.done" : "track.same", { words })),
        actions(run(t("title.conclusion.tracking"), "conclusion tracking", { conclusion })),
      ],
    };
  },
});
