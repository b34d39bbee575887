import type { ConversationMemory } from "~/contracts/conversation-memory";
import { foldText } from "../perception/fold-text";
import { KNOWLEDGE_INTENTS, ORDER_INTENTS } from "../perception/intent-families";
import { isWritten } from "../perception/is-written";
import { findMarket } from "../need-state/find-market";
import { questionForm } from "../knowledge/question-form";
import type { Intent, IntentName, Perception } from "../perception/perception";
import { speaksOfCompany } from "./guard-doings";
import type { Referents } from "./resolve-referents";

type Context = { referents: Referents; memory: ConversationMemory };

const SURE = 0.5;
const SAID = 0.85;
const READ = 0.9;

const PERSON = String.raw`(?:(?:real |actual |living |live )?(?:human(?: being)?|person|people)|someone|somebody|anyone|anybody|staff(?: member)?|colleagues?|co-?workers?|team(?: members?)?|employees?|representatives?|reps?|agents?|managers?|supervisors?|advis[eo]rs?|experts?|specialists?|clerk|operator|salesperson|salespeople)`;
const ASKS_FOR_PERSON = [
  // "I'd rather ask someone", "talk this through with somebody"
  new RegExp(
    String.raw`(?<!\b(?:don'?t|do not|never) )\b(?:talk|speak|chat|ask|discuss|check|deal|write|message|contact|reach|call|phone)(?:ing)?\b[^.!?;]{0,30}\b(?:to|with|from)?\s?(?:an? |the |your |one of your |some )?${PERSON}\b`,
    "u",
  ),
  /\bwho (?:can|could|do|should|would) (?:i|we) (?:ask|contact|talk to|speak (?:to|with)|write to|turn to|call|reach|get in touch with)\b|\bwen (?:kann|konnte|soll) ich (?:fragen|kontaktieren|anrufen)\b|\ban wen (?:kann|soll) ich\b|\bqui (?:puis-je|je peux|est-ce que je peux) (?:contacter|demander|appeler)\b|\ba qui (?:je peux|puis-je) (?:demander|ecrire)\b|\ba quien (?:puedo |le )?(?:pregunt|escrib|llam|contact)\w*/,
  // "Could a colleague get back to me?"
  new RegExp(
    String.raw`\b${PERSON}\b.{0,30}\b(?:get back|gets back|reply|replies|respond|answer|call|phone|ring|contact|write|take over|help(?! me (?:find|choose|pick|decide|with|understand|figure|get (?:\p{L}+ )?(?:fitted|measured|sized)|get the right)| (?:find|choos|pick)))\b.{0,12}\b(?:me|us|here|instead|please)?\b`,
    "u",
  ),
  new RegExp(
    String.raw`\b(?:put|get|pass|hand|transfer|connect|patch|bring|fetch|send)\b.{0,12}\b(?:me|us|on|over|in|through|a|the|an)\b.{0,25}\b(?:human|person|someone|somebody|staff|colleague|agent|representative|rep|manager|supervisor|operator|employee)\b`,
    "u",
  ),
  new RegExp(
    String.raw`\b(?:want|need|prefer|give me|get me|is there|are there|any)\b.{0,12}\b(?:an? |the |real |actual |live )+(?:human|person|agent|representative|staff member|manager|operator)\b(?!.{0,4}(?:who|that|to run|with))`,
    "u",
  ),
  /\b(?:no|not|stop|enough|without|hate|sick of|tired of|done with|instead of|rather than|fed up with|isn't|don't want)\b.{0,25}\b(?:bots?|robots?|robotic|machines?|chat-?bots?|automated|automatic|ai|computers?)\b/,
  /\bmit (?:jemande[mn]|einem? (?:echten |richtigen )?(?:menschen|mitarbeiter\w*|kolleg\w*|berater\w*|person|verkaufer\w*)|ihrem team|eurem team)\b.{0,40}\b(?:sprech|red|schreib|telefonier|chatt)|\b(?:sprech|red|schreib|telefonier|chatt)\w*\b.{0,25}\bmit (?:jemand|eine[mr] (?:menschen|mitarbeiter|kolleg|berater|person))/,
  /\b(?:parler|discuter|echanger)\b.{0,20}\b(?:a|avec) (?:quelqu'un|une? (?:vraie |vrai )?(?:personne|humain|conseill\w+|vendeu\w+|employe\w*))/,
  /\bhablar\b.{0,15}\bcon (?:alguien|una? (?:persona|humano|agente|asesor\w*|empleado\w*|encargad\w*))/,
];
/** "Something for somebody who runs" is a gift. */
const FOR_PERSON = /\b(?:gift|present|something|shoes?|for) (?:for )?(?:someone|somebody|a person|people|a friend)\b/;

const ANGER =
  /\b(?:annoyed|annoying|angry|upset|frustrat\w+|livid|furious|mad at|unhappy|dissatisfied|fed up|disappoint\w*|disgust\w*|appalled|let down|cheated|ripped off|outrag\w+|unbelievable|ridiculous|unacceptable|shocking|disgrace\w*|verargert|sauer|wutend|enttauscht|frechheit|decu\w*|furieu\w+|enerve\w*|enfadad\w*|decepcionad\w*|indignad\w*)\b/;
/** Who was not heard. */
const UNHEARD =
  /\bare (?:you|u) (?:even |actually |really )?(?:listening|reading|paying attention)\b|\b(?:you(?:'re| are|re)? not|not even) (?:listening|helping|reading|answering)\b|\b(?:that'?s|this is|thats) not (?:what i (?:asked|said|meant)|helpful|helping|an answer)\b|\bi (?:just|already) (?:told|said|asked)\b|\bhow many times\b|\bstop (?:saying|repeating|asking)\b/;
const FAILED =
  /\b(?:broke|broken(?! in\b)|leak(?:ed|s|ing)|tore|torn|ripped|fell apart|falling apart|came apart|coming apart|split open|(?:a |big )?holes?|peel(?:ed|ing)|ruined|cracked|defective|faulty|stopped working|(?:doesn't|didn't|don't|won't) work|wore through|unravel\w*|shrank|shrunk|faded|snapped|died on me|came undone|came off|useless)\b/;
/** It is one's own, and in the past: not a wish for one that does not leak. */
const OWN_PAST =
  /\b(?:i|we) (?:bought|ordered|got|received|have had)\b|\b(?:my|our|the) (?:last|new|previous|first|other)\b|\bafter (?:just |only |barely )?(?:one|two|three|a|the first|\d+|a few|a couple)\b|\b(?:on|during) (?:the|my) (?:first|second|very first)\b|\bfrom you\b|\b(?:on|of) (?:my|our) \p{L}+ (?:already )?(?:broke|came|fell|tore|ripped|snapped|peel|split|is|has|just)|\b(?:days?|weeks?|months?) old\b/u;
const LOST =
  /\bmy (?:[\p{L}'-]+ ){1,4}(?:(?:is|are|went|has gone|have gone|has been|have been|got) (?:all )?(?:missing|lost|gone|stolen)|disappeared|vanished)\b|\b(?:i|we)(?:'ve| have)? (?:just )?(?:lost|misplaced|forgot|left) (?:my|our|a|one)\b|\bmein\w* (?:\p{L}+ ){1,3}(?:ist|sind) (?:weg|verschwunden|verloren)\b|\b(?:j'ai|on a) (?:perdu|oublie) m(?:on|a|es)\b|\bhe (?:perdido|olvidado) mis?\b/u;
const LOST_WORDS = new Set(
  "missing lost gone stolen disappeared vanished misplaced forgot weg verloren perdu perdido".split(" "),
);
/** What was bought here and is on its way, or came. */
const OF_PARCEL =
  /\b(?:orders?|ordered|parcel|package|packet|box|shipment|deliver\w*|bought|arriv\w*|received|came|sent|paket|lieferung|bestell\w*|geliefert|colis|commande\w*|livr\w*|pedido|paquete|envio)\b/;
const NO_REPLY =
  /\b(?:no|not one|not a single|nobody|no one|never|without|zero|still no)\b.{0,15}\b(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respon\w+|calls? back|called back|writes? back|wrote back|cares?)\b/;
const HYPOTHETICAL = /\b(?:what (?:if|happens)|in case|if (?:it|they|the|my|one|something))\b/;

const OWN_ORDER =
  /\b(?:i|we)(?:'ve| have)? (?:just )?(?:bought|ordered|purchased|paid for)\b|\bmy (?:[\p{L}-]+ ){0,3}(?:orders?|purchases?|parcel|package|shipment|delivery)\b|\bmein\w* (?:[\p{L}-]+ ){0,2}(?:bestellung|paket|lieferung)\b|\bma (?:commande|livraison)\b|\bmon colis\b|\bmi (?:pedido|paquete|envio)\b/u;
const STATUS =
  /\b(?:where|when|status|happened|sent|ship|shipped|dispatched|arriv\w*|get here|be here|gets? to me|delivered|on (?:its|the|their) way|coming|left (?:yet|already)|tracking|still (?:waiting|not|isn't|hasn't)|yet|news|wo|wann|ou|quand|donde|cuando)\b/;
/** Said of an own order that is more than where it is. */
const BESIDES_TRACKING = ORDER_INTENTS.filter((name) => name !== "track_order");

const BOUGHT_UNFIT =
  /\b(?:i|we)(?:'ve| have)? (?:just )?(?:bought|ordered|got|received)\b.{0,30}\b(?:(?:is|are|came|were|was|run|turned out) (?:way |far |a bit |much )?too (?:small|big|large|tight|short|long|wide|narrow|loose)|(?:doesn'?t|don'?t|didn'?t) fit)\b/;
/** The same in German, French and Spanish: it was bought, it does not fit, or it is to go back. */
const BOUGHT_ABROAD =
  /\b(?:bestellt|gekauft|bekommen|commande|achete|recu|compre|comprado|comprad[oa]s|pedi|recibi|me llego|me llegaron)\b/;
const UNFIT_ABROAD =
  /\bzu (?:klein|gros{1,2}|eng|weit|kurz|lang|breit|schmal)\b|\bdruck(?:t|en)\b|\bpass(?:t|en) (?:\p{L}+ ){0,2}nicht\b|\btrop (?:petit|grand|serre|large|court|long|etroit)\p{L}*|\b(?:queda|quedan|va|van|quedaron|quedo) (?:muy |demasiado |un poco )?(?:chic[oa]s?|pequen\p{L}+|grandes?|cort[oa]s?|larg[oa]s?|apretad[oa]s?|estrech[oa]s?|just[oa]s)\b|\bme aprieta[n]?\b/u;
const GOES_BACK_ABROAD =
  /\b(?:zuruckgeben|zuruckschicken|zurucksenden|retournieren|rendre|renvoyer|retourner|rembourser|devolver\p{L}*|devuelv\p{L}+|regresar(?:l[oa]s?))\b/u;
const HELP_WITH_ORDER =
  /\b(?:help|question|issue|enquiry|inquiry)\b.{0,12}\b(?:with|about|regarding)\b.{0,6}\b(?:my|an|the) (?:[\p{L}]+ )?order\b/u;
/** "I was charged twice." */
const CHARGED_WRONG =
  /\b(?:charged|billed|debited)\b.{0,20}\b(?:twice|double|two times|too much|wrong\w*|again)\b|\b(?:double|over)-? ?charged\b|\bpaid twice\b/;
const HAGGLES = [
  /\b(?:best|last|final|lowest|better|special|nicer|friendlier) (?:price|offer|deal|rate)\b/,
  /\b(?:room|wiggle room|leeway|flexib\w+|movement|give|play|negotiab\w+)\b.{0,15}\b(?:on|in|with|about|for) (?:the |that |your |this )?(?:price|cost)\b|\bprice\b.{0,15}\b(?:flexible|negotiable|fixed|firm)\b/,
  /\b(?:go|come|drop|get|bring|move|take) (?:(?:it|that|any|a bit|a little|the price|prices|much) ){0,2}(?:down|lower)\b(?! (?:jacket|vest|mitten)s?)/,
  /\b(?:lowest|least|most|best) (?:you(?:'d| would| can| could|'ll| will)|u) (?:go|do|take|accept|offer|give)\b/,
  /\b(?:knock|shave|take|drop|cut)\b (?:me )?(?:(?:a|an|another|any|some|something|a (?:bit|little|few)|few|bit|more|money|ten|five|twenty|[$€£]?\d+ ?(?:[$€£%]|percent|bucks|dollars|euros|pounds)?) ){0,3}(?:off|from) (?:the|that|this|it|its)?\b/,
  /\bmeet (?:me|in the middle|halfway)\b|\bcall it (?:\$|€|£)?\d+\b|\b\d+ (?:and|&) (?:it's|we have|you have|you've got) a deal\b|\bnot a (?:cent|penny|dollar|euro) more\b/,
  /\b(?:do|doing) (?:any|a bit|a little|something) (?:better|about the price)\b|\bsweeten\b/,
  // "Throw in a cap and it's a deal", "can you throw in some socks?"; "and throw in two pairs of socks, black" orders them.
  /\b(?:if|can|could|would|will|you'd|you'll|you) (?:you |u )?(?:just |maybe |at least )?throw in\b|\bthrow in\b.*\b(?:free|for nothing|on the house|deal|on top)\b/,
  // "Would you let it go for 100?", "take 80 for the pair?"
  /\blet (?:[\p{L}\d'-]+ ){1,7}go (?:for|at)\b|\b(?:would|will|could|can) (?:you|u|ya)(?: guys)? (?:take|accept|consider) (?:\$|€|£)?\d+\b|\bsell (?:it|them|that|this|me) .{0,25}\bfor (?:\$|€|£)?\d+\b/u,
];
const OFFERS =
  /\b(?:i'd|i would|i'll|i will|i can|i could|i only|would you (?:take|accept)|willing to|can you do|could you do|how about|let's say) (?:you )?(?:pay|give you|give|offer|do|take|accept|have|spend)?\s?(?:only |just )?(?:\$|€|£)?\d+(?![.,]?\d)(?!\s?(?:x\b|of (?:the|those|these|them|it|each|your)\b|pairs?\b|packs?\b|box(?:es)?\b|tubes?\b|bottles?\b|singles?\b))/;

/**
 * What somebody says to the shop rather than of a wish: asks for a person, has a grievance, asks after an own order, haggles.
 * Such words stand beside names of goods ("the jacket leaked"), and mean none. Null where there is nothing of the kind.
 */
export function readServiceTalk(perception: Perception, { referents, memory }: Context): Perception | null {
  const { intents, entities, text } = perception;
  const folded = foldText(text);
  const sure = (name: IntentName, least = SURE) =>
    intents.some((intent) => intent.name === name && intent.confidence >= least);
  const form = questionForm(perception);

  if (
    !sure("gift_help") &&
    !FOR_PERSON.test(folded) &&
    !speaksOfCompany(folded) &&
    ASKS_FOR_PERSON.some((pattern) => pattern.test(folded))
  )
    return read(perception, "human_agent", [
      ...BUYING,
      ...(ANGER.test(folded) ? [] : NOT_ANGRY),
      "deny",
      "out_of_scope",
      "store_info",
      "feedback",
    ]);

  // "My gloves are missing, it's freezing": lost, and not undelivered.
  const hasLost =
    LOST.test(folded) &&
    !OF_PARCEL.test(folded) &&
    entities.some(({ type, negated }) => type === "category" && !negated);
  const wanted = perception.terms.filter((term) => !LOST_WORDS.has(term));
  if (hasLost)
    return read({ ...perception, terms: wanted }, "find_product", [
      "order_problem",
      "track_order",
      "complaint",
      "feedback",
      "out_of_scope",
    ]);

  if (UNHEARD.test(folded) && !sure("track_order", SAID) && form !== "goods")
    return read({ ...perception, intents: [], terms: [] }, "complaint", []);
  const isGrievance = ANGER.test(folded) || NO_REPLY.test(folded) || (FAILED.test(folded) && OWN_PAST.test(folded));
  if (isGrievance && form !== "goods" && !HYPOTHETICAL.test(folded))
    return read({ ...outright(perception, form), cues: { ...perception.cues, isBot: false } }, "complaint", [
      ...BUYING,
      "warranty_care",
      "order_problem",
      "out_of_scope",
      "feedback",
    ]);

  // "I got these as a gift, can I swap them?" looks for none.
  if (RECEIVED_GIFT.test(folded) && (sure("exchange_item") || sure("return_item") || sure("return_policy")))
    return read(perception, sure("exchange_item") ? "exchange_item" : "return_policy", [...BUYING, "gift_help"]);
  if (isPraise(folded, form) && !sure("add_to_cart", SAID) && (referents.productIds.length === 0 || OWN.test(folded)))
    return read({ ...perception, terms: [] }, "feedback", [
      ...BUYING,
      "affirm",
      "complaint",
      "order_problem",
      "size_fit",
    ]);

  // "You too" wishes well, whatever was learnt of so few words.
  if (WISHES_WELL.test(folded)) return read({ ...perception, intents: [], terms: [] }, "goodbye", []);
  if (SECURE.test(folded) && sure("checkout") && form !== "goods")
    return read(perception, "payment_methods", [...BUYING, "checkout"]);
  // "Can somebody else sign for my package?" asks how parcels come.
  if (MAY_SOMEBODY.test(folded) && sure("track_order") && !STATUS.test(folded))
    return read(perception, "shipping_policy", [...BUYING, "track_order", "delivery_time"]);
  // "Can I send something as a gift straight to my friend?" looks for none.
  if (SENDS_GIFT.test(folded) && sure("gift_help"))
    return read(perception, "shipping_policy", [...BUYING, "gift_help", "track_order"]);
  // "Will I get a tracking number?" asks of no order that there is.
  if (ASKS_IF_TRACKED.test(folded))
    return read(perception, "shipping_policy", [...BUYING, "track_order", "delivery_time"]);

  // "The shoes I bought are too small".
  if (BOUGHT_UNFIT.test(folded) && form !== "goods" && !HYPOTHETICAL.test(folded))
    return read(perception, "exchange_item", [...BUYING, "feedback", "return_policy"]);
  if (BOUGHT_ABROAD.test(folded) && form !== "goods" && !HYPOTHETICAL.test(folded)) {
    if (GOES_BACK_ABROAD.test(folded))
      return read(perception, "return_policy", [...BUYING, "return_item", "exchange_item", "out_of_scope"]);
    if (UNFIT_ABROAD.test(folded)) return read(perception, "exchange_item", [...BUYING, "feedback", "return_policy"]);
  }
  if (HELP_WITH_ORDER.test(folded)) return read(perception, "track_order", [...BUYING, "greeting", "out_of_scope"]);
  if (CHARGED_WRONG.test(folded))
    return read(perception, "order_problem", [...BUYING, "payment_problem", "payment_methods", "refund_status"]);

  const isOwn =
    OWN_ORDER.test(folded) && STATUS.test(folded) && (form === "shop" || form === "none" || form === "sold");
  const isNumbered = entities.some(({ type }) => type === "order-number");
  // A number is looked up; what was learnt guesses at one or another of the things that are done with orders.
  const isMore = BESIDES_TRACKING.some((name) => sure(name, isNumbered ? SAID : 0.6));
  if (!isMore && (isOwn || isNumbered) && !MAY.test(folded) && !HYPOTHETICAL.test(folded))
    return read(perception, "track_order", [...BUYING, "delivery_time", "shipping_policy", "payment_problem"]);

  const isAtProduct = referents.productIds.length > 0 && (referents.how !== "shown" || memory.focus !== null);
  const isOffer =
    isAtProduct && OFFERS.test(folded) && !entities.some(({ type }) => ["category", "color", "option"].includes(type));
  if (HAGGLES.some((pattern) => pattern.test(folded)) || isOffer) {
    if (sure("change_cart", 0.8) || sure("remove_from_cart", 0.8)) return null;
    return read(perception, "negotiate", [...BUYING, "gift_help", "promotion", "change_cart", "add_to_cart"]);
  }
  // "And in euros, for Germany?" asks again what the thing at hand costs.
  const currency = findMarket(text)?.currency ?? null;
  const isKnowledge = intents.some(
    ({ name, confidence }) => confidence >= SAID && /policy|delivery|payment/.test(name) && isWritten(perception, name),
  );
  // "Are your prices in pounds?": what one pays in, of nothing in particular.
  const asksCurrency =
    currency !== null &&
    !isAtProduct &&
    form !== "goods" &&
    /\b(?:your|the|all) prices\b|\bpay\b/.test(folded) &&
    entities.every(({ type }) => type !== "category" && type !== "product");
  if (asksCurrency) return read(perception, "payment_methods", [...BUYING, "negotiate"]);
  const asksPrice = currency !== null && form !== "goods" && !isKnowledge && isAtProduct;
  const guessed = (["shipping_policy", "delivery_time", "payment_methods"] as const).filter(
    (name) => !isWritten(perception, name),
  );
  return asksPrice ? read(perception, "price", [...BUYING, ...guessed]) : null;
}

const WISHES_WELL =
  /^\W*(?:(?:ok(?:ay)?|thanks|thank you|and|ty)\W+)*(?:you too|u too|same to you|likewise|(?:have|enjoy) (?:a|your) (?:good|nice|great|lovely|rest of (?:the|your))? ?(?:day|one|evening|weekend|night))\W*$/;
const SECURE = /\b(?:secure|safe|encrypted|legit|trustworthy|protected)\b/;
const MAY_SOMEBODY = /^\W*(?:can|could|may|must|do|does|will) (?:someone|somebody|anyone|a neighbou?r|my \p{L}+) /u;
const SENDS_GIFT =
  /\b(?:can|could|may|do|will) (?:i|you|we|u) (?:send|ship|deliver|post|mail|have)\b.{0,40}\b(?:straight|directly|direct|to)\b.{0,12}\b(?:to|my|her|him|them|his|their|a|the|another)\b/;
const ASKS_IF_TRACKED =
  /^\W*(?:will|do|would|does|is|are)\b.{0,30}\b(?:get|receive|send|give|provide|have|come|there|included?)\b.{0,25}\btracking (?:number|link|code|info)/;

/** Given to whoever writes. */
const RECEIVED_GIFT =
  /\b(?:got|received|was given|were given|given to me|is|are|was|were|it's)\b.{0,25}\b(?:as )?a (?:birthday |christmas |xmas )?(?:gift|present)\b|\b(?:gift|present) from\b|\bmy \p{L}+ (?:gave|bought|got) (?:me|them for me|it for me|these for me)\b/u;

/** What one has, wore or will come back for. */
const OWN =
  /\b(?:my|i(?:'ve| have)? (?:bought|got|ordered|had|ran|run|wore|been)|i ever|ive ever|arrived|came|come back|be back|order again|buy again|shop here again)\b/;
const PRAISE =
  /\b(?:love|loved|loving|adore) (?:it|them|these|those|my|the|this|everything|your|ur)\b|\b(?:great|awesome|amazing|fantastic|excellent|perfect|brilliant|best|super comfy|so comfy|comfiest|lovely|super) (?:shoes?|pair|quality|service|stuff|gear|shop|store|fit|jacket|socks|experience|purchase|product|delivery)\b|\b(?<!\b(?:maybe|perhaps|might)(?: i| we)?\s?)(?:will|'ll|gonna|going to|would) (?:def(?:initely|o|initly)?|certainly|totally|surely|for sure)? ?(?:be back|come back|order again|buy again|shop here again|recommend)\b|\b(?:so|very|really|super|extremely|pretty) (?:happy|pleased|satisfied|impressed) (?:with|by)\b|\b(?:5|five) stars\b|\bkeep (?:it )?up the good work\b|\byou (?:guys |all |people )?(?:rock|rule)\b|\byou (?:guys |all |people )?(?:are|r) (?:just |simply |absolutely )?(?:the best|awesome|amazing|great|legends?)\b|\bbest\b.{0,20}\b(?:store|shop|site|place|shoes?|service)\b.{0,6}\bever\b|\bkudos\b|\bshout ?out to\b/;
/** "Will be back": no question for all its first word. */
const SOON = /^\W*will\b/;
const WISHES =
  /\b(?:want|need|looking|look for|show|find|add|take|get me|buy|order (?:it|them)|like to|would love|'d love|love to|i'll have|recommend me|do you|can you|could you|but)\b/;

/** "Great shoes, love them!": it wishes for nothing. */
function isPraise(folded: string, form: string): boolean {
  return (form === "none" || SOON.test(folded)) && !folded.includes("?") && PRAISE.test(folded) && !WISHES.test(folded);
}

/** "Can I pick up my order?" asks how it is done. */
const MAY = /^\W*(?:can|could|may|do|must|should) (?:i|we)\b/;

/**
 * What is learnt hears requests in a grievance that asks nothing, and hears the shop's topics in it however sure it is: three
 * emails without an answer are no newsletter.
 */
function outright(perception: Perception, form: string): Perception {
  if (form !== "none") return perception;
  const intents = perception.intents.filter(
    ({ name, confidence }) => confidence >= SAID && (!KNOWLEDGE.has(name) || isWritten(perception, name)),
  );
  return { ...perception, intents };
}

const KNOWLEDGE = new Set<IntentName>(KNOWLEDGE_INTENTS);
const NOT_ANGRY: IntentName[] = ["complaint"];
const BUYING: IntentName[] = [
  "find_product",
  "get_recommendation",
  "product_detail",
  "availability",
  "price",
  "size_fit",
  "compare_products",
];

function read(perception: Perception, name: IntentName, instead: IntentName[]): Perception {
  const kept = perception.intents.filter((intent) => intent.name !== name && !instead.includes(intent.name));
  const intents: Intent[] = [{ name, confidence: READ }, ...kept];
  return { ...perception, intents: intents.sort((left, right) => right.confidence - left.confidence) };
}
