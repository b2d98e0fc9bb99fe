/** Cyrillic letters of the languages that use them, and the Latin ones by which names are written, the commonest way first. From our own knowledge. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  а: ["a"],
  б: ["b"],
  в: ["v"],
  г: ["g"],
  ґ: ["g"],
  д: ["d"],
  ђ: ["dj"],
  е: ["e"],
  ё: ["e", "yo"],
  є: ["ye"],
  ж: ["zh", "j"],
  з: ["z"],
  и: ["i"],
  і: ["i"],
  ї: ["yi", "i"],
  й: ["y", "i"],
  ј: ["j"],
  к: ["k"],
  л: ["l"],
  љ: ["lj"],
  м: ["m"],
  н: ["n"],
  њ: ["nj"],
  о: ["o"],
  п: ["p"],
  р: ["r"],
  с: ["s"],
  т: ["t"],
  ћ: ["c"],
  у: ["u", "ou"],
  ў: ["u"],
  ф: ["f"],
  х: ["kh", "h"],
  ц: ["ts", "c"],
  ч: ["ch", "tch"],
  џ: ["dz"],
  ш: ["sh", "ch"],
  щ: ["shch", "chtch"],
  ъ: [""],
  ы: ["y"],
  ь: [""],
  э: ["e"],
  ю: ["yu", "iu"],
  я: ["ya", "ia"],
};

const CYRILLIC = /\p{sc=Cyrl}/u;
// As they are usually written in Latin letters, whatever the rule.
const USUAL: readonly (readonly [ending: RegExp, usual: string])[] = [
  [/iy\b|yy\b/g, "y"],
  [/ks/g, "x"],
  [/ey\b/g, "ei"],
];

/** How a name in Cyrillic letters is written in Latin ones: two ways by the letter, and the usual spellings of these. None for other names. */
export function otherSpellings(name: string): string[] {
  const lower = name.normalize("NFC").toLowerCase();
  if (!CYRILLIC.test(lower)) return [];
  const ways = [0, 1].map((way) =>
    Array.from(lower)
      .map((letter) => LETTERS[letter]?.[way] ?? LETTERS[letter]?.[0] ?? letter)
      .join(""),
  );
  const usual = ways.flatMap((way) => USUAL.map(([ending, as]) => way.replace(ending, as)));
  return [...new Set([...ways, ...usual])];
}
