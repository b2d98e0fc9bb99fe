import type { Context } from "../../../kernel/commands/command.ts";
import { sharingRank, tlp } from "../../../kernel/access/sharing.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { statusOf } from "../conclusion-entries.ts";
import { fileConclusions } from "../document.ts";
import type { OwnerInput } from "../owners/owner.ts";
import { keysOf, saveOwners } from "../owners/save-owners.ts";
import { columnsChanged, ends } from "./columns-changed.ts";
import { type FoundConclusion, heldConclusion } from "./found-conclusion.ts";
import type { GivenChange } from "./given-change.ts";
import { noteChanges, type NotedChange } from "./history.ts";
import { noteProgress } from "./note-progress.ts";
import { judgeStatus, writeStatus } from "./set-status.ts";
import { type CallerStanding, standingOf } from "./standing.ts";
import { refuseCircle } from "./superseding.ts";
import { outdateVersions, sayVersion } from "./versions.ts";

type At = Pick<Context, "db" | "community" | "caller" | "now" | "format">;

/** What became different: what the history notes, and the number of the change of the status, by which that is taken back. */
export interface ConclusionChanged {
  readonly what: readonly NotedChange["what"][];
  readonly status?: number;
}

/**
 * Changes a conclusion: its status by whoever may (standing.ts), its wording in another language by any member, and all else by who
 * directs it, or by who recorded it until it is adopted (but for another meeting in place of its own). A meeting's label holds for it, too. What was is in its history. Throws UserError where the caller may not.
 */
export async function changeConclusion(at: At, id: string, given: GivenChange): Promise<ConclusionChanged> {
  const { found, seen } = await heldConclusion(at, id);
  const standing = await standingOf(at.db, at.caller, found);
  const noted = [...(await ownChanges(at, found, given, standing)), ...(await versionOf(at, found, given, standing))];
  // A form that says what it showed asks for nothing, whatever became of it since.
  const asked = given.status === given.seen ? { ...given, status: undefined } : given;
  const status = await statusChanged(at, found, { ...asked, seen: given.seen ?? seen }, standing);
  if (noted.length === 0 && status === undefined && isProgress(found, given)) {
    await noteProgress(at, id, given.why);
    return { what: ["progress"] };
  }
  const why = given.why === undefined || status !== undefined ? {} : { why: given.why };
  const changing = { community: at.community.id, now: at.now, by: at.caller.personId };
  if (noted.length > 0)
    await noteChanges(
      at.db,
      changing,
      id,
      noted.map((one) => ({ ...one, ...why })),
    );
  await fileConclusions(at.db, at.community.id);
  return {
    what: [...noted.map(({ what }) => what), ...(status === undefined ? [] : ["status" as const])],
    ...(status === undefined ? {} : { status }),
  };
}

/** That it is in progress, which it is, and why: how far it is, as Progress says it. */
const isProgress = ({ status }: FoundConclusion, given: GivenChange): given is GivenChange & { readonly why: string } =>
  status === "in-progress" && given.status === status && given.why !== undefined;

/** What only those change who direct it, or who recorded it as long as it is proposed. */
async function ownChanges(
  at: At,
  found: FoundConclusion,
  given: GivenChange,
  standing: CallerStanding,
): Promise<NotedChange[]> {
  const { data, noted } = columnsChanged(found, given);
  const text = isVersion(found, given) || given.text === found.text ? undefined : given.text;
  if (noted.length === 0 && text === undefined && given.owners === undefined) return [];
  if (!standing.directs && !(standing.recorded && isOwn(found, data.meetingId !== undefined)))
    return refuse(text === undefined ? "conclusion.edit.others" : "conclusion.amend.others");
  if (sharingRank(given.sharing ?? "clear") > sharingRank(at.caller.ceiling))
    return refuse("conclusion.sharing.yours", { label: tlp(at.caller.ceiling) });
  const where = { communityId: at.community.id, id: found.id };
  if (Object.keys(data).length > 0) await at.db.conclusion.updateMany({ where, data });
  return [
    ...noted,
    ...(text === undefined ? [] : await reworded(at, found, text)),
    ...(given.owners === undefined ? [] : await reassigned(at, found, given.owners ?? [])),
  ];
}

/** Whether it is still for who recorded it to change; that it is another meeting's than before never is. */
const isOwn = ({ status, meetingId }: FoundConclusion, moves: boolean): boolean =>
  status === "proposed" && !(moves && meetingId !== null);

/** Amends the text, in the language that it has; what it was in other languages goes with it. */
async function reworded({ db, community, now }: At, found: FoundConclusion, text: string): Promise<NotedChange[]> {
  await db.conclusion.updateMany({
    where: { communityId: community.id, id: found.id },
    data: { text, changedAt: now },
  });
  return [{ what: "text", from: found.text, to: text }, ...(await outdateVersions(db, community.id, found.id))];
}

async function reassigned(
  { db, community }: At,
  { id }: FoundConclusion,
  owners: readonly OwnerInput[],
): Promise<NotedChange[]> {
  const was = keysOf(await saveOwners(db, community.id, id, owners));
  const is = keysOf(owners);
  return was === is ? [] : [{ what: "owners", ...ends(was, is) }];
}

const isVersion = ({ language }: FoundConclusion, given: GivenChange): boolean =>
  given.language !== undefined && given.language !== language;

async function versionOf(
  at: At,
  found: FoundConclusion,
  given: GivenChange,
  standing: CallerStanding,
): Promise<NotedChange[]> {
  const { language, text } = given;
  if (language === undefined || !isVersion(found, given)) return [];
  if (text === undefined) return refuse("conclusion.version.text");
  return sayVersion(at, found, { language, text }, standing);
}

async function statusChanged(
  at: At,
  found: FoundConclusion,
  { status: to, seen, why, by }: GivenChange,
  standing: CallerStanding,
): Promise<number | undefined> {
  const from = seen ?? statusOf(found.status);
  if (to === undefined || (to === from && from === found.status)) return undefined;
  judgeStatus(from, to, standing);
  if (to === "superseded") await refuseCircle(at, found.id, by);
  return writeStatus(at, found, from, {
    to,
    ...(why === undefined ? {} : { why }),
    ...(to === "superseded" && by !== undefined ? { by } : {}),
  });
}
