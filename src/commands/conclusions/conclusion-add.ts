import { z } from "zod";
import { pillarOption, topicOption } from "../../core/services/taxonomy/term-option.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { addConclusion } from "../../core/features/conclusions/add-conclusion.ts";
import { CONCLUSION_MAX } from "../../core/features/conclusions/conclusion.ts";
import { conclusionFromMessage } from "../../core/features/conclusions/from-message.ts";
import { saidAlready } from "../../core/features/conclusions/same-text.ts";
import { type DigestDetail, nextDigest } from "../../core/features/digests/feature.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { detectLanguage } from "../../core/kernel/language/detect.ts";
import { getMeeting, mayBeShownHere, type Meeting } from "../../core/features/meetings/feature.ts";
import { again, opt } from "../../core/kernel/options/options.ts";
import { refuseUnseen, type Session, sessionIn } from "../../core/features/minutes/feature.ts";
import { SHARING as LABELS, type Sharing, sharingRank } from "../../core/kernel/access/sharing.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { actions, fields, link, muted, run, text, time } from "../../core/kernel/views/build.ts";
import type { Block } from "../../core/kernel/views/model.ts";
import { sharingText } from "../../core/kernel/views/sharing-text.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

// What a community concludes is for the community (TLP:GREEN) unless somebody says otherwise.
const SHARING = "green";

/** Records what was concluded, for lists and the next digest. */
export const conclusionAdd = command({
  path: "conclusion add",
  summary: "conclusion.add.summary",
  title: "title.conclusion.add",
  submit: "submit.record",
  examples: [{ says: "example.conclusion.add.topic" }, { says: "example.conclusion.add.meeting" }],
  input: z.object({
    text: opt.long("conclusion.text", CONCLUSION_MAX),
    meeting: opt.reference("conclusion.meeting", "meeting").optional(),
    pillar: pillarOption("conclusion.pillar").optional(),
    topic: topicOption("conclusion.topic").optional(),
    country: opt.country("conclusion.country").optional(),
    source: opt.link("conclusion.source").optional(),
    again: again(),
  }),
  fromMessage: {
    label: "conclusion.from-message",
    about: "conclusion.from-message.about",
    fill: conclusionFromMessage,
  },
  audience: "channel",
  allow: "member",
  async already({ db, community, t, format }, { text: said }) {
    const found = await saidAlready(db, community.id, said);
    if (!found) return undefined;
    const { id, concludedAt } = found;
    return {
      says: t("conclusion.add.already", { day: format.moment(concludedAt, "date", concludedAt) }),
      show: run(t("show"), "conclusion show", { conclusion: id }),
      another: t("conclusion.add.another"),
    };
  },
  async run(context, { text: said, meeting: named, source, again: _again, ...about }) {
    const { db, caller, community, now, ids, t, format } = context;
    if (sharingRank(caller.clearance) < sharingRank(SHARING)) return refuse("conclusion.add.clearance");
    const minutes = named === undefined ? await takenHere(context) : undefined;
    const meeting = minutes?.meeting ?? (named === undefined ? undefined : await getMeeting(db, community.id, named));
    const meetingId = meeting?.id;
    const sharing = labelledAs(meeting);
    const language = detectLanguage(said) ?? caller.language;
    const id = await addConclusion(db, { community: community.id, now, ids }, caller.personId, {
      text: said,
      ...defined({ meetingId, ...about, source }),
      language,
      sharing,
    });
    context.audit({ action: "conclusion.add", subject: `conclusion:${id}` });
    const label = labelling(await context.terms(), context.format.language);
    const facts = [
      // Who may know of it can become fewer, and what all were answered cannot be taken back.
      [t("conclusion.meeting"), context.openly ? undefined : meeting?.title],
      [t("conclusion.pillar"), about.pillar && label(about.pillar)],
      [t("conclusion.topic"), about.topic && label(about.topic)],
      [t("conclusion.country"), about.country && format.country(about.country)],
      [t("conclusion.source.label"), source && [link(t("conclusion.source.link"), source)]],
    ] as const;
    return {
      title: t("conclusion.add.title"),
      tone: "good",
      blocks: [
        text(said),
        ...(facts.some(([, value]) => value) ? [fields(...facts)] : []),
        ...(minutes ? [muted(belongsTo(context, minutes.meeting))] : []),
        ...(sharing === SHARING ? [] : [muted(sharingText(sharing, t))]),
        ...(await whereNext(context, { meeting, sharing })),
        actions(run(t("manage"), "conclusion show", { conclusion: id })),
      ],
    };
  },
});

/** The minutes being taken in the channel, which it belongs to; none where there are none. Refuses where it may not be said among them. */
async function takenHere(context: Context): Promise<Session | undefined> {
  const { db, caller, community } = context;
  const minutes = await sessionIn(db, community.id, caller.here);
  if (!minutes) await refuseUnseen(context, caller.here);
  else if (!(await mayBeShownHere(context, minutes.meeting)))
    return refuse("minutes.clearance", { title: minutes.meeting.title });
  return minutes;
}

const belongsTo = ({ t, openly }: Context, { title }: Pick<Meeting, "title">): string =>
  openly ? t("minutes.belongs.here") : t("minutes.belongs", { title });

/** What is concluded in a meeting is labelled as it, and as a conclusion at least. */
function labelledAs(meeting: Pick<Meeting, "sharing"> | undefined): Sharing {
  return LABELS[Math.max(sharingRank(meeting?.sharing ?? SHARING), sharingRank(SHARING))] ?? "red";
}

/** Says which digest carries it; nothing where there are some, and none may. */
async function whereNext(context: Context, said: DigestDetail): Promise<Block[]> {
  const { t } = context;
  const next = await nextDigest(context, said);
  if (next === "none")
    return [muted(...t.rich("conclusion.add.no-digest", { command: commandLine("conclusion list") }))];
  if (next === "withheld") return [];
  return [muted(t(next.here ? "conclusion.add.digest-here" : "conclusion.add.digest"), " ", time(next.at))];
}
