import type { Features } from "../../core/kernel/catalogue/feature.ts";
import { LANGUAGES } from "../../core/kernel/language/language.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { choosable } from "../../core/features/digests/tell.ts";
import { pillarOption, topicOption } from "../../core/services/taxonomy/term-option.ts";

const AT_MAX = 40;

/** When a digest is said, besides how often. */
export const timeOptions = {
  at: opt.text("digest.schedule.at", AT_MAX).optional(),
  zone: opt.zone("digest.schedule.zone").optional(),
};

/** What a digest says, of what these features bring, and in which language. */
export const contentOptions = (product: Features) => ({
  sections: opt.choices("digest.schedule.sections", choosable(product)),
  topic: topicOption("digest.schedule.topic"),
  pillar: pillarOption("digest.schedule.pillar"),
  country: opt.country("digest.schedule.country"),
  language: opt.language("digest.schedule.language", LANGUAGES),
});

/** Whether it says so where there is nothing to say. */
export const emptyOption = () => opt.flag("digest.schedule.empty").optional();
