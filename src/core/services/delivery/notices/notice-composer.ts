import type { z } from "zod";
import type { MessageId } from "../../../kernel/language/message-ids.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { type Language, readLanguage } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { atLeast, type Role } from "../../../kernel/access/role.ts";
import type { Community } from "../../../kernel/access/caller.ts";
import { whenToTell } from "../../preferences/telling.ts";
import type { Person } from "../../store/rows.ts";
import { asReader, sql } from "../../store/store.ts";
import { actions, run, text } from "../../../kernel/views/build.ts";
import type { Action } from "../../../kernel/views/model.ts";
import type { Composer, Composition, DeliveryContext } from "../composer.ts";
import { coalesce } from "../coalesce.ts";
import type { DropReason, DueRow } from "../ledger.ts";
import { noticeAbout, type NoticeAbout, togetherCodes } from "./notice-about.ts";
import { detailSchema, plan } from "./notice.ts";
import { personReads } from "../../store/reader.ts";
import type { Words } from "../../../kernel/values/command-line.ts";

/** Words notices in the person's language and zone, with a way to what they are about. */
export const noticeComposer: Composer = {
  joins: () => true,
  async compose(due, context) {
    const composed = new Map<string, Composition>();
    const worded = await wordAll(
      due.map(({ row }) => row),
      context,
      composed,
    );
    const together: readonly string[] = togetherCodes(context.catalogue);
    const several = due.map(({ row }) => row).filter((row) => worded.has(row.id) && together.includes(codeOf(row)));
    const joinable = {
      kind: "notice",
      where: sql`d.detail->>'code' = any(${[...together]}::text[])`,
      worth: (rows: readonly DueRow[]) => wordAll(rows, context),
    } as const;
    const { said, joined } = await coalesce(several, worded, joinable, context);
    for (const [id, one] of worded) composed.set(id, saying([one]));
    for (const { carrier, all, carries } of said) composed.set(carrier.id, { ...saying(all), detail: { carries } });
    for (const id of joined) composed.set(id, { kind: "drop", reason: "summarised" });
    return composed;
  },
  follows: (_row, outcome) => outcome.state === "failed",
  async settled(row, outcome, context) {
    if (outcome.state !== "failed") return;
    // Whoever closed their direct messages on one platform is told on another. Each account is tried once: its key is its own.
    const closed = outcome.reason === "gone" || outcome.reason === "refused";
    if (closed && (await planElsewhere(row, context))) return;
    // Nobody is told that a notice did not arrive: that would be one more.
    context.log.warn({ delivery: row.id, reason: outcome.reason }, "a notice could not be delivered");
  },
};

/** A notice in the words of the person it is for. */
interface Worded {
  readonly informs: boolean;
  readonly sentence: Words;
  readonly ways: readonly Action[];
  readonly language: Language;
  readonly zone: string;
}

/** Words notices that are still wanted, by id; why others are not goes into `dropped`. */
async function wordAll(
  rows: readonly DueRow[],
  context: DeliveryContext,
  dropped = new Map<string, Composition>(),
): Promise<Map<string, Worded>> {
  const worded = new Map<string, Worded>();
  for (const row of rows) {
    const one = await wordOne(row, context);
    if (typeof one === "string") dropped.set(row.id, { kind: "drop", reason: one });
    else worded.set(row.id, one);
  }
  return worded;
}

/** A notice in words, or why it is not said. */
async function wordOne(row: DueRow, { db, community, now, catalogue }: DeliveryContext): Promise<Worded | DropReason> {
  const detail = detailSchema.parse(row.detail);
  const person = await db.person.findUnique({
    where: { communityId_id: { communityId: community.id, id: detail.person } },
  });
  const subject = noticeAbout(detail.about, catalogue);
  if (subject.informs && (await whenToTell({ db, community }, detail.person, now)).kind === "never") return "unwanted";
  if (!person || person.leftAt || person.suspendedAt) return "cancelled";
  if (!(await stillSeen({ db, community }, person, subject, row.subjectId))) return "withheld";
  const pointless = await subject.pointless?.(person.role as Role, { db, community });
  return pointless ?? inWordsOf(person, row, detail, subject, community);
}

function inWordsOf(
  person: Person,
  { subjectId, occurrence }: DueRow,
  { code, params, moments, delivery }: z.output<typeof detailSchema>,
  subject: ReturnType<typeof noticeAbout>,
  community: Community,
): Worded {
  const language = readLanguage(person.language) ?? community.language;
  const zone = person.zone ?? community.zone;
  const t = translator(language);
  const format = formatter(language, zone);
  const written = Object.fromEntries(
    Object.entries(moments).map(([name, at]) => [name, format.inZone(new Date(at), zone)]),
  );
  const sentence = t.problem({ code: code as MessageId, params: { ...params, ...written } });
  const lead = subject.lead?.(subjectId, t, occurrence.slice(code.length + 1), code);
  const looks = delivery !== undefined && atLeast(person.role as Role, "moderator");
  const ways = [
    ...(looks ? [run(t("deliveries.what-became"), "deliveries show", { delivery })] : []),
    ...(subject.beside?.(subjectId, t, code) ?? []),
    ...(lead ? [lead] : []),
  ];
  return { informs: subject.informs === true, sentence, ways, language, zone };
}

function saying(notices: readonly Worded[]): Extract<Composition, { kind: "say" }> {
  const [first] = notices;
  if (!first) throw new Error("a message says something");
  const blocks = notices.flatMap(({ sentence, ways }) =>
    ways.length > 0 ? [text(...sentence), actions(...ways)] : [text(...sentence)],
  );
  const view = { tone: first.informs ? ("plain" as const) : ("warning" as const), blocks };
  return { kind: "say", view, language: first.language, zone: first.zone };
}

const codeOf = ({ detail }: Pick<DueRow, "detail">): string => detailSchema.safeParse(detail).data?.code ?? "";

function planElsewhere(row: Parameters<Composer["settled"]>[0], context: DeliveryContext): Promise<boolean> {
  const { person, about, code, params, moments, delivery } = detailSchema.parse(row.detail);
  const when = Object.fromEntries(Object.entries(moments).map(([name, at]) => [name, new Date(at)]));
  return plan(
    // Nobody is left to be told: what is said of that is said above.
    { db: context.db, community: context.community, now: context.now, ids: context.ids },
    {
      person,
      about,
      subjectId: row.subjectId,
      occurrence: row.occurrence.slice(code.length + 1),
      problem: { code: code as MessageId, params: { ...params, ...when } },
      near: { platform: row.platform, space: row.spaceId },
      ...(delivery === undefined ? {} : { delivery }),
      except: { platform: row.platform, recipient: row.recipient },
    },
    noticeAbout(about, context.catalogue).informs ? whenToTell : undefined,
  );
}

/** Whether a person may see by now what they are to be told about. */
export async function stillSeen(
  { db, community }: Pick<DeliveryContext, "db" | "community">,
  person: { readonly id: string; readonly role: string },
  { count }: NoticeAbout,
  subjectId: string,
): Promise<boolean> {
  if (
    count === undefined ||
    (await asReader({ db }, personReads(person), (read) => count(read.db, community.id, subjectId))) > 0
  )
    return true;
  // What is gone hides nothing any more.
  return (await count(db, community.id, subjectId)) === 0;
}
