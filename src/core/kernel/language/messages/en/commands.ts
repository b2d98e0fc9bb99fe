/** Commands and roles, and what goes wrong before a command runs. */
export const commands = {
  bug: "Something went wrong on my side; it was noted as {id}. Nothing was changed. Please try again.",
  "store.unreachable": "I can't reach my database just now, so nothing was changed. Please try again in a minute.",
  "store.full":
    "I have no room left to save anything, so this was not done. Whoever runs me must make room; please try again after that.",
  "store.unsettled":
    "I lost the connection to my database just as this was being saved, and can't find out whether it was. Please look before you try again, so that nothing is done twice.",
  "space.unknown": "This place is not connected to a community yet, so I have nothing to show here.",
  "caller.suspended":
    "You are suspended in this community, so nothing works here for you. Its moderators can tell you more.",
  "role.least": "That needs the role “{role}” in this community. A moderator can tell you more.",
  "role.least.guest": "You are a guest here, and that is for members.",
  "role.guest": "guest",
  "role.member": "member",
  "role.moderator": "moderator",
  "role.admin": "administrator",
  "command.unknown": "I don't know “{typed}”. Type {command} to see what I can do.",
  "command.near": "I don't know “{typed}”. Did you mean {near}? Type {command} to see everything.",
  "command.family": "I don't know “{typed}”. This is what there is:",
  "limit.commands":
    "That was a lot in a short time, so I have stopped here. Nothing was done. You can go on from {at}.",
  "limit.aloud": "You have posted a lot here in a short time. Nothing was done. You can go on from {at}.",
  "file.lost": "The file could not be made. Please ask for it again.",
  "line.twice": "“{option}” is given twice. Keep one of them.",
  "line.left":
    "I don't know what to do with “{words}”. Write before it what it is for, with a colon: {options}. Words that belong together go in quotes.",
  "line.nothing": "Nothing follows this command. Leave “{words}” out.",
  "line.near": "There is no option “{option}”. Did you mean “{near}”? To write it literally, put it in quotes.",
  "line.unknown":
    "There is no option “{option}” here. The most used ones are: {options}. To type it as it is, put it in quotation marks.",
  "audience.changed":
    "Something changed a moment ago: not everybody who reads here may see this any more. Nothing was done. Please try again: the answer will be for you alone.",
  "line.quote": "A quotation mark is opened at {words} and never closed. Close it, or leave it out.",
  "help.title": "What I can do",
} as const;
