/** Which countries have a border with which, by land or a narrow sea; ISO codes, each pair once. From our own knowledge. */
const BORDERS = `
  AD ES FR, AE OM SA, AF CN IR PK TJ TM UZ, AG KN, AL GR ME MK XK, AM AZ GE IR TR, AO CD CG NA ZM, AR BO BR CL PY UY,
  AT CH CZ DE HU IT LI SI SK, AZ GE IR RU TR, BA HR ME RS, BB LC VC, BD IN MM, BE DE FR LU NL, BF BJ CI GH ML NE TG,
  BG GR MK RO RS TR, BH SA QA, BI CD RW TZ, BJ NE NG TG, BN MY, BO BR CL PE PY, BR CO GF GY PE PY SR UY VE, BS CU US,
  BT CN IN, BW NA ZA ZM ZW, BY LT LV PL RU UA, BZ GT MX, CA US, CD CF CG RW SS TZ UG ZM, CF CG CM SD SS TD, CG CM GA,
  CH DE FR IT LI, CI GH GN LR ML, CL PE, CM GA GQ NG TD, CN IN KG KP KZ LA MM MN NP PK RU TJ VN, CO EC PA PE VE,
  CR NI PA, CU HT JM US, CV SN, CY GR TR, CZ DE PL SK, DE DK FR LU NL PL, DJ ER ET SO, DK SE, DM LC, DO HT PR,
  DZ LY MA ML MR NE TN, EC PE, EE FI LV RU, EG IL LY PS SD, ER ET SD, ES FR MA PT, ET KE SD SO SS, FI NO RU SE,
  FR IT LU MC, GA GQ, GB IE FR, GD TT VC, GE RU TR, GH TG, GM SN, GN GW LR ML SL SN, GR MK TR, GT HN MX SV, GW SN,
  GY SR VE, HN NI SV, HR HU ME RS SI, HU RO RS SI SK UA, ID MY PG TL, IL JO LB PS SY, IN LK MM NP PK, IQ IR JO KW SA SY TR,
  IR PK TM TR, IT MT SI SM VA, JM HT, JO SA SY, JP KR, KE SO SS TZ UG, KG KZ TJ UZ, KH LA TH VN, KP KR, KW SA, KZ RU TM UZ,
  LA MM TH VN, LB SY, LC VC, LR SL, LS ZA, LT LV PL RU, LV RU, LY NE SD TD TN, MA MR, MD RO UA, ME RS XK, MK RS XK,
  ML MR NE SN, MM TH, MN RU, MR SN, MW MZ TZ ZM, MX US, MY SG TH, MZ SZ TZ ZA ZM ZW, NA ZA ZM, NE NG TD, NG TD,
  NI SV, NO RU SE, OM SA YE, PK IN, PL RU SK UA, PS JO, QA SA, RO RS UA, RS XK, RU UA, RW TZ UG, SA YE, SD SS TD,
  SK UA, SR GF, SS UG, ST GA, SY TR, SZ ZA, TD NE, TJ UZ, TM UZ, TT VE, TZ UG ZM, US MX, ZA ZW, ZM ZW`;

const NEIGHBOURS: ReadonlyMap<string, ReadonlySet<string>> = read();

function read(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string) => found.set(one, (found.get(one) ?? new Set()).add(other));
  for (const line of BORDERS.split(",")) {
    const [country = "", ...others] = line.trim().split(/\s+/u);
    for (const other of others) {
      add(country, other);
      add(other, country);
    }
  }
  return found;
}

/** Whether two countries have a border with each other. */
export const areNeighbours = (one: string, other: string): boolean => NEIGHBOURS.get(one)?.has(other) === true;
