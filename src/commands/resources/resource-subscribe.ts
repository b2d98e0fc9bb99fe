import { RESOURCE_CRIME_LABELS, RESOURCE_KIND_LABELS } from "../../core/features/resources/kinds.ts";
import { z } from "zod";
import { followedQuestion } from "../../core/features/resources/subscriptions/answering.ts";
import { subscribe, unsubscribe } from "../../core/features/resources/subscriptions/subscribe.ts";
import {
  FOLLOWED_WORDS_MAX,
  followedWords,
  isSomething,
  type FollowedResources,
} from "../../core/features/resources/subscriptions/wanted.ts";
import { wantedWords } from "../../core/features/resources/subscriptions/wanted-words.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { topicOption } from "../../core/services/taxonomy/term-option.ts";

/** Has the caller told of new resources of a kind, country, topic or crime; or no longer. */
export const resourceSubscribe = command({
  path: "resource subscribe",
  summary: "resource.subscribe.summary",
  title: "title.resource.subscribe",
  submit: "submit.save",
  examples: ["resource subscribe kind:ruling country:BR topic:marking", { says: "example.resource.subscribe.words" }],
  input: z.object({
    words: opt.query("resource.subscribe.words", FOLLOWED_WORDS_MAX).optional(),
    kind: opt.choice("resource.kind", RESOURCE_KIND_LABELS).optional(),
    country: opt.country("resource.country").optional(),
    topic: topicOption("resource.topic").optional(),
    crime: opt.choice("resource.crime", RESOURCE_CRIME_LABELS).optional(),
    language: opt.language("resource.language").optional(),
    end: opt.flag("resource.subscribe.end").optional(),
  }),
  audience: "caller",
  allow: "member",
  async run(context, { end = false, ...asked }) {
    const { caller, community, t, format } = context;
    const person = caller.personId;
    if (person === undefined) throw new Error("whoever subscribes is a person of the community");
    const wanted = await wantedOf(context, defined(asked));
    const term = labelling(await context.terms(), caller.language);
    const what = wantedWords(wanted, { t, format, term });
    if (end && !(await unsubscribe(context, person, wanted))) return refuse("resource.subscribe.not");
    const isNew = end || (await subscribe(context, person, wanted));
    if (isNew)
      context.audit({
        action: end ? "resource.unsubscribe" : "resource.subscribe",
        subject: `community:${community.id}`,
        // What somebody looks for in their words is in no record.
        detail: { ...wanted, ...(wanted.words === undefined ? {} : { words: true }) },
      });
    const done = isNew ? "resource.subscribe.done" : "resource.subscribe.already";
    return {
      tone: "good",
      blocks: [
        text(t(end ? "resource.subscribe.ended" : done, { what })),
        actions(
          run(t(end ? "resource.subscribe.again" : "resource.subscribe.stop"), "resource subscribe", {
            ...wanted,
            ...(end ? {} : { end: true }),
          }),
          run(t("resource.subscriptions.show"), "resource subscriptions", {}),
        ),
      ],
    };
  },
});

/** What somebody says that they want to be told of. Throws UserError where that is nothing. */
async function wantedOf(
  context: Context,
  { words: said = "", ...filters }: FollowedResources,
): Promise<FollowedResources> {
  const words = followedWords(said);
  const asks =
    words === "" ? isSomething(filters) : (await followedQuestion(context, await context.terms(), words)).asks;
  if (!asks) return refuse("resource.subscribe.which");
  return { ...filters, ...(words === "" ? {} : { words }) };
}
