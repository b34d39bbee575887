import type { Token } from "../tokenize";
import { isShouting } from "./score-lexicon";

/** Words and phrases of hurry on folded text, in four languages, and how much they say. */
const HURRY: [weight: number, pattern: RegExp][] = [
  [
    0.7,
    /\b(?:asap|urgent(?:ly)?|emergency|immediately|right (?:now|away)|straight away|as soon as possible|at once|last minute|dringend|eilig|sofort|notfall|schnellstmoglich|so schnell wie moglich|umgehend|tout de suite|des que possible|au plus vite|immediatement|en urgence|urgente(?:mente)?|inmediatamente|cuanto antes|lo antes posible|ahora mismo|ya mismo)\b/,
  ],
  [
    0.4,
    /\b(?:by|before|until|for|bis|vor|avant|pour|antes de|para) (?:today|tonight|tomorrow|heute|morgen|ce soir|demain|hoy|manana|el? (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|(?:this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))\b/,
  ],
  [
    0.4,
    /\b(?:hurry|quick(?:ly)?|rush|running out of time|no time|can'?t wait|deadline|still (?:waiting|no|nothing|haven'?t)|how much longer|again\?|schnell|immer noch (?:nicht|kein)|vite|presse|toujours (?:pas|rien)|rapido|prisa|todavia no|sigo esperando)\b/,
  ],
  [0.3, /\b(?:today|tonight|tomorrow|now|heute|morgen|jetzt|aujourd'hui|demain|maintenant|hoy|manana|ahora)\b/],
];
const CALM =
  /\b(?:no (?:rush|hurry)|not urgent|take your time|whenever|keine eile|hat zeit|eilt nicht|pas (?:presse|urgent)|prenez votre temps|sin prisa|no es urgente|no hay prisa)\b/;

/** How soon an answer is needed by the sound of a folded message, 0 to 1: words of hurry, dates that are near, shouting. */
export function scoreUrgency(text: string, folded: string, tokens: Token[]): number {
  if (tokens.length === 0 || CALM.test(folded)) return 0;
  let patience = 1;
  for (const [weight, pattern] of HURRY) if (pattern.test(folded)) patience *= 1 - weight;
  if (/!{2,}|\?{2,}/.test(text)) patience *= 0.75;
  if (isShouting(text)) patience *= 0.7;
  return Math.round((1 - patience) * 100) / 100;
}
