import type { domains as reference } from "../en/domains.ts";

export const domains: Record<keyof typeof reference, string> = {
  "membership.domains.summary": "Mostrar y cambiar los dominios de correo cuyas solicitudes se ven primero",
  "title.membership.domains": "Dominios de organismos",
  "membership.domains.add": "Dominio que agregar: example.org",
  "membership.domains.add.do": "Agregar un dominio…",
  "membership.domains.remove": "Dominio que quitar de la lista",
  "membership.domains.what":
    "Un dominio no deja entrar a nadie. Yo no envío correos, así que una dirección que alguien escribe no prueba nada: quien nombra uno de estos dominios queda marcado y va primero en la cola de revisión, y decide la moderación.",
  "membership.domains.none": "No hay ningún dominio en la lista.",
  "membership.domains.below":
    "También cuenta lo que está bajo un dominio: una dirección de mail.example.org es de example.org.",
  "membership.domains.added": "{domain} está ahora en la lista.",
  "membership.domains.removed": "{domain} ya no está en la lista.",
  "membership.domains.alike":
    "{domain} se parece a {listed}, que también está en la lista. Vea si ambos son de un organismo.",
  "membership.domains.there": "{domain} ya está en la lista.",
  "membership.domains.not-there": "{domain} no está en la lista.",
  "option.email": "«{typed}» no es una dirección de correo. Escríbala así: ana@example.org.",
  "option.domain": "«{typed}» no es un dominio. Escriba lo que va detrás de la @ de una dirección: example.org.",
};
