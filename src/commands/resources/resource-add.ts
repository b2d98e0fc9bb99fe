import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { factsOf } from "../../core/features/resources/given-facts.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { again, hidden, knownByLook, opt } from "../../core/kernel/options/options.ts";
import { resourceFromMessage } from "../../core/features/resources/adding/from-message.ts";
import { resourceFromPage } from "../../core/features/resources/adding/from-page.ts";
import { writtenIn } from "../../core/features/resources/adding/written-in.ts";
import { RESOURCE_KIND_LABELS } from "../../core/features/resources/kinds.ts";
import { likelySame } from "../../core/features/resources/duplicates/likely-same.ts";
import { FACTS, titleOption } from "../../core/features/resources/resource-options.ts";
import { USUAL_SHARING } from "../../core/features/resources/resource.ts";
import { showResource } from "../../core/features/resources/show-resource.ts";
import { suggestResource } from "../../core/features/resources/suggest-resource.ts";
import { run, text } from "../../core/kernel/views/build.ts";

/** Suggests a resource; a moderator decides whether everybody finds it. */
export const resourceAdd = command({
  path: "resource add",
  summary: "resource.add.summary",
  title: "title.resource.add",
  submit: "submit.suggest",
  examples: ['resource add "Arms Trade Treaty" https://www.un.org/disarmament/ treaty topic:customs'],
  input: z.object({
    title: titleOption(),
    url: knownByLook(opt.link("resource.url"), /https?:\/\/\S+/).optional(),
    kind: opt.choice("resource.kind", RESOURCE_KIND_LABELS),
    country: opt.country("resource.country").optional(),
    ...FACTS,
    told: hidden(opt.flag("resource.from-message")).optional(),
    again: again(),
  }),
  lookup: { find: resourceFromPage },
  shortcuts: {
    message: { label: "resource.from-message", about: "resource.from-message.about", fill: resourceFromMessage },
  },
  audience: "caller",
  allow: "member",
  budgets: ["suggestions", "pages"],
  async already({ db, community, t }, resource) {
    const [found] = await likelySame(db, community.id, resource);
    // What is the same as a whole is refused.
    if (!found || found.whole) return undefined;
    const { id, title, published, by } = found;
    const linked = published ? "resource.add.duplicate" : "resource.add.suggested";
    return {
      says: t(by === "address" ? linked : `resource.add.same.${by}`, { title }),
      show: run(t("show"), "resource show", { resource: id }),
      another: t("resource.add.another"),
    };
  },
  async run(context, { title, url, kind, country, topic, language, again: _again, told: _told, ...rest }) {
    const { caller, t } = context;
    if (caller.personId === undefined) throw new Error("whoever may suggest resources is a person of the community");
    // Whoever finds it wants to read it, or to look it up where it is published.
    if ((url ?? rest.citation ?? rest.source) === undefined) return refuse("resource.add.where");
    const written = language ?? writtenIn(title, rest.summary) ?? caller.language;
    const { id, item, passed } = await suggestResource(context, caller.personId, {
      ...{ title, kind },
      ...defined({ url, country }),
      ...factsOf(rest),
      topics: topic ?? [],
      language: written,
      sharing: USUAL_SHARING,
    });
    context.audit({ action: "resource.suggest", subject: `resource:${id}`, detail: { item } });
    const card = await showResource(context, id);
    return {
      ...card,
      tone: "good",
      blocks: [text(t(passed ? "resource.add.passed" : "resource.add.done")), ...card.blocks],
    };
  },
});
