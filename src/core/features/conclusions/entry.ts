import { truncate } from "../../kernel/text/truncate.ts";
import { item, time } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import type { Item } from "../../kernel/views/model.ts";
import type { ConclusionEntry } from "./conclusion.ts";
import type { ConclusionWords } from "./line.ts";

// Two lines on a phone.
const TEXT = 90;

/** A conclusion in a list: how it begins, when and where it was concluded, and the button to the whole of it. */
export function conclusionEntry(conclusion: ConclusionEntry, { t, format, term }: ConclusionWords): Item {
  const { id, text, topic, pillar, country, meeting, concludedAt } = conclusion;
  const about = [topic ?? pillar].filter((key) => key !== undefined).map(term);
  const facts = [...about, ...(country ? [format.country(country)] : []), ...(meeting ? [meeting] : [])];
  return item(
    [truncate(text, TEXT, { at: "word" }), "\n", time(concludedAt, "date"), ...facts.map((fact) => ` · ${fact}`)],
    showButton(t, text, "conclusion show", { conclusion: id }),
  );
}
