/** What is typed short or as it is spoken in chats of other languages, by word; matched whole, whatever the case. */
const SHORT: Record<string, Record<string, string>> = {
  de: {
    hab: "habe",
    brauch: "brauche",
    such: "suche",
    nehm: "nehme",
    bräucht: "bräuchte",
    nen: "einen",
    nem: "einem",
    ner: "einer",
    gibts: "gibt es",
    gehts: "geht es",
    wenns: "wenn es",
    habts: "habt ihr",
    haste: "hast du",
    biste: "bist du",
    kannste: "kannst du",
    hätt: "hätte",
    würd: "würde",
    wär: "wäre",
    möcht: "möchte",
    könnt: "könnte",
    nich: "nicht",
    ned: "nicht",
    nix: "nichts",
    fürs: "für das",
    furs: "für das",
    dankö: "danke",
    mfg: "danke",
  },
  fr: {
    slt: "salut",
    bjr: "bonjour",
    bsr: "bonsoir",
    bcp: "beaucoup",
    pk: "pourquoi",
    pq: "pourquoi",
    qqch: "quelque chose",
    dispo: "disponible",
    ordi: "ordinateur",
    jai: "j'ai",
    jsuis: "je suis",
    jveux: "je veux",
    jcherche: "je cherche",
    cest: "c'est",
    ya: "il y a",
    mtn: "maintenant",
    mci: "merci",
  },
  es: {
    q: "que",
    xq: "porque",
    pq: "porque",
    tb: "también",
    tmb: "también",
    porfa: "por favor",
    porfi: "por favor",
    zapas: "zapatillas",
    bambas: "zapatillas",
    qiero: "quiero",
    kiero: "quiero",
    grax: "gracias",
    wenas: "buenas",
  },
};

const IN_PLACE: Record<string, [RegExp, string][]> = {
  de: [
    [/(?<=(?<!\b(?:ach|oh|nee|ja|naja|hm+|und) )(?<=\p{L}) )ne (?=\p{L})/giu, "eine "],
    // "Könnt ihr" is no "könnte".
    [/\bkönnte (?=ihr\b)/giu, "könnt "],
    [/\bwarn(?=westen?\b)/giu, "reflektierende "],
    // "Die petrolfarbenen": a shade by its name.
    [/(?<=\p{L}{3})farbene?[nrsm]?(?!\p{L})/giu, ""],
  ],
  fr: [
    [/\bt'(?=as\b|es\b|aurais\b)/gi, "tu "],
    [/\by['’]a\b/gi, "il y a"],
    [/\bc koi\b/gi, "c'est quoi"],
    // Frost, and no energy gel.
    [/(?<=\b(?:il|ca|ça|quand) )g[eè]le(?!\p{L})/giu, "fait froid"],
  ],
  es: [[/\bx (?=favor\b)/gi, "por "]],
};

/** "Damenlaufschuhe": for whom or for what, and the thing. Words that the trade has for one thing stay. */
const COMPOUND =
  /(?<!\p{L})(damen|herren|kinder|frauen|männer|winter|sommer|regen|wind|trail|wander|lauf|jogging|sport|fitness|trainings)(laufschuhe?n?|trailschuhe?n?|schuhe?n?|regenjacken?|laufjacken?|winterjacken?|jacken?|laufhosen?|hosen?|laufshirts?|shirts?|laufwesten?|westen?|mützen?|handschuhe?n?|laufsocken?|socken|shorts|tights|rucks[aä]cke?|brillen?|unterwäsche|oberteile?)(?!\p{L})/giu;
const ONE_WORD = new Set(
  "laufschuh laufschuhe laufschuhen trailschuh trailschuhe trailschuhen regenjacke regenjacken laufjacke laufjacken laufhose laufhosen laufrucksack laufweste laufwesten sportrucksack".split(
    " ",
  ),
);
/** What nearly everything in a shop for runners is for says nothing more of it. */
const SAYS_NOTHING = /^(?:lauf|jogging|sport|fitness|trainings)$/i;

function split(text: string): string {
  return text.replace(COMPOUND, (word: string, first: string, thing: string) => {
    if (ONE_WORD.has(word.toLowerCase())) return word;
    return SAYS_NOTHING.test(first) ? thing : `${first} ${split(thing)}`;
  });
}

const WORD = /(?<![\p{L}\d'’#/&@.-])\p{L}+(?![\p{L}\d'’/&@-]|\.\p{L})/gu;

/** "Hoechstens", "fuer", "guenstige": umlauts as they are typed without them. "Neue", "teuer", "aktuell", "Poesie" have none. */
const WRITTEN_UMLAUT = /(?<![aeoqäöü])(?:ae|oe|ue)(?!ll|[aeiouäöü])(?=\p{L})|(?<=\bm)ue(?=ll)/giu;
const WITHOUT_UMLAUT = /^(?:soeben|zuerst|zueinander|israel|michael|aero|poet|influenc|bluetooth)/i;
const UMLAUTS: Record<string, string> = { a: "ä", o: "ö", u: "ü", A: "Ä", O: "Ö", U: "Ü" };

/** `isKnown`: the shop's own words ("Long Run Fuel") and English ones ("shoes") stay as they are. */
function withUmlauts(text: string, isKnown: (word: string) => boolean): string {
  return text.replace(WORD, (word) => {
    if (word.search(WRITTEN_UMLAUT) < 0 || WITHOUT_UMLAUT.test(word) || isKnown(word.toLowerCase())) return word;
    return word.replace(WRITTEN_UMLAUT, (pair) => UMLAUTS[pair.charAt(0)] ?? pair);
  });
}

/** A German, French or Spanish message with its chat spellings written out and German compounds of goods in two words. Pure. */
export function spellOutAbroad(text: string, language: string, isKnown: (word: string) => boolean): string {
  const short = SHORT[language];
  if (short === undefined) return text;
  const accented = language === "de" ? withUmlauts(text, isKnown) : text;
  const words = accented.replace(WORD, (word) => {
    // A capital by itself is a size or a model.
    if (word.length <= 2 && word === word.toUpperCase()) return word;
    return Object.hasOwn(short, word.toLowerCase()) ? (short[word.toLowerCase()] ?? word) : word;
  });
  const spelled = (IN_PLACE[language] ?? []).reduce((left, [pattern, full]) => left.replace(pattern, full), words);
  return language === "de" ? split(spelled) : spelled;
}
