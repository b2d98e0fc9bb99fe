import type { domains as reference } from "../en/domains.ts";

export const domains: Record<keyof typeof reference, string> = {
  "membership.domains.summary": "Afficher et changer les domaines dont les demandes sont vues d’abord",
  "title.membership.domains": "Domaines des services",
  "membership.domains.add": "Domaine à ajouter : example.org",
  "membership.domains.add.do": "Ajouter un domaine…",
  "membership.domains.remove": "Domaine à retirer de la liste",
  "membership.domains.what":
    "Un domaine ne laisse entrer personne. Je n’envoie pas de courriel, donc une adresse que quelqu’un tape ne prouve rien : qui cite un de ces domaines est marqué et passe d’abord dans la file de relecture, et la modération décide.",
  "membership.domains.none": "Aucun domaine n’est sur la liste.",
  "membership.domains.below":
    "Ce qui est sous un domaine compte aussi : une adresse de mail.example.org est de example.org.",
  "membership.domains.added": "{domain} est désormais sur la liste.",
  "membership.domains.removed": "{domain} n’est plus sur la liste.",
  "membership.domains.alike":
    "{domain} ressemble à {listed}, qui est aussi sur la liste. Vérifiez que les deux sont ceux d’un service.",
  "membership.domains.there": "{domain} est déjà sur la liste.",
  "membership.domains.not-there": "{domain} n’est pas sur la liste.",
  "option.email": "« {typed} » n’est pas une adresse électronique. Écrivez-la ainsi : ana@example.org.",
  "option.domain": "« {typed} » n’est pas un domaine. Écrivez ce qui suit le @ d’une adresse : example.org.",
};
