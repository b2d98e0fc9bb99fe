import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { commandLine, type Words } from "../../../kernel/values/command-line.ts";
import { say } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { type Composer, type DeliveryContext, each } from "../../../services/delivery/composer.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { preferencesFor } from "../../../services/preferences/own.ts";
import { personReads } from "../../../services/store/reader.ts";
import type { ContactRequest, Person } from "../../../services/store/rows.ts";
import { asReader } from "../../../services/store/store.ts";
import { isBlocked } from "./blocks.ts";
import type { RequestSide } from "./request.ts";
import { agreedView, askedView, declinedView, questionView, type RequestWords } from "./request-views.ts";
import { type RequestStep, toldSchema } from "./tell-request.ts";
import { composeTogether, togetherFailed } from "./compose-together.ts";
import { otherSide, type Who } from "./who.ts";

/** Words what each side of a request is told, as it is by then; nothing where an owner does not let its asker ask. */
export const requestComposer: Composer = {
  compose: each(async ({ row }, context) => {
    const { db, community } = context;
    const told = toldSchema.parse(row.detail);
    const request = await db.contactRequest.findUnique({
      where: { communityId_id: { communityId: community.id, id: row.subjectId } },
    });
    if (told.side === "both") return composeTogether(request, context);
    const { step, side } = told;
    const person = request && (await whom(context, request, side));
    if (!person || !isSo(request, step)) return { kind: "drop", reason: "cancelled" };
    const { ownerId: owner, askerId: asker } = request;
    if (side === "owner" && (await isBlocked(context, { owner, asker }))) return { kind: "drop", reason: "unwanted" };
    const other = await asReader(context, personReads(person), (read) => otherSide(read, request, side));
    if (!other) return { kind: "drop", reason: "withheld" };
    const { language, zone } = await preferencesFor(context, person.id);
    const words = { t: translator(language), format: formatter(language, zone) };
    return { kind: "say", view: worded(request, { step, side }, other, words), language, zone };
  }),
  // Where the two cannot be brought together, each is told by themselves.
  follows: ({ to }, outcome) =>
    outcome.state === "failed" || (to.address === "together" && outcome.state === "dropped"),
  async settled(row, outcome, context) {
    if (row.address === "together") await togetherFailed(row.subjectId, context);
    else await tryOtherAccount(row, outcome, context);
  },
};

/** Whom it is told, where they are here. */
function whom({ db, community }: DeliveryContext, request: ContactRequest, side: RequestSide): Promise<Person | null> {
  const id = side === "owner" ? request.ownerId : request.askerId;
  return db.person.findFirst({ where: { communityId: community.id, id, leftAt: null, suspendedAt: null } });
}

/** Whether that still is what there is to say of a request. */
function isSo({ open, state, question, answer, sealed }: ContactRequest, step: RequestStep): boolean {
  switch (step) {
    case "asked":
      return open === true && question === null;
    case "question":
      return open === true && question !== null && answer === null;
    case "answered":
      return open === true && answer !== null;
    case "agreed":
      return state === "accepted" && sealed !== null;
    case "declined":
      return state === "declined";
    case "over":
      return state === "ended";
  }
}

function worded(
  request: ContactRequest,
  { step, side }: { readonly step: RequestStep; readonly side: RequestSide },
  other: Who,
  words: RequestWords,
): View {
  const { name } = other;
  switch (step) {
    case "asked":
    case "answered":
      return askedView(request, other, words);
    case "question":
      return questionView(request, name, words);
    case "agreed":
      return agreedView(request, name, words);
    case "declined":
      return declinedView(request, name, words);
    case "over":
      return say(overWords(request, side, name, words));
  }
}

function overWords({ question, answer }: ContactRequest, side: RequestSide, name: string, { t }: RequestWords): Words {
  if (side === "owner") return [t("contact.request.over.owner", { name })];
  return question !== null && answer === null
    ? [t("contact.request.over.silent", { name })]
    : t.rich("contact.request.over.asker", { name, command: commandLine("contact find") });
}
