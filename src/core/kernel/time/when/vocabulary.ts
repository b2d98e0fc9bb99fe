/** A calendar or clock unit that people count in. */
export type Unit = "minute" | "hour" | "day" | "week" | "month" | "year";

/** A part of the day, which says which half of the dial an hour is on. */
export type DayPart = "dawn" | "morning" | "afternoon" | "evening" | "night";

/** Small words of a date phrase by what they do; each language spells its own. */
export type WordRole =
  | "at" // before a time of day
  | "on" // before a date
  | "the"
  | "of"
  | "and"
  | "in" // before an amount still to pass
  | "hence" // behind it
  | "ago" // before or behind an amount that has passed
  | "this"
  | "next"
  | "last" // before or behind a weekday, week or month
  | "am"
  | "pm"
  | "h" // makes the number before it an hour: "14h", "14 heures"
  | "min"
  | "o'clock" // the same, without saying which half of the day
  | "noon"
  | "midnight"
  | "half"
  | "quarter"
  | "past" // minutes before the hour's number: "ten past three"
  | "to" // "ten to three"
  | "minus" // behind it: "tres menos diez"
  | "article" // "an hour"
  | "from" // before the beginning of a range: "from 10 to 11:30"
  | "until" // before its end
  | "onto" // before its end, where the same word means much else: "de 10 a 11"
  | "between" // before the beginning of a range whose end follows "and"
  | "meridian" // behind twelve: it is noon
  | "workday"
  | "ordinal" // behind a day's number: "1st", "1er"
  | "monthday" // before it: "dia 15"
  | "monthdays" // before several of them: "los días 3 y 4"
  | "zoneBefore" // "hora de Madrid"
  | "zoneAfter"; // "Madrid time"

/** Spellings parted by "|"; accents, case, hyphens and full stops do not matter. */
export type Spellings = string;

/** All that the date reader knows of one language: a new language is one such table. */
export type Vocabulary = {
  /** January first. */
  readonly months: readonly Spellings[];
  /** Monday first. */
  readonly weekdays: readonly Spellings[];
  readonly numbers: Readonly<Record<number, Spellings>>;
  /** Which one of a month's Mondays: 1 the first, -1 the last. */
  readonly nth: Readonly<Record<number, Spellings>>;
  /** Behind a day, how many days later is meant: "friday week", "vendredi en huit". */
  readonly later: Readonly<Record<number, Spellings>>;
  readonly units: Readonly<Record<Unit, Spellings>>;
  /** Days by their distance from today: -1 yesterday, 1 tomorrow. */
  readonly days: Readonly<Record<number, Spellings>>;
  readonly parts: Readonly<Partial<Record<DayPart, Spellings>>>;
  /** Parts of today in one phrase: "tonight". */
  readonly partsOfToday: Readonly<Partial<Record<DayPart, Spellings>>>;
  readonly roles: Readonly<Partial<Record<WordRole, Spellings>>>;
  /** Counts of days that idiom does not count exactly: "quince días" is two weeks. */
  readonly looseDays: Readonly<Record<number, number>>;
  /** Where day and month could change places, the day comes first (Unicode CLDR's date patterns); absent where people write either. */
  readonly dayFirst?: true;
  /**
   * From this hour to twelve, an hour without its half of the day is the morning's, as on the 24-hour clock ("a las 10"); where
   * that has passed, or a part of the day says otherwise, it is not. Absent where people mean either and are asked.
   */
  readonly morningFrom?: number;
};
