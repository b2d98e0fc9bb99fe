import type { Audited } from "../audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  settings: {
    "community.create": "audited.community.create",
    "community.rename": "audited.community.rename",
    "community.logo": "audited.community.logo",
    "community.invite": "audited.community.invite",
    "space.connect": "audited.space.connect",
    "space.disconnect": "audited.space.disconnect",
    "channel.board": "audited.channel.board",
    "channel.language": "audited.channel.language",
    "channel.clearance": "audited.channel.clearance",
  },
};
