/**
 * Countries that shops ship to and shoppers ask about, by ISO code: the English name first, then what else it is called in
 * English, German, French and Spanish (folded), and the wider places that a policy may name instead.
 */
const ROWS: [code: string, words: string, regions: string][] = [
  ["US", "united states, usa, america, states, vereinigte staaten, amerika, etats-unis, estados unidos", "domestic"],
  ["CA", "canada, kanada", "north america"],
  ["MX", "mexico, mexiko, mexique", "north america"],
  [
    "GB",
    "united kingdom, great britain, britain, england, scotland, wales, uk, vereinigtes konigreich, grossbritannien, grosbritannien, royaume-uni, angleterre, reino unido, inglaterra",
    "europe",
  ],
  ["IE", "ireland, irland, irlande, irlanda", "europe, european union, eu"],
  ["DE", "germany, deutschland, allemagne, alemania", "europe, european union, eu"],
  ["AT", "austria, osterreich, autriche", "europe, european union, eu"],
  ["CH", "switzerland, schweiz, suisse, suiza", "europe"],
  ["FR", "france, frankreich, francia", "europe, european union, eu"],
  [
    "ES",
    "spain, spanien, espagne, espana, canarias, islas canarias, kanaren, baleares, mallorca, madrid, barcelona",
    "europe, european union, eu",
  ],
  ["PT", "portugal", "europe, european union, eu"],
  ["IT", "italy, italien, italie, italia", "europe, european union, eu"],
  ["NL", "netherlands, holland, niederlande, pays-bas, paises bajos, holanda", "europe, european union, eu"],
  ["BE", "belgium, belgien, belgique, belgica", "europe, european union, eu"],
  ["LU", "luxembourg, luxemburg, luxemburgo", "europe, european union, eu"],
  ["DK", "denmark, danemark, dinamarca", "europe, european union, eu"],
  ["SE", "sweden, schweden, suede, suecia", "europe, european union, eu"],
  ["NO", "norway, norwegen, norvege, noruega", "europe"],
  ["FI", "finland, finnland, finlande, finlandia", "europe, european union, eu"],
  ["PL", "poland, polen, pologne, polonia", "europe, european union, eu"],
  ["CZ", "czech republic, czechia, tschechien, republique tcheque, tchequie, chequia", "europe, european union, eu"],
  ["GR", "greece, griechenland, grece, grecia", "europe, european union, eu"],
  ["AU", "australia, australien, australie", "oceania"],
  ["NZ", "new zealand, neuseeland, nouvelle-zelande, nueva zelanda", "oceania"],
  ["JP", "japan, japon", "asia"],
  ["CN", "china, chine", "asia"],
  ["IN", "india, indien, inde", "asia"],
  ["BR", "brazil, brasilien, bresil, brasil", "south america"],
];

/** Places within a country that a shopper names for it; a policy may name some of them for itself, and then they are no hint. */
const WITHIN: Record<string, string> = {
  US: "new york, los angeles, chicago, california, texas, florida, boston, seattle, hawaii, alaska, ohio, oregon, colorado, denver, portland, philadelphia, houston, dallas, austin, phoenix, san francisco, san diego, atlanta, miami, detroit, minneapolis, michigan, minnesota, wisconsin, pennsylvania, arizona, utah, montana, virginia, maine, vermont, new jersey, massachusetts, puerto rico",
  CA: "toronto, vancouver, montreal, ottawa, calgary, edmonton, winnipeg, halifax, quebec, ontario, alberta, manitoba, british columbia, nova scotia",
  MX: "mexico city",
  GB: "london, manchester, edinburgh, glasgow, birmingham, leeds, liverpool, bristol, sheffield, newcastle, cardiff, yorkshire, cornwall, devon, northern ireland, belfast",
  IE: "dublin, cork, galway, limerick",
  DE: "berlin, munich, munchen, hamburg, cologne, koln, frankfurt, stuttgart, dusseldorf, leipzig, dresden, freiburg, bremen, hannover, nurnberg, bavaria, bayern",
  AT: "vienna, wien, salzburg, graz",
  CH: "zurich, geneva, genf, bern, basel",
  FR: "paris, lyon, marseille, toulouse, bordeaux, lille, nantes, strasbourg, nice france, rennes, montpellier, grenoble, bretagne",
  ES: "madrid, barcelona, sevilla, valencia, bilbao, malaga, zaragoza",
  PT: "lisbon, lisboa, porto",
  IT: "rome, milan, milano, roma",
  NL: "amsterdam, rotterdam, the hague",
  BE: "brussels, antwerp",
  DK: "copenhagen",
  SE: "stockholm",
  NO: "oslo",
  FI: "helsinki",
  PL: "warsaw",
  CZ: "prague",
  GR: "athens",
  AU: "sydney, melbourne, brisbane, perth",
  NZ: "auckland",
  JP: "tokyo",
  CN: "beijing, shanghai",
  IN: "mumbai, delhi, pune, bangalore, bengaluru, chennai",
  BR: "sao paulo",
};

export type Place = { code: string; name: string; words: string[]; regions: string[]; cities: string[] };

const split = (text: string) => text.split(",").map((word) => word.trim());

export const PLACES: readonly Place[] = ROWS.map(([code, words, regions]) => {
  const all = split(words);
  return { code, name: all[0] ?? "", words: all, regions: split(regions), cities: split(WITHIN[code] ?? "") };
});

/** Words for "another country", which a policy answers by what it says of abroad. */
export const ABROAD =
  /\b(?:abroad|international(?:ly)?|overseas|other countries|ausland|international\w*|etranger|extranjero|europe|europa)\b/;
