import { findPattern } from "./find-pattern";
import type { InputGuardrail } from "./guardrail";

/** Folded text. Work that a general chatbot would do; what is only near the shop (training, weather for a run) is not meant. */
// prettier-ignore
const PATTERNS: readonly RegExp[] = [
  /\b(?:write|compose|draft|generate|create|make up|come up with|give me|tell me|sing)\b.{0,24}\b(?:poems?|haikus?|limericks?|sonnets?|songs?|lyrics|rap|essays?|stor(?:y|ies)|novel|cover letter|resume|cv|blog ?posts?|tweets?|linkedin posts?|articles?|speech(?:es)?|wedding toast|jokes?|riddles?|scripts?|screenplay|e-?mail to my|letter to my|homework|thesis|business plan|press release|product review|fake reviews?)\b/,
  /\b(?:write|debug|fix|explain|code|refactor|generate|optimi[sz]e|build)\b.{0,30}\b(?:python|javascript|typescript|java|c\+\+|rust|sql|html|css|bash|regex|code|function|algorithm|program|script|app|website|query|unit tests?|leetcode|dockerfile|excel formula)\b(?! (?:shoe|size|is|applied|works|at checkout|for (?:new|first|my)))(?!.{0,14}\b(?:discount|checkout|cart|order|working|coupon|promo)\b)/,
  /\btranslate\b.{0,50}\b(?:into|to|in)\b.{0,6}\b(?:english|german|french|spanish|italian|chinese|japanese|latin|russian|portuguese|arabic|klingon|dutch)\b/,
  /\b(?:capital|president|prime minister|chancellor|population|king|queen|currency|time ?zone) of (?:the )?[a-z]+\b|\bwho won\b.{0,30}\b(?:world|cup|elections?|bowl|league|championship|oscars?|war|olympics?|medal|nobel|match|game|grammy)\b|\bwho (?:invented|discovered|wrote|painted|directed|was the first|is the (?:president|king|queen|prime|ceo))\b(?!.{0,30}(?:shoe|brand|review))|\bwho is (?:elon|taylor|donald|joe|barack|cristiano|lionel)\b/,
  /\b(?:solve|calculate|compute|integrate|differentiate|derivative of|square root of|factor(?:i[sz]e)?|prove)\b.{0,20}(?:\d\s?[-+*/^x×]\s?\d|\bx\b|\bequation|\bintegral|\bderivative|\btheorem|\bmatrix|\bfor x|\d{2,})|\bwhat(?:'s| is)\s+\d+\s?(?:[-+*/x×^]|plus|minus|times|divided by)\s?\d+/,
  /\b(?:what|how)(?:'s| is| will)?\b.{0,6}\b(?:the )?weather\b.{0,10}\b(?:in|today|tomorrow|like|forecast|be)\b(?!.{0,30}(?:wear|jacket|shoe|run))|\bstock (?:price|market) of\b|\b(?:price|value|invest|worth|forecast|rate)\b.{0,16}\b(?:bitcoin|crypto\w*|ethereum|dogecoin)\b|\bhoroscope\b|\blottery numbers\b|\bsports? (?:scores?|results)\b/,
  /\b(?:opinion|think|thoughts|feel)\b.{0,14}\b(?:about|on|of)\b.{0,14}\b(?:trump|biden|putin|politics|abortion|religion|god|election|immigration|gun control|the war|israel|palestine|ukraine|democrats|republicans|communism|capitalism)\b|\bwho should i vote\b/,
  /\b(?:recipe|recipes) for\b(?!.{0,30}(?:gel|drink mix|bar))|\b(?:play|let's play)\b.{0,20}\b(?:game|chess|trivia|tic tac toe|hangman|20 questions)\b|\b(?:be|become) my (?:girlfriend|boyfriend|friend|therapist|lawyer|tutor|teacher)\b|\b(?:do|help (?:me )?with) my (?:math |history |english |science |chemistry |physics )?(?:homework|assignment|taxes|tax return|exam|thesis)\b/,
  /\b(?:summari[sz]e|rewrite|paraphrase|proofread)\b.{0,20}\b(?:this (?:article|text|essay|paragraph|book|pdf|chapter)|the (?:book|movie|plot|bible|article)|war and peace|hamlet|my (?:essay|thesis|cv|resume|text))\b|\bexplain\b.{0,20}\b(?:quantum|relativity|photosynthesis|blockchain|black holes?|machine learning|the french revolution|world war|inflation|string theory|recursion)\b/,
  /\b(?:how (?:do i|to|can i|would i))\b.{0,14}\b(?:build|make|create|buy|cook|synthesi[sz]e)\b.{0,14}\b(?:a bomb|bombs?|explosives?|meth|drugs|cocaine|a gun|weapons?|napalm|poison|malware|a virus|ransomware)\b|\b(?:hack|break) into\b(?!.{0,6}(?:a run|running|them|the shoe))|\bpick a lock\b/,
  /\b(?:schreib|verfass|dichte|erzahl)\w*\b.{0,24}\b(?:gedicht|witz|aufsatz|geschichte|lied|bewerbung|programm|code|hausaufgabe\w*|rede)\b|\b(?:ubersetz\w*)\b.{0,40}\bins? (?:englische|deutsche|franzosische|spanische)\b|\bhauptstadt von\b|\bwie (?:wird das wetter|ist das wetter (?:heute|morgen|in|am))\b/,
  /\b(?:ecris|ecrivez|redige|raconte|compose)\b.{0,24}\b(?:poeme|blague|histoire|dissertation|chanson|lettre de motivation|code|programme)\b|\btraduis\b.{0,40}\ben (?:anglais|francais|allemand|espagnol)\b|\bcapitale d[eu]\b|\bquel temps fait-il\b/,
  /\b(?:escribe|escribeme|redacta|cuenta|cuentame|compon)\b.{0,24}\b(?:poema|chiste|ensayo|historia|cancion|carta de presentacion|codigo|programa)\b|\btraduce\b.{0,40}\bal (?:ingles|aleman|frances|espanol)\b|\bcapital de [a-z]+\b(?!.{0,10}envio)|\bque tiempo hace\b/,
];

/** Wants the shop's assistant to do a free chatbot's work. */
export const inputOffTopic: InputGuardrail = {
  name: "input-off-topic",
  find: ({ folded }) => findPattern(folded, PATTERNS),
};
