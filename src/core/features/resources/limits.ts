/** Longest names of bodies and courts, citations and numbers of cases, in characters; what a court decided; what was read. */
export const NAME_MAX = 160;
export const OUTCOME_MAX = 600;
export const SOURCE_MAX = 500;
/** Years that a resource may be of. Our choice: some states have older law in force. */
export const FIRST_YEAR = 1800;
export const LAST_YEAR = 2100;
/** Longest reason for a change, in characters. */
export const WHY_MAX = 500;
