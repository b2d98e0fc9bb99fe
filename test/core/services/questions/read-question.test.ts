import { describe, expect, it } from "vitest";
import { readQuestion } from "../../../../src/core/services/questions/reading/read-question.ts";
import { withoutCondition } from "../../../../src/core/services/questions/reading/without-condition.ts";
import { months } from "../../../../src/core/services/questions/conditions/months.ts";
import { years } from "../../../../src/core/services/questions/conditions/years.ts";
import { inShort, RECOGNISERS } from "./read.ts";

const read = (text: string) => {
  const question = readQuestion(text, RECOGNISERS);
  return [...inShort(question.conditions), `rest ${question.rest()}`];
};

describe("what a question asks for", () => {
  it.each([
    ["who is Paraguay's point of contact?", ["country PY", "poc any", "rest who is 's ?"]],
    ["quién es el punto de contacto nacional del Perú", ["poc any", "country PE", "rest quién es el del"]],
    ["qual é o ponto focal da Costa Rica", ["poc any", "country CR", "rest qual é o da"]],
    ["points de contact au Sénégal", ["poc any", "country SN", "rest au"]],
    ["contacts in Paraguay and Brazil", ["country PY BR", "rest contacts in and"]],
    ["policía chilena", ["agency police", "country CL", "rest"]],
    ["alfândega cabo-verdiana de Cabo Verde", ["agency customs", "country CV", "rest cabo-verdiana de"]],
    ["procureurs ivoiriens", ["agency prosecution", "country CI", "rest"]],
    ["États-Unis", ["country US", "rest"]],
    ["contact in the USA or the UK", ["country US GB", "rest contact in the or the"]],
    ["contacto en EE.UU.", ["country US", "rest contacto en ."]],
    ["tracing PY", ["country PY", "rest tracing"]],
    ["who is in Nigeria", ["country NG", "rest who is in"]],
    ["who is in Niger", ["country NE", "rest who is in"]],
    ["Guinea-Bissau", ["country GW", "rest"]],
    ["Equatorial Guinea", ["country GQ", "rest"]],
    ["Guinea", ["country GN", "rest"]],
    ["Congo", ["country CD CG", "rest"]],
    ["DR Congo", ["country CD", "rest"]],
    ["dominican customs", ["country DM DO", "agency customs", "rest"]],
    ["República Dominicana", ["country DO", "rest"]],
    ["Georgia", ["country GE", "rest"]],
    ["South Korea", ["country KR", "rest"]],
    ["Centroamérica", ["country 7", "rest"]],
    ["cono sur", ["country AR BR CL PY UY", "rest"]],
    ["Mercosul", ["country AR BO BR PY UY", "rest"]],
    ["a CAN expert", ["country BO CO EC PE", "rest a expert"]],
    ["latin american police except Mexico", ["country 23", "agency police", "not country MX", "rest -Mexico"]],
  ])("%s", (text, expected) => expect(read(text).map((one) => one.trim())).toEqual(expected));

  it.each([
    "no in es on the desk",
    "who can help in this case",
    "eu preciso de ajuda",
    "quién usa esto",
    "NO IN ES",
    "ONLY CAPITALS IN IT",
    "write to ana.py@example.org",
    "call +595 21 555 2019",
    "Lei 10.826/2003",
    "resolution 55/255",
    '"Paraguay"',
    "",
    "💥 ¿?",
  ])("nothing but words: %s", (text) => expect(read(text)).toEqual([`rest ${text}`]));

  it.each([
    ["who speaks Quechua", ["speaks qu", "rest who"]],
    ["Quechua in Peru", ["speaks qu", "country PE", "rest in"]],
    ["¿alguien que hable guaraní?", ["speaks gn", "rest ¿alguien que ?"]],
    ["quem fala o espanhol", ["speaks es", "rest quem"]],
    ["qui parle l’anglais à la douane", ["speaks en", "agency customs", "rest qui à la"]],
    ["a French-speaking officer", ["speaks fr", "rest a officer"]],
    ["French customs", ["country FR", "agency customs", "rest"]],
    ["Spanish law", ["country ES", "rest law"]],
    ["guides in Spanish on marking", ["speaks es", "rest guides on marking"]],
    ["colleagues francophones", ["speaks fr", "rest colleagues"]],
    ["quién habla inglés o portugués", ["speaks en pt", "rest quién"]],
    ["speaks English and Aymara", ["speaks en", "speaks ay", "rest and"]],
    ["who speaks of tracing", ["rest who speaks of tracing"]],
  ])("languages: %s", (text, expected) =>
    expect(read(text)).toEqual(expected.map((one) => one.replace(/rest$/u, "rest "))),
  );

  it.each([
    ["law of 2019", ["year 2019", "rest law of"]],
    ["ley del 2003", ["year 2003", "rest ley del"]],
    ["since 2022", ["year 2022 2023 2024 2025 2026", "rest "]],
    ["desde el 2024", ["year 2024 2025 2026", "rest "]],
    ["entre 2010 y 2012", ["year 2010 2011 2012", "rest "]],
    ["entre 2010 et 2012", ["year 2010 2011 2012", "rest "]],
    ["de 2010 a 2012", ["year 2010 2011 2012", "rest "]],
    ["2010-2012", ["year 2010 2011 2012", "rest "]],
    ["2010 and 2012", ["year 2010 2012", "rest and"]],
    ["après 2025", ["year 2025 2026", "rest "]],
    ["before 1947", ["year 1945 1946 1947", "rest "]],
    ["anteriores a 1947", ["year 1945 1946 1947", "rest "]],
    ["à partir de 2025", ["year 2025 2026", "rest à"]],
    ["laws older than 1947", ["year 1945 1946 1947", "rest laws"]],
    ["2024 onwards", ["year 2024 2025 2026", "rest "]],
    ["2024 en adelante", ["year 2024 2025 2026", "rest "]],
    ["2024 em diante", ["year 2024 2025 2026", "rest "]],
    ["treaties of the 1990s", ["year 10", "rest treaties of the"]],
    ["the nineties", ["year 10", "rest the"]],
    ["the 90's", ["year 10", "rest the"]],
    ["sentencias de los años 90", ["year 10", "rest sentencias de los"]],
    ["década de los noventa", ["year 10", "rest "]],
    ["leis dos anos 1990", ["year 10", "rest leis dos"]],
    ["les années quatre-vingt-dix", ["year 10", "rest les"]],
    ["since the 2020s", ["year 7", "rest "]],
    ["antes de los años 50", ["year 1945 1946 1947 1948 1949", "rest "]],
    ["un arma de más de 20 años", ["rest un arma de más de 20 años"]],
    ["last year", ["year 2025", "rest "]],
    ["el año pasado", ["year 2025", "rest el"]],
    ["este ano", ["year 2026", "rest "]],
    ["les deux dernières années", ["year 2024 2025 2026", "rest les"]],
    ["últimos 2 anos", ["year 2024 2025 2026", "rest "]],
    ["the last three years", ["year 2023 2024 2025 2026", "rest the"]],
    ["3500 rounds", ["rest 3500 rounds"]],
  ])("years: %s", (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ["aduana en Ciudad del Este", ["agency customs", "country PY", "rest en"]],
    ["prosecutor in Asunción", ["agency prosecution", "country PY", "rest in"]],
    ["promotores de São Paulo e Brasília", ["agency prosecution", "country BR", "rest de e Brasília"]],
    ["qui est à Port-au-Prince", ["country HT", "rest qui est à"]],
    ["Ciudad de México", ["country MX", "rest "]],
    ["Santiago", ["rest Santiago"]],
    ["Rosario Benítez", ["rest Rosario Benítez"]],
  ])("cities, for their countries: %s", (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ["agreed in March", "month 2026-03"],
    ["acordado en diciembre", "month 2025-12"],
    ["décidé en août 2024", "month 2024-08"],
    ["março de 2025", "month 2025-03"],
    ["last month", "month 2026-04"],
    ["el mes pasado", "month 2026-04"],
    ["este mês", "month 2026-05"],
    ["we may agree", undefined],
    ["rockets to mars", undefined],
  ])("months: %s", (text, expected) => {
    const { conditions } = readQuestion(text, [months(new Date("2026-05-20T12:00:00Z")), years(2026)]);
    expect(inShort(conditions)).toEqual(expected === undefined ? [] : [expected]);
  });

  it.each([
    ["tracing -interpol", ["rest tracing -interpol"]],
    ["tracing but not INTERPOL", ["rest tracing -INTERPOL"]],
    ["rastreo excepto INTERPOL", ["rest rastreo -INTERPOL"]],
    ["rastreamento, exceto a INTERPOL", ["rest rastreamento, -INTERPOL"]],
    ["traçage sauf INTERPOL", ["rest traçage -INTERPOL"]],
    ["tracing -Mexico", ["not country MX", "rest tracing -Mexico"]],
    ["customs but not in Mexico or Brazil", ["agency customs", "not country MX BR", "rest -Mexico -Brazil"]],
    [
      "aduanas de Centroamérica menos Panamá",
      ["agency customs", "country BZ CR GT HN NI SV", "not country PA", "rest de -Panamá"],
    ],
    ["Brasil exceto a polícia", ["country BR", "not agency police", "rest -polícia"]],
    ["customs except police in Peru", ["agency customs", "not agency police", "country PE", "rest -police in"]],
    ["tracing but not Costa Rica", ["not country CR", 'rest tracing -"Costa Rica"']],
    ["customs but not francophone", ["agency customs", "not speaks fr", "rest"]],
    ["aduana* Peru", ["country PE", "rest aduana*"]],
    ["al menos un contacto", ["rest al menos un contacto"]],
    ["customs not Paraguay", ["agency customs", "not country PY", "rest -Paraguay"]],
    ["customs without Paraguay", ["agency customs", "not country PY", "rest -Paraguay"]],
    ["customs outside Paraguay and Brazil", ["agency customs", "not country PY BR", "rest -Paraguay -Brazil"]],
    ["anyone but Ramona for customs", ["agency customs", "rest -Ramona for"]],
    ["customs without Ramona Duarte", ["agency customs", "rest -Ramona -Duarte"]],
    ["not Mexico: customs", ["not country MX", "agency customs", "rest -Mexico:"]],
    ["law NOT Mexico", ["not country MX", "rest law -Mexico"]],
    ["not police", ["not agency police", "rest -police"]],
    ["aduana fuera de Paraguay", ["agency customs", "not country PY", "rest -Paraguay"]],
    ["aduana sin Paraguay", ["agency customs", "not country PY", "rest -Paraguay"]],
    ["aduana, no Paraguay", ["agency customs", "not country PY", "rest , -Paraguay"]],
    ["douane hors du Paraguay", ["agency customs", "not country PY", "rest -Paraguay"]],
    ["douane, pas le Paraguay", ["agency customs", "not country PY", "rest , -Paraguay"]],
    ["alfândega sem Paraguai", ["agency customs", "not country PY", "rest -Paraguai"]],
    ["alfândega fora do Paraguai", ["agency customs", "not country PY", "rest -Paraguai"]],
    ["contato no Paraguai", ["country PY", "rest contato no"]],
    ["contato da alfândega, no Paraguai", ["agency customs", "country PY", "rest contato da , no"]],
    ["firearms without serial number", ["rest firearms without serial number"]],
    ["armas sin registro", ["agency registry", "rest armas sin"]],
    ["tirs sans licence", ["rest tirs sans licence"]],
    ["whether or not Mexico", ["country MX", "rest whether or not"]],
    ["-Paraguay", ["not country PY", "rest -Paraguay"]],
    ["más o menos dos", ["rest más o menos dos"]],
    ["a post-conflict guide", ["rest a post-conflict guide"]],
  ])("exclusions: %s", (text, expected) =>
    expect(read(text)).toEqual(expected.map((one) => one.replace(/rest$/u, "rest "))),
  );

  it("is asked again without a condition", () => {
    const text = "customs in Paraguay and Brazil";
    const question = readQuestion(text, RECOGNISERS);
    expect(question.conditions.map((one) => withoutCondition(question, one))).toEqual([
      "in Paraguay and Brazil",
      "customs",
    ]);
  });

  it.each([
    ["customs but not in Mexico or Brazil", "not country MX BR", "customs"],
    ["customs but not police in Peru", "not agency police", "customs in Peru"],
    ["customs except police and Peru", "not agency police", "customs except Peru"],
    ["tracing -Mexico please", "not country MX", "tracing please"],
    ["Peru but not police", "country PE", "-police"],
    ["who is Paraguay's customs contact?", "country PY", "who is customs contact?"],
    ["loi d'Argentine sur les armes", "country AR", "loi sur les armes"],
    ["¿a quién llamo en Paraguay por aduanas?", "country PY", "¿a quién llamo por aduanas?"],
    ["contact for customs not Paraguay", "agency customs", "contact not Paraguay"],
    ["customs in Peru but not police", "country PE", "customs but not police"],
  ])("leaves no word behind that excludes nothing: %s without %s", (text, condition, expected) => {
    const question = readQuestion(text, RECOGNISERS);
    const one = question.conditions.find((own) => inShort([own])[0] === condition);
    expect(withoutCondition(question, one ?? { spans: [] })).toBe(expected);
  });

  it("whatever is typed", () => {
    const parts = [
      "Paraguay",
      "-",
      "but not",
      '"',
      "2010",
      "-2015",
      "speaks",
      "or",
      "habla",
      "EU",
      "@",
      "55/255",
      "\u0000",
      "💥",
    ];
    for (let seed = 1; seed < 400; seed += 1) {
      const text = Array.from(
        { length: seed % 12 },
        (_, i) => parts[(seed * 7 + i * (seed % 5) + i) % parts.length],
      ).join(" ");
      const { conditions } = readQuestion(text, RECOGNISERS);
      for (const { spans } of conditions) for (const { from, to } of spans) expect(from).toBeLessThan(to);
    }
  });
});
