/** Text with the three signs escaped that mean something to Slack (https://docs.slack.dev/messaging/formatting-message-text#escaping). */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
