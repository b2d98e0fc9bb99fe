import { askingSection } from "./asking-section.ts";
import { exposedSection } from "./exposed-section.ts";
import { meetingsSection } from "./meetings-section.ts";
import { pollsSection } from "./polls-section.ts";
import { preferencesSection } from "./preferences-section.ts";
import { reviewSection } from "./review-section.ts";
import type { HomeSection } from "./section.ts";
import { suggestionsSection } from "./suggestions-section.ts";

/** Everything that a home is made of. */
export const HOME_SECTIONS: readonly HomeSection[] = [
  exposedSection,
  reviewSection,
  pollsSection,
  meetingsSection,
  suggestionsSection,
  preferencesSection,
  askingSection,
];
