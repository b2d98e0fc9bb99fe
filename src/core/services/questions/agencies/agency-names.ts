/**
 * Kinds of agencies, by what they, and whoever works for them, are called in the languages of the interface: the key of
 * the kind, then names with commas between them, singular unless the plural is another word. From our own knowledge.
 */
export const AGENCY_NAMES = `
police: police, police service, police force, constabulary, gendarmerie, policeman, policewoman, police officer, detective, detectives, sheriff,
  policía, cuerpo policial, policía nacional, policía federal, policía judicial, guardia civil, carabineros, comisaría, agente policial, oficial de policía, policial,
  polícia, polícia federal, polícia civil, polícia militar, polícia judiciária, delegado de polícia, delegacia, policiais, guarda nacional republicana,
  police judiciaire, police nationale, gendarme, gendarmerie nationale, policier, policière, commissariat, commissaire de police
prosecution: prosecution service, public prosecutor, prosecutor, prosecutor's office, attorney general, district attorney, public ministry, crown prosecutor,
  fiscalía, fiscalía general, ministerio público, ministerio público fiscal, fiscal, fiscales, procuraduría, procurador, agente fiscal,
  ministério público, ministério público federal, procuradoria, procurador, procuradora, promotor de justiça, promotora, promotor, promotoria, promotores, procuradores, magistrado do ministério público,
  parquet, procureur, procureure, ministère public, procureur de la République, magistrat du parquet, procura della repubblica
customs: customs, customs service, customs administration, customs office, customs officer, revenue authority, border agency,
  aduana, aduanas, dirección de aduanas, agente aduanero, aduanero, aduanera, autoridad aduanera,
  alfândega, aduana brasileira, receita federal, autoridade aduaneira, aduaneiro, aduaneira,
  douane, douanes, service des douanes, douanier, douanière
registry: registry, register, registrar, licensing authority, licensing body,
  registro, registro nacional, registrador, autoridad de control,
  cartório, registo, registo nacional, conservatória,
  registre, service des armes, greffe des armes
forensics: forensic laboratory, forensic lab, forensics lab, crime lab, crime laboratory, forensic institute, forensic service, laboratory, lab,
  laboratorio forense, laboratorio de criminalística, laboratorio, instituto forense, medicina legal, gabinete de criminalística, criminalística,
  laboratório forense, laboratório, instituto de criminalística, perícia oficial, polícia científica, perito criminal,
  laboratoire, laboratoire de police scientifique, police scientifique, médecine légale, institut de criminalistique
court: court, judge, judiciary, magistrate, tribunal, supreme court, justice of the peace,
  juzgado, juez, jueza, jueces, juezas, magistrado, magistrada, poder judicial, corte, corte suprema, audiencia nacional,
  juiz, juíza, juízes, juízas, judiciário, poder judiciário, vara criminal, tribunal de justiça, tribunais, desembargador,
  juge, magistrat, magistrate, tribunal correctionnel, tribunaux, cour d'appel, cour de cassation, juge d'instruction, pouvoir judiciaire
ministry: ministry, ministry of interior, interior ministry, ministry of justice, justice ministry, ministry of security, department of justice, home office,
  ministerio, ministerio del interior, ministerio de justicia, ministerio de seguridad, secretaría de seguridad, secretaría de gobernación,
  ministério, ministério da justiça, ministério do interior, ministério da administração interna,
  ministère, ministère de l'intérieur, ministère de la justice, ministère de la sécurité
foreign-affairs: ministry of foreign affairs, foreign ministry, foreign office, foreign affairs, state department, embassy, diplomat,
  cancillería, ministerio de relaciones exteriores, relaciones exteriores, asuntos exteriores, embajada, diplomático,
  itamaraty, ministério das relações exteriores, relações exteriores, ministério dos negócios estrangeiros, negócios estrangeiros, embaixada, diplomata,
  ministère des affaires étrangères, affaires étrangères, ambassade, diplomate
military: army, military, armed forces, navy, air force, defence ministry, ministry of defence, ministry of defense, coast guard,
  ejército, militar, fuerzas armadas, armada nacional, ministerio de defensa, fuerza aérea, guardacostas, prefectura naval, marina de guerra,
  exército, forças armadas, marinha, ministério da defesa, força aérea, aeronáutica,
  armée, forces armées, marine nationale, ministère de la défense, ministère des armées, garde-côtes
border: border police, border guard, immigration service, immigration, migration service,
  policía de fronteras, migraciones, servicio de migración, guardia fronteriza,
  polícia de fronteira, serviço de imigração, serviço de estrangeiros e fronteiras,
  police aux frontières, garde-frontière, service de l'immigration
intelligence: intelligence service, intelligence agency, intelligence unit, financial intelligence unit, fiu,
  servicio de inteligencia, agencia de inteligencia, unidad de inteligencia financiera, uif,
  serviço de inteligência, agência de inteligência, unidade de inteligência financeira, coaf,
  service de renseignement, cellule de renseignement financier, tracfin
central-authority: central authority, autoridad central, autoridade central, autorité centrale
duty-desk: duty desk, 24/7 desk, 24/7 contact point, 24/7 point of contact, night desk,
  punto de contacto 24/7, guardia permanente, oficina de guardia, mesa de guardia,
  ponto de contato 24/7, ponto de contacto 24/7, plantão 24 horas, plantão permanente,
  point de contact 24/7, permanence 24/7, bureau de permanence
university: university, academia, academic, professor, lecturer, researcher, research institute, think tank,
  universidad, académico, profesor, profesora, catedrático, investigador académico, instituto de investigación,
  universidade, acadêmico, professor, professora, pesquisador, pesquisadora, instituto de pesquisa,
  université, universitaire, professeur, chercheur, chercheuse, institut de recherche
organisation: international organisation, international organization, united nations, un agency, non-governmental organisation, ngo, civil society,
  organismo internacional, organización internacional, naciones unidas, sociedad civil, ong,
  organismo internacional, organização internacional, nações unidas, sociedade civil,
  organisation internationale, nations unies, société civile`;
