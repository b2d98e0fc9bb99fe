import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { LANGUAGES } from "../../core/kernel/language/language.ts";
import { clearable, opt } from "../../core/kernel/options/options.ts";
import { changedView } from "../../core/features/resources/life/changed-view.ts";
import { resourceOption, titleOption } from "../../core/features/resources/resource-options.ts";
import { loadResources } from "../../core/features/resources/select-resources.ts";

/** Says what a resource is called in one of the languages of the interface. */
export const resourceTitle = command({
  path: "resource title",
  summary: "resource.title.summary",
  title: "title.resource.title",
  submit: "submit.save",
  examples: ['resource title "Arms Trade Treaty" es "Tratado sobre el Comercio de Armas"'],
  input: z.object({
    resource: resourceOption(),
    language: opt.language("resource.title.language", LANGUAGES),
    title: clearable(titleOption(), "none"),
  }),
  audience: "caller",
  allow: "member",
  subjectOptions: ["resource"],
  async run(context, { resource, language, title }) {
    const [found] = await loadResources(context.db, context.community.id, [resource]);
    const isMain = found?.language === language;
    return changedView(context, resource, isMain ? { title: title ?? undefined } : { titles: { [language]: title } });
  },
});
