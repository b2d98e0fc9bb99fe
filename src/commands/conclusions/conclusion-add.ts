import { z } from "zod";
import { addConclusion } from "../../core/features/conclusions/add-conclusion.ts";
import { factRows } from "../../core/features/conclusions/card/fact-rows.ts";
import { CONCLUSION_MAX, type ConclusionInput } from "../../core/features/conclusions/conclusion.ts";
import { FACTS, outputOf, sharingOption, TO_DO } from "../../core/features/conclusions/conclusion-options.ts";
import { askOwners } from "../../core/features/conclusions/following/ask-owners.ts";
import { conclusionFromMessage } from "../../core/features/conclusions/from-message.ts";
import { conclusionsById } from "../../core/features/conclusions/list-conclusions.ts";
import { pastDue } from "../../core/features/conclusions/past-due.ts";
import { saidAlready } from "../../core/features/conclusions/same-text.ts";
import { type DigestDetail, nextDigest } from "../../core/features/digests/feature.ts";
import { getMeeting, isHost, mayBeShownHere, type Meeting } from "../../core/features/meetings/feature.ts";
import { refuseUnseen, type MinutesSession, sessionIn } from "../../core/features/minutes/feature.ts";
import { SHARING as LABELS, type Sharing, sharingRank, tlp } from "../../core/kernel/access/sharing.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { detectLanguage } from "../../core/kernel/language/detect.ts";
import { again, opt } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, fields, muted, run, text, time } from "../../core/kernel/views/build.ts";
import type { Block, View } from "../../core/kernel/views/model.ts";
import { sharingText } from "../../core/kernel/views/sharing-text.ts";
import { callerReads, readsHere } from "../../core/services/store/reader.ts";
import { asCommunity, asReader } from "../../core/services/store/store.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";

// What a community concludes is for the community (TLP:GREEN) unless somebody says otherwise.
const SHARING = "green";
// What comes of no meeting is for moderators to adopt.
const NOBODYS = { organiserId: null, chairId: null };

/** Records what was concluded, for lists and the next digest. */
export const conclusionAdd = command({
  path: "conclusion add",
  summary: "conclusion.add.summary",
  title: "title.conclusion.add",
  submit: "submit.record",
  examples: [{ says: "example.conclusion.add.topic" }, { says: "example.conclusion.add.meeting" }],
  input: z.object({
    text: opt.long("conclusion.text", CONCLUSION_MAX),
    ...TO_DO,
    meeting: opt.reference("conclusion.meeting", "meeting").optional(),
    ...FACTS,
    source: opt.link("conclusion.source").optional(),
    sharing: sharingOption(),
    again: again(),
  }),
  shortcuts: {
    message: {
      label: "conclusion.from-message",
      about: "conclusion.from-message.about",
      fill: conclusionFromMessage,
    },
    step: { asks: ["text", "topic", "owner"] },
  },
  audience: "channel",
  allow: "member",
  async already(scope, { text: said, due }) {
    const { db, community, t, format } = scope;
    const found = await saidAlready(db, community.id, said);
    if (!found) return pastDue(scope, due, { path: "conclusion add", input: { text: said } });
    const { id, concludedAt } = found;
    return {
      says: t("conclusion.add.already", { day: format.moment(concludedAt, "date", concludedAt) }),
      show: run(t("show"), "conclusion show", { conclusion: id }),
      another: t("conclusion.add.another"),
    };
  },
  async run(
    context,
    { text: said, meeting: named, topic, country, owner, due, output, crime, sharing, again: _again, ...given },
  ) {
    const { db, caller, community, now, ids } = context;
    if (sharingRank(caller.clearance) < sharingRank(SHARING)) return refuse("conclusion.add.clearance");
    const minutes = named === undefined ? await takenHere(context) : undefined;
    const meeting = minutes?.meeting ?? (named === undefined ? undefined : await getMeeting(db, community.id, named));
    const recorded: ConclusionInput = {
      ...{
        text: said,
        language: detectLanguage(said) ?? caller.language,
        sharing: labelledAs(caller, meeting, sharing),
      },
      status: isHost(caller, meeting ?? NOBODYS) ? "adopted" : "proposed",
      ...defined({ ...given, meetingId: meeting?.id, topics: topic, countries: country, crimes: crime, owners: owner }),
      ...defined({ dueOn: due?.date, output: output && outputOf(output) }),
    };
    const id = await addConclusion(db, { community: community.id, now, ids }, caller.personId, recorded);
    context.audit({ action: "conclusion.add", subject: `conclusion:${id}` });
    if (owner !== undefined) await asCommunity(context, "planning", (whole) => askOwners(whole, [id]));
    return recordedView(context, id, { recorded, meeting, minutes });
  },
});

interface Recorded {
  readonly recorded: ConclusionInput;
  readonly meeting: Meeting | undefined;
  readonly minutes: MinutesSession | undefined;
}

/** What was recorded, and what comes of it. */
async function recordedView(context: Context, id: string, { recorded, meeting, minutes }: Recorded): Promise<View> {
  const { t, db, community, caller } = context;
  // A contact who is to do it may be for fewer eyes than read along.
  const reader = context.openly ? readsHere(caller) : callerReads(caller);
  const [entry] = await asReader({ db }, reader, (read) => conclusionsById(read.db, community.id, [id]));
  const { sharing, status } = recorded;
  // Who may know of it can become fewer, and what all were answered cannot be taken back.
  const facts = [
    [t("conclusion.meeting"), context.openly ? undefined : meeting?.title],
    ...(entry
      ? factRows(entry, recorded, { ...context, term: labelling(await context.terms(), context.format.language) })
      : []),
  ] as const;
  return {
    title: t("conclusion.add.title"),
    tone: "good",
    blocks: [
      text(recorded.text),
      ...(facts.some(([, value]) => value) ? [fields(...facts)] : []),
      ...(minutes ? [muted(belongsTo(context, minutes.meeting))] : []),
      ...(sharing === SHARING ? [] : [muted(sharingText(sharing, t))]),
      ...(status === "proposed" ? [muted(t("conclusion.add.proposed"))] : []),
      ...(await whereNext(context, { ...recorded, section: "conclusions", meeting })),
      actions(run(t("manage"), "conclusion show", { conclusion: id })),
    ],
  };
}

/** The minutes being taken in the channel, which it belongs to; none where there are none. Refuses where it may not be said among them. */
async function takenHere(context: Context): Promise<MinutesSession | undefined> {
  const { db, caller, community } = context;
  const minutes = await sessionIn(db, community.id, caller.here);
  if (!minutes) await refuseUnseen(context, caller.here);
  else if (!(await mayBeShownHere(context, minutes.meeting)))
    return refuse("minutes.clearance", { title: minutes.meeting.title });
  return minutes;
}

const belongsTo = ({ t, openly }: Context, { title }: Pick<Meeting, "title">): string =>
  openly ? t("minutes.belongs.here") : t("minutes.belongs", { title });

/**
 * What is concluded in a meeting is labelled as it, and as a conclusion at least; what comes of none stays among those who read where it
 * is recorded, as far as whoever records it may see. Whoever says otherwise may go that far up, and down to the meeting's label.
 */
function labelledAs(
  { direct, clearance, ceiling }: Context["caller"],
  meeting: Pick<Meeting, "sharing"> | undefined,
  asked: Sharing | undefined,
): Sharing {
  const most = sharingRank(clearance) < sharingRank(ceiling) ? clearance : ceiling;
  if (asked !== undefined) {
    if (sharingRank(asked) > sharingRank(most)) return refuse("conclusion.add.sharing", { label: tlp(most) });
    return LABELS[Math.max(sharingRank(asked), sharingRank(meeting?.sharing ?? asked))] ?? "red";
  }
  const around = direct ? SHARING : most;
  return LABELS[Math.max(sharingRank(meeting?.sharing ?? around), sharingRank(SHARING))] ?? "red";
}

/** Of which countries a digest is to be that carries it: it is about them, or theirs to do. */
const countriesOf = ({ countries = [], owners = [] }: Pick<ConclusionInput, "countries" | "owners">): string[] => [
  ...countries,
  ...owners.flatMap(({ kind, value }) => (kind === "country" ? [value] : [])),
];

/** Says which digest carries it; nothing where there are some, and none may. */
async function whereNext(context: Context, said: DigestDetail & Pick<ConclusionInput, "owners">): Promise<Block[]> {
  const { t } = context;
  const next = await nextDigest(context, { ...said, countries: countriesOf(said) });
  if (next === "none")
    return [muted(...t.rich("conclusion.add.no-digest", { command: commandLine("conclusion list") }))];
  if (next === "withheld") return [];
  return [muted(t(next.here ? "conclusion.add.digest-here" : "conclusion.add.digest"), " ", time(next.at))];
}
