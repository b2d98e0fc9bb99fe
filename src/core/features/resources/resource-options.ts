import { z } from "zod";
import type { Label } from "../../kernel/language/message-ids.ts";
import { language } from "../../kernel/options/kinds/places.ts";
import { several } from "../../kernel/options/kinds/several.ts";
import { clearable, hidden, opt, option } from "../../kernel/options/options.ts";
import { pillarOption, topicsOption } from "../../services/taxonomy/term-option.ts";
import { LEGAL_STATUS_LABELS, RESOURCE_CRIME_LABELS, RESOURCE_KIND_LABELS } from "./kinds.ts";
import { FIRST_YEAR, LAST_YEAR, NAME_MAX, OUTCOME_MAX, SOURCE_MAX, WHY_MAX } from "./limits.ts";
import { RESOURCE_SUMMARY_MAX, RESOURCE_TITLE_MAX } from "./resource.ts";

const languagesOption = (label: Label) =>
  option(z.array(z.string()).min(1), { kind: several("languages", language()), label });

/** Which resource. */
export const resourceOption = () => opt.reference("resource.item", "resource");
/** What takes its place. */
export const replacementOption = () => opt.reference("resource.replaced-by", "resource");
export const titleOption = () => opt.text("resource.title", RESOURCE_TITLE_MAX);

/** What is said of a resource beside what it is called, of what kind and country it is, and where it is read. */
export const FACTS = {
  topic: topicsOption("resource.topic").optional(),
  summary: opt.long("resource.summary", RESOURCE_SUMMARY_MAX).optional(),
  language: opt.language("resource.language").optional(),
  year: opt.integer("resource.year", FIRST_YEAR, LAST_YEAR).optional(),
  citation: opt.text("resource.citation", NAME_MAX).optional(),
  body: opt.text("resource.body", NAME_MAX).optional(),
  status: opt.choice("resource.status", LEGAL_STATUS_LABELS).optional(),
  asof: opt.day("resource.status-as-of", "back").optional(),
  court: opt.text("resource.court", NAME_MAX).optional(),
  number: opt.text("resource.number", NAME_MAX).optional(),
  outcome: opt.long("resource.outcome", OUTCOME_MAX).optional(),
  adopted: opt.day("resource.adopted", "back").optional(),
  force: opt.day("resource.in-force", "back").optional(),
  languages: languagesOption("resource.languages").optional(),
  pillar: pillarOption("resource.pillar").optional(),
  crime: opt.choices("resource.crime", RESOURCE_CRIME_LABELS).optional(),
  source: opt.text("resource.source", SOURCE_MAX).optional(),
  read: opt.day("resource.read", "back").optional(),
};

const cleared = <S extends z.ZodType>(of: z.ZodOptional<S>) => clearable(of.unwrap(), "none").optional();

/** What can be changed of one: a word takes out what need not be there. */
export const CHANGED = {
  status: FACTS.status,
  asof: cleared(FACTS.asof),
  by: clearable(replacementOption(), "none").optional(),
  why: opt.text("resource.why", WHY_MAX).optional(),
  title: titleOption().optional(),
  url: clearable(opt.link("resource.url"), "none").optional(),
  kind: opt.choice("resource.kind", RESOURCE_KIND_LABELS).optional(),
  country: clearable(opt.country("resource.country"), "none").optional(),
  topic: cleared(FACTS.topic),
  summary: cleared(FACTS.summary),
  language: FACTS.language,
  year: cleared(FACTS.year),
  citation: cleared(FACTS.citation),
  body: cleared(FACTS.body),
  court: cleared(FACTS.court),
  number: cleared(FACTS.number),
  outcome: cleared(FACTS.outcome),
  adopted: cleared(FACTS.adopted),
  force: cleared(FACTS.force),
  languages: cleared(FACTS.languages),
  pillar: cleared(FACTS.pillar),
  crime: cleared(FACTS.crime),
  source: cleared(FACTS.source),
  read: cleared(FACTS.read),
  /** The number of the last change that whoever changes it saw. */
  seen: hidden(opt.integer("resource.seen", 0, 1_000_000)).optional(),
};

/** When the newest of what is said to be wrong was said that a moderator saw: the change is to see to that. */
export const settlesOption = () => hidden(opt.text("resource.seen", 40)).optional();
