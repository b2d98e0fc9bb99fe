import type { conclusion as reference } from "../en/conclusion.ts";

export const conclusion: Record<keyof typeof reference, string> = {
  "conclusion.text": "Ce qui a été conclu",
  "conclusion.meeting": "Réunion",
  "conclusion.pillar": "Pilier du programme",
  "conclusion.topic": "Thème",
  "conclusion.country": "Pays",
  "conclusion.since": "Depuis un jour ou une durée (2 semaines)",
  "conclusion.add.summary": "Consigner ce qui a été convenu, pour les listes et le prochain résumé",
  "conclusion.add.title": "Conclusion consignée",
  "conclusion.add.clearance":
    "Ce canal est aussi lu par des personnes extérieures à la communauté, et les conclusions sont pour la communauté (TLP:GREEN). Consignez-la dans un autre canal.",
  "conclusion.add.digest-here": "Elle paraîtra dans le prochain résumé de ce canal :",
  "conclusion.add.digest": "Elle paraîtra dans le prochain résumé de la communauté :",
  "conclusion.add.no-digest": "Aucun résumé n’est programmé ; /conclusion list l’affiche.",
  "conclusion.list.summary": "Lister ce qui a été conclu, du plus récent au plus ancien",
  "conclusion.list.title": "{total, plural, =0 {Aucune conclusion} one {# conclusion} many {# conclusions} other {# conclusions}}",
  "conclusion.list.none":
    'Rien n’a encore été conclu ici. Consignez la première conclusion tant qu’elle est fraîche, comme dans : /conclusion add "Toute demande de traçage comporte une photographie de toutes les marques."',
  "conclusion.list.nothing": "Aucune conclusion ne correspond à tout cela.",
  "conclusion.list.all": "Toutes les conclusions ({total, number})",
  "conclusion.list.record": "Consigner une conclusion",
  "conclusion.item": "Conclusion",
  "conclusion.withdraw.summary": "Retirer une conclusion",
  "conclusion.withdraw.title": "Conclusion retirée",
  "conclusion.withdraw.done": "« {text} » n’apparaît plus dans les listes ni dans les résumés.",
  "conclusion.withdraw.other": "Seule la personne qui a consigné une conclusion, ou la modération, peut la retirer.",
  "conclusion.withdraw.twice": "Cette conclusion a déjà été retirée.",
};
