/** The bot's mention, as it is typed here. */
const MENTION = /(^|[\s(])@rapporteur\b[:,]?/giu;

/** What a message asks of the bot: its words without the mention; undefined where it does not mention the bot. */
export function addressed(text: string): string | undefined {
  const without = text.replace(MENTION, "$1");
  return without === text ? undefined : without.replace(/\s+/gu, " ").trim();
}
