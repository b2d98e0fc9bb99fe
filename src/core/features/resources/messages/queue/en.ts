/** What members propose to change of resources, and what else of the library waits for moderators. */
export const queue = {
  "resource.merge.label":
    "The one that would go is for fewer readers than the one that would stay: keep that one, or widen it first.",
  "resource.propose": "Suggest a change",
  "resource.proposed":
    "Thank you. A moderator looks at what you would change of “{title}”, and I will tell you what becomes of it.",
  "resource.proposal": "Proposed changes",
  "resource.proposal.kind": "proposed changes of resources",
  "resource.proposal.fact": "Proposed: {fields}",
  "resource.proposal.approved": "“{title}” says so from now on. What it said before is in its history.",
  "resource.proposal.rejected": "“{title}” stays as it is.",
  "resource.proposal.told": "What you proposed for “{title}” was taken over. Thank you.",
  "resource.proposal.told.changed":
    "What you proposed for “{title}” was taken over, with changes by a moderator. Thank you.",
  "resource.proposal.told.ask": "A moderator asks you to change what you proposed for “{title}”: {reason}",
  "resource.proposal.told.rejected": "What you proposed for “{title}” was not taken over. The reason: {reason}",
  "resource.proposal.told.reopened":
    "The decision about what you proposed for “{title}” was taken back: it awaits review again.",
  "resource.proposal.unpublished":
    "“{title}” is not in the library any more, so nothing can be changed of it. Reject this.",
  "resource.proposal.asked":
    "A moderator asks you to change what you proposed for “{title}” before. Send that again first: it is among your suggestions.",
  "resource.propose.summary": "Put proposed changes right",
  "title.resource.propose": "Change a proposal",
  "name.propose": "propose",
  "audited.resource.propose": "proposed to change a resource",
  "resource.pairs.kind": "resources that may be the same",
  "resource.pairs.title": "One resource, or two?",
  "resource.pairs.ask":
    "“{title}” may be in the library twice. The one that stays is given what it lacks; links to the other lead to it.",
  "resource.stale.kind": "resources that nobody says still hold",
  "resource.stale.asks": "Is it still so?",
  "resource.stale.leave": "Leave it for now",
  "resource.stale.approved": "“{title}” counts as checked from today.",
  "resource.stale.rejected": "“{title}” stays marked as it is. It comes back here once everybody was asked again.",
  "resource.stale.done": "{who} said that it is still so",
  "resource.stale.left": "{who} left it as it is",
  "resource.flags.done": "{who} put it right",
  "resource.flags.fine": "{who} found no fault",
} as const;
