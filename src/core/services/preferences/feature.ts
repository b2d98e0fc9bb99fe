import { feature } from "../../kernel/catalogue/feature.ts";
import { preferencesSection } from "./home-section.ts";
import { audited } from "./audited.ts";
import { messages } from "./messages/index.ts";
import { mergePreferences } from "./merge-preferences.ts";

export const preferences = feature({
  name: "preferences",
  audited,
  auditKinds: { settings: "audit.kind.settings" },
  messages,
  families: [{ word: "settings", shownWith: "community" }],
  home: [preferencesSection],
  mergePersons: mergePreferences,
});
