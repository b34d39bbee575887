/** Words with a feeling in them, folded, from -3 to 3, in four languages. */
const ROWS: [valence: number, words: string][] = [
  [
    3,
    "amazing awesome excellent fantastic perfect love loved wonderful brilliant superb outstanding hervorragend perfekt fantastisch wunderbar genial liebe parfait adore magnifique perfecto perfecta encanta genial maravilloso increible",
  ],
  [
    2,
    "great happy helpful nice beautiful lovely delighted glad best recommend impressed comfortable toll super prima schon zufrieden freundlich hilfreich klasse ravi content super bien joli utile contento feliz bonito util excelente bueno buena",
  ],
  [
    1,
    "good thanks thank like fine cool okay pleased easy fast friendly gut danke gerne merci bon bonne gracias bien amable",
  ],
  [
    -1,
    "slow expensive unfortunately problem issue difficult hard confusing wrong missing late sad unsure worried tight langsam teuer leider schwierig falsch fehlt spat lent cher malheureusement difficile manque tard lento caro problema dificil falta tarde",
  ],
  [
    -2,
    "bad poor broken damaged disappointed disappointing annoying annoyed frustrated frustrating unhappy upset defective faulty uncomfortable refuse ignored waiting schlecht kaputt beschadigt enttauscht argerlich nervt defekt mauvais casse decu decue enerve abime malo mala roto decepcionado decepcionada molesto danado",
  ],
  [
    -3,
    "terrible awful horrible worst hate hated disgusting ridiculous unacceptable scam fraud useless furious angry pathetic garbage crap shit outrageous disgrace appalling pissed ripoff katastrophe furchtbar schrecklich unverschamt betrug frechheit wutend scheisse scheise mies abzocke inadmissible scandaleux honteux arnaque inacceptable furieux furieuse merde nul pesimo fatal estafa verguenza inaceptable furioso furiosa mierda odio horrible",
  ],
];

export const VALENCE = new Map(
  ROWS.flatMap(([valence, words]) => words.split(" ").map((word) => [word, valence] as const)),
);

export const NEGATIONS = new Set(
  "not no never don't doesn't didn't isn't wasn't aren't can't won't hardly without nicht kein keine nie pas jamais sans no nunca sin ni".split(
    " ",
  ),
);

export const INTENSIFIERS = new Set(
  "very so really extremely absolutely totally too sehr so wirklich total tres vraiment trop muy tan super realmente".split(
    " ",
  ),
);

export const EMOJI_VALENCE: [pattern: RegExp, valence: number][] = [
  [
    /[\u{1F600}-\u{1F606}\u{1F60A}\u{1F60D}\u{1F618}\u{1F970}\u{1F929}\u{1F44D}\u{2764}\u{1F389}\u{1F64F}\u{1F973}]|:-?\)|<3/gu,
    2,
  ],
  [/[\u{1F620}\u{1F621}\u{1F92C}\u{1F624}\u{1F44E}\u{1F4A9}\u{1F595}]/gu, -3],
  [/[\u{1F61E}-\u{1F61F}\u{1F622}\u{1F62D}\u{1F612}\u{1F641}\u{2639}\u{1F614}]|:-?\(/gu, -2],
];
