import type { conclusion as reference } from "../en/conclusion.ts";

export const conclusion: Record<keyof typeof reference, string> = {
  "conclusion.text": "Qué se concluyó",
  "conclusion.meeting": "Reunión",
  "conclusion.pillar": "Pilar del programa",
  "conclusion.topic": "Tema",
  "conclusion.country": "País",
  "conclusion.since": "Desde un día o hace tanto (2 semanas)",
  "conclusion.add.summary": "Registrar lo acordado, para las listas y el próximo resumen",
  "conclusion.add.title": "Conclusión registrada",
  "conclusion.add.clearance":
    "Este canal también lo leen personas ajenas a la comunidad, y las conclusiones son para la comunidad (TLP:GREEN). Regístrela en otro canal.",
  "conclusion.add.digest-here": "Saldrá en el próximo resumen de este canal:",
  "conclusion.add.digest": "Saldrá en el próximo resumen de la comunidad:",
  "conclusion.add.no-digest": "No hay ningún resumen programado; /conclusion list la muestra.",
  "conclusion.list.summary": "Listar lo que se concluyó, de lo más reciente a lo más antiguo",
  "conclusion.list.title": "{total, plural, =0 {Ninguna conclusión} one {# conclusión} many {# conclusiones} other {# conclusiones}}",
  "conclusion.list.none":
    'Aquí todavía no se ha concluido nada. Registre la primera conclusión mientras está fresca, como en: /conclusion add "Toda solicitud de rastreo lleva una fotografía de todas las marcas."',
  "conclusion.list.nothing": "Ninguna conclusión cumple todo eso.",
  "conclusion.list.all": "Todas las conclusiones ({total, number})",
  "conclusion.list.record": "Registrar una conclusión",
  "conclusion.item": "Conclusión",
  "conclusion.withdraw.summary": "Retirar una conclusión",
  "conclusion.withdraw.title": "Conclusión retirada",
  "conclusion.withdraw.done": "«{text}» ya no aparece en listas ni resúmenes.",
  "conclusion.withdraw.other": "Solo quien registró una conclusión, o un moderador, puede retirarla.",
  "conclusion.withdraw.twice": "Esa conclusión ya fue retirada.",
};
