import { z } from "zod";
import type { Problem } from "../../../kernel/errors/errors.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { whenToTell } from "../../preferences/telling.ts";
import { accountsOf } from "../planning/accounts.ts";
import type { DeliveryContext } from "../composer.ts";
import type { AskingAbout, InformingAbout } from "./notice-about.ts";
import { planDelivery, type DeliveryPlanning } from "../planning/plan.ts";
import { commandLineSchema } from "../../../kernel/values/command-line.ts";

/** Something one person must be told about a thing of theirs, what they set, or what they moderate. */
export interface Notice {
  readonly person: string;
  readonly about: AskingAbout;
  readonly subjectId: string;
  /** Tells notices of the same code about the same subject apart; "" where one is enough for ever. */
  readonly occurrence: string;
  /** The message. Dates among its arguments are written in the person's own zone and language. */
  readonly problem: Problem;
  /** The platform and space it concerns: the person is told there if they have an account there. */
  readonly near: Pick<Target, "platform" | "space">;
  /** An account that could not be told. */
  readonly except?: Pick<Target, "platform" | "recipient">;
  /** The delivery that it is about: who may look at it is led there. */
  readonly delivery?: string;
  /** When it is to be said, a moment of what it is about; now where absent. */
  readonly at?: Date;
}

/** Something one person may want to know. */
export interface News extends Omit<Notice, "about"> {
  readonly about: InformingAbout;
}

/** What a notice keeps beside its subject: whom it tells, and the words. */
export const detailSchema = z.object({
  person: z.string(),
  about: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), commandLineSchema])),
  moments: z.record(z.string(), z.iso.datetime()),
  delivery: z.string().optional(),
  /** The moment at which it is to be said, where it has its own. */
  at: z.iso.datetime().optional(),
});

type In = DeliveryPlanning & { readonly log?: DeliveryContext["log"] };

/** Plans a notice, once; false where it was planned before or the person cannot be reached on any platform. */
export function planNotice(context: In, notice: Notice): Promise<boolean> {
  return plan(context, notice);
}

/** Plans one that only informs: for the end of the person's quiet hours. */
export function planNews(context: In, news: News): Promise<boolean> {
  return plan(context, news, whenToTell);
}

/** Plans one for the end of the person's quiet hours, though it asks something of them. */
export const planLater = (context: In, notice: Notice): Promise<boolean> => plan(context, notice, whenToTell);

/** Plans a notice to whom it tells, where they are to be reached: at once, or when `when` says. */
export async function plan(
  context: In,
  notice: Omit<Notice, "about"> & { readonly about: string },
  when?: typeof whenToTell,
): Promise<boolean> {
  const to = (await accountsOf(context, [notice.person], notice)).get(notice.person);
  if (!to) {
    context.log?.warn(
      { code: notice.problem.code, subject: notice.subjectId },
      "nobody can be told: the person has no account on a connected platform",
    );
    return false;
  }
  const {
    person,
    about,
    subjectId,
    problem: { code, params },
  } = notice;
  const detail: z.input<typeof detailSchema> = {
    person,
    about,
    code,
    params: Object.fromEntries(
      Object.entries(params).flatMap(([name, value]) => (value instanceof Date ? [] : [[name, value]])),
    ),
    moments: Object.fromEntries(
      Object.entries(params).flatMap(([name, value]) => (value instanceof Date ? [[name, value.toISOString()]] : [])),
    ),
    ...(notice.delivery === undefined ? {} : { delivery: notice.delivery }),
    ...(notice.at === undefined ? {} : { at: notice.at.toISOString() }),
  };
  const telling = await when?.(context, person, context.now);
  const dueAt = telling?.kind === "at" ? telling.at : (notice.at ?? context.now);
  return planDelivery(context, {
    kind: "notice",
    subjectId,
    occurrence: `${code} ${notice.occurrence}`,
    to,
    dueAt,
    detail,
  });
}
