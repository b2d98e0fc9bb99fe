import { truncate } from "../../../kernel/text/truncate.ts";
import { em } from "../../../kernel/views/build.ts";
import { showButton } from "../../../kernel/views/entry-button.ts";
import type { DigestFilter, DigestItem, DigestReading } from "../../../services/digests/section.ts";
import { sql } from "../../../services/store/store.ts";
import type { ConclusionEntry } from "../conclusion.ts";
import { lifeFacts } from "../life/life-facts.ts";
import { aboutOf } from "../line.ts";
import { wordingFor } from "../wording.ts";

// One line of a screen, with what stands behind it.
const TEXT = 80;
const FACTS = 90;

/** The condition on a conclusion `c` that a digest is about it; a country's are also those that are that country's to do. */
export const fits = ({
  pillar,
  topic,
  country,
}: DigestFilter) => sql`(${pillar === undefined ? sql`true` : sql`c.pillar_key = ${pillar}`}
  and ${topic === undefined ? sql`true` : sql`${topic} = any(c.topics)`}
  and ${country === undefined ? sql`true` : sql`(${country} = any(c.countries) or exists (select from conclusion_owner o where o.community_id = c.community_id and o.conclusion_id = c.id and o.country = ${country}))`})`;

/** A conclusion in one line, in the reader's language where it has a version: how it begins, how it stands, and what it is about beside that group. */
export function conclusionItem(
  entry: ConclusionEntry,
  { t, format, term }: DigestReading,
  { group, says = [] }: { readonly group?: string; readonly says?: readonly string[] } = {},
): DigestItem {
  const { text } = wordingFor(entry, format.language);
  const about = aboutOf(entry, { format, term }).filter((one) => one !== group);
  const meeting = entry.meeting === undefined ? [] : [entry.meeting];
  const facts = [...new Set([...says, ...lifeFacts(entry, { t, format }), ...about, ...meeting])];
  return {
    line: [
      truncate(text.replace(/\s+/gu, " "), TEXT, { at: "word" }),
      ...(facts.length === 0 ? [] : [em(` · ${truncate(facts.join(" · "), FACTS, { at: "word" })}`)]),
    ],
    show: showButton(t, text, "conclusion show", { conclusion: entry.id }),
    ...(group === undefined ? {} : { group }),
  };
}
