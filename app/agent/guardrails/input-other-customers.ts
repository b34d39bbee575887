import { findPattern } from "./find-pattern";
import type { InputGuardrail } from "./guardrail";

/** Folded text. Asks for what belongs to somebody else. */
// prettier-ignore
const PATTERNS: readonly RegExp[] = [
  /\b(?:other|another|all|every|previous|last|your|some|any|someone else'?s?|somebody else'?s?)\b.{0,12}\b(?:customer|shopper|user|client|buyer|visitor|member|subscriber)s?'?s?\b(?! (?:care|service|support|reviews?|ratings?|hotline|helpline|account (?:page|settings)|relations|id\b)).{0,40}\b(?:data|details|orders?|names?|e-?mails?|addresses|address|phone|numbers?|information|info|lists?|purchases|accounts?|cards?|history|conversations?|chats?|records?|carts?|bought)\b/,
  /\b(?:names?|e-?mails?|e-?mail addresses|addresses|address|phone numbers?|phone|order history|orders?|data|details|credit cards?|card numbers?|conversations?|chats?|messages?|list|database|records?|accounts?|carts?|personal (?:data|information))\b.{0,14}\b(?:of|from|for|belonging to|by)\b.{0,14}\b(?:(?:an?|the|your|all|every|any|some)?\s?(?:other|another|last|previous|different|next)\s)?(?:all |your |the |every )?(?:customers?|shoppers?|clients?|other users?|all users?|buyers?|people who|person who|visitors?|whoever|someone else|somebody else|other people)\b/,
  /\b(?:who (?:else )?(?:bought|ordered|purchased|is buying)|customers? who (?:bought|ordered))\b.{0,40}\b(?:yesterday|today|last week|before me|this week|name|address|live)\b|\bwhat did (?:the (?:last|previous|other)|another|other) (?:customers?|persons?|shoppers?|users?)\b/,
  /\b(?:what|which|when|where|did|has|have|show|see|check|track|find|tell|look ?up|give|access|open|cancel|change)\b.{0,40}\bmy (?:ex(?:-?(?:wife|husband|girlfriend|boyfriend|partner))?|neighbou?r|boss|colleague|co-?worker|roommate|wife|husband|girlfriend|boyfriend|partner|friend|sister|brother|mother|mom|mum|father|dad|cousin|boyfriend)(?:'?s)\b.{0,30}\b(?:orders?|account|address|e-?mail|purchases?|cart|history|delivery|parcel|package|phone number)\b/,
  /\bwhat (?:did|has) (?:my )?(?:ex(?:-\w+)?|neighbou?r|boss|colleague|wife|husband|girlfriend|boyfriend|friend|sister|brother|mother|father|[a-z]+ [a-z]+) (?:just )?(?:order(?:ed)?|buy|bought|purchased?)\b/,
  /\b(?:tell|give|show|send me|find|look ?up|read|what(?:'s| is)|where does)\b(?! it).{0,10}\b(?!(?:your|my|the|this|that|it|here|let|men|women|kid|brand|model|shoe|jacket|product|today|store|shop|company|one)'?s)[a-z]+ ?[a-z]*'s\b.{0,10}\b(?:home |billing |delivery |e-?mail |phone )?(?:address|phone number|e-?mail|password|credit card|card number|account|order history)\b/,
  /\b(?:export|dump|download|copy|show|give|send|list|share|sell|print)\b.{0,16}\b(?:customer|client|user|buyer|subscriber|visitor)s?'?\b.{0,10}\b(?:database|data|list|records?|table|names|e-?mails?|details|accounts?)\b|\b(?:list|database|table|export) of (?:all |your |the )?(?:customers?|subscribers?|clients?|users|buyers)\b/,
  /\bwho else\b.{0,14}\b(?:bought|ordered|purchased|has)\b.{0,50}\b(?:names?|who they are|contact|address\w*|e-?mails?)\b|\b(?:which|what) (?:customers?|people|persons?|shoppers?|users?|clients?)\b.{0,14}\b(?:bought|ordered|purchased|returned|complained|live)\b|(?<!\b(?:received|got|get|sent|sent me|sent us|gave me|delivered|delivered me|brought me) )\b(?:someone|somebody) else'?s\b.{0,14}\b(?:orders?|tracking|account|address|parcel|package|data|details|information|cart|refund|card)\b/,
  /\b(?:orders?|account|address|data|details|e-?mail|history)\b.{0,20}\b(?:of|for|by|under|from)\b.{0,12}[\w.+-]+@[\w-]+\.[a-z]+/,
  /\b(?:i am|i'm|this is|calling (?:for|on behalf of)|on behalf of|speaking for|im auftrag von)\b.{0,12}\b[a-z]+ [a-z]+\b.{0,40}\b(?:what (?:she|he|they) (?:ordered|bought)|(?:her|his|their) (?:orders?|address|account|data|e-?mail))\b/,
  /\b(?:daten|adressen?|bestellungen?|namen?|e-?mails?|telefonnummern?|kundenliste|kundendaten(?:bank)?)\b.{0,20}\b(?:anderer|andere[rn]?|aller|der (?:letzten|anderen)|von anderen|eines anderen|meine[rs] (?:ex|nachbar\w*|freund\w*|kolleg\w*))\b|\bkundendatenbank\b|\bwas hat (?:mein\w*|der|die) (?:nachbar\w*|ex\w*|freund\w*|kolleg\w*|letzte kunde|andere\w* kund\w*)\b.{0,20}\b(?:bestellt|gekauft)\b/,
  /\b(?:donnees|adresses?|commandes?|noms?|e-?mails?|numeros?|liste)\b.{0,20}\b(?:des? (?:autres?|tous les|vos|l'autre|un autre) clients?|d'autres? clients?|d'un autre client|des clients|de mon (?:ex|voisin|ami|collegue)|de ma voisine)\b|\bqu'?(?:a|est-ce qu'a) (?:commande|achete) (?:mon|ma|le client)\b/,
  /\b(?:datos|direcciones?|pedidos?|nombres?|correos?|telefonos?|lista)\b.{0,20}\b(?:de (?:otros?|otras?|los|las|todos los|sus) (?:clientes?|usuarios?|personas)|del? (?:otro|ultimo) cliente|de mi (?:ex|vecin[oa]|amig[oa]|colega))\b/,
];

/** Asks for the data of somebody else: refused, whoever asks. One's own orders are read with the login alone. */
export const inputOtherCustomers: InputGuardrail = {
  name: "input-other-customers",
  find: ({ folded }) => findPattern(folded, PATTERNS),
};
