import { CURRENCY_AFTER } from "../lexicons/currencies";
import { atEnd } from "./at-end";

/** What is said around an amount to make it a bound, in English, German, French and Spanish, on folded text. */
const alternatives = (words: string[]) => words.join("|");

const SPEND =
  "(?:spend|pay|go|drop|shell out|fork out|invest|part with|cost|costing|be|want|like|have|to|it|is|priced)";

// prettier-ignore
const NO_MORE = alternatives([
  `(?:not|no|nothing|none|never|don'?t|do not|doesn'?t|can'?t|cannot|can not|won'?t|shouldn'?t|must ?n[o']t|wouldn'?t|rather not|without) (?:(?:wanna|want to|trying to|try to|gonna|going to|looking to|looking for|planning to|interested in|keen on|into|anything|a price|price|prices) )*(?:${SPEND} )*(?:a (?:penny|cent|dime|dollar|single cent) )?(?:anything )?(?:more th[ae]n|over|above|higher th[ae]n|pricier th[ae]n|more expensive th[ae]n|dearer th[ae]n|exceed(?:s|ing)?|beyond|past|upwards of|greater than|north of)`,
  "(?:nicht|kein(?:e|en|er)?|nix|nichts|niemals|ungern) (?:\\p{L}+ )?(?:mehr|teurer|hoher) als", "(?:nicht|kein(?:e|en)?|nichts|nix) (?:\\p{L}+ )?(?:uber|oberhalb(?: von)?)",
  "(?:pas|rien|jamais|ne (?:doit|doivent|depasse) pas)(?: (?:depenser|payer|couter|mettre|de))* ?(?:plus (?:de|cher(?:e|s|es)? que|que)|au-?\\s?dessus de|au-?\\s?dela de|depasser)", "sans depasser", "ne pas depasser",
  "(?:no|nada|sin|ni|nunca)(?: (?:\\p{L}+ ){0,3}?)(?:mas (?:de|que|car[oa]s? (?:de|que))|por encima de|superior a|superar|pasar(?:me)? de|exceder)", "no (?:supere|superen|pase|pasen|exceda|excedan)(?: de| los)*",
]);
// prettier-ignore
const NO_LESS = alternatives([
  `(?:not|no|nothing|none|never|don'?t|doesn'?t|can'?t|won'?t|shouldn'?t|must ?n[o']t) (?:${SPEND} )*(?:less th[ae]n|lower th[ae]n|cheaper th[ae]n|fewer th[ae]n|under|below)`,
  "(?:nicht|kein(?:e|en)?|nichts) (?:weniger als|billiger als|gunstiger als|unter)", "(?:pas|rien)(?: de)? (?:moins (?:de|cher(?:e|s|es)? que)|en[- ]dessous de)", "(?:no|nada)(?: de)? (?:menos de|menos que|mas barat[oa]s? que|por debajo de)",
]);
// prettier-ignore
const MAX = alternatives([
  "under", "undr", "below", "beneath", "underneath", "less th[ae]n", "lower th[ae]n", "cheaper th[ae]n", "smaller th[ae]n", "lesser than", "fewer th[ae]n", "south of", "short of",
  "(?:at|equal to) or (?:below|under|less than)", "or below", "sub-?", "up ?to", "as (?:high|much|far) as", "at (?:the )?(?:very )?most", "at (?:a )?max(?:imum)?(?: of)?", "no further than",
  "max(?:imum|imal|imo|ima|\\.)?(?: of| de| von| price| spend| budget| is| are| would be| it at| at|:)*", "within(?: a| my| the)?(?: budget)?(?: of)?", "inside of", "to a max(?:imum)? of",
  "(?:budgets?|limit|cap|ceiling|price (?:limit|cap)|spending (?:limit|cap)|upper (?:limit|end))(?:'s| is| of| are| would be| will be| set| at| to| only| just| max(?:imum)?| about it|:| -)*",
  "(?:i|we|she|he|they)(?:'d| can| could| would|'ll| will)+(?: only| just| probably| maybe)* (?:spend|afford|pay|do|stretch to|go to|manage)(?: only| up to)?", "(?:spend|spending|afford|pay|paying|stretch to|go up to|capped? at|cap of|cap it at|limited to)(?: only| just| up to| at most| max(?:imum)?)*",
  "keep (?:it|them|this|that) (?:at|to)", "stay (?:at|within)", "not exceed(?:ing|s)?", "<=?", "≤",
  "unter(?:halb(?: von)?)?", "hochstens", "allerhochstens", "max", "bis(?: zu| maximal| hochstens| max\\.?)?", "weniger als", "billiger als", "gunstiger als", "preiswerter als", "(?:preis)?(?:limit|grenze|obergrenze)(?: von| ist| bei| liegt bei|:)*", "budget(?:grenze)?(?: von| liegt bei| ist| sind| betragt| bei|:)*",
  "moins de", "moins cher(?:e|s|es)? (?:que|de)", "jusqu'? ?a", "jusque", "au (?:plus|max(?:imum)?)(?: a| de)?", "en[- ]dessous de", "inferieure?s? a", "sous(?: les)?", "budget (?:maximum |max )?(?:est )?(?:de |d'|:)*", "(?:plafond|limite)(?: est)? (?:de|a)",
  "menos de", "menos que", "hasta", "(?:como|a lo) (?:maximo|mucho|sumo)", "maximo(?: de)?", "(?:tope|limite)(?: (?:es|son|de))*", "por debajo de", "mas barat[oa]s? (?:que|de)", "inferior(?:es)? a", "(?:mi )?presupuesto(?: maximo)?(?: de| es| es de| ronda|:)*", "(?:puedo (?:gastar|pagar)|dispongo de)(?: solo| hasta)?",
]);
// prettier-ignore
const MIN = alternatives([
  "over", "above", "more th[ae]n", "higher th[ae]n", "greater th[ae]n", "pricier th[ae]n", "more expensive th[ae]n", "at (?:the )?(?:very )?least", "min(?:imum|imal|imo|\\.)?(?: of| price| is| de|:)*", "(?:starting|start|starts|begin(?:ning|s)?)(?: at| from| with| around)?", "from", "upwards? of", "north of", "exceed(?:ing|s)", "beyond", "(?:at|equal to) or (?:above|over|more than)", ">=?", "≥",
  "uber", "oberhalb(?: von)?", "ab", "mindestens", "wenigstens", "mehr als", "teurer als", "nicht unter",
  "plus (?:de|cher(?:e|s|es)? que)", "a partir d[e']", "au moins", "au minimum", "des", "(?:au-?\\s?)?dessus de", "superieure?s? a", "au-?\\s?dela de",
  "mas de", "mas que", "mas car[oa]s? (?:que|de)", "desde", "(?:al|por lo) menos", "minimo(?: de)?", "como minimo", "por encima de", "superior(?:es)? a", "a partir de",
]);
// prettier-ignore
const ABOUT = alternatives([
  "around", "arround", "about", "abt", "roughly", "approximately", "approx\\.?", "circa", "ca\\.?", "~", "≈", "near(?:ly)?", "close to", "something like", "in the (?:region|neighbou?rhood|ballpark|range|area|vicinity) of", "ballpark", "give or take", "more or less", "or so", "ish", "exactly", "say", "more like", "for (?:like|say|maybe)", "like",
  "um(?: die| den)?", "etwa", "ungefahr", "rund(?: um)?", "zirka", "in etwa", "so(?: um| bei| ca\\.?)?(?: die| den)?", "bei etwa", "preislich (?:so )?bei", "knapp", "rd\\.",
  "environ", "autour d[e']", "aux alentours d[e']", "aux environs d[e']", "dans les", "vers(?: les)?", "a peu pres", "pres de",
  "alrededor de", "(?:por )?unos", "sobre(?: los)?", "aproximadamente", "aprox\\.?", "cerca de", "en torno a", "mas o menos", "rondando(?: los)?",
]);

/** "I have 60": a limit, where it is money or nothing follows that is had. */
const HAVE = alternatives([
  "(?:i|we|she|he|they)(?: only| just)*(?:'ve| have| has| got)+(?: only| just| about| around| got)*",
  "\\p{L}+ gave me(?: a)?",
  "(?:hab|habe|haben|hatte)(?: (?:ich|wir))?(?: nur| noch| etwa| rund| ca\\.?)*",
  "j'ai(?: que)?",
  "(?:tengo|tenemos)(?: solo| unos)?",
]);

const FILLER = String.raw`(?:(?:a|an|the|my|only|just|maybe|say|like|about|around|circa|ca\.?|approx\.?|roughly|die|den|der|etwa|ungefahr|les|la|le|environ|los|unos|las|price of|the price of|a price of|the total of|total of|preis von|einem preis von|un prix de|un precio de|einen preis von)\s+)*`;

/** Words that stand right before an amount. */
export type Before = { stands: (text: string) => boolean; pattern: RegExp };
const before = (words: string): Before => {
  const pattern = new RegExp(String.raw`(?<![\p{L}\d])(?:${words})\s*[:=]?\s*${FILLER}["'*(]*$`, "u");
  return { stands: atEnd(pattern), pattern };
};

const SAID_ABOUT = String.raw`(?:budget|limit|price|spend|pay|preis|prix|precio|presupuesto|depens|gast)\p{L}*(?:'s| is| of| would be| liegt bei| ist| est| es)? (?:${ABOUT})`;

/** Tested on what stands before an amount; the first that fits decides. */
export const BEFORE: [bound: Bound, before: Before][] = [
  ["max", before(NO_MORE)],
  ["min", before(NO_LESS)],
  ["about", before(SAID_ABOUT)],
  ["max", before(MAX)],
  ["min", before(MIN)],
  ["about", before(ABOUT)],
];

export const HAVE_BEFORE = before(HAVE);
/** Whether one of all these stands there: of most numbers none does, and one look backwards says so in place of seven. */
export const isOpened = before(alternatives([NO_MORE, NO_LESS, SAID_ABOUT, MAX, MIN, ABOUT, HAVE])).stands;
/** After what is had, when it is money to spend. */
export const TO_SPEND =
  /^\s*(?:$|[.,!?;)]|-?(?:to spend|on me|for (?:it|this|that|him|her|them)|max|budget|limit|left|available|zur verfugung|a depenser|para gastar)\b)/u;
/** After "more than 60" it turns a lower bound into an upper one. */
export const TOO_MUCH =
  /^\?+ (?:no|nope|nein|non)\b|^[^.!?;]{0,25}\b(?:nicht (?:\p{L}+ )?(?:ausgeben|zahlen|bezahlen|kosten)|(?:is|are|would be|feels?) (?:way |far |just )?(?:too (?:much|expensive)|out of|beyond)|(?:ist|sind|ware) (?:mir |uns )?(?:zu (?:viel|teuer)|nicht drin)|c'est trop|es (?:demasiado|mucho)|no (?:puedo|quiero))\b/u;
/** "Over 5 colors": a count of things. Words for people may follow a price ("under 30 mens"). */
export const COUNTED =
  /^\s(?!(?:mens|womens|ladies|kids|boys|girls|please|plus|less|plz|pls|hours)\b)[a-z]{3,}[^su]s\b/u;

export type Bound = "min" | "max" | "about";

const after = (words: string[]) =>
  new RegExp(String.raw`^["'*)]*[\s,-]{0,2}(?:${alternatives(words)})(?![\p{L}\d])`, "u");

/** Tested on what stands after an amount. */
// prettier-ignore
export const AFTER: [bound: Bound, pattern: RegExp][] = [
  ["max", after([
    "(?:or|and|&) (?:less|under|below|cheaper|lower|down|beneath)", "max(?:imum|imal|imo|ima|\\.)?", "tops?", "at (?:the )?(?:very )?most", "(?:is )?(?:my |the )?(?:limit|budget|cap|ceiling)(?!-)", "or lower", "price (?:limit|cap)", "spending limit",
    "(?:oder|und) (?:weniger|gunstiger|billiger|drunter|darunter)", "hochstens", "nicht mehr", "budget",
    "(?:et|ou) moins(?: cher(?:e|s|es)?)?", "au (?:plus|max(?:imum)?)", "de budget", "grand max(?:imum)?",
    "[oy] (?:menos|mas barat[oa]s?)", "(?:como|a lo) (?:maximo|mucho|sumo)", "tope", "de presupuesto",
  ])],
  ["min", after([
    "(?:or|and|&) (?:more|over|above|up(?:wards)?|higher)", "up(?:wards)?", "plus", "min(?:imum|imo|\\.)?", "at (?:the )?(?:very )?least", "(?:oder|und) (?:mehr|daruber|aufwarts)", "aufwarts", "(?:et|ou) plus", "[oy] mas", "(?:en|para) adelante", "au moins", "(?:como|por lo) (?:minimo|menos)",
  ])],
  ["about", after(["-?ish", "or so", "or thereabouts", "(?:mark|range|region|ballpark)", "give or take", "more or less", "oder so", "(?:ungefahr|circa|ca)", "environ", "a peu pres", "mas o menos", "aproximadamente"])],
];
/** "60 total", "80 for both": a limit for everything together. */
export const TOTAL_AFTER = after([
  "(?:in )?total",
  "all ?together",
  "altogether",
  "togeth?er",
  "combined",
  "all[- ]in",
  "in all",
  "overall",
  "for (?:both|everything|the (?:two|three|lot|both|pair of them)|all (?:of (?:it|them)|three|four|that))",
  "zusammen",
  "insgesamt",
  "gesamt",
  "fur (?:alles|beide[sn]?)",
  "en tout",
  "au total",
  "pour (?:tout|les (?:deux|trois))",
  "en total",
  "por todo",
  "para todo",
  "(?:por|para|entre) (?:l[oa]s )?(?:dos|tres|ambos|ambas)",
]);
/** Below this "3 in total" is about things, not money. */
export const LEAST_TOTAL = 15;
/** "50+", "50+ dollars". */
export const PLUS_AFTER = new RegExp(String.raw`^\s?\+(?:\s?(${CURRENCY_AFTER})(?![\p{L}\d]))?`, "u");

/** Between two amounts of a span. */
export const JOINER =
  /^\s?(-|–|~|to|and|til+|until|und|bis(?: zu| maximal)?|et|a|y|hasta|jusqu'?a|up to|&)\s?(?:about |max(?:imum)? |maximal |los |les |die )?$/u;
export const EITHER = /^ (?:or|oder|ou|o) $/u;
/** Before a span: what makes two plain numbers a span of prices. */
export const SPAN_OPENER = before(
  alternatives([
    "(?:somewhere |anywhere |anything |something |priced |prices? |ranging |costing |in )?(?:in )?(?:between|from|btw|btwn)",
    "zwischen",
    "von",
    "entre",
    "desde",
    "de",
    "(?:price|budget|preis|prix|precio)\\p{L}*(?: range| is| of|:|-|spanne| entre| entre les| de| von)*",
    "in the",
    "range(?: of| is|:)?",
    "spend(?:ing)?",
    "pay",
    "costs?",
    "costing",
    "priced(?: at)?",
  ]),
);
/** After a span. */
export const SPAN_CLOSER = /^\s(?:price )?(?:range|bracket|mark|budget)\b/u;

/** Between an upper and a lower bound that belong together: "over 100 but under 150". */
export const BOUNDS_JOINER = /^[\s,;]*(?:(?:but|and|yet|though|und|aber|mais|et|pero|y)[\s,]*)*$/u;

/** Words that say money is meant, in the same clause. */
export const MONEY_TALK =
  /\b(?:price[ds]?|pricing|costs?|costing|budgets?|spend(?:ing)?|pay|afford|cheap(?:er)?|expensive|money|preis\p{L}*|kost(?:et|en)|teuer|billig|ausgeben|zahlen|prix|cout(?:e|ent|er)?|depenser|payer|cher|chere|precio|cuest(?:a|e|en)|gastar|pagar|presupuesto|barat[oa])\b/u;

/** What stands right before a number or its bound when it is no price. */
export const isOtherSubject = atEnd(
  /(?:\b(?:sizes?|sz|gro[s]{1,2}en?|taille|pointure|talla|waist|inseam|chest|bust|hips?|ages?|aged|alter|jahrgang|ans de|order|orders|bestellung|commande|pedido|number|nummer|numero|no|nr|model|modell|modele|modelo|version|v|page|seite|level|stufe|room|chapter|part|spf|fps|upf|grade|year|years|jahr|seit|since|depuis|zip|plz|flight|article|artikel|sku|code|usage|power|watt|weigh(?:s|t|ing)?|wiegt|gewicht|poids|peso|drop|heights?|lengths?|widths?|depth|capacity|battery|temperature|ratings?|speed|shade|color|colour|design|iphone|galaxy|pixel|phone|tel|type|series|gen|channel|bmi|index|shipping|delivery|orders|versand|lieferung|livraison|envio|wear|wearing|trage|porte|calzo|uso|chausse)(?: is| are| of| for| on| on orders| range| should be| between| from)*|#)\s*[:.]?\s*$/u,
);
/** What stands after a number when it is no price. */
export const OTHER_UNIT =
  /^(?:\s?[-–]?\s?(?:%|percent|prozent|pour ?cent|por ?ciento|°|º|"|'|''|”|″|½|mm|cm|m|km|kms|miles?|mi|mph|kmh|meters?|metres?|metros?|inch(?:es)?|in(?=\W*$|[ ,.](?:long|wide|tall|high))|ft|feet|foot|yards?|yd|g|gr|kg|kgs|kilos?|grams?|gramm|grammes?|gramos?|mg|oz|ounces?|lbs?|pounds? (?:of|in weight|heavy)|ml|cl|l|liters?|litres?|litros?|gal(?:lons?)?|lumens?|lm|mah|wh|w|watts?|v|volts?|hz|khz|mhz|ghz|gb|tb|mb|mp|fps|p|dpi|px|min(?:ute)?n?s?|minutos?|sec(?:ond)?s?|sekunden|h|hrs?|hours?|days?|nights?|weeks?|months?|years?|yrs?|yo|y\/o|tage?n?|wochen?|monat\p{L}*|jahren?|stunden?|jours?|semaines?|mois|ans?|annees?|heures?|dias?|semanas?|mes(?:es)?|anos?|horas?|am|pm|a\.m|p\.m|uhr|o'?clock|people|persons?|personen|personnes?|personas?|guests?|kids|kinder|items?|artikel|articles?|articulos?|pieces?|pcs|pc|stuck|teile|pieces|piezas?|unidades|pairs?|paare?|paires?|pares|packs?|sets?|rolls?|sheets?|servings?|stars?|sterne|etoiles|estrellas|reviews?|bewertungen|avis|degrees?|grad|calories|kcal|cal|reps|sets|x|times|mal|fois|veces|eu|uk|us(?! ?(?:\$|dollar|d\b))|th|st|nd|rd|(?:per|pro|par|por) (?:customer|person|order|household|day|week|month|year|kunde|tag|woche|client|jour|semaine|cliente|dia|semana)|of (?:each|these|those|them|the|it)|threads?|count|pages?|seiten|steps?|floors?|points?|levels?|runs?|race|km-lauf|colou?rs?|farben|sizes?|pockets?|ingredients?|off|rabatt|nachlass|discount|de descuento|de reduction|de remise|jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch|z|s|zo)?|apr(?:il)?|avril|abril|may|mai|mayo|june?|juni|juin|junio|july?|juli|juillet|julio|aug(?:ust)?|aout|agosto|sept?(?:ember|embre|iembre)?|oct(?:ober|obre|ubre)?|oktober|nov(?:ember|embre|iembre)?|dec(?:ember|embre)?|dez(?:ember)?|diciembre|enero|febrero|janvier|fevrier|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))(?![\p{L}\d])|\s?[x×]\s?\d|\p{L}|[/:'’]\d|\.\d|-\d)/u;
/** After money that is taken off rather than asked. */
export const TAKEN_OFF =
  /^\s?(?:off|discount|voucher|coupon|rabatt|nachlass|gutschein\b(?!karte)|de (?:descuento|reduction|remise))\b/u;
/** A clause that says when a reduction holds: its amounts are no wish. */
export const isCondition = atEnd(
  /\b(?:valid (?:only )?(?:when|if|for|from)|discount of|minimum (?:spend|order))\b[^.!?\n]*$/u,
);
/** Before a bound that says from when delivery is free. */
export const isFreeDelivery = atEnd(
  /\b(?:free (?:shipping|delivery)|kostenloser? (?:versand|lieferung)|versandkostenfrei|livraison gratuite|envio gratis)(?: (?:is|on|for|if|orders?|purchases?|ab|bei|einkauf|des|a|partir|en|pedidos?|commandes?|por))*\s*$/u,
);
/** "In the $30s". */
export const DECADE_AFTER = /^s(?![\p{L}\d])/u;
