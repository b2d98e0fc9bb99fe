import { truncate } from "../../kernel/text/truncate.ts";
import { item, time } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import type { Item } from "../../kernel/views/model.ts";
import type { ConclusionEntry } from "./conclusion.ts";
import { lifeFacts } from "./life/life-facts.ts";
import { aboutOf, type ConclusionWords } from "./line.ts";
import { wordingFor } from "./wording.ts";

// Two lines on a phone.
const TEXT = 90;

/** A conclusion in a list: how it begins, when and where it was concluded, and the button to the whole of it. */
export function conclusionEntry(conclusion: ConclusionEntry, { t, format, term }: ConclusionWords): Item {
  const { id, meeting, concludedAt } = conclusion;
  const { text } = wordingFor(conclusion, format.language);
  const facts = [
    ...lifeFacts(conclusion, { t, format }),
    ...aboutOf(conclusion, { format, term }),
    ...(meeting ? [meeting] : []),
  ];
  return item(
    [
      truncate(text, TEXT, { at: "word" }),
      "\n",
      time(concludedAt, "date"),
      ...[...new Set(facts)].map((fact) => ` · ${fact}`),
    ],
    showButton(t, text, "conclusion show", { conclusion: id }),
  );
}
