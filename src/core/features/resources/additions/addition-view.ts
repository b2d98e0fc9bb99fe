import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { actions, muted, open, run, strong, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { statusLine, factsSaid } from "../card/said.ts";
import { type ResourceEntry, titleIn } from "../resource.ts";

/** In whose words it is posted. */
export interface AdditionWords {
  readonly t: Translate;
  readonly format: Format;
  /** Labels of topics and pillars. */
  readonly term: (key: string) => string;
}

/** A resource as it is posted when it is added: what it is, whether it holds, what it says, and the way to it. */
export function additionView(resource: ResourceEntry, { t, format, term }: AdditionWords): View {
  const { id, url, summary, language, topics, pillar } = resource;
  const title = titleIn(resource, format.language);
  const facts = [...factsSaid({ ...resource, legalStatus: "unknown" }, { t, format }), format.languageName(language)];
  const holds = statusLine(resource, { t, format });
  const about = [...(pillar === undefined ? [] : [pillar]), ...topics].map(term);
  return {
    title,
    blocks: [
      muted(t("resource.addition.new")),
      text(strong(facts.join(" · "))),
      ...(holds === undefined ? [] : [text(holds)]),
      ...(summary === undefined ? [] : [text(summary)]),
      ...(about.length === 0 ? [] : [muted(format.all(about))]),
      actions(
        ...(url === undefined ? [] : [open(t("resource.open"), url)]),
        run(t("resource.addition.show"), "resource show", { resource: id }),
      ),
    ],
  };
}
