/**
 * The kinds of things that the search over everything finds. Each feature adds its own, beside the kind that it declares:
 * `declare module "…/services/global-search/group-name.ts" { interface GroupNames { contacts: true } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- features merge their own into it
export interface GroupNames {}
export type GroupName = keyof GroupNames;
