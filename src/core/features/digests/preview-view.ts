import { lineIn } from "../../kernel/commands/words-in.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { formatter } from "../../kernel/language/format.ts";
import { translator } from "../../kernel/language/translate.ts";
import { actions, ask, text, time } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";
import { FIRST_REACH_MS, mayManage } from "./digest.ts";
import { digestView } from "./digest-view.ts";
import { audienceOf, ownAudience, previewParts } from "./preview-digest.ts";
import { standingDigest, storedDigest } from "./stored-digest.ts";
import { type DigestPart, usualSections } from "./tell.ts";

/** What a digest would say now; without one, what is new to the caller. `since`: from then on, whatever was said. */
export async function previewOf(context: Context, id: string | undefined, since: Date | undefined): Promise<View> {
  const { now } = context;
  if (since && since >= now) return refuse("digest.now.ahead");
  const digest = id === undefined ? undefined : await storedDigest(context, id);
  // Whoever may not change a digest sees what it says all the same: what of it they may see.
  if (digest && mayManage(context.caller, digest)) await standingDigest(context, digest.id);
  const audience = digest ? await audienceOf(context, digest) : ownAudience(context);
  const after = since ?? new Date(now.getTime() - FIRST_REACH_MS);
  const begins = since ?? digest?.beginsAt ?? after;
  const known = digest && !since ? digest : { coveredUntil: after, seen: [] };
  const { coveredUntil, seen } = known;
  const part: DigestPart = {
    digest: { ...(digest ?? nobodys(context)), beginsAt: begins, coveredUntil, seen },
    upTo: now,
  };
  const { sections } = await previewParts(context, [part], audience);
  const from = digest && !since ? latest(digest.coveredUntil, digest.beginsAt) : after;
  if (sections.length === 0) return nothing(context, from);
  const { language, zone } = audience;
  return digestView(
    { kind: "preview", sections, after: from, upTo: now, late: 0 },
    { t: translator(language), format: formatter(language, zone) },
  );
}

const nobodys = ({ catalogue, caller }: Context): Omit<DigestPart["digest"], "beginsAt" | "coveredUntil" | "seen"> => ({
  ...{ id: "", sections: usualSections(catalogue), personId: caller.personId ?? null },
  ...{ pillarKey: null, topicKey: null, country: null },
});

function nothing({ t, catalogue, now }: Context, after: Date): View {
  const command = lineIn(catalogue.commands, "digest preview", "since:30d", t.language);
  return {
    title: t("digest.now.none"),
    blocks: [
      text(time(after, "date"), " – ", time(now, "date")),
      text(...t.rich("digest.now.nothing", { command })),
      actions(ask(t("digest.now.record"), "conclusion add", {})),
    ],
  };
}

const latest = (one: Date, other: Date): Date => (one > other ? one : other);
