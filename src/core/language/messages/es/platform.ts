import type { platform as reference } from "../en/platform.ts";

export const platform: Record<keyof typeof reference, string> = {
  "platform.wait": "Un momento, estoy en ello…",
  "platform.fill": "Completar",
  "platform.by": "A pedido de {person}",
  "platform.close": "Cerrar",
  "platform.answer": "Respuesta",
  "platform.expired": "Este botón es demasiado antiguo o fue modificado. Pregunte otra vez y use el nuevo.",
  "platform.expired.form": "Este formulario es demasiado antiguo. Ábralo otra vez.",
};
