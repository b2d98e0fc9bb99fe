import { exampleQuestions } from "../global-search/examples.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { actions, ask, run, strong, text } from "../../kernel/views/build.ts";
import type { HomeSection } from "./section.ts";

/** What can be asked here, as buttons that ask it, and the forms of the look-ups. */
export const askingSection: HomeSection = {
  order: 50,
  async build(context) {
    const { caller, t } = context;
    const member = atLeast(caller.role, "member");
    const forms = [
      ...(member ? [ask(t("home.ask.contact"), "contact find", {})] : []),
      ask(t("home.ask.resource"), "resource find", {}),
      ...(member ? [ask(t("conclusion.list.record"), "conclusion add", {}), ask(t("resource.find.suggest"), "resource add", {})] : []),
      run(t("help.title"), "help", {}),
    ];
    const examples = await exampleQuestions(context);
    return [
      text(strong(t("home.ask")), ...(examples.length > 0 ? [`\n${t("home.ask.how")}`] : [])),
      ...(examples.length > 0 ? [actions(...examples)] : []),
      actions(...forms),
    ];
  },
};
