/** E-mail domains of agencies. */
export const domains = {
  "membership.domains.summary": "Show and change the e-mail domains of which requests are looked at first",
  "title.membership.domains": "Domains of agencies",
  "membership.domains.add": "Domain to add: example.org",
  "membership.domains.add.do": "Add a domain…",
  "membership.domains.remove": "Domain to take off the list",
  "membership.domains.what":
    "A domain lets nobody in. I send no e-mail, so an address that somebody types proves nothing: whoever names one of these domains is marked and stands first in the review queue, and a moderator decides.",
  "membership.domains.none": "No domain is on the list.",
  "membership.domains.below":
    "What is below a domain counts as well: an address at mail.example.org is one of example.org.",
  "membership.domains.added": "{domain} is on the list now.",
  "membership.domains.removed": "{domain} is not on the list any more.",
  "membership.domains.alike":
    "{domain} looks like {listed}, which is on the list as well. Look whether both are an agency’s.",
  "membership.domains.there": "{domain} is on the list already.",
  "membership.domains.not-there": "{domain} is not on the list.",
  "option.email": "“{typed}” is no e-mail address. Write it like ana@example.org.",
  "option.domain": "“{typed}” is no domain. Write what stands behind the @ of an address: example.org.",
} as const;
