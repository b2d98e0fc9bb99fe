import { z } from "zod";
import { follow, followedBy, type MandateKey, unfollow } from "../../core/features/contacts/mandates/follows.ts";
import { mandatesHeld } from "../../core/features/contacts/mandates/load-mandates.ts";
import { loadCard } from "../../core/features/contacts/select-contacts.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt, page } from "../../core/kernel/options/options.ts";
import { actions, item, items, run, strong, text } from "../../core/kernel/views/build.ts";
import { aboutEntry } from "../../core/kernel/views/entry-button.ts";
import type { Input, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { labelling, lowered } from "../../core/services/taxonomy/labelling.ts";
import { topicOption } from "../../core/services/taxonomy/term-option.ts";

/** Has the caller told when a mandate changes hands, or no longer; given nothing, shows which they are told of. */
export const contactFollow = command({
  path: "contact follow",
  summary: "contact.follow.summary",
  title: "title.contact.follow",
  submit: "submit.save",
  examples: ["contact follow country:PY topic:tracing", "contact follow", "contact follow Ramona end:true"],
  input: z.object({
    contact: opt.reference("contact.item", "contact").optional(),
    country: opt.country("contact.country").optional(),
    topic: topicOption("contact.topic").optional(),
    end: opt.flag("contact.follow.end").optional(),
    page: page(),
  }),
  audience: "caller",
  allow: "member",
  async run(context, { contact, country, topic, end, page: at }) {
    const { caller, t } = context;
    const person = caller.personId;
    if (person === undefined) throw new Error("whoever follows is a person of the community");
    if (contact === undefined && country === undefined && topic === undefined) return followed(context, person, at);
    const mandates = await meant(context, { contact, country, topic });
    const [first] = mandates;
    if (!first) return refuse("contact.mandate.none");
    const again: Input = contact === undefined ? { ...first } : { contact, ...(topic === undefined ? {} : { topic }) };
    if (end !== true) await follow(context, person, mandates);
    else if ((await unfollow(context, person, mandates)) === 0) return refuse("contact.follow.not");
    const topics = mandates.map((one) => one.topic);
    const action = end === true ? "contact.unfollow" : "contact.follow";
    context.audit({ action, subject: `country:${first.country}`, detail: { topics } });
    return {
      tone: "good",
      blocks: [
        text(t(end === true ? "contact.follow.ended" : "contact.follow.done", await named(context, mandates))),
        actions(
          end === true
            ? run(t("contact.follow"), "contact follow", again)
            : run(t("contact.unfollow"), "contact follow", { ...again, end: true }),
        ),
      ],
    };
  },
});

interface Meant {
  readonly contact: string | undefined;
  readonly country: string | undefined;
  readonly topic: string | undefined;
}

/** Those of a contact, or that of a country for a topic. */
async function meant(context: Context, { contact, country, topic }: Meant): Promise<readonly MandateKey[]> {
  if (contact === undefined)
    return country === undefined || topic === undefined ? refuse("contact.follow.which") : [{ country, topic }];
  const card = (await loadCard(context, contact)) ?? refuse("contact.gone");
  return (await mandatesHeld(context, contact))
    .filter((one) => topic === undefined || one.topic === topic)
    .map((one) => ({ country: card.country, topic: one.topic }));
}

async function named({ caller, terms, format }: Context, mandates: readonly MandateKey[]) {
  const term = labelling(await terms(), caller.language);
  return {
    country: format.country(mandates[0]?.country ?? ""),
    topics: format.all(mandates.map(({ topic }) => lowered(term(topic)))),
  };
}

async function followed(context: Context, person: string, at: number): Promise<View> {
  const { caller, terms, format, t } = context;
  const all = await followedBy(context, person);
  const title = t("title.contact.follow");
  if (all.length === 0) return { title, blocks: [text(t("contact.follow.none"))] };
  const term = labelling(await terms(), caller.language);
  const { shown, turns, where } = pageOf(all, at, "contact follow", {}, t);
  return {
    title,
    blocks: [
      items(
        ...shown.map(({ country, topic }) =>
          item(
            [strong(term(topic)), `\n${format.country(country)}`],
            aboutEntry(
              run(t("contact.unfollow"), "contact follow", { country, topic, end: true }),
              `${term(topic)}, ${format.country(country)}`,
              t,
            ),
          ),
        ),
      ),
      ...where,
      ...(turns.length > 0 ? [actions(...turns)] : []),
    ],
  };
}
