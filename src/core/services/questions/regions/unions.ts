import type { Region } from "./region.ts";

const CARICOM = "AG BB BS BZ DM GD GY HT JM KN LC SR TT VC";

/** Unions and communities of states, by their members of today. */
export const UNIONS: readonly Region[] = [
  {
    // https://www.mercosur.int/en/about-mercosur/mercosur-countries/
    members: "AR BO BR PY UY",
    names: {
      en: "Mercosur, Southern Common Market",
      es: "Mercosur, Mercado Común del Sur",
      pt: "Mercosul, Mercado Comum do Sul",
      fr: "Mercosur, Marché commun du Sud",
    },
  },
  {
    // https://www.comunidadandina.org/
    members: "BO CO EC PE",
    names: {
      en: "Andean Community, CAN",
      es: "Comunidad Andina, Comunidad Andina de Naciones, CAN",
      pt: "Comunidade Andina, CAN",
      fr: "Communauté andine, CAN",
    },
  },
  {
    // https://www.sica.int/
    members: "BZ CR DO GT HN NI PA SV",
    names: {
      en: "SICA, Central American Integration System",
      es: "SICA, Sistema de la Integración Centroamericana",
      pt: "SICA, Sistema da Integração Centro-Americana",
      fr: "SICA, Système d'intégration centraméricain",
    },
  },
  {
    // https://caricom.org/member-states-and-associate-members/
    members: CARICOM,
    names: {
      en: "CARICOM, Caribbean Community",
      es: "CARICOM, Comunidad del Caribe",
      pt: "CARICOM, Comunidade do Caribe",
      fr: "CARICOM, Communauté des Caraïbes",
    },
  },
  {
    // https://www.oas.org/en/member_states/
    members: `${CARICOM} AR BO BR CA CL CO CR CU DO EC GT HN MX PA PE PY SV US UY VE`,
    names: {
      en: "OAS, Organization of American States",
      es: "OEA, Organización de los Estados Americanos",
      pt: "OEA, Organização dos Estados Americanos",
      fr: "OEA, Organisation des États américains",
    },
  },
  {
    // https://www.ecowas.int/member-states/
    members: "BJ CI CV GH GM GN GW LR NG SL SN TG",
    names: {
      en: "ECOWAS, Economic Community of West African States",
      es: "CEDEAO, Comunidad Económica de los Estados de África Occidental",
      pt: "CEDEAO, Comunidade Económica dos Estados da África Ocidental",
      fr: "CEDEAO, Communauté économique des États de l'Afrique de l'Ouest",
    },
  },
  {
    // https://www.sadc.int/member-states
    members: "AO BW CD KM LS MG MU MW MZ NA SC SZ TZ ZA ZM ZW",
    names: {
      en: "SADC, Southern African Development Community",
      es: "SADC, Comunidad de Desarrollo de África Austral",
      pt: "SADC, Comunidade de Desenvolvimento da África Austral",
      fr: "SADC, Communauté de développement de l'Afrique australe",
    },
  },
  {
    // https://ceeac-eccas.org/
    members: "AO BI CD CF CG CM GA GQ RW ST TD",
    names: {
      en: "ECCAS, Economic Community of Central African States",
      es: "CEEAC, Comunidad Económica de los Estados de África Central",
      pt: "CEEAC, Comunidade Económica dos Estados da África Central",
      fr: "CEEAC, Communauté économique des États de l'Afrique centrale",
    },
  },
  {
    // https://www.eac.int/eac-partner-states
    members: "BI CD KE RW SO SS TZ UG",
    names: {
      en: "EAC, East African Community",
      es: "Comunidad de África Oriental",
      pt: "Comunidade da África Oriental",
      fr: "Communauté d'Afrique de l'Est",
    },
  },
  {
    // https://www.cplp.org/
    members: "AO BR CV GQ GW MZ PT ST TL",
    names: {
      en: "CPLP, Lusophone countries, Portuguese-speaking countries",
      es: "CPLP, países lusófonos",
      pt: "CPLP, Comunidade dos Países de Língua Portuguesa, países lusófonos, lusofonia",
      fr: "CPLP, pays lusophones",
    },
  },
];
