/** Whoever has no contact adds theirs, or says which one is theirs. */
export const joining = {
  "contact.me.none": "No contact is yours yet. To add it, or to say which one is: {command}",
  "contact.own.missing": "No contact in the directory is yours yet, so nobody finds you there.",
  "contact.join.summary": "Add your own contact card to the directory",
  "title.contact.join": "Add my contact card",
  "contact.join.done": "Added: you are in the directory. Your card says that you verified it today.",
  "contact.join.done.looked-at":
    "Added: you are in the directory. A moderator looks at your card and verifies it; until then it says only that you confirmed it yourself.",
  "contact.join.have": "You have a contact card already. To change it: {command}",
  "contact.join.other": "No, add mine",
  "contact.joined.kind": "contacts that people added",
  "contact.joined.asks": "{name} added this as their own contact",
  "contact.joined.approved": "“{title}” is verified. Whoever added it is told.",
  "contact.joined.turned-down": "“{title}” stays, and is not verified. Whoever added it is told why.",
  "contact.joined.told.approved": "A moderator has looked at your contact card and verified it.",
  "contact.joined.asks-you": "A moderator asks you to change your contact card: {reason}",
  "contact.own.told.reopened": "What was decided about the contact “{title}” was taken back: a moderator decides anew.",
  "contact.joined.told.rejected":
    "A moderator has looked at your contact card and not verified it: {reason} To put it right: {command}",
  "contact.claim.summary": "Say that a contact is you",
  "contact.claim.title": "Is this you?",
  "contact.claim.ask": "The directory has somebody who may be you: {who} ({country}).",
  "contact.claim.is": "This is me",
  "contact.claim.done":
    "A moderator looks whether {name} is you; I tell you what they say. Nothing is changed until then.",
  "contact.claim.waits":
    "You said that {name} is you; a moderator has not looked at that yet. I tell you what they say.",
  "contact.claim.yours": "It is yours now. Say whether it is right.",
  "contact.claim.withdraw": "Take it back",
  "contact.claim.taken-back": "Taken back: nobody looks any more whether {name} is you.",
  "contact.claim.none": "Nothing that you said of this contact waits any more.",
  "contact.claim.taken": "{name} is somebody’s contact already, so it cannot become another’s.",
  "contact.claim.looked-at": "A moderator is to look whose contact this is already. Ask again once that is decided.",
  "contact.claim.other":
    "A moderator is to look whether another contact is you already. Wait for that, or take it back: {command}",
  "contact.claim.rejected":
    "A moderator has looked at that already and said that it is not you. Talk to a moderator if that is wrong.",
  "contact.claim.away": "{name}, who said so, is not here any more.",
  "contact.claim.kind": "whose contacts are",
  "contact.claim.asks": "{name} says that this is their contact",
  "contact.claim.approved": "“{title}” belongs to whoever said so now, and they are told.",
  "contact.claim.turned-down": "“{title}” stays nobody’s. Whoever said that it is theirs is told why.",
  "contact.claim.told.approved":
    "A moderator agreed: {title} is your contact card. Look whether it is right: {command}",
  "contact.claim.told.rejected": "A moderator did not agree that {title} is you: {reason} To add your own: {command}",
  "deliveries.what.notice.own-contact": "Notice about: one’s own contact",
  "audited.contact.join": "added their own contact",
  "audited.contact.claim": "said that a contact is theirs",
  "audited.contact.claim.own": "made a contact their own",
  "audited.contact.claim.withdraw": "took back that a contact is theirs",
} as const;
