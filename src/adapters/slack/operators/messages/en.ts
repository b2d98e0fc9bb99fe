/** What operators are told of Slack: its settings, the doctor's findings, the manifest. */
export const en = {
  "slack.config.token": "{name} must begin with {begins}. Copy it from the app’s page on api.slack.com.",
  "slack.config.client":
    "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET belong together: set all three, or none and SLACK_BOT_TOKEN.",
  "slack.config.who":
    "For Slack set SLACK_BOT_TOKEN (one workspace), or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET (many, by installing).",
  "slack.config.both": "SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for many: unset one of them.",
  "slack.config.way":
    "For Slack set SLACK_APP_TOKEN (Socket Mode, no public address) or SLACK_SIGNING_SECRET (HTTP on the public listener).",
  "slack.config.oauth": "Installing in many workspaces goes over HTTP: set SLACK_SIGNING_SECRET.",
  "slack.config.root":
    "SLACK_COMMAND_ROOT must be 1 to 31 lower-case letters, digits, - or _, begin with a letter or digit, and not be a command that Slack has itself, such as “remind”.",
  "slack.way":
    "Slack: {way, select, socket {Socket Mode} other {HTTP, requests to /slack/events on the public listener}}",
  "slack.doctor.ok": "Slack knows the bot in “{team}”.",
  "slack.doctor.token": "Slack refuses the bot’s token ({reason}). Install the app again and copy the new token.",
  "slack.doctor.unreachable": "Slack cannot be reached: {reason}.",
  "slack.doctor.scopes":
    "The bot lacks scopes: {scopes}. Print the manifest with “rapporteur manifest slack”, paste it into the app’s settings and install again.",
  "slack.doctor.optional":
    "The bot was installed without optional scopes: {scopes}. Without files:read it takes no files; without files:write it sends none; without channels:history, groups:history and mpim:history it never says again what may have been said; without canvases:write it keeps no canvases; without mpim:write it opens no conversation between two people.",
  "slack.doctor.socket": "Slack refuses SLACK_APP_TOKEN ({reason}). It needs the scope connections:write.",
  "slack.doctor.socket.ok": "Socket Mode can be opened.",
  "slack.doctor.installed":
    "Installed in {count, plural, =0 {no workspace yet: open /slack/install} one {# workspace or organisation} other {# workspaces and organisations}}.",
  "slack.manifest.about": "Print the app manifest of a chat platform, as JSON",
  "slack.manifest.http": "for HTTP at this public address instead of Socket Mode",
  "slack.manifest.with":
    "with “steps”: steps for Workflow Builder, on a paid plan, in an app made ready for organisations",
  "slack.manifest.with.unknown": "--with takes “steps”, and not “{given}”.",
} as const;
