import type { AskedRights } from "./rights.ts";

const DATA = "todos|toda|todo? mi|mis datos|informacion|cuenta|perfil|registros personales|personal|privados?";
const DETAIL =
  "mi|mis numero|datos|telefono|celular|movil|correo|email|mail|contacto|ficha|tarjeta|informacion|perfil|direccion de? telefono|celular|contacto|correo|personales|privados|personal|privada?";

/** Spanish. */
export const es: AskedRights = {
  erase: [
    `borrar|borra|borre|borren|borrame|eliminar|elimina|elimine|eliminen|suprimir|suprime|quitar|quita|olvidar|olvida ${DATA}`,
    "borrame|borreme|borrenme|borrarme|eliminame|elimineme|eliminarme|olvidame|olvideme|suprimeme del|de? todo|sistema?",
    "borra|borre|borrar|elimina|elimine|eliminar todo lo? que? sabes|sabe|tienes|tiene|guardas|guarda|hay? de|sobre mi",
    "derecho al|a|de olvido|supresion|la? supresion?",
  ],
  export: [
    `exportar|exporta|exporte|exportame|descargar|descarga|descargue|bajar|sacar ${DATA}`,
    `dame|deme|enviame|envieme|mandame? una? copia de ${DATA}`,
    `dame|deme|enviame|envieme|mandame ${DATA}`,
  ],
  held: [
    "que datos|informacion|cosas? sabes|sabe|saben|tienes|tiene|tienen|guardas|guarda|guardan|almacenas|almacena|conservas|conserva el|la? bot|rapporteur? de|sobre|acerca de? mi",
    "que datos|informacion|cosas? mios|mia? se guarda|guardan|sabe|almacena|almacenan|conserva|conservan|tiene de|sobre|acerca de? mi",
    "que datos|informacion mios|mia sabes|tienes|tiene|guardas|guarda|guardan|se? guardan|guarda|almacenan?",
    `ver|muestrame|mostrar|muestra ${DATA}`,
    "mis datos personales|privados?",
  ],
  seen: [
    `quien|quienes ha|han|me? visto|vio|vieron|miro|miraron|mirado|abrio|abrieron|abierto|consulto|consultaron|consultado|leyo|leyeron|ve|ven|accedio a? ${DETAIL}`,
  ],
};
