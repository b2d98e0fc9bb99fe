import { declaredByKey, oncePerProduct } from "../../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import type { MessageId } from "../../../kernel/language/message-ids.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import type { Role } from "../../../kernel/access/role.ts";
import type { Action } from "../../../kernel/views/model.ts";
import type { Db } from "../../store/store.ts";
import type { DeliveryContext } from "../composer.ts";
import type { Describe } from "../describing.ts";
import type { DropReason } from "../ledger.ts";

/**
 * What a notice can be about. Each feature adds its own, beside what it declares of them. What only informs waits for the end of
 * quiet hours and is not said to those who want no such messages. The others ask somebody to act, such as whoever organises a
 * meeting that its channel was not reminded of: these are always said, at once.
 * `declare module "…/delivery/notice-about.ts" { interface NoticeSubjects { digest: "asks" } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- features merge their own into it
export interface NoticeSubjects {}
export type About = keyof NoticeSubjects;
/** Those of which notices ask somebody to act. */
export type AskingAbout = { [A in About]: NoticeSubjects[A] extends "informs" ? never : A }[About];
/** Those of which notices only inform. */
export type InformingAbout = Exclude<About, AskingAbout>;

/** What notices about one kind of thing are to whom they are for. */
export interface NoticeAbout {
  readonly informs?: boolean;
  /** How moderators are told what it was; its deliveries' subjects are things of that kind. */
  readonly describe: Describe;
  /**
   * The button that shows it, or that does what the notice of that code asks for; `occurrence` is what told the notice apart from others of
   * its code about the same subject. None where it leads nowhere.
   */
  readonly lead?: (subject: string, t: Translate, occurrence: string, code: string) => Action | undefined;
  /** What else can be done about it, by what it says. */
  readonly beside?: (subject: string, t: Translate, code: string) => readonly Action[];
  /** How many things of that id the reader may see; where it is absent, they are for whoever is told in any case. */
  readonly count?: (db: Db, community: string, id: string) => Promise<number>;
  /** Why one is not to be said any more to a person in that role; undefined where it is. */
  readonly pointless?: (
    role: Role,
    context: Pick<DeliveryContext, "db" | "community">,
  ) => Promise<DropReason | undefined>;
  /** Notices of these codes to one person are said together: after an outage there may be many. */
  readonly together?: readonly MessageId[];
  /** Notices of these codes can wait for the summary of the next morning: somebody else causes as many as they like. */
  readonly canWait?: readonly MessageId[];
}

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What notices are about that is its own. */
    readonly notices?: {
      readonly [A in About]?: NoticeAbout &
        (NoticeSubjects[A] extends "informs" ? { readonly informs: true } : { readonly informs?: false });
    };
  }
}

/** What features declare of notices, by what they are about. */
export const noticesAbout = oncePerProduct(
  (product): ReadonlyMap<string, NoticeAbout> => declaredByKey(product, "notices"),
);

/** What a feature declares of notices about that. Throws where none does. */
export function noticeAbout(about: string, product: Features): NoticeAbout {
  const found = noticesAbout(product).get(about);
  if (!found) throw new Error(`no feature declares notices about a ${about}`);
  return found;
}

/** The codes of notices that are said together. */
export const togetherCodes = oncePerProduct((product): readonly MessageId[] =>
  [...noticesAbout(product).values()].flatMap(({ together = [] }) => together),
);
