/**
 * What countries are called besides the name that each language gives them first: long forms, older names, abbreviations
 * with capitals, in whatever language. From our own knowledge.
 */
const OTHER_NAMES = `
  AE United Arab Emirates, UAE, EAU, Emiratos, Emirates, Emirados, Émirats
  AG Antigua and Barbuda, Antigua y Barbuda, Antígua e Barbuda, Antigua-et-Barbuda, Antigua
  BA Bosnia and Herzegovina, Bosnia, Bosnia y Herzegovina, Bósnia e Herzegovina, Bósnia, Bosnie, Bosnie-Herzégovine
  BO Plurinational State of Bolivia, Estado Plurinacional de Bolivia
  BY Byelorussia, Bielorrusia, Bielorrússia, Biélorussie
  CD DR Congo, DRC, RDC, Democratic Republic of the Congo, República Democrática del Congo, República Democrática do Congo, République démocratique du Congo
  CG Republic of the Congo, República del Congo, República do Congo, République du Congo, Congo-Brazzaville
  CI Ivory Coast, Costa de Marfil, Costa do Marfim, Côte d'Ivoire
  CV Cape Verde, Cabo Verde, Cap-Vert
  CZ Czech Republic, República Checa, República Tcheca, République tchèque, Chequia
  DO Dominican Republic, República Dominicana, République dominicaine, RD
  FM Micronesia, Micronesia, Micronésie
  GB United Kingdom, UK, Great Britain, Britain, England, Scotland, Wales, Reino Unido, Gran Bretaña, Grã-Bretanha, Inglaterra, Escocia, Royaume-Uni, Grande-Bretagne, Angleterre
  GQ Equatorial Guinea, Guinea Ecuatorial, Guiné Equatorial, Guinée équatoriale
  GW Guinea Bissau, Guinea-Bisáu, Guiné Bissau, Guinée-Bissau
  HK Hong Kong
  KN Saint Kitts and Nevis, St Kitts and Nevis, St. Kitts, Saint Kitts, San Cristóbal y Nieves, São Cristóvão e Névis, Saint-Christophe-et-Niévès
  KP North Korea, DPRK, Corea del Norte, Coreia do Norte, Corée du Nord
  KR South Korea, Republic of Korea, Corea del Sur, Coreia do Sul, Corée du Sud
  LC Saint Lucia, St Lucia, Santa Lucía, Santa Lúcia, Sainte-Lucie
  MK Macedonia, North Macedonia, Macedônia, Macédoine
  MM Myanmar, Burma, Birmania, Birmânia, Birmanie
  MX United Mexican States, Estados Unidos Mexicanos, Mejico
  NL Holland, Netherlands, the Netherlands, Holanda, Países Bajos, Países Baixos, Hollande, Pays-Bas
  PS Palestine, Palestina
  PG Papua New Guinea, Papúa Nueva Guinea, Papua-Nova Guiné, Papouasie-Nouvelle-Guinée
  RU Russian Federation, Federación de Rusia, Federação Russa, Fédération de Russie
  ST Sao Tome and Principe, Santo Tomé y Príncipe, São Tomé e Príncipe, Sao Tomé-et-Principe, São Tomé
  SZ Swaziland, Suazilandia, Suazilândia
  TL East Timor, Timor-Leste, Timor Oriental
  TR Turkey, Turquía, Turquia, Turquie, Türkiye
  TT Trinidad and Tobago, Trinidad, Tobago, Trinidad y Tobago, Trinidad e Tobago, Trinité-et-Tobago
  TZ United Republic of Tanzania
  US United States of America, USA, U.S., U.S.A., EE.UU., EE. UU., EEUU, EUA, E.U.A., Estados Unidos de América, Estados Unidos da América, États-Unis d'Amérique
  VA Holy See, Santa Sede, Santa Sé, Saint-Siège
  VC Saint Vincent and the Grenadines, St Vincent, Saint Vincent, San Vicente y las Granadinas, São Vicente e Granadinas, Saint-Vincent-et-les-Grenadines
  VE Bolivarian Republic of Venezuela, República Bolivariana de Venezuela
  VN Viet Nam
  ZA RSA, South Africa`;

/** Names of countries beyond those of each language, with the country's ISO code. */
export const OTHER_COUNTRY_NAMES: readonly (readonly [name: string, code: string])[] = OTHER_NAMES.trim()
  .split("\n")
  .flatMap((line) => {
    const [code = "", ...rest] = line.trim().split(" ");
    return rest
      .join(" ")
      .split(", ")
      .map((name) => [name, code] as const);
  });
