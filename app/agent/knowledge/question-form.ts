import { foldText } from "../perception/fold-text";
import { asksIfUnfit } from "./asks-if-unfit";
import { asksWhatHelps } from "./asks-what-helps";
import { IS_THERE, WHETHER_SOLD } from "../perception/lexicons/asking-for-goods";
import type { Entity, Perception } from "../perception/perception";

/**
 * How a message asks. goods: for something to buy ("do you have …", "which jacket …", "any …"). shop: how things are or are
 * done ("how many …", "can I …", "do you repair …"). sold: whether there is such a thing. none: no question.
 */
export type QuestionForm = "goods" | "sold" | "shop" | "none";

const SOLD = new RegExp(`${WHETHER_SOLD}|${IS_THERE}`);
const WISH =
  /\b(?:recommend|suggest|looking for|show me|(?<!(?:do|does|will|would|should) )i need|(?<!\b(?:if|when|in case|once) )i want|(?<!\b(?:if|when) )i'd like|i (?:would|should) like|(?<!\b(?:not|you|they|don't|if|do|would) )want (?:an?|some) |after something|help me (?:find|choose|pick))\b|\b(?:something|anything) (?:to|for|that|with|in|warm|light|like|else|cheap\w*|(?:a bit |even |much )?\p{L}{2,}er|(?:more|less) \p{L}+)\b|\bwhich (?:ones?|of)\b|\bwhat(?:'s| is| are) (?:the |your )?(?:best|most|least|\p{L}+est)\b|\bwhat (?:can|could|should|do|would|does) (?:i|he|she|we|(?:a|the|an?) (?:guy|man|woman|girl|runner|beginner)|somebody|someone|my (?:[\p{L}\d-]+ ){1,5}?)\s?(?:wear|buy|use|give|get|bring|try|look for|need(?! to\b)(?!.*\b(?:returns?|refund|exchang\w*|account|order|customs|pick(?:ing)? up)\b))\b|[,.;:!-]\s*what (?:helps|works|would help|can help)\W*$|\bwhat(?:'s| is| are|s)? (?:good|nice|great|right|suitable|best)(?: here)? (?:for|in|against|with|to)\b(?! (?:me to know|know))|\bwhat (?:have you|do you have|would you|about|else|other)\b|\b(?:empfehl|empfiehl|suche|brauche|zeig|mochte)\w*\b|\b(?:recommand|conseill|cherche|besoin)\w*\b|\bmontre(?:z|s)?(?:[- ](?:moi|nous))\b|\b(?:recomiend|recomend|busco|necesito|muestra)\w*\b|\bwas (?:hilft|konnte helfen)\b|\bqu'est-ce qui (?:aide|marche|conviendrait)\b|\bque (?:me )?(?:ayuda|sirve)\b|^\s*(?:any (?!tricks?|tips?|chance|idea|advice|way|news|word)|some\b|got\b|was fur\b)/u;
/** Of goods where some are named: "can I get a hat?", but "can I get a receipt?" */
const GETS =
  /\b(?:can|could|may|kann|konnte|puis|puedo) (?:i|we|ich|wir|je) (?:get|have|see|buy|try|order|add|haben|bekommen|sehen|kaufen|avoir|voir|acheter)\b/;
/** "May I send back something that was reduced?" wishes for nothing. */
const ASKS_TO_RETURN =
  /^\W*(?:(?:and|but|so|n) )?(?:can|could|may|do|must|how (?:can|do|long)|what if|if (?:i|we) (?:want|need|have) to|am i allowed to)\b.{0,20}\b(?:(?:send|give|bring|take)\b.{0,12}\bback|return)\b|\bkann (?:ich|man)\b.{0,40}\b(?:zuruck\w+|umtausch\w*)\b|\b(?:puis-je|je peux|peut-on)\b.{0,30}\b(?:renvoyer|rendre|retourner|echanger)\b|\bpuedo\b.{0,30}\b(?:devolver\w*|regresar\w*)\b/;
/** "I wore them twice, is that ok": asked at the end. */
const IS_THAT_OK =
  /\b(?:is|would|will) (?:that|this|it) (?:be )?(?:ok(?:ay)?|all ?right|fine|allowed|possible|a problem)\W*$/;
const WHICH = /(?:^\W*|[,;:.!]\s*)(?:and |so |ok(?:ay)?,? |but )?(?:which|what|welche\w*|quel\w*|cual\w*|que)\b/;
/** "Which cards do you take?" */
const HOW_DONE = /\bdo (?:you|they) (?:take|accept|support|ship|deliver|use|work|allow)\b/;
const WHICH_SIZE = /(?:^\W*|[,;:.!]\s*)(?:\p{L}+,? )?(?:which|what)(?: [\p{L}']+){0,3} sizes?\b/u;
const ASKS =
  /(?:^\W*|[,;:.!]\s*)(?:and |so |ok(?:ay)?,? |but |hi,? |hello,? |hey,? |please |excuse me,? |quick question[:,]? )?(?:also )?(?:(?:after|for|in|at|from|by|on|with|to|until|since|about) (?=how|what|which|wh))?(?:any (?:tricks?|tips?|advice|way)|how|when|where|who|whom|whose|why|what|which|whether|if|can(?! (?:live|work|deal|manage|cope|wait|see)\b)|could|may|might|do|does|did|is|are|am|will|would|should|shall|must|has|have|wie|wann|wo|wer|warum|wieso|was|welche\w*|kann|konnen|darf|muss|ist|sind|gibt|macht|comment|combien|quand|ou|qui|pourquoi|quel\w*|est-ce|puis-je|peut-on|faut-il|como|cuanto\w*|cuando|donde|quien|por que|que(?! (?:sean?|tengan?|lleven?|no|cuesten?|pesen?|vayan?|sirvan?|me|se|esten?|quepan?|aguanten?|dure\w*)\b)|cual\w*|puedo|se puede|es(?! (?:mi|mis|para|un|una|que)\b)|son(?! (?:mis|para|un[oa]s)\b)|hacen)\b/;
/** "Hält das auch Landregen aus?", "¿cabe el móvil?": the verb first, and a question mark. */
const VERB_FIRST =
  /(?:^\W*|[,;:.!]\s*)(?:(?:und|aber|ok|y|pero|vale)\W+)?(?:verfallen|verfallt|halten|halt|lauft|hilft|helfen|lohnt|gilt|gelten|bekomm\w*|kostet|kosten|funktioniert|geht|gehen|taug(?:t|en)|eign(?:et|en)|passt|passen|reicht|nehmt|akzeptiert|liefert|versendet|verschickt|schickt|dauert|wird|werden|bleibt|riecht|schmeck(?:t|en)|caducan?|vale(?: la pena)?|valen|sirven?|llevan?|aguantan?|pesan?|duran?|cuesta\w*|incluyen?|vienen?|funcionan?|encogen?|destinen?|tarda\w*|acepta\w*|envia\w*|caben?|hinterl\w*)\b[^.!]*\?/;
const ASKS_INSIDE =
  /\b(?:tell me|let me know|wonder(?:ing)?|want(?:ed)? to know|do you know|any idea|curious|like to know|not sure|explain|wissen|savoir|saber)\b.{0,20}\b(?:if|whether|how|when|where|who|why|what|which|ob|wie|wann|wo|si|comment|quand|como|cuando|donde)\b|\b(?:who|wer|qui|quien) (?:pays|zahlt|bezahlt|paie|paye|paga)\b|\b(?:comment|combien|quand|pourquoi|quoi|lequel|laquelle)\s*\?+\s*$|\bc'est (?:combien|quand|ou|qui)\b|\b(?:ca|cela) (?:coute|prend|fait|dure) combien\b|\bcombien\b|\by a[- ]t(?:u\b|-il\b)|^\W*(?:(?:et|mais|du coup|ok)\W+)?(?:ca|il|elle|ils|elles|on|c'est|ce sont)\b[^?]*\?|(?:^|[.!;,]\s*)(?:are )?(?:you|u|ya|y'all|yall)(?: guys| all)? (?:open|closed|ship|deliver|accept|close)\b|\bor what\W*$/;

/** The form of a question; what it is about does not count, except that "which" and "what" ask for goods where one follows. */
export function questionForm(perception: Perception): QuestionForm {
  const folded = foldText(perception.text).trim();
  const isAsked = [ASKS, ASKS_INSIDE, VERB_FIRST, IS_THAT_OK].some((pattern) => pattern.test(folded));
  if (ASKS_TO_RETURN.test(folded) || asksIfUnfit(folded)) return "shop";
  if (asksWhatHelps(perception.text)) return "goods";
  if (WISH.test(folded) || (GETS.test(folded) && namesGoods(perception))) return "goods";
  // "Gift wrapping?" may be either; what is found decides.
  if (!isAsked) return folded.includes("?") ? "sold" : "none";
  if (WHICH.test(folded) && !HOW_DONE.test(folded) && !WHICH_SIZE.test(folded) && opensWithGoods(perception))
    return "goods";
  return SOLD.test(folded) ? "sold" : "shop";
}

function namesGoods({ entities, cues }: Perception): boolean {
  return cues.pronoun || entities.some(({ type, negated }) => !negated && GOODS.has(type));
}

const GOODS = new Set<Entity["type"]>([
  "category",
  "product",
  "brand",
  "attribute",
  "color",
  "material",
  "size",
  "quantity",
  "recipient",
]);

/** "Which shoe", "what rain jackets": the first thing named stands right after the question word. */
function opensWithGoods({ text, entities }: Perception): boolean {
  const word =
    /(?:^\W*(?:\p{L}+,?\s+)?|[,;:.!]\s*(?:and |so )?)(?:which|what|welche\w*|quel\w*|cu[aá]l\w*|qu[eé])\b(?: (?:kind|sort|type)s? of| of (?:these|those|them)(?: \w+)?)?\s+/iu.exec(
      text,
    );
  if (!word) return false;
  return entities.some(
    ({ type, start }) => type !== "size" && GOODS.has(type) && Math.abs(start - word.index - word[0].length) <= 1,
  );
}
