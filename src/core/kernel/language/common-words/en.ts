import type { WordClasses } from "./word-classes.ts";

/** English. */
export const en: WordClasses = {
  greets: "afternoon evening greetings hello hey hi hiya howdy morning yo",
  thanks: "appreciate appreciated cheers grateful kudos thank thanks thx tnx ty",
  leaves: `
    bye catch_you ciao cya farewell goodbye see_ya see_you seeya take_care talk_later talk_soon
    ttyl until_next until_then until_tomorrow`,
  reacts: `
    absolutely agreed ah alright amazing apologies awesome bravo brilliant congrats cool correct definitely ditto
    done exactly excellent fair fine good gotcha great haha hahaha hehe hmm hooray indeed interesting k kk
    likewise lmao lol lovely nice no nope noted np oh ok okay okey omg oops perfect ping plus problem right rofl
    roger same seconded sorry super sure test testing thumbs true ugh understood welcome wonderful worries wow yay
    yeah yep yes yup`,
  wishes: `
    all_the apologies_for best_wishes condolences congrats congratulations enjoy get_well good_job good_luck
    good_work great_job great_work happy have_a have_fun luck merry nice_job nice_to nice_work safe_travels
    safe_trip sorry_about sorry_for very_good very_interesting very_productive welcome well_done`,
  helps: "help",
  announces: `
    announcement: attached: attention: btw: find_attached fyi heads_up info: nb: note: notice: please_note psa
    reminder today update: yesterday`,
  asks: `
    any_contact explain find give_me how list look_up search send_me show tell_me what where which who whom whose
    why`,
  whens: "when",
  wants: `
    hunting_for interested looking_for need require search_for searching_for seeking want wondering would_like`,
  finds: "ask call check consult contact find get know look phone reach read ring search see speak talk",
  doubts: `
    any anybody anyone are can could did do does had has have is may might should somebody someone was were will
    would`,
  tells: `
    am are aren arrived attached believe booked came can canceled cancelled cannot cant coming confirmed could
    couldn did didn do does doesn don dont finished forgot forwarded going gonna gotta guess had hadn has hasn
    have haven he he_s heading heard here_s him his hope hoping i ill im is isn it it_s ive joining let lets liked
    ll looks loved me meant might moved must my myself our ours ourselves postponed received replied rescheduled
    said saw seems sent shall she she_s should shouldn sounds that_s their theirs them there_s they think thought
    trying uploaded us_all ve waiting wanna was wasn we went were weren will won wont worked works would wouldn
    you your yours`,
  joins: `
    a about after again all already also although an and another as at be because been before being between both
    but by d down during each eg etc even every few for from here ie if in into it its itself just least less m
    many more most much nor not of off on only onto or other out over own per re s since so some still such t than
    that the then there these this those though through till to too under until up very via while with without`,
  everyday: `
    able actually afk afterwards ago all almost alone always am answer anyone anything april around arrive asap
    august available away back bad begin believe best better big bit bot bother bothering brb buddy busy call
    check close colleague colleagues come coming current day days dear december different disturb doctor doing dr
    drink early easy eat eight end ends enough eta everybody everyone everything fantastic february feel fine
    finish first five folks follow forget forward four free friday friends fun funny gentlemen get getting
    give giving glad go going guys half hang happy hard heads hear heres home hope hour hours hows hugs hungry ill
    imo interrupt january join joining joke journey july june keep kind kindly know ladies last late later latest
    leave let like list long look looking lot lots love luck madam make making mate maybe mean midday minute
    minutes miss moment monday month mr mrs ms name never new newest news next night nine nobody noon nothing
    november now oclock october okay old oldest once one ooo open participants people perhaps place please pls plz
    pm possible present presented presenter presenting presents previous probably prof put quarter quick quickly
    quite rapporteur read ready really receive recent recently regards remember reply respond rest running sad
    safe same saturday say saying sec second see seeing send sending september seriously seven short shortly sick
    sir six sleep slowly small somebody someone something sometimes soon sort sounds speak start starts stop stuff
    sunday sure take taking talk tbh team ten thats theres theyre thing things think three thursday tia time times
    tired today together tomorrow tonight travel trip true try tuesday twice two understand up updates use used
    wait want way wednesday week weekend weeks well wfh whats wishes work working works worse write wrong year
    yesterday youre`,
  things: `
    agenda airport answer attachment attachments baby bathroom battery beer birthday boss breakfast building bus
    cake camera car cat chair coffee computer connection copy desk dinner document documents dog door draft email
    emails family file files flight floor folder food football game hall holiday holidays hotel idea ideas
    internet invitation invite job key keys kids laptop letter link links lunch mail match message messages mic
    microphone money movie music office party password phone photo photos picture pictures pizza plane
    presentation price printer projector question rain report reports room rooms screen shower signature slides
    http https www snow soccer sound spreadsheet sun table taxi tea ticket tickets toilet traffic train vacation version visa
    water weather wedding wifi zoom`,
};
