import type { codes as reference } from "../en/codes.ts";

export const codes: Record<keyof typeof reference, string> = {
  "membership.invite.summary": "Crear un código para que otros sean miembros",
  "title.membership.invite": "Invitar a personas",
  "membership.invite.uses": "Cuántas personas pueden usarlo (1–200)",
  "membership.invite.days": "Por cuántos días sirve (1–90)",
  "membership.invite.role": "Rol que da",
  "membership.invite.country": "País de quien entra con él",
  "membership.invite.by-server":
    "Usted modera por el rol «{name}» de este espacio, y eso no se puede pasar a otros. Crean códigos quienes tienen aquí el rol por sí mismos.",
  "membership.invite.title":
    "{count, plural, one {Un código para una persona} many {Un código para # de personas} other {Un código para # personas}}",
  "membership.invite.how": "Quien deba entrar me escribe esto, donde otros no lo lean:",
  "membership.invite.once":
    "No puedo mostrarlo otra vez. Da el rol «{role}» a quien lo escriba, sea quien sea: entréguelo solo a quien le merezca esa confianza. Le diré quién entró con él.",
  "membership.codes.summary": "Mostrar los códigos con que se llega a ser miembro, y anularlos",
  "title.membership.codes": "Códigos de invitación",
  "membership.codes.none": "Ahora no hay ningún código.",
  "membership.codes.what":
    "Los códigos mismos no se guardan. Uno cuyo autor se fue, está suspendido o ya tiene un rol menor no deja entrar a nadie.",
  "membership.codes.for": "Código para el rol «{role}»",
  "membership.codes.by": "creado por {name}",
  "membership.codes.left": "quedan {left, number} de {uses, number}",
  "membership.codes.until": "hasta el",
  "membership.codes.used": "agotado",
  "membership.codes.expired": "vencido",
  "membership.codes.revoked": "anulado",
  "membership.revoke": "Anular",
  "membership.revoke.summary": "Anular un código de invitación",
  "membership.revoke.code": "Qué código",
  "membership.revoke.done": "Este código ya no deja entrar a nadie. Quienes entraron con él se quedan.",
  "membership.revoke.gone": "Ese código ya se anuló, o ya no está.",
  "membership.revoke.admins": "Ese código da el rol de moderación: lo anula la administración.",
  "membership.join.summary": "Ser miembro con un código que le dieron",
  "title.membership.join": "Usar un código",
  "submit.join": "Usar el código",
  "membership.join.code": "El código que le dieron",
  "membership.join.wrong": "Este código no deja entrar a nadie (o ya no). Pregunte a quien se lo dio.",
  "membership.join.shut-out":
    "La moderación le hizo invitado aquí, y ningún código cambia eso. Puede solicitar ser miembro.",
  "membership.join.already": "Usted ya está en esta comunidad como {role}. El código no se usó.",
  "membership.join.done": "Le damos la bienvenida. Usted está ahora en esta comunidad como {role}.",
  "membership.joined.member": "{name} entró con un código de usted, como miembro.",
  "membership.joined.moderator": "{name} modera ahora por un código de usted.",
  "limit.codes": "Hoy ya creó muchos códigos. No se hizo nada. Puede seguir a partir del {at}.",
  "limit.tries": "Ya probó varios códigos en la última hora. No se hizo nada. Puede seguir a partir del {at}.",
};
