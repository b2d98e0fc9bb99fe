import { z } from "zod";
import { problem } from "../../kernel/errors/errors.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { OptionKind, ParseContext } from "../../kernel/options/kind.ts";
import { several } from "../../kernel/options/kinds/several.ts";
import { matching } from "../../kernel/options/matching.ts";
import { option } from "../../kernel/options/options.ts";
import { fold } from "../../kernel/text/fold.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import { type Term, termLabel } from "./taxonomy.ts";
import "./messages/index.ts";

const LEAST_BEGINNING = 4;

/** A term of the community's taxonomy, by key, by label in any language or by a synonym. */
export const term = (part: Term["kind"]): OptionKind => ({
  name: "term",
  widget: "search",
  line: { unnamed: true },
  async read(raw, context) {
    const typed = fold(String(raw));
    const terms = await termsOf(part, context);
    const found = terms.find((x) => x.key === typed) ?? terms.find((x) => x.names.includes(typed));
    if (found) return { value: found.key };
    // The beginning of one term's name and of no other's is as good as the name.
    const begun = typed.length < LEAST_BEGINNING ? [] : terms.filter((x) => x.names.some((n) => n.startsWith(typed)));
    if (begun.length === 1 && begun[0]) return { value: begun[0].key };
    const choices = labelled(terms, context);
    const near = matching(choices, typed, 8);
    return {
      problem: problem("option.term", { typed: truncate(String(raw), 60) }),
      suggestions: near.length > 0 ? near : choices.slice(0, 25),
    };
  },
  async suggest(typed, context) {
    const wanted = fold(typed);
    const terms = await termsOf(part, context);
    const choices = labelled(terms, context);
    const also = new Set(terms.filter((x) => x.names.some((n) => n.includes(wanted))).map((x) => x.key));
    const direct = matching(choices, typed);
    return [...direct, ...choices.filter((c) => also.has(c.value) && !direct.includes(c))].slice(0, 25);
  },
  async named(key, context) {
    return labelled(await termsOf(part, context), context).find(({ value }) => value === key)?.label;
  },
});

const termsOf = async (part: Term["kind"], { terms }: ParseContext) => (await terms()).filter((x) => x.kind === part);
const labelled = (terms: readonly Term[], { caller }: ParseContext) =>
  terms.map((x) => ({ value: x.key, label: termLabel(x, caller.language) }));

/** An option for the key of a topic of the community's taxonomy. */
export const topicOption = (label: Label) => option(z.string(), { kind: term("topic"), label });

/** An option for keys of topics, each once: several in words, parted by commas. */
export const topicsOption = (label: Label) =>
  option(z.array(z.string()).min(1), { kind: several("terms", term("topic")), label });

/** An option for the key of a pillar of the community's taxonomy. */
export const pillarOption = (label: Label) => option(z.string(), { kind: term("pillar"), label });
