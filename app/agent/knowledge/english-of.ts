import { foldText } from "../perception/fold-text";
import { findPlace } from "./find-place";
import { englishOfIdeas } from "./thing-ideas";

/** What shoppers ask shops about in German, French and Spanish (stems on folded text), and the English words for it. */
// prettier-ignore
const WORDS: [pattern: RegExp, english: string][] = [
  [/\b(?:wie lange|wann kommt|lieferzeit|dauert|delai|combien de temps|quand|cuanto tarda|plazo|cuando llega|wie ?viele? (?:zeit|tage|wochen)|bis wann|combien de (?:jours|semaines)|cuant[oa]s? (?:tiempo|dias|semanas)|hasta cuando)/, "how long days"],
  [/\b(?:wie (?:geht|mach\w*|lauft|funktioniert) (?:das|ich|es)|comment (?:je |on )?(?:fai[ts]|faire|ca marche|proceder)|je fais comment|como (?:lo |se |la |las |los )?(?:hago|hace|devuelvo|funciona))\b/, "how do I send something back"],
  [/\b(?:liefer|versand|versend|verschick|livr|expedi|envi[oa]|entrega|mandan)/, "delivery shipping ship"],
  [/\b(?:kosten|kostet|wie ?viel(?! (?:zeit|liter|gramm|gewicht|platz)\b|e\b)|teuer|preis|cout|combien(?! de? ?\w)|frais|cuesta|cuanto(?! (?:tiempo|tarda|pesa|mide|dura|cabe)|s? \w+)|cuanto (?:es|sale|seria|vale|cobra)|coste|gastos|precio)/, "how much cost"],
  [/\b(?:kostenlos|gratis|umsonst|gratuit|offert)/, "free"],
  [/\b(?:express|eilig|urgent|urgente|rapide)/, "express"],
  [/\b(?:ruckgabe|zuruc?k ?(?:geb|schi)|retoure|rucksend|retour|renvoy|renvoi|rendre|devol|devuel)/, "return send back"],
  [/\b(?:umtausch|tauschen|echang|cambi)/, "exchange"],
  [/\b(?:erstatt|geld zuruck|rembours|reembols)/, "refund"],
  [/\b(?:getragen|benutzt|gebraucht|portees?|usad[oa]s?|utilisees?)/, "worn or not, run in it"],
  [/\b(?:zahl|bezahl|paye?[rz]?\b|paiement|pagar|pago|tarjeta|kreditkarte|carte bancaire)/, "pay payment card"],
  [/\b(?:rechnung|facture|factura)/, "invoice"],
  [/\b(?:gutschein|carte cadeau|tarjeta regalo)/, "gift card"],
  [/\b(?:geschenk|cadeau|regalo)/, "gift"],
  [/\b(?:garanti)/, "warranty guarantee"],
  [/\b(?:pflege|wasch|entretien|laver|lavar|cuid)/, "care wash"],
  [/\b(?:offnungszeit|geoffnet|horaires?|ouvert|horario|abiert)/, "opening hours open"],
  [/\b(?:zoll|einfuhr|douane|aduana|impuesto|mehrwertsteuer|steuer|taxes?)/, "import taxes"],
  [/\b(?:rabatt|gutscheincode|angebot|remise|reduction|descuento|oferta)/, "discount code"],
  [/\b(?:primera (?:compra|vez|orden)|primer pedido|erst(?:e|er|en) (?:bestellung|einkauf)|premiere commande)/, "first order"],
  [/\b(?:me das?|tiene[ns]?|hay|gibt es|gibt's|gibts|habt ihr|haben sie|avez|auriez|y a[- ]t[- ]il)\b.{0,30}\b(?:codigos?|codes?|rabattcodes?|descuentos?|rabatte?|remises?|reductions?)\b/, "do you have a discount code"],
  [/\b(?:dos|zwei|deux|mehrere|varios|plusieurs) (?:codigos?|codes?|gutscheine?|rabattcodes?|descuentos?|reductions?)\b/, "two codes one code an order"],
  [/\b(?:bestellung|commande|pedido)/, "order"],
  [/\b(?:storn|annul|cancel)/, "cancel"],
  [/\b(?:wo (?:ist|sind|liegt|finde|befindet|seid)|ou (?:est|sont|se trouve|etes)|donde (?:esta|estan|queda|se encuentra))\b/, "where are you"],
  [/\b(?:laden|geschaft|filiale|magasin|boutique|tienda)/, "store shop"],
  [/\b(?:groses?|grose|taille|talla|pointure)/, "size"],
  [/\b(?:newsletter|abonn|suscri)/, "newsletter"],
  [/\b(?:sale\b|reduziert|ausverkauf|schlussverkauf|soldes?\b|solde|en promo|rebaja|liquidacion)/, "sale goods reduced"],
  [/\b(?:angebrochen|geoffnete?[mnrs]?\b|schon auf\b|aufgemacht|entame|ouverte?s?\b(?!.{0,12}(?:lundi|samedi|dimanche|demain|aujourd|quand))|abiert[oa]s? (?:el|la|los|las)\b|he abierto|ya abri)/, "opened"],
  [/\b(?:geht|gehen|darf|kann|konnen)\b.{0,40}\bzuruck\b|\bnoch zuruck\b/, "return send back"],
  [/\b(?:mein |das )?geld\b.{0,25}\b(?:wieder|da\b|zuruck|bekomm)|\bmon argent\b|\bmi dinero\b|\bel dinero\b/, "refund money back"],
  [/\b(?:sohlen?|semelles?|suelas?)\b/, "soles"],
  [/\b(?:innen|innenseite|interieur|interna|por dentro)\b.{0,20}\b(?:abgelaufen|abgenutzt|use|gastad)|\b(?:abgelaufen|abgenutzt)\b.{0,20}\binnen/, "worn inner edge"],
  [/\b(?:stutze|stutzschuh|stabil|uberpron|pronation|soutien|stabilite|estabilidad|pronador)/, "stability shoe support overpronation"],
  [/\b(?:blase|blasen|ampoules?|ampollas?)\b/, "blisters"],
  [/\b(?:anprobier|anpassung|laufanalyse|essayer en magasin|probar en tienda|analyse de foulee)/, "fitting try"],
  [/\b(?:parken|parkplatz|parking|garer|stationn|aparcar|aparcamiento)/, "parking"],
  [/\b(?:lauftreff|gemeinsam laufen|courir ensemble|sortie collective|grupo de corredores|quedadas?)/, "group run"],
  [/\b(?:raten|ratenzahlung|plusieurs fois|mensualites|a plazos|cuotas)/, "installments"],
  [/\b(?:point relais|relais colis|punto de recogida|abholen|abholung|retirer|retrait|recoger|recogida)/, "pick up in the shop"],
  [/\b(?:kaputt|defekt|gerissen|casse|dechire|abime|rot[oa]s?\b|defectuos)/, "fault fails"],
  [/\b(?:daten|donnees|datos)\b/, "data"],
  [/\b(?:loschen|effacer|supprimer|borrar|eliminar)/, "delete"],
  [/\b(?:anziehen|was zieh|tragt man|s'habiller|on met quoi|ponerme|me pongo)/, "what to wear"],
  [/\b(?:ersetzen|neue schuhe|wie viele kilometer|remplacer|changer de chaussures|cambiar las zapatillas)/, "when to replace how many miles"],
  [/\b(?:einpack|eingepackt|verpack|geschenkpapier|emball|papier cadeau|envolver|envuelt|envoltorio|papel de regalo)/, "gift wrap wrapped"],
  [/\b(?:tienda fisica|boutique physique|magasin physique|vrai magasin|magasin ou|ladengeschaft|laden vor ort|geschaft vor ort|vorbeikommen|venir (?:au|en|sur place)|passer au magasin|ir a la tienda|pasarme)/, "where is your shop, visit us, come by"],
  [/\b(?:packstation|postfach|boite postale|apartado)/, "po box"],
];

/** English words for what a question in German, French or Spanish asks, and the English name of a country in it. */
export function englishOf(question: string): string {
  const folded = foldText(question);
  const words = WORDS.filter(([pattern]) => pattern.test(folded)).map(([, english]) => english);
  return [...words, ...englishOfIdeas(question), findPlace(question)?.name ?? ""].join(" ").trim();
}
