import { TO_CART, WISHES_BESIDES } from "../recall/to-cart";

export type Stretch = { start: number; end: number };

/** A stretch of a message that says one thing of its own. */
export type Clause = Stretch & { does: "asks" | "removes" | "keeps" | "writes" | null };

const BORDER = /[.!?;\n]+\s*|,\s+|\s+(?:-|–|—)\s+|\s+(?=(?:and|but|then|und|aber|dann|et|mais|puis|y|pero|luego)\s)/gu;
const ASKS =
  /^\W*(?:(?:and|but|so|also|oh|ok|und|aber|et|mais|y|pero)\W+)*(?:how|when|where|who|why|what|which|whose|do(?!n't)|does|did|is|are|was|have (?:you|ye|u)|has|should i|will (?:it|they|this|that)|can (?:i (?!get|have)|it|they)|any chance|got any|wie|wann|wo|wer|warum|was|welche\w*|gibt|habt|haben sie|ist|sind|comment|combien|quand|ou|qui|pourquoi|quel\w*|est-ce|avez|y a|como|cuanto\w*|cuando|donde|quien|por que|cual\w*|hay|tienen|tienes)\b/;
const LOOKS =
  /^\W*(?:(?:and|but|then|also|und|et|y)\W+)*(?:please )?(?:show|find|recommend|suggest|tell|remind|help|zeig\w*|such\w*|empfehl\w*|montre\w*|cherche\w*|muestra\w*|busca\w*)\b/;
const WRITES =
  /\b(?:add|put|throw|chuck|pop|stick|toss|bung|sling|bag|grab|order|buy|give me|gimme|i'?ll (?:take|have|get)|i(?:'d| would) like|leg(?:e|en|t)?|nehme?|nimm|pack\w*|bestell\w*|ajoute\w*|mets|mettez|prends|pon(?:me|lo|la|los|las|ga\w*)?|agreg\w*|anad\w*|mete\w*|llevo|swap|change|switch|make (?:it|that|them|the)|double|tausch\w*|wechs\w*|echange\w*|remplace\w*|cambia\w*)\b/;
const REMOVES =
  /\b(?:remove|delete|(?:drop|lose|ditch|scrap|bin|axe|dump|kick) (?:out )?(?:the|my|one|two|three|both|all|it|that|those|these|them|an?|\d+)|get rid of|take .{0,30}\b(?:out|off|away)|take (?:out|off|away)|can go|kann (?:weg|raus)|not want|don'?t (?:want|need)|no longer|without|minus|raus|heraus|weg|entfern\w*|losch\w*|enlev\w*|retir\w*|supprim\w*|quita\w*|saca\w*|elimina\w*)\b/;
const KEEPS =
  /\b(?:keep\w*|leave|stays?|hold on to|behalt\w*|lass\w*|bleib\w*|gard\w*|laiss\w*|rest(?:e|ent|ez|a|an)|dej[ao]\w*|conserv\w*|manten\w*|qued\w*)\b/;

/** "Only the charcoal". */
const KEEPS_ONLY =
  /^\W*(?:(?:and|then|ok|no|und|dann|et|y)\W+)*(?:only|just|nur|bloss|seulement|juste|solo|solamente) (?:the|my|die|das|den|der|le|la|les|el|los|las)\b/;

/** A folded message in its clauses. What has no verb of its own goes on with what the one before it does. */
export function findClauses(folded: string): Clause[] {
  const besides = WISHES_BESIDES.exec(folded)?.index ?? folded.length;
  let start = 0;
  const places: (Stretch & { sign: string })[] = [];
  for (const match of [...folded.matchAll(BORDER)]) {
    if (match.index > start) places.push({ start, end: match.index, sign: match[0] });
    start = match.index + match[0].length;
  }
  if (start < folded.length) places.push({ start, end: folded.length, sign: "" });

  let last: Clause["does"] = null;
  let isOpen = false;
  return places.map(({ start: from, end, sign }) => {
    const text = folded.slice(from, end);
    const own = from >= besides ? "asks" : readDoing(text, folded.slice(from).split(/[.!?\n]/)[0] ?? text, sign);
    // "Do you have it in blue, in a 10?": what follows within a sentence goes on with the question.
    const does: Clause["does"] = own ?? (last === "asks" ? (isOpen ? "asks" : null) : last);
    last = does;
    isOpen = !/[.!?;\n]/.test(sign);
    return { start: from, end, does };
  });
}

function readDoing(clause: string, sentence: string, sign: string): Clause["does"] {
  const isWrite = WRITES.test(clause) || TO_CART.test(clause);
  if (!isWrite && (ASKS.test(clause) || LOOKS.test(clause))) return "asks";
  // Only the whole of a sentence shows that it was a question.
  if (sign.includes("?") && !WRITES.test(sentence) && !TO_CART.test(sentence) && !REMOVES.test(sentence)) return "asks";
  if (KEEPS.test(clause) && !/\b(?:leave|lass\w*|laiss\w*|dej\w*) (?:it|them|the .{1,30}) out\b/.test(clause))
    return "keeps";
  if (REMOVES.test(clause)) return "removes";
  if (isWrite) return "writes";
  return KEEPS_ONLY.test(clause) ? "keeps" : null;
}
