// Slack publishes no complete list; these are the names of https://slack.com/help/articles/201259356-Slash-commands-in-Slack
// and those it has retired since, which a workspace may still answer.
const BUILT_IN = new Set(
  (
    "active apps archive away call canvas collapse dm dnd expand feed feedback giphy help huddle invite invite_people invite_to_channel join keys leave " +
    "list me msg mute offline open part pref prefs remind remove rename search section shortcuts shrug star status topic unarchive unmute unstar who workflow workflows"
  ).split(" "),
);

/** Whether Slack answers `/name` itself, so that an app's command of that name never reaches the app; `name` with or without its slash. */
export function reservedCommand(name: string): boolean {
  return BUILT_IN.has(name.replace(/^\//, "").toLowerCase());
}
