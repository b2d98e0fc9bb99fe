/** What only Slack shows: confirmations, forms, and what stands around replies. */
export const en = {
  "slack.confirm.title": "Are you sure?",
  "slack.confirm.text": "You are about to do this: {label}",
  "slack.confirm.yes": "Yes, do it",
  "slack.confirm.no": "No, go back",
  "slack.empty": "There is nothing to show here.",
  "slack.continued": "This goes on from the message before.",
  "slack.more": "There is more than fits here. Ask me in a direct message to see all of it.",
  "slack.close": "Cancel",
  "slack.next": "Next",
  "slack.hint.pick": "Or pick a moment below.",
  "slack.hint.open": "Choose or type",
  "slack.hint.search": "Type to search.",
  "slack.choose": "Choose",
  "platform.close": "Close",
  "platform.answer": "Answer",
  "slack.scope.files.read":
    "I may not read files in this workspace, so nothing was done. An administrator can let me by installing the app again with “files:read”. Until then leave the file out, and put a link in its place.",
  "slack.scope.files.write":
    "I may not send files in this workspace, so this is missing here: {names}. An administrator can let me by installing the app again with “files:write”.",
  "slack.absent": "I am not in this channel yet, so I cannot post here: add me with “/invite”.",
  "slack.absent.there":
    "I cannot post in #{channel}: I am not in it, or it is archived. Nothing was done. Add me there with “/invite”, then ask again.",
  "slack.step.failed": "This step was not done. Whoever started the workflow was told why, if they are known.",
  "slack.step.broken":
    "This step was begun and broken off: whether it was done is not known. Whoever started the workflow can see by looking.",
} as const;
