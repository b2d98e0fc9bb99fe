import { z } from "zod";
import { digestFields, placed } from "../../core/features/digests/describe-digest.ts";
import { backTo, changesOf, editedSchedule, wishedOf } from "../../core/features/digests/edit-digest.ts";
import { everyOption } from "../../core/features/digests/every-option.ts";
import { changeDigest } from "../../core/features/digests/schedule-digest.ts";
import { typedRhythm } from "../../core/features/digests/schedule-words.ts";
import { standingDigest } from "../../core/features/digests/stored-digest.ts";
import { usualSections } from "../../core/features/digests/tell.ts";
import type { Features } from "../../core/kernel/catalogue/feature.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { clearable, opt } from "../../core/kernel/options/options.ts";
import { rhythmOfSchedule } from "../../core/kernel/time/schedule-rhythm.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, run } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { contentOptions, emptyOption, timeOptions } from "./digest-options.ts";

/** Changes how often a digest is said and what it says; what is not named stays, and nothing becomes new again. */
export const digestEdit = (product: Features) => {
  const content = contentOptions(product);
  return command({
    path: "digest edit",
    summary: "digest.edit.summary",
    title: "title.digest.edit",
    submit: "submit.save",
    examples: [{ says: "example.digest.edit" }],
    input: z.object({
      digest: opt.reference("digest.digest", "digest"),
      every: everyOption("digest.schedule.every").optional(),
      ...timeOptions,
      sections: clearable(content.sections).optional(),
      topic: clearable(content.topic, "none").optional(),
      pillar: clearable(content.pillar, "none").optional(),
      country: clearable(content.country, "none").optional(),
      language: clearable(content.language).optional(),
      empty: emptyOption(),
    }),
    audience: "caller",
    allow: "member",
    subjectOptions: ["digest"],
    async prefill(scope, { digest: id }) {
      if (id === undefined) return {};
      const { cron, zone, ...digest } = await standingDigest(scope, id);
      const { now } = scope;
      return defined({
        ...{ every: await typedRhythm(cron, scope.t.language, { now, zone }), at: rhythmOfSchedule(cron)?.time, zone },
        ...{ sections: digest.sections.join(","), topic: digest.topicKey ?? undefined, empty: digest.saysNothing },
        ...{ pillar: digest.pillarKey ?? undefined, country: digest.country ?? undefined },
        language: digest.language ?? undefined,
      });
    },
    async run(context, { digest: id, every, at, ...input }) {
      const { t, now } = context;
      const digest = await standingDigest(context, id);
      const zone = input.zone ?? digest.zone;
      const cron = await editedSchedule(digest, every, at, { now, zone });
      const wished = wishedOf(digest, { ...input, cron, zone }, usualSections(context.catalogue));
      const changes = changesOf(digest, wished);
      if (Object.keys(changes).length === 0) return refuse("digest.edit.same");
      const where = await placed(context, digest);
      const edited = await asCommunity(context, "planning", (whole) => changeDigest(whole, digest, changes));
      if (!edited) return refuse("digest.stopped.already", where);
      context.audit({ action: "digest.edit", subject: `digest:${id}`, detail: { changed: Object.keys(changes) } });
      return {
        title: t("digest.edited", where),
        tone: "good",
        blocks: [
          await digestFields(context, edited.digest, edited.next),
          actions(
            run(t("undo"), "digest edit", { digest: id, ...backTo(digest, changes) }, { place: "here" }),
            run(t("manage"), "digest manage", { digest: id }),
          ),
        ],
      };
    },
  });
};
