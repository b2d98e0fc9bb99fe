import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { type Language, LANGUAGES } from "../../core/kernel/language/language.ts";
import { clearable, opt } from "../../core/kernel/options/options.ts";
import { changedView } from "../../core/features/resources/life/changed-view.ts";
import { resourceOption, titleOption } from "../../core/features/resources/resource-options.ts";
import { loadResources } from "../../core/features/resources/select-resources.ts";
import { canPropose, proposeTitle } from "../../core/features/resources/translations/proposed-title.ts";
import { say } from "../../core/kernel/views/build.ts";

const languageIn = (code: string): Language => LANGUAGES.find((one) => one === code) ?? "en";

/** Says what a resource is called in one of the languages of the interface; what somebody says who may not change it is proposed to moderators. */
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
  budgets: ["suggestions"],
  subjectOptions: ["resource"],
  async run(context, { resource, language, title }) {
    const [found] = await loadResources(context.db, context.community.id, [resource]);
    const { caller, t } = context;
    if (title !== null && (await canPropose(context, found, { language, title }))) {
      if (caller.personId === undefined) throw new Error("whoever may propose titles is a person of the community");
      const which = { resource, language: languageIn(language) };
      const item = await proposeTitle(context, which, title, caller.personId);
      context.audit({ action: "resource.propose-title", subject: `resource:${resource}`, detail: { item, language } });
      return say(t("resource.translation.proposed", { title }), "good");
    }
    const isMain = found?.language === language;
    return changedView(context, resource, isMain ? { title: title ?? undefined } : { titles: { [language]: title } });
  },
});
