import { feature } from "../../kernel/catalogue/feature.ts";
import { messages } from "./messages/index.ts";
import { forgetThere } from "./cards-there.ts";
import { oldCards } from "./old-cards-chore.ts";

/** What keeps messages true. */
export const cards = feature({
  name: "cards",
  messages,
  chores: [oldCards],
  spaceLeaves: { end: forgetThere },
  mentions: [{ label: "mention.cards", columns: ["card.detail", "card.shows"], becomes: "mention.cards.becomes" }],
});
