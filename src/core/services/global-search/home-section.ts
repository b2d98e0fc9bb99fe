import { declared } from "../../kernel/catalogue/catalogue.ts";
import { actions, ask, run, text } from "../../kernel/views/build.ts";
import { sectionHeading } from "../home/heading.ts";
import type { HomeSection } from "../home/section.ts";
import { exampleQuestions } from "./examples.ts";
import { mayUse } from "./groups.ts";

/** What can be asked here, as buttons that ask it, and the forms of the look-ups. */
export const askingSection: HomeSection = {
  rank: 50,
  async build(context) {
    const { catalogue, t } = context;
    const kinds = declared(catalogue, "search");
    const offers = [...kinds.map(({ lookUp }) => lookUp), ...kinds.map(({ add }) => add)].filter(
      (offer) => offer !== undefined,
    );
    const forms = offers
      .filter(({ command }) => mayUse(context, command))
      .map(({ label, command }) => ask(t(label), command, {}));
    const examples = await exampleQuestions(context);
    return [
      sectionHeading(t("home.ask")),
      ...(examples.length > 0 ? [text(t("home.ask.how"))] : []),
      ...(examples.length > 0 ? [actions(...examples)] : []),
      actions(...forms, run(t("help.title"), "help", {})),
    ];
  },
};
