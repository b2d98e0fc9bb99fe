import type { ChatWords } from "./chat-class.ts";

/** English. */
export const en: ChatWords = {
  thanks: "obliged thankyou thnks thnx tysm",
  leaves: `
    best: best_regards big_hug gn good_night hugs kind_regards looking_forward many_regards night_night regards:
    rest_well sincerely stay_safe take_care warm_regards`,
  reacts: `
    affirmative agree agrees amen aye bet cheers copy_that deal duly_noted eek fingers_crossed gg hang_on
    hear_hear here_here hold_on idk ikr makes_sense me_too my_bad nah no_audio no_sound no_worries nvm of_course
    omw on_it oof phew right_on same_here smh sure_thing well_played well_said whoa will_do wowza wtf yessir yikes`,
  wishes: `
    bless condolences enjoy get_well god_bless happy have_fun merry_christmas rip safe_flight speedy_recovery`,
  announces: "apologies: apologies_for sorry_about sorry_for",
  asks: "hows hu hw point_me remind_me wat wats whats whch whens wher wheres whos whr wich wot wots wut",
  whens: "wen whn",
  wants: "cannot_find cant_find d_like t_find to_find would_like",
  doubts: "anyone_know got",
  tells: `
    adjourned apologise apologize asleep ate broke collapsed cracked crashed cried delayed died disregard drank
    dropped fainted fell froze frozen gimme hilarious ignore landed laughed misread missed mistyped mute muted
    overslept pinged rejoining slept stopped unmute woke`,
  reports: `
    back boarding called coming dialing dialling done drafted emailed feeling finished forwarded gave gonna got_it
    got_the grabbing handed heading hoping joining landing leaving logging mailed met parking phoned praying
    presented running sent shared signed sitting spoke started starting stepping stuck submitted testified
    thinking took uploaded waiting will working wrapped`,
  feels: `
    awful beautiful bored busy_day chilly coincidence cold cool crazy_day cute disaster excited exhausted freezing
    funny glad gorgeous hangover hot humid hungry kind lol long_day lovely mess nice nightmare pity proud raining
    rainy relief rough_day shame sleepy snowing storm stormy sunny surprise sweet terrible thirsty tired weather
    windy`,
  praises: `
    amazing awesome brilliant excellent fantastic good_job good_work great long_live lovely nice proud superb
    wonderful`,
  gives: "email find forward get give pass point resend send share show",
  informs: `
    asked asking asks dont_know explain know no_idea not_sure recall remind t_know tell wonder wondering wonders`,
  has: "got_a got_any group_have have_we have_you they_have u_have we_have you_have",
  addresses: `
    all_good all_ok arrived everybody everyone folks guys shall_we u ur ya you your yours yourself yourselves`,
  verifies: "are can did do does has have_any have_the have_they is may must should was were",
  everyday: `
    again yet boss break breaks bring bringing brings camera channel cookies croissants else finally having jam kids
    laptop lobby machine mute noise repeat robot robots screen snacks sunday thread traffic trouble ttyl wants`,
  treats: "beer beers breakfast coffee coffees dinner drinks lunch pint pizza tea",
};
