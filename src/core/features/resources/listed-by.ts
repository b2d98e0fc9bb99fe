import type { z } from "zod";
import { opt } from "../../kernel/options/options.ts";
import { defined } from "../../kernel/values/defined.ts";
import { pillarOption, topicOption } from "../../services/taxonomy/term-option.ts";
import { LEGAL_STATUS_LABELS, RESOURCE_CRIME_LABELS, RESOURCE_KIND_LABELS } from "./kinds.ts";
import type { ResourceFilter } from "./list-resources.ts";
import { FIRST_YEAR, LAST_YEAR, NAME_MAX } from "./limits.ts";

/** The options by which the library is listed, and taken out as a file. */
export const LISTED_BY = {
  kind: opt.choice("resource.kind", RESOURCE_KIND_LABELS).optional(),
  country: opt.country("resource.country").optional(),
  topic: topicOption("resource.topic").optional(),
  status: opt.choice("resource.status", LEGAL_STATUS_LABELS).optional(),
  body: opt.text("resource.body", NAME_MAX).optional(),
  crime: opt.choice("resource.crime", RESOURCE_CRIME_LABELS).optional(),
  pillar: pillarOption("resource.pillar").optional(),
  language: opt.language("resource.languages").optional(),
  collection: opt.reference("resource.collection", "collection").optional(),
  verified: opt.flag("resource.list.verified").optional(),
  since: opt.integer("resource.list.since", FIRST_YEAR, LAST_YEAR).optional(),
  until: opt.integer("resource.list.until", FIRST_YEAR, LAST_YEAR).optional(),
};

type Listed = { readonly [K in keyof typeof LISTED_BY]?: z.output<(typeof LISTED_BY)[K]> };

/** What those ask for at that moment. */
export const filterBy = ({ verified, ...asked }: Listed, now: Date): ResourceFilter =>
  defined({ ...asked, verified: verified === undefined ? undefined : { is: verified, by: now } });
