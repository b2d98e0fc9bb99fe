import type { Context } from "../../../kernel/commands/command.ts";
import { actions, ask, fields, muted, run, text, time } from "../../../kernel/views/build.ts";
import type { Part, View } from "../../../kernel/views/model.ts";
import type { ContactRequest } from "../../../services/store/rows.ts";
import { openedUntil } from "./request.ts";
import type { Who } from "./who.ts";

/** In whose words a request is told. */
export type RequestWords = Pick<Context, "t" | "format">;

type Facts = Pick<ContactRequest, "id" | "wanted" | "reason" | "question" | "answer" | "expiresAt">;

/** Who asks, and why: what an owner decides by. */
export function asked(request: Facts, { post, organisation, country }: Who, { t, format }: RequestWords): Part {
  const who = [post, organisation, country === null ? "" : format.country(country)].filter((part) => part !== "");
  return fields(
    [t("contact.request.who"), who.join(", ")],
    [t("contact.request.reason.is"), request.reason],
    [t("contact.request.question.is"), request.question ?? undefined],
    [t("contact.request.answer.is"), request.answer ?? undefined],
  );
}

/** The buttons beside Accept. */
export const otherWays = ({ id, question }: Pick<Facts, "id" | "question">, { t }: Pick<RequestWords, "t">) => [
  ask(t("contact.request.decline"), "contact decline", { request: id }),
  ...(question === null ? [ask(t("contact.request.why"), "contact why", { request: id })] : []),
];

/** A request as its owner is told of it. */
export function askedView(request: Facts, who: Who, words: RequestWords): View {
  const { t } = words;
  return {
    title: t("contact.request.asks", { name: who.name, wanted: request.wanted }),
    blocks: [
      asked(request, who, words),
      muted(t("contact.request.nothing"), " ", ...until(request, words)),
      actions(
        run(t("contact.request.accept"), "contact accept", { request: request.id }, { weight: "primary" }),
        ...otherWays(request, words),
      ),
    ],
  };
}

/** What the owner asks back, as whoever asked is told. */
export function questionView(request: Facts, name: string, words: RequestWords): View {
  const { t } = words;
  return {
    title: t("contact.request.asked-back", { name }),
    blocks: [
      fields([t("contact.request.question.theirs"), request.question ?? undefined]),
      muted(...until(request, words)),
      actions(
        ask(t("contact.request.reply"), "contact because", { request: request.id }, { weight: "primary" }),
        run(t("contact.request.withdraw"), "contact withdraw", { request: request.id }, { place: "here" }),
      ),
    ],
  };
}

/** That a request was accepted, with the button that opens what was agreed: it stands nowhere else. */
export function agreedView(
  { id, wanted, endedAt }: Pick<ContactRequest, "id" | "wanted" | "endedAt">,
  name: string,
  { t }: RequestWords,
): View {
  return {
    title:
      wanted === "introduction"
        ? t("contact.request.introduced", { name })
        : t("contact.request.agreed", { name, wanted }),
    tone: "good",
    blocks: [
      ...(endedAt === null ? [] : [muted(t("contact.request.opens-until"), " ", time(openedUntil(endedAt), "date"))]),
      actions(run(t("contact.request.show"), "contact told", { request: id }, { weight: "primary" })),
    ],
  };
}

/** That a request was declined; with what its owner said, where they said something. */
export function declinedView(
  { wanted, words }: Pick<ContactRequest, "wanted" | "words">,
  name: string,
  { t }: RequestWords,
): View {
  return {
    blocks: [
      text(t("contact.request.refused", { name, wanted })),
      ...(words === null ? [] : [fields([t("contact.request.words.theirs"), words])]),
    ],
  };
}

/** Until when an answer is waited for. */
export const until = ({ expiresAt }: Pick<Facts, "expiresAt">, { t }: Pick<RequestWords, "t">) => [
  t("contact.request.until"),
  " ",
  time(expiresAt, "date"),
];
