/** What operators read about Slack. */
export const terminalSlack = {
  "terminal.slack.token": "{name} must begin with {begins}. Copy it from the app’s page on api.slack.com.",
  "terminal.slack.client": "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET belong together: set all three, or none and SLACK_BOT_TOKEN.",
  "terminal.slack.who": "For Slack set SLACK_BOT_TOKEN (one workspace), or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET (many, by installing).",
  "terminal.slack.both": "SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for many: unset one of them.",
  "terminal.slack.way": "For Slack set SLACK_APP_TOKEN (Socket Mode, no public address) or SLACK_SIGNING_SECRET (HTTP on the public listener).",
  "terminal.slack.oauth": "Installing in many workspaces goes over HTTP: set SLACK_SIGNING_SECRET.",
  "terminal.slack.root":
    "SLACK_COMMAND_ROOT must be 1 to 31 lower-case letters, digits, - or _, begin with a letter or digit, and not be a command that Slack has itself, such as “remind”.",
  "terminal.slack.url": "{name} must be an address that begins with https:// or http://.",
  "terminal.start.slack": "Slack: {way, select, socket {Socket Mode} other {HTTP, requests to /slack/events on the public listener}}",
  "terminal.doctor.slack.ok": "Slack knows the bot in “{team}”.",
  "terminal.doctor.slack.token": "Slack refuses the bot’s token ({reason}). Install the app again and copy the new token.",
  "terminal.doctor.slack.unreachable": "Slack cannot be reached: {reason}.",
  "terminal.doctor.slack.scopes":
    "The bot lacks scopes: {scopes}. Print the manifest with “rapporteur manifest slack”, paste it into the app’s settings and install again.",
  "terminal.doctor.slack.socket": "Slack refuses SLACK_APP_TOKEN ({reason}). It needs the scope connections:write.",
  "terminal.doctor.slack.socket.ok": "Socket Mode can be opened.",
  "terminal.doctor.slack.installed":
    "Installed in {count, plural, =0 {no workspace yet: open /slack/install} one {# workspace or organisation} other {# workspaces and organisations}}.",
  "terminal.command.manifest": "Print the app manifest of a chat platform, as JSON",
  "terminal.argument.platform": "the platform: slack",
  "terminal.option.http": "for HTTP at this public address instead of Socket Mode",
} as const;
