/** What is typed short in an English chat, by word; matched whole, whatever the case. */
const SHORT: Record<string, string> = {
  ...{
    u: "you",
    ur: "your",
    urs: "yours",
    ya: "you",
    yall: "you all",
    r: "are",
    n: "and",
    ppl: "people",
    smth: "something",
  },
  ...{ sth: "something", b4: "before", gr8: "great", l8r: "later", abt: "about", wanna: "want to", gonna: "going to" },
  ...{ gotta: "has to", gimme: "give me", lemme: "let me", dunno: "don't know", idk: "I don't know", nvm: "no," },
  ...{ em: "them", cuz: "because", coz: "because", bc: "because", tho: "though", tmrw: "tomorrow", tmr: "tomorrow" },
  ...{ pls: "please", plz: "please", thx: "thanks", tnx: "thanks", ty: "thanks", ye: "yes", yea: "yes", yeh: "yes" },
  ...{
    im: "I'm",
    ive: "I've",
    ill: "I'll",
    dont: "don't",
    doesnt: "doesn't",
    didnt: "didn't",
    cant: "can't",
    wont: "won't",
  },
  ...{
    isnt: "isn't",
    arent: "aren't",
    wasnt: "wasn't",
    thats: "that's",
    whats: "what's",
    wheres: "where's",
    hows: "how's",
  },
  ...{
    teh: "the",
    hte: "the",
    adn: "and",
    taht: "that",
    waht: "what",
    wat: "what",
    wich: "which",
    hav: "have",
    hve: "have",
  },
  ...{ becuase: "because", wiht: "with", thsi: "this", siez: "size", jsut: "just", liek: "like", woud: "would" },
  ...{
    tryna: "trying to",
    rly: "really",
    rdy: "ready",
    wuld: "would",
    shud: "should",
    cud: "could",
    summat: "something",
  },
  ...{ togther: "together", thru: "through", ull: "you'll", youre: "you're", hasnt: "hasn't", wouldnt: "wouldn't" },
  xc: "cross country",
  ...{ shes: "she's", hes: "he's", theyre: "they're", lets: "let's", whos: "who's", whereabouts: "where" },
};

/** Letters and figures that are words of their own elsewhere: a figure before its noun, a size, a kind of thing. */
const SHORT_IN_PLACE: [RegExp, string][] = [
  [
    /\b4 (?=(?:my|me|him|her|them|us|you|your|our|a|an|the|his|their|it|this|that|men|women|kids|running|walking|hiking)\b)/gi,
    "for ",
  ],
  [/\b(back|going|ready|how|where|ship|deliver|go) 2 (?=\p{L})/giu, "$1 to "],
  // "I need 2 gels" counts them.
  [
    /\b(want|need|like|send) 2 (?=(?:ask|be|buy|cancel|change|check|exchange|find|get|give|go|have|know|look|make|order|pay|replace|return|run|see|send|speak|swap|talk|track|try|use|wear)\b)/giu,
    "$1 to ",
  ],
  [/(?<=\p{L} )2 (?=(?:my|me|the|your|buy|get|see|return|be)\b)/giu, "to "],
  [/\b(?:ad|dd)(?= (?:it|that|this|them|those|these|the|both|one|two|a|an|my|to)\b)/gi, "add"],
  [
    /\b(more|less|cheaper|bigger|smaller|lower|higher|lighter|wider|warmer) then (?=[$€£]?\d|a\b|that\b|this\b|the\b|it\b)/gi,
    "$1 than ",
  ],
  [/(?<=\p{L} )w(?:\/)? (?=\p{L})/gu, "with "],
  [/(?<=\b(?:my|your|his|her|our|a) )bf('?s)?(?![\p{L}\d])/giu, "boyfriend$1"],
  [/(?<=\b(?:my|your|his|her|our|a) )gf('?s)?(?![\p{L}\d])/giu, "girlfriend$1"],
  [/\bnever ?mind(?=\s*(?:$|[,.!;]))/gi, "no"],
  [
    /\b(noth|anyth|someth|everyth|runn|hik|walk|look|train|go|do|gett|rac|think|wear|try|buy|pay|shipp|send|return|freez|rain|snow|jogg|com|mak|tak|us|cycl|climb|stay|need|want)in\b'?/gi,
    "$1ing",
  ],
];

/** Of capitals and hyphens: "size U", "R-rated", "O'Neill" and "N95" are no short words. */
const WORD = /(?<![\p{L}\d'’#/&-])[\p{L}][\p{L}\d]*(?![\p{L}\d'’/&-])/gu;

/** An English message with its chat spellings written out: "r these 4 my wife" -> "are these for my wife". Pure. */
export function spellOut(text: string): string {
  const isShouted = text === text.toUpperCase();
  const words = text.replace(WORD, (word) => {
    // A capital by itself is a size or a model; a shouted message has nothing but capitals.
    if (word.length <= 2 && word === word.toUpperCase() && !isShouted) return word;
    return Object.hasOwn(SHORT, word.toLowerCase()) ? (SHORT[word.toLowerCase()] ?? word) : word;
  });
  return SHORT_IN_PLACE.reduce((spelled, [pattern, full]) => spelled.replace(pattern, full), words);
}
