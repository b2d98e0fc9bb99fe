export const en = {
  "toy.word.summary": "Show the word of the day, or another",
  "toy.word.which": "Which word",
  "toy.word.today": "The word of the day: {word}",
  "toy.word.other": "A word: {word}",
  "toy.word.later.summary": "Post the word of the day here in an hour",
  "toy.word.later": "In an hour I post the word of the day here.",
  "toy.word.delivery": "A word of the day",
} as const;
