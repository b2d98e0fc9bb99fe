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
  "membership.asks-you": "A moderator asks about your request to become a member: {reason}",
  "membership.asked-for-changes":
    "{name} is told, and gets the form again. Once it is sent again, the request is back in its old place in the queue.",
  "membership.told.again": "{name} has answered about their request to become a member: it awaits a decision again.",
  "membership.told.reopened":
    "What was decided about your request to become a member was taken back. A moderator decides anew; until then you are a guest.",
  "membership.was-asked": "Changes were asked for: {reason}",
  "membership.card.name": "Name",
  "membership.card.changed": "{what} (changed)",
} as const;
