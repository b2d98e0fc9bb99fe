/** What is posted of what was added to the library. */
export const additions = {
  "settings.library.summary": "Post each new resource in a channel, or no longer",
  "title.settings.library": "New resources posted",
  "settings.library.channel": "Which channel; this one if you name none",
  "settings.library.on": "Post them there? (yes; no ends it)",
  "name.library": "library",
  "settings.library.done": "New resources are posted in #{channel} from now on",
  "settings.library.ended": "New resources are not posted in #{channel} any more",
  "settings.library.how":
    "What is approved is posted three minutes later, what was approved by then in one message, as far as all who read there may see it. What is imported is not posted; digests tell of it.",
  "settings.library.on.is": "New resources are posted here.",
  "settings.library.off.is": "New resources are not posted here.",
  "settings.library.all": "They are posted in {channels}.",
  "settings.library.do": "Post them here",
  "settings.library.end": "Post them no longer",
  "settings.library.most":
    "New resources are posted in {most, number} channels already, which is as many as there can be. End it in one of them first.",
  "resource.addition.new": "New in the library",
  "resource.addition.show": "Show all of it",
  "resource.addition.several": "{count, plural, one {# new resource} other {# new resources}}",
  "resource.addition.more": "{count, plural, one {And # more.} other {And # more.}}",
  "resource.addition.list": "Show all that is new",
  "resource.addition.gone":
    "I can post nothing in #{channel} any more: it is not there, or closed to me. New resources are not posted there from now on.",
  "resource.addition.failed": "The new resource “{title}” could not be posted in #{channel}.",
  "resource.addition.uncertain":
    "Whether the new resource “{title}” was posted in #{channel} could not be found out. Please look there.",
  "deliveries.what.addition": "New resource",
  "deliveries.what.notice.addition": "That a new resource was not posted",
  "audited.channel.additions": "had new resources posted in a channel, or no longer",
} as const;
