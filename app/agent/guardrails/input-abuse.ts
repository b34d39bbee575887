import { findPattern } from "./find-pattern";
import type { InputGuardrail } from "./guardrail";

/** Folded text. Insults and threats; a swear word about hills or blisters is none. */
// prettier-ignore
const PATTERNS: readonly RegExp[] = [
  /\bf+u+c+k+ (?:you|u|off|this (?:shop|store|bot|site|company)|your)\b|\b(?:go to hell|screw you|piss off|eat shit|drop dead|kill yourself|kys|shut (?:the \w+ )?up|stfu|suck my|go die|burn in hell)\b/,
  /\b(?:you(?:'re| are)?|u r|ur|your?)\b.{0,20}\b(?:an? )?(?:\w+ )?(?:stupid|dumb|idiot\w*|moron\w*|useless|worthless|pathetic|garbage|trash|retard\w*|piece of (?:shit|crap|garbage|junk)|asshole|bitch|bastard|cunt|dickhead|scum|clown|imbecile|braindead|liars?|crooks?|scammers?|thieves)\b(?!.{0,20}\b(?:shoes?|colou?rs?|sizes?|question)\b)/,
  /^\W*(?:stupid|dumb|useless|idiotic|fucking|worthless|shitty|crappy)\b.{0,14}\b(?:bot|robot|machine|chatbot|ai|assistant|thing|shop|store|site|website|company)\b|\b(?:stupid|dumb|useless|fucking|worthless|shitty|idiotic|crap(?:py)?|garbage|trash) (?:bot|robot|machine|chatbot|ai|assistant|site|website|company|shop|store)\b|\b(?:pieces? of (?:shit|crap|garbage)|(?:bunch|pack|gang) of (?:\w+ )?(?:liars|thieves|idiots|crooks|morons|clowns|scammers|criminals))\b/,
  /^\W*(?:idiots?|morons?|asshole|bitch|cunt|bastards?|scammers?|dickhead|retards?|you suck|wanker)\W*$/,
  /\bi(?:'ll| will| am going to|'m going to|'m gonna| gonna)\b.{0,20}\b(?:kill|hurt|beat|punch|shoot|stab|burn (?:down)?|destroy|bomb|find (?:you|out where you live))\b.{0,20}\b(?:you|your|the (?:shop|store|staff|office)|them|somebody)\b/,
  /\b(?:hate|kill|deport|gas) (?:all )?(?:jews|muslims|blacks|gays|immigrants|women|christians|asians)\b|\b(?:nigg\w+|fagg\w+|kike|spic|tranny)\b/,
  /\b(?:fick dich|verpiss dich|halt (?:die fresse|s maul|'s maul|dein maul)|(?:du|ihr|sie) (?:\w+ )?(?:idiot\w*|arschloch\w*|arschlocher|depp\w*|vollidiot\w*|penner|betruger|wichser|hurensohn\w*|missgeburt)|leck mich|(?:scheiss|dreck|mist)(?:laden|bot|shop|verein))\b/,
  /\b(?:va te faire|ferme ta gueule|ta gueule|nique (?:ta|toi)|connards?|connasses?|encule\w*|(?:espece d'|sale )(?:idiot\w*|con\w*|imbecile)|batards?|fils de pute|tas de (?:cons|voleurs)|bande de (?:cons|voleurs|nuls))\b/,
  /\b(?:vete a la mierda|que te (?:jodan|den)|hijos? de puta|gilipollas|idiotas?|imbeciles?|cabron(?:es)?|pendejos?|(?:eres|sois) (?:un |una |unos )?(?:inutil\w*|basura|estafadores|ladrones|estupid\w*))\b/,
];

/** Insults, threats and hate: answered calmly, once, and with a person. */
export const inputAbuse: InputGuardrail = {
  name: "input-abuse",
  find: ({ folded, disguised }) =>
    findPattern(folded, PATTERNS) ?? (disguised[0] === undefined ? null : findPattern(disguised[0], PATTERNS)),
};
