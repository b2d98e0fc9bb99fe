import type { Context } from "../../../kernel/commands/command.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { propose } from "../../../services/review/proposing/proposals.ts";
import { changeResource } from "../life/change-resource.ts";
import { mayChange } from "../life/may-change.ts";
import type { ResourceEntry } from "../resource.ts";

/** What a proposal is to change: which resource's title, in which language. */
export interface ProposedTitle {
  readonly resource: string;
  readonly language: Language;
}

/** The review queue's name for a proposal; several of one title are told apart by its end. */
export const proposalId = ({ resource, language }: ProposedTitle, unique: string): string =>
  `${resource}.${language}.${unique}`;

/** What such a name means. */
export function readProposalId(id: string): ProposedTitle {
  const [resource = "", code] = id.split(".");
  return { resource, language: LANGUAGES.find((one) => one === code) ?? "en" };
}

/** The resource that a notice is about: itself, or what a proposal is to change. */
export const resourceOfNotice = (subject: string): string => subject.split(".")[0] ?? "";

/** Whether somebody who may not change a published resource can propose a title in that language: in another than its own, and not that there be none. */
export async function canPropose(
  context: Context,
  resource: ResourceEntry | undefined,
  { language, title }: { readonly language: string; readonly title: string | null },
): Promise<boolean> {
  if (!resource?.published || title === null || resource.language === language) return false;
  return resource.titles[language] !== title && !(await mayChange(context, resource));
}

/** Proposes a title in another language, for moderators to decide. Returns the id of its entry of the review queue. */
export function proposeTitle(
  context: Context,
  which: ProposedTitle,
  title: string,
  submitter: string,
): Promise<string> {
  const id = proposalId(which, context.ids.next());
  return propose(context, "resource-title", id, { submitter, said: { title } });
}

const WHY = 200;

/** Gives a resource the title that was proposed, as whoever decides; its history says that somebody proposed it. */
export async function takeTitle(
  context: Pick<Context, "db" | "community" | "caller" | "now">,
  { resource, language }: ProposedTitle,
  { title, why }: { readonly title: string | null; readonly why?: string },
): Promise<void> {
  await changeResource(
    context,
    resource,
    { titles: { [language]: title } },
    why === undefined ? {} : { why: truncate(why, WHY) },
  );
}
