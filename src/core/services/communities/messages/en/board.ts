/** The board of a channel. */
export const board = {
  "board.title": "{community}: what is coming and open",
  "board.nothing": "Nothing is scheduled and nothing is open.",
  "board.kept": "I keep this current. What you write here is written over.",
  "settings.board.summary": "Keep a board in this channel: next meetings, what is open, whom to call",
  "title.settings.board": "This channel’s board",
  "settings.board.on": "Whether there is one",
  "name.board": "board",
  "settings.board.nowhere": "There are no boards on this platform.",
  "settings.board.done": "This channel gets a board",
  "settings.board.ended": "This channel’s board is not kept any more",
  "settings.board.soon":
    "It is there within a minute, and current from then on. Should it not be, ask here again: I say why.",
  "settings.board.stays": "What stands on it stays as it was, and is yours to take away.",
  "settings.board.do": "Keep a board here",
  "settings.board.end": "Keep it no longer",
  "settings.board.on.is": "A board is kept here.",
  "settings.board.off.is": "No board is kept here.",
  "settings.board.what":
    "It has the next meetings, what is to be done and is not done, and points of contact; only what everybody who reads here may see.",
  "settings.board.refused.scope":
    "There is no board here, because I may not write one: whoever administers this space can let me, by installing me again with that permission.",
  "settings.board.refused.plan":
    "There is no board here, because this space’s plan has none for channels, or they are switched off.",
  "settings.board.refused.taken":
    "There is no board here, because the channel has one of its own already, and I do not write over it. Take it away, and I make mine within the hour.",
  "settings.board.refused.other": "There is no board here: the platform refused it. I try again every hour.",
  "audited.channel.board": "turned a channel’s board on or off",
} as const;
