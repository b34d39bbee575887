import { foldText } from "../perception/fold-text";

/** What shoppers ask of a thing they look at, and what a text that answers it says; both on folded text. */
export type ProductQuestion = { asked: RegExp; told: RegExp };

const BATTERY = String.raw`(?:batter(?:y|ies)|akkus?|batterien?|piles?|batteries?|pilas?|baterias?)`;

/**
 * Questions whose answers use other words than they do: "how many miles do I get out of it" and "good for about 200 miles".
 * Of what is asked and told in the same words nothing stands here.
 */
// prettier-ignore
export const PRODUCT_QUESTIONS: readonly ProductQuestion[] = [
  {
    asked: /\bhow (?:many|much|far)\b.{0,12}\b(?:miles?|mileage|km|kilomet\w+)\b|\bhow long (?:do|does|will|would|should|can) (?:it|they|these|those|this|one|a pair|the [\p{L} ]{2,25}) (?:usually |normally |really )?(?:last|hold up|hold out|survive|live)\b|\b(?:wear|wears|worn) (?:out|down)\b|\bdurab\w+|\blife ?span\b|\bwie (?:lange|viele (?:km|kilometer)) (?:halt|halten|laufen|schaff\w*)\b|\bcombien de (?:km|kilometres)\b|\bcuant[oa]s (?:km|kilometros)\b|\bcuanto (?:dura|duran|aguanta\w*)\b/u,
    told: /\b(?:\d+|hundred|fifty)\b.{0,12}\b(?:miles|km|kilometers|washes)\b|\blasts? (?:about |for )?(?:\d|\p{L}+ (?:times|years?|months|seasons|washes))|\bwears? out\b/u,
  },
  {
    asked: /\bbreak(?:ing)? (?:(?:it|them|these|those|this) )?in\b|\bbroken in\b|\bwear(?:ing)? (?:it|them|these|those) in\b|\beinlauf\w*|\beingelaufen\b|\b(?:faire|casser) (?:a|mes|au) pieds?\b|\bablandar\b|\bdomar\b/,
    told: /\bbreak(?:ing)?[- ]?in\b|\bbroken in\b|\bstraight (?:away|out)\b|\bfrom (?:the )?(?:box|day one|first (?:day|run|step))\b/,
  },
  {
    asked: new RegExp(String.raw`\b(?:swap\w*|chang\w*|replac\w*|exchang\w*|switch\w*|spare|extra|wechsel\w*|tausch\w*|austausch\w*|cambi\w*|remplac\w*|repuesto)\b.{0,25}\b${BATTERY}\b|\b${BATTERY}\b.{0,25}\b(?:swap\w*|chang\w*|replac\w*|exchang\w*|remov\w*|wechsel\w*|tausch\w*|austausch\w*|cambi\w*|remplac\w*)\b`),
    told: /\bbatter(?:y|ies)\b.{0,40}\b(?:chang\w*|replac\w*|swap\w*|exchang\w*|lasts?|costs?)\b|\bexchangeable batter/,
  },
  {
    asked: new RegExp(String.raw`\b(?:how long|how many (?:hours|days|weeks|months|years)|wie lange|combien de temps|cuanto)\b.{0,40}\b(?:last\w*|run\w*|${BATTERY}|charge|burn\w*|shine\w*|halt\w*|dur\w*)\b|\b${BATTERY} life\b`),
    told: /\b(?:hours?|days?|years?|minutes)\b.{0,20}\bon (?:high|medium|low|full)\b|\bon (?:high|medium|low|full|a charge|one charge)\b.{0,25}\b(?:hours?|days?)\b|\b(?:lasts?|runs?|battery)\b.{0,30}\b(?:hours?|days?|years?|weeks?|nights?)\b/,
  },
  {
    asked: /\b(?:bright\w*|high\w*|full|maxim\w*|max|strong\w*|top|low\w*|dim\w*|medium|hochste\w*|hellste\w*|starkste\w*) (?:setting|mode|level|power|beam|brightness|stufe|modus)\b|\bon (?:high|full|low|medium|max)\b/,
    told: /\bon (?:high|medium|low|full)\b|\b(?:high|low|medium) (?:setting|mode)\b/,
  },
  {
    asked: /\bremov\w*|\b(?:take|pull|lift|come|comes|taken) (?:\p{L}+ ){0,3}(?:out|off)\b|\bdetach\w*|\bherausnehm\w*|\babnehm\w*|\bamovibles?\b|\bextraibles?\b/u,
    told: /\bremov\w*|\b(?:lifts?|comes?|pulls?|snaps?|taken?|zips?) (?:out|off)\b|\bdetach\w*|\bnot padded\b/,
  },
  {
    asked: /\b(?:bounc\w*|jiggl\w*|slosh\w*|wobbl\w*|jump\w* around|move around|moves? about|swing\w*|shak\w*|wackel\w*|hupf\w*|rutsch\w*|bouge\w*|rebond\w*|rebot\w*|se muev\w*)\b/,
    told: /\b(?:bounc\w*|slosh\w*|do(?:es)? not (?:move|swing|slip|slide|ride)|stays? (?:put|still|in place|where)|sits? (?:flat|still|close)|rides? like|grips?)\b/,
  },
  {
    asked: /\brain\w*|\bdownpour|\bshowers?\b|\bstorm\w*|\bregen\w*|\bpluie\b|\bpleu\w*|\blluvia\b|\bllueve\b/,
    told: /\brain\w*|\bshowers?\b|\bwaterproof\b|\bdrizzle\b|\bwater[- ]resist\w*|\bwater[- ]repel\w*|\bwet\b|\bstorm\b|\bdrizzle\b/,
  },
  {
    asked: /\b(?:hours?|all[- ]day|heavy|proper|serious|real|pouring|constant|days?)\b.{0,12}\brain\w*|\brain\w*\b.{0,15}\b(?:hours?|all day|days?)\b|\bdownpour|\bstorm\w*|\bstark\w* regen\b|\bdauerregen\b|\bforte pluie\b|\blluvia fuerte\b/,
    told: /\ball[- ]day\b|\bstorm\b|\bheavy rain\b|\bdownpour\b|\bdrizzle\b|\bshowers?\b|\b(?:hours?|night|day) of rain\b/,
  },
  {
    asked: /\bcarry[- ]?on\b|\b(?:hand|cabin) (?:luggage|baggage)\b|\b(?:air)?planes?\b|\bflights?\b|\bfly(?:ing)? with\b|\bairport|\bhandgepack\b|\bflugzeug\b|\bavion\b|\bequipaje\b/,
    told: /\bcarry[- ]on\b|\b(?:hand|cabin) (?:luggage|baggage)\b|\b(?:air)?planes?\b|\bflights?\b|\bairline/,
  },
  {
    asked: /\b(?:stain\w*|(?:come|comes|rub|rubs) off on|leaves? (?:a )?(?:mark|stain|residue)s?|greasy|farb\w*\b.{0,25}\bab|abfarb\w*|flecken|tache\w*|mancha\w*)\b/,
    told: /\b(?:stain\w*|marks?|residue|greasy|rubs? off|comes? off|washes out)\b/,
  },
  {
    asked: /\bswim\w*|\bunderwater\b|\bpool\b|\bdiv(?:e|ing)\b|\bschwimm\w*|\bnager\b|\bpiscine\b|\bnadar\b|\bpiscina\b/,
    told: /\bswim\w*|\bwater[- ]resistant to\b|\bunder ?water\b|\bpool\b/,
  },
  {
    asked: /\b(?:phone|mobile|cell|smartphone|handy|telefon|telephone|portable|movil|telefono|celular)\b/,
    told: /\bphone\b/,
  },
  {
    asked: /\b(?:expire\w*|expir\w*|run out|go bad|lose (?:its|their) value|verfall\w*|ablauf\w*|lauft\b.{0,20}\bab|perim\w*|caduc\w*|venc\w*)\b/,
    told: /\b(?:expire\w*|never runs out|no expiry|best before)\b/,
  },
  {
    asked: /\bmedical\b|\bprescri\w+|\bdoctor\b|\bmedizin\w*|\bmedical\w*/,
    told: /\bmedical\b|\bnot a treatment\b|\bhealthy\b/,
  },
  {
    asked: /\b(?:how (?:many|much|often)|wie ?(?:viele?|oft)|combien|cuant[oa]s?|max\w*|limit|hochstens)\b.{0,30}\b(?:a|per|each|one|am|pro|par|al|por) (?:day|week|hour|tag|woche|stunde|jour|semaine|heure|dia|semana|hora)\b|\b(?:daily|max(?:imum)?) (?:dose|limit|amount|intake)\b|\b(?:tages|hochst)(?:dosis|menge)\b|\bdos(?:e|is) (?:maximale|maxima|diaria)\b/,
    told: /\b(?:a|per|each) (?:day|week|hour)\b|\bdaily\b|\bevery (?:hour|half hour|day)\b/,
  },
  {
    asked: /\bat (?:once|the same time|one time|a time)\b|\bsimultaneous\w*|\bgleichzeitig\b|\bauf einmal\b|\b(?:en|au) meme (?:temps|moment)\b|\ba la vez\b|\bal mismo tiempo\b/,
    told: /\bat (?:the same time|a time)\b|\bsimultaneous\w*/,
  },
  {
    asked: /\b(?:loud|noisy|noise|quiet|laut|leise|gerausch\w*|bruyant\w*|bruit|silencieu\w*|ruido\w*|silencios\w*)\b/,
    told: /\b(?:loud|noisy|noise|quiet\w*|silent\w*|whisper)\b/,
  },
];

/** Whether a question is surely asked of a thing, whatever of the shop it sounds like: "how long on high?" */
export function asksOfThing(question: string): boolean {
  const folded = foldText(question);
  return PRODUCT_QUESTIONS.filter(({ asked }) => asked.test(folded)).length > 1;
}

/** "How many servings": a number of just these. */
export const HOW_MANY = /\b(?:how many|wie ?viele|combien de|cuant[oa]s)\s+(?:of the )?(\p{L}{3,})/u;
