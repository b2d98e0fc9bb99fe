import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "me.summary": "Mostrar lo que usted eligió aquí, su rol y sus cuentas",
  "me.title": "Usted en {community}",
  "me.name": "Nombre",
  "me.role": "Rol",
  "me.accounts": "Cuentas",
  "me.who-sees":
    "Solo usted ve esto. Lo que requiere que usted actúe siempre se le avisa por mensaje directo y de inmediato.",
  "me.show": "Mis preferencias",
  "me.role.by": "{role}, por el rol «{name}» de este espacio",
  "me.link": "Vincular otra cuenta",
  "me.link.summary": "Vincular sus cuentas en varias plataformas, para ser aquí una sola persona",
  "me.link.code": "El código que recibió su otra cuenta",
  "me.link.confirm": "Vincularlas ahora",
  "me.link.title": "Un código para su otra cuenta",
  "me.link.how": "Escriba esto con su otra cuenta, en el lugar donde ella pertenece a esta comunidad:",
  "me.link.secret":
    "Funciona una sola vez. No se lo dé a nadie más: quien lo use será aquí una sola persona con usted y podrá hacer lo mismo que usted.",
  "me.link.unknown": "La comunidad no conoce esta cuenta, así que no hay nada que vincular.",
  "me.link.wrong":
    "Ese código no sirve: tiene un error, ya se usó o tiene más de diez minutos. Escriba {command} con su otra cuenta para obtener uno nuevo.",
  "me.link.tries":
    "Usted ya probó {tries, plural, one {# código erróneo} many {# códigos erróneos} other {# códigos erróneos}} en una hora. Inténtelo de nuevo dentro de una hora.",
  "me.link.same":
    "Ese código es de una cuenta suya: las dos ya son aquí una sola persona, así que no hay nada que vincular.",
  "me.link.gone": "Una de las dos cuentas dejó la comunidad, así que no se vinculó nada.",
  "me.link.ask": "¿Unir estas cuentas en una sola persona?",
  "me.link.what":
    "Vincúlelas solo si ambas son suyas. Lo que hizo y sugirió {joined} pasará a {remaining}, y desde entonces ambas cuentas podrán hacer lo mismo.",
  "me.link.remains": "creó el código y se conserva:",
  "me.link.joins": "es esta cuenta y se une:",
  "me.link.role": "Rol de ambas desde entonces",
  "me.link.choices": "Preferencias desde entonces",
  "me.link.taken": "(se toma de {name})",
  "me.link.instead": "(en lugar de: {value})",
  "me.link.final": "Esto no se puede deshacer.",
  "me.link.do": "Vincular",
  "me.link.done": "Sus cuentas están vinculadas",
  "me.link.done.what": "Ya no importa con cuál de ellas pregunte: aquí usted es una sola persona.",
  "settings.role.of": "Moderación por un rol de {space}",
  "person.role.summary": "Fijar el rol de una persona en esta comunidad",
  "person.person": "Persona",
  "person.role": "Rol",
  "person.role.done": "{name}: {role}",
  "person.role.before":
    "Antes: {role}. Este rol se mantiene hasta que alguien lo cambie aquí, sea lo que sea la persona en el espacio.",
  "person.role.gone": "Esa persona dejó la comunidad.",
  "person.role.above": "No puede dar el rol «{role}»: está por encima del suyo, «{own}».",
  "person.role.over": "{name} tiene el rol «{role}», que está por encima del suyo: puede cambiarlo quien administra.",
  "person.role.last": "{name} es la única persona que administra. Antes dé ese rol a otra persona.",
  "person.role.by-server":
    "Usted modera por el rol «{name}» de este espacio, y eso no se puede transmitir: los roles de moderador en adelante los da y los quita quien tiene uno de ellos en la comunidad.",
  "help.family.me": "Lo que eligió aquí, sus recordatorios, calendario y cuentas",
  "option.person": "No conozco a «{typed}» en esta comunidad.",
};
