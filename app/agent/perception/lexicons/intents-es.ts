import type { IntentLexicon } from "./intent-lexicon";

/** Spanish, on folded text. */
export const intentsEs: IntentLexicon = {
  patterns: {
    find_product: {
      strong: [
        String.raw`\bbusc(?:o|amos|ando)\b`,
        String.raw`(?<!\b(?:lo|la|los|las|que) )\b(?:teneis|tienen|tienes)\b(?! (?:esto|eso|este|esta|ese|esa|lo|la) )`,
        String.raw`\b(?:muestra|ensena|muestre)\w*\b(?!.*(?:carrito|cesta))`,
        String.raw`\bvend(?:eis|en|es)\b`,
        String.raw`\bhay algun`,
      ],
      medium: [
        String.raw`\b(?:necesito|quiero|quisiera|me gustaria)\b(?!.{0,30}(?:devol|cancel|cambiar|hablar|reembols|pedido))`,
        String.raw`\balgo (?:en|para|con|de|que|mas)\b`,
        String.raw`\by en\b`,
        String.raw`\bque tal\b`,
      ],
    },
    get_recommendation: {
      strong: [
        String.raw`\brecom(?:iend|end)`,
        String.raw`\bsug(?:ier|er)`,
        String.raw`\baconsej`,
        String.raw`\bcual (?:me )?(?:elijo|compro|deberia|llevo)\b`,
        String.raw`\bcombina (?:bien )?con\b`,
        String.raw`\bparecid`,
        String.raw`\bsimilar`,
        String.raw`\bmas vendid`,
      ],
      medium: [String.raw`\bmejor(?:es)? .{1,25} para\b`],
    },
    compare_products: {
      strong: [String.raw`\bcompar`, String.raw`\bdiferencia`],
      medium: [
        String.raw`\bcual(?:es)? (?:es (?:el |la )?(?:mejor|mas)|de (?:ell[oa]s|est[oa]s|es[oa]s|l[oa]s dos)|tiene|dura|pesa|aguanta)\b(?! (?:el precio|tu|su|vuestra|la politica))`,
        String.raw`\bmejor que\b`,
      ],
    },
    product_detail: {
      strong: [
        String.raw`\bmas (?:informacion|info|detalles)\b`,
        String.raw`\bde que (?:material|esta hech)`,
        String.raw`\b(?:me|le|nos) (?:vale|sirve|serviria|valdria)\b(?! (?:la|una?|el)\b)`,
        String.raw`\bcuanto (?:pesa|mide|dura|aguanta|cabe)\b`,
        String.raw`\bcuant[oa]s? \w+ (?:tiene|lleva|trae|contiene|aguanta|dura|cabe|caben|entra|entran)\b`,
        String.raw`\b(?:es|son) (?:impermeable|transpirable|vegan|ligero|de cuero)`,
      ],
      medium: [String.raw`\b(?:este|esta|ese|esa) (?:es|tiene)\b`, String.raw`\bdetalles\b`],
    },
    size_fit: {
      strong: [
        String.raw`\bque talla\b`,
        String.raw`\bguia de tallas\b`,
        String.raw`\btallan? (?:bien|grande|pequen|justo)`,
        String.raw`\bentre (?:dos tallas|(?:la )?\d{2} y (?:la )?\d{2})`,
        String.raw`\b(?:uso|calzo|llevo) (?:normalmente |un |una |la |el )?(?:talla )?\d`,
        String.raw`\b(?:normalmente|habitualmente) (?:uso|calzo|llevo)\b`,
        String.raw`\bdemasiado (?:pequen|grande|estrech|anch)`,
      ],
      weak: [String.raw`\btallas?\b`],
    },
    availability: {
      strong: [
        String.raw`\bdisponib`,
        String.raw`\ben stock\b`,
        String.raw`\bagotad`,
        String.raw`\b(?:lo|la|los|las) (?:teneis|tienen|tienes|hay)\b`,
        String.raw`\bqueda(?:n)?\b`,
      ],
    },
    price: {
      strong: [
        String.raw`\b(?:cuanto|que) (?:me )?(?:cuesta|vale|es|cuestan|valen|sale|salen)\b(?<!que (?:es|sale|salen))`,
        String.raw`\ba (?:cuanto|como) (?:esta|estan|sale|salen)\b`,
        String.raw`\bque precio\b`,
        String.raw`\bcuesta (?:mucho|tanto)\b|\bes (?:muy )?car[oa]\W*$`,
        String.raw`\bprecio de\b`,
      ],
      medium: [String.raw`\bprecio\b`],
    },
    promotion: {
      strong: [
        String.raw`\bdescuentos?\b`,
        String.raw`\bcupon`,
        String.raw`\bcodigo (?:promocional|de descuento)\b`,
        String.raw`\bofertas?\b`,
        String.raw`\brebajas?\b`,
        String.raw`\bpromocion`,
      ],
    },
    gift_help: { strong: [String.raw`(?<!tarjeta )\bregal(?:o|os|ar)\b`, String.raw`\bcumpleanos\b`] },
    add_to_cart: {
      strong: [
        String.raw`\b(?:anad|agreg|pon|mete)\w*\b.{0,50}\b(?:carrito|cesta|bolsa)\b`,
        String.raw`\b(?:anad|agreg)\w*\b`,
        String.raw`\bme (?:lo|la|los|las) (?:llevo|quedo)\b|\bme (?:quedo con|llevo) (?:el|la|los|las|es[eoa]s?|est[eoa]s?|un[oa]?|dos|tres|\d)\b`,
        String.raw`\b(?:pon|echa)(?:me|ga|game|noslo|melo|mela|melos|melas)\b|\b(?:dame|deme|cojo|me cojo) (?:el|la|los|las|es[eoa]s?|est[eoa]s?|un[oa]?|dos|tres|\d)\b`,
        String.raw`\b(?:un[oa]?|dos|tres|\d) de cada\b`,
        String.raw`\bponl[oa]s?\b(?! (?:en|a) (?:un[oa]?|dos|tres|cuatro|\d)\b)`,
        String.raw`\b(?:lo|la|los|las) (?:compro|quiero)\b`,
        String.raw`\bquiero comprar(?:lo|la|los)?\b`,
      ],
    },
    change_cart: {
      strong: [
        String.raw`\b(?:un[oa]?|dos|tres|cuatro|\d{1,2}) (?:\w+ )?(?:basta|bastan|es suficiente)\b|\bcon (?:un[oa]|dos|tres) (?:\w+ )?(?:basta|vale)\b`,
        String.raw`\bcambia\w* la cantidad\b`,
        String.raw`\bque sean (?:dos|tres|\d)\b`,
        String.raw`\b(?:un|una|otro|otra|dos) mas\b`,
        String.raw`\bdeshac`,
        String.raw`\bsolo (?:uno|una|dos|\d)\b`,
        String.raw`\bcambia\w*\b.{1,30}\bpor\b`,
      ],
    },
    remove_from_cart: {
      strong: [
        String.raw`\b(?:quita|elimina|borra|saca)\w*\b(?!.*\b(?:cuenta|datos)\b)`,
        String.raw`\bvacia\w* (?:el|mi) (?:carrito|cesta)\b`,
      ],
    },
    view_cart: {
      strong: [
        String.raw`\b(?:ver|muestra\w*|ensena\w*|que hay en|que tengo en)\b.{0,25}\b(?:carrito|cesta)\b`,
        String.raw`^(?:mi )?(?:carrito|cesta)\b`,
      ],
    },
    checkout: {
      strong: [
        String.raw`\b(?:finalizar|tramitar|terminar|completar) (?:la |el |mi )?(?:compra|pedido)\b`,
        String.raw`\b(?:quiero|quisiera|ir a|voy a|donde|como) (?:ya )?(?:pagar|pago)\b(?! (?:con|por|en|a plazos)\b)`,
        String.raw`\bpasar por caja\b`,
      ],
    },
    negotiate: {
      strong: [
        String.raw`\b\d+ ?(?:%|por ?ciento) (?:de descuento|menos)`,
        String.raw`\b(?:me )?(?:haces|hacen|haceis|puedes hacer|dais|das)\b.{0,20}\b(?:descuento|precio|rebaja)\b`,
        String.raw`\bmejor precio\b`,
        String.raw`\bregatear\b`,
      ],
    },
    track_order: {
      strong: [
        String.raw`\bdonde (?:esta|estan) mi(?:s)? (?:pedido|paquete|envio|compra|zapatillas)\b`,
        String.raw`\bseguimiento\b`,
        String.raw`\bestado de(?:l| mi) pedido\b`,
        String.raw`\bcuando llega(?:ra)? mi\b`,
        String.raw`\brastrear\b`,
        String.raw`\bno (?:me ha llegado|he recibido)\b.{0,20}\b(?:correo|mail|confirmacion)\b`,
      ],
      medium: [String.raw`\bmi pedido\b`],
    },
    cancel_order: { strong: [String.raw`\b(?:cancel|anul)\w*\b.{0,25}\b(?:pedido|compra)\b`] },
    change_order: { strong: [String.raw`\b(?:cambiar|modificar) (?:mi|el|un) pedido\b`] },
    change_address: {
      strong: [
        String.raw`\b(?:cambiar|modificar|corregir)\b.{0,20}\bdireccion\b`,
        String.raw`\bdireccion (?:equivocada|incorrecta|nueva)\b`,
        String.raw`\bme he mudado\b`,
      ],
    },
    return_item: { strong: [String.raw`\bdevolver(?:l[aeo]s?)?\b`, String.raw`\bhacer una devolucion\b`] },
    exchange_item: {
      strong: [
        String.raw`\bcambiar(?:lo|la|los|las)? por (?:otr|una talla|otra talla)`,
        String.raw`\bhacer un cambio\b`,
      ],
    },
    refund_status: {
      strong: [String.raw`\breembols`, String.raw`\bdonde esta mi dinero\b`, String.raw`\bdevolver el dinero\b`],
    },
    order_problem: {
      strong: [
        String.raw`\b(?:roto|rota|danad|defectuos|estropead)\w*`,
        String.raw`\b(?:articulo|producto|talla|color) (?:equivocad|incorrect)`,
        String.raw`\bno (?:ha |han )?(?:llegado|llego|recibido|he recibido)\b`,
        String.raw`\bfalta\b`,
      ],
    },
    invoice: { strong: [String.raw`\bfacturas?\b`] },
    shipping_policy: {
      strong: [
        String.raw`\b(?:enviais|envian|haceis envios|hacen envios)\b`,
        String.raw`\bgastos de envio\b`,
        String.raw`\benvio (?:gratis|gratuito|internacional)\b`,
        String.raw`\bcuesta el envio\b`,
      ],
      medium: [String.raw`\benvios?\b`, String.raw`\bentrega\b`],
    },
    delivery_time: {
      strong: [
        String.raw`\bcuanto (?:tarda|tiempo|demora)`,
        String.raw`\bplazo de entrega\b`,
        String.raw`\bcuando (?:llega|llegara|me llega)\b(?! mi)`,
        String.raw`\b(?:express|urgente|24 horas)\b`,
      ],
    },
    return_policy: {
      strong: [
        String.raw`\bpolitica de devolu`,
        String.raw`\b(?:puedo|puede|se puede|podria|podre|es posible) (?:devolver|cambiar)(?!.{0,20} mi pedido)`,
        String.raw`\b(?:lo|la|los|las) (?:puedo|podria|podre) (?:devolver|cambiar)\b`,
        String.raw`\bdevoluciones\b`,
        String.raw`\bsi no me (?:queda|quedan|gusta|vale)`,
      ],
      medium: [String.raw`\bdevolucion\b`],
    },
    payment_methods: {
      strong: [
        String.raw`\b(?:formas|metodos|medios) de pago\b`,
        String.raw`\bpagar (?:con|por|en)\b`,
        String.raw`\b(?:paypal|klarna|bizum|apple pay)\b`,
      ],
    },
    payment_problem: {
      strong: [
        String.raw`\b(?:pago|tarjeta)\b.{0,25}\b(?:rechaz|fall|no funciona)\w*`,
        String.raw`\bcobrado dos veces\b`,
      ],
    },
    warranty_care: { strong: [String.raw`\bgarantia\b`, String.raw`\b(?:lavar|lavado|limpiar|cuidado)\b`] },
    store_info: {
      strong: [
        String.raw`\bhorarios?\b`,
        String.raw`\bdonde (?:estais|estan ubicad|esta la tienda)`,
        String.raw`\btienda fisica\b`,
        String.raw`\btelefono\b`,
        String.raw`\bcontact(?:o|ar)\b`,
      ],
    },
    newsletter: { strong: [String.raw`\b(?:newsletter|boletin)\b`] },
    account_help: { strong: [String.raw`\bcontrasena\b`, String.raw`\biniciar sesion\b`, String.raw`\bmi cuenta\b`] },
    privacy_request: {
      strong: [
        String.raw`\b(?:borra|elimina)\w*\b.{0,20}\b(?:datos|cuenta)\b`,
        String.raw`\b(?:rgpd|proteccion de datos|datos personales)\b`,
        String.raw`\bolvidame\b`,
      ],
    },
    greeting: { strong: [String.raw`^\W*(?:hola|buenas|buenos dias|buenas tardes|buenas noches)\b`] },
    goodbye: { strong: [String.raw`\b(?:adios|hasta luego|hasta pronto|que tengas buen dia)\b`] },
    thanks: { strong: [String.raw`\bgracias\b`] },
    affirm: {
      strong: [String.raw`^\W*(?:si|claro|por supuesto|vale|ok|de acuerdo|perfecto|exacto|adelante|correcto)\b`],
    },
    deny: { strong: [String.raw`^\W*(?:no|mejor no|no gracias|ninguno|ninguna|dejalo|ahora no)\b`] },
    human_agent: {
      strong: [
        String.raw`\b(?:hablar|contactar|comunicar|pasame|paseme|ponme|pongame)\b.{0,25}\b(?:humano|persona|alguien|agente|asesor|equipo)\b`,
        String.raw`\b(?:atencion al cliente|servicio al cliente)\b`,
        String.raw`\bpersona real\b`,
        String.raw`^\W*(?:humano|agente)\W*$`,
      ],
    },
    complaint: {
      strong: [
        String.raw`\b(?:queja|horrible|pesimo|fatal|verguenza|estafa|inaceptable|decepcion|enfadad|furios|nunca mas|mierda|fraude)`,
        String.raw`\bnada (?:aqui )?(?:funciona|sirve)\b|\bno funciona nada\b`,
      ],
    },
    feedback: {
      strong: [
        String.raw`\b(?:gran|buena|bonita|excelente) (?:tienda|web|atencion|servicio)\b`,
        String.raw`\bme encanta (?:la|vuestra|su) (?:tienda|web)\b`,
      ],
    },
    out_of_scope: {
      strong: [
        String.raw`\b(?:que tiempo hace|el tiempo manana|clima)\b`,
        String.raw`\bchiste\b`,
        String.raw`\b(?:presidente|elecciones|politica(?! de))\b`,
        String.raw`\b(?:poema|receta|deberes|capital de|traduce)\b`,
      ],
    },
  },
  keywords: `busco necesito recomendar recomienda comparar diferencia talla disponible agotado cuanto descuento oferta regalo
    cumpleanos carrito anadir agregar quitar eliminar pagar pedido seguimiento cancelar direccion devolver devolucion cambiar
    reembolso factura envio entrega garantia cuenta datos persona queja impermeable zapatillas correr barato gracias buenas`,
};
