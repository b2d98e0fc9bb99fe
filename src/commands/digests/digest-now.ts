import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { lineIn } from "../../core/kernel/commands/words-in.ts";
import { WEEK_MS } from "../../core/features/digests/digest.ts";
import { digestView } from "../../core/features/digests/digest-view.ts";
import { newConclusions } from "../../core/features/conclusions/feature.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { actions, ask, text, time } from "../../core/kernel/views/build.ts";

/** Shows privately what a digest would say now. */
export const digestNow = command({
  path: "digest now",
  summary: "digest.now.summary",
  title: "title.digest.now",
  submit: "submit.show",
  examples: ["digest now", { says: "example.digest.now" }],
  input: z.object({ since: opt.day("digest.now.since", "back").optional() }),
  audience: "caller",
  allow: "member",
  async run({ db, community, now, t, format, terms, catalogue }, { since }) {
    const after = since ? new Date(since.start) : new Date(now.getTime() - WEEK_MS);
    if (after >= now) return refuse("digest.now.ahead");
    const conclusions = await newConclusions(db, community.id, { after, upTo: now });
    if (conclusions.length === 0) {
      const command = lineIn(catalogue.commands, "digest now", "since:30d", t.language);
      return {
        title: t("digest.now.title", { count: 0 }),
        blocks: [
          text(time(after, "date"), " – ", time(now, "date")),
          text(...t.rich("digest.now.nothing", { command })),
          actions(ask(t("digest.now.record"), "conclusion add", {})),
        ],
      };
    }
    return digestView(
      { title: t("digest.now.title", { count: conclusions.length }), conclusions, after, upTo: now, late: 0 },
      { t, format, term: labelling(await terms(), format.language) },
    );
  },
});
