import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import type { Block } from "../../kernel/views/model.ts";
import { asCommunity, type Whole } from "../store/store.ts";
import { describedOf } from "./describe.ts";
import { refuseSettled } from "./arising/arising.ts";
import { refuseUnseen } from "./deciding/seen.ts";
import { settle } from "./settle.ts";
import { noteStep } from "./steps.ts";
import { type DescribedSubject, type ReviewSubject, type SaidByField, subjectOf } from "./subject.ts";
import { tellSubmitter } from "./tell-submitter.ts";
import { type Decision, goneWords, type ReviewWords, suggestionWords } from "./words.ts";

/** What was decided about, or is no longer, and what is said of that. */
export interface DecidedAbout extends DescribedSubject {
  readonly words: ReviewWords;
}

/** What was decided, and what may well be done next. */
export interface ReviewDecided extends DecidedAbout {
  readonly next: readonly Block[];
}

/** What is done to a thing in the transaction that decides about it. */
export interface Amend {
  /** Puts it right. */
  readonly write?: (context: Whole<Context>) => Promise<void>;
  /** What another thing was given, with which it becomes one. */
  readonly given?: SaidByField;
  /** What it said as whoever decides has seen it (deciding/seen.ts). */
  readonly seen?: string | undefined;
}

/**
 * Decides an entry of the review queue: of two at once one wins, and the other is told who did. Publishes or withholds
 * the thing, put right by `amend` where that is given; notes what was done and by whom, and plans to tell the submitter. Throws
 * UserError where it is decided already, another moderator looks at it, it says something else than was seen, or what it is about is
 * gone and it is not rejected.
 */
export async function decide(
  context: Context,
  id: string,
  decision: Decision,
  amend: Amend = {},
): Promise<ReviewDecided> {
  const item = await settle(context, id, decision);
  const subject = subjectOf(context.catalogue, item.subjectKind);
  const before = await describedOf(context, item);
  refuseImpossible(subject, before, decision);
  if (decision.decision === "approved") await refuseSettled(context, subject, item.subjectId);
  await refuseUnseen(context, subject, item, amend.seen);
  const was = amend.write && (await subject.revision?.read(context, item.subjectId));
  const kept = await asCommunity(context, "indexing", async (whole) => {
    await amend.write?.(whole);
    return before.gone ? undefined : carryOut(subject, whole, item.subjectId, decision);
  });
  const became = was && (await subject.revision?.read(context, item.subjectId));
  const changed = was !== undefined && became !== undefined && differ(was, became);
  const after = { ...(changed ? became : {}), ...kept, ...amend.given };
  await noteDecision(context, item, decision, {
    ...(changed ? { was } : {}),
    ...(Object.keys(after).length > 0 ? { became: after } : {}),
  });
  const { about, words = suggestionWords } = subject;
  if (about !== undefined && !before.gone)
    await asCommunity(context, "planning", (whole) =>
      tellSubmitter(whole, {
        ...{ ...item, about, problem: words.told({ ...decision, changed }, before.title) },
        takenBack: words.toldReopened?.(before.title).code,
      }),
    );
  const next = decision.decision === "approved" ? await subject.next?.(context, item.subjectId) : undefined;
  const described = changed ? await describedOf(context, item) : before;
  return { ...described, words: before.gone ? goneWords : words, next: next ?? [] };
}

/** What its kind does not know, and all but rejecting what is not there any more. */
function refuseImpossible({ cannot }: ReviewSubject, { gone }: DescribedSubject, { decision }: Decision): void {
  if (decision === "approved" && cannot?.approve) return refuse(cannot.approve);
  if (gone && decision !== "rejected") return refuse("review.gone");
}

interface Item {
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly createdAt: Date;
}

/** Notes what was decided in the history of an entry, and in the audit log; `fields` is what was changed by it. */
async function noteDecision(
  context: Context,
  { id, subjectKind, subjectId, createdAt: since }: Item,
  decision: Decision,
  fields: { readonly was?: SaidByField; readonly became?: SaidByField },
): Promise<void> {
  const { decision: what } = decision;
  const reason = decision.decision === "approved" ? {} : { reason: decision.reason };
  await noteStep(context, id, { what, since, ...reason, ...fields });
  const action = { approved: "review.approve", rejected: "review.reject", changes: "review.ask", merged: "review.merge" }[what]; // biome-ignore format: one line
  const detail = { item: id, ...(fields.was === undefined ? {} : { changed: true }) };
  context.audit({ action, subject: `${subjectKind}:${subjectId}`, detail });
}

/** Returns what it takes to take it back. */
async function carryOut(
  subject: ReviewSubject,
  whole: Whole<Context>,
  id: string,
  decision: Decision,
): Promise<SaidByField | undefined> {
  if (decision.decision === "approved") return (await subject.approve(whole, id)) ?? undefined;
  if (decision.decision !== "changes") await subject.reject(whole, id, decision.reason);
  return undefined;
}

const differ = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  Object.keys({ ...one, ...other }).some((field) => (one[field] ?? "") !== (other[field] ?? ""));
