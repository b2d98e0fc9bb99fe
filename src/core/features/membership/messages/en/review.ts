/** What moderators read of who asks, and what is said of their decision. */
export const review = {
  "membership.asks": "Asks to become a member",
  "membership.listed": "domain on the list",
  "membership.card.agency": "Agency or office",
  "membership.card.email": "Official e-mail address",
  "membership.card.reason": "Reason",
  "membership.domain": "Domain of the address",
  "membership.domain.listed": "on the list",
  "membership.domain.unlisted": "not on the list",
  "membership.domain.looks-like":
    "The address is at {domain}, which only looks like {listed} on the list. That is another domain.",
  "membership.account": "Account",
  "membership.asked": "Asked",
  "membership.lost": "cannot be read any more",
  "membership.unchecked":
    "Nobody has checked that the address is theirs: I send no e-mail. Ask them by a way that you know before you approve.",
  "membership.in-directory": "In the directory:",
  "membership.not-in-directory": "Nobody in the directory has this name.",
  "membership.by-email": "has this e-mail address",
  "membership.by-name": "has this name",
  "membership.by-alike": "has a name that only looks like this one",
  "membership.looks-like": "Somebody here has this name, or one that looks like it: {others}.",
  "membership.made-guest": "A moderator made this person a guest before.",
  "membership.is-suspended": "This person is suspended.",
  "membership.by-now": "This person has the role “{role}” by now.",
  "membership.suspended": "{name} is suspended. End that first, and approve then.",
  "membership.was-approved": "Was approved",
  "membership.rejected-for": "Was not accepted: {reason}",
  "membership.gone":
    "That request is not there any more: it was changed, withdrawn, or decided long ago. {command} shows what there is.",
  "membership.approved": "{name} is a member now, and is told so.",
  "membership.rejected": "{name} stays what they are, and is told why.",
  "membership.reopened": "The request of {name} awaits review again. Who had become a member by it is a guest again.",
  "membership.reopen.higher":
    "{name} has the role “{role}” by now, which somebody gave them since. Change that with {command}.",
  "membership.told.approved": "You are a member now: you find contacts, meetings and what was agreed.",
  "membership.told.rejected": "Your request to become a member was not accepted. The reason: {reason}",
  "membership.review.ask":
    "What somebody says of themselves is not changed for them: approve the request, or reject it and say what is missing. They can ask again.",
} as const;
