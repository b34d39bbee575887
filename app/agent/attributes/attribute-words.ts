import type { ReplyLanguage } from "../reply/reply-language";

type AttributeWords = {
  /** What it is called in a reply. */
  names: Record<ReplyLanguage, string>;
  /** Words by which shoppers ask for it, on folded text (lower case, no accents). */
  asked: RegExp;
};

const row = (en: string, de: string, fr: string, es: string, asked: RegExp): AttributeWords => ({
  names: { en, de, fr, es },
  asked,
});

/**
 * What shops list of their goods, in four languages. A shop's own labels are matched with the English names here (see
 * `attribute-name.ts`); what is not here keeps the shop's own name. Longer names come before shorter ones.
 */
// prettier-ignore
export const ATTRIBUTE_WORDS: readonly AttributeWords[] = [
  row("stack height", "Sohlenhöhe", "hauteur de semelle", "altura de la suela", /\bstack|\bsohlen(?:hohe|dicke)|\bhauteur de (?:la )?semelle|\baltura de (?:la )?suela/),
  row("lug depth", "Stollentiefe", "hauteur des crampons", "altura de los tacos", /\blugs?\b|\bstollen|\bcrampons?\b|\btacos\b/),
  row("drop", "Sprengung", "drop", "drop", /\bdrop\b|\bsprengung|\bheel[- ]to[- ]toe/),
  row("weight", "Gewicht", "poids", "peso", /\bhow (?:heavy|light)\b|\bheavy\b|\bheavier\b|\blighter\b|\bweighs?\b|\bweight\b|\bgewicht|\bschwer|\bwieg(?:t|en)\b|\bleichter\b|\bpoids\b|\bpesent?\b|\bplus leger|\blourde?s?\b|\bpesan?\b|\bpeso\b|\bmas liger/),
  row("cushioning", "Dämpfung", "amorti", "amortiguación", /\bcushion|\bdampfung|\bgedampft|\bamorti|\bamortigua/),
  row("pronation", "Pronation", "pronation", "pronación", /\bpronation|\bpronacion/),
  row("materials", "Material", "matières", "materiales", /\bmade (?:of|from|out)\b|\bmaterials?\b|\bfabric|\bworaus\b|\bmateriau|\bmatieres?\b|\bde quoi est\b|\bmateriale?s?\b|\bde que esta[n]? hech/),
  row("ingredients", "Zutaten", "ingrédients", "ingredientes", /\bingredient|\bzutaten\b|\bwas ist drin\b|\bwhat'?s (?:in|inside) (?:it|them)\b/),
  row("allergens", "Allergene", "allergènes", "alérgenos", /\ballergen|\balergeno/),
  row("caffeine", "Koffein", "caféine", "cafeína", /\bcaffeine|\bkoffein|\bcafein/),
  row("carbohydrates", "Kohlenhydrate", "glucides", "carbohidratos", /\bcarbs?\b|\bcarbohydrate|\bkohlenhydrat|\bglucides?\b|\b(?:carbo)?hidratos\b/),
  row("sugars", "Zucker", "sucres", "azúcares", /\bsugars?\b|\bzucker\b|\bsucres?\b|\bazucar/),
  row("sodium", "Natrium", "sodium", "sodio", /\bsodium\b|\bsalt\b|\bnatrium\b|\bsodio\b/),
  row("potassium", "Kalium", "potassium", "potasio", /\bpotassium\b|\bkalium\b|\bpotasio\b/),
  row("magnesium", "Magnesium", "magnésium", "magnesio", /\bmagnesium\b|\bmagnesio\b/),
  row("protein", "Eiweiß", "protéines", "proteínas", /\bprotein|\beiwei|\bproteine/),
  row("fat", "Fett", "matières grasses", "grasas", /\bfat\b|\bfett\b|\bgrasas?\b|\bmatieres grasses\b/),
  row("calories", "Kalorien", "calories", "calorías", /\bcalorie|\bkcal\b|\bkalorien?\b|\bcaloria/),
  row("lumens", "Lumen", "lumens", "lúmenes", /\blumens?\b|\bbright(?:er|est|ness)?\b|\bhow bright\b|\bhell(?:er|igkeit)?\b|\blumineu|\blumenes\b|\bluminos|\bbrillan/),
  row("heart rate", "Herzfrequenz", "fréquence cardiaque", "frecuencia cardíaca", /\bheart[- ]?(?:rate|beat)|\bpulse\b|\bpuls\b|\bherz(?:frequenz|schlag)|\b(?:frequence|rythme) cardiaque|\bpouls\b|\bcardio\b|\bfrecuencia cardiaca|\bpulsaciones\b|\bpulso\b/),
  row("maps", "Karten", "cartes", "mapas", /\bmaps?\b(?!\S)|\bcartographie\b|\bmapas?\b/),
  row("music", "Musik", "musique", "música", /\bmusi[ck]\b|\bmusik\b|\bmusique\b|\bmusica\b/),
  row("battery gps", "Akkulaufzeit mit GPS", "autonomie GPS", "autonomía con GPS", /\bgps battery\b|\b(?:last|run|go|going|hours?)\b.*\b(?:with|using) gps\b|\bgps (?:on|mode|tracking)\b|\bbattery\b.*\bgps\b|\bakku\b.*\bgps\b|\bautonomi[ae]\b.*\bgps\b/),
  row("battery", "Akkulaufzeit", "autonomie", "autonomía", /\bbattery|\bcharge lasts?\b|\bhow (?:long|many hours) (?:does|do|will|can|would|is)\b.{0,40}\b(?:last|run|go|hold|keep going|burn|shine|work|good for)|\b(?:last|run)s?\b.{0,12}\b(?:charge|battery)|\bon (?:one|a|a single|a full) charge|\bbefore (?:i|it|you)\b.{0,14}\b(?:charg|plug|recharg)|\bakku|\bautonomi[ae]\b|\bbateria/),
  row("runtime", "Leuchtdauer", "autonomie", "duración", /\brun ?time\b|\bhow (?:long|many hours) (?:does|do|will|can|would|is)\b.{0,40}\b(?:last|run|go|hold|keep going|burn|shine|work|good for)|\b(?:last|run)s?\b.{0,12}\b(?:charge|battery)|\bon (?:one|a|a single|a full) charge|\bbefore (?:i|it|you)\b.{0,14}\b(?:charg|plug|recharg)|\blaufzeit|\bleuchtdauer|\bwie lange (?:halt|leuchtet|brennt)\b|\bduracion\b|\bcuanto (?:tiempo )?dura\b|\b(?:tient|dure|eclaire) (?:combien|longtemps)|\bcombien de temps\b.{0,20}\b(?:tient|dure|eclaire)/),
  row("capacity", "Fassungsvermögen", "contenance", "capacidad", /\bcapacity\b|\bhow (?:big|much does it hold)\b|\bhold\b|\blit(?:er|re)s?\b|\bfassungsvermogen|\bwie (?:viel passt|gros)\b|\bcontenance\b|\bcapacidad\b|\bcapacite\b|\blitros?\b|\blitres?\b/),
  row("volume", "Volumen", "volume", "volumen", /\bvolumen?\b/),
  row("length", "Länge", "longueur", "largo", /\bhow long is\b|\blength\b|(?<!\bwie )\blange\b|\bwie lang ist\b|\blongueur\b|\blargo\b|\blongitud\b/),
  row("inseam", "Innenbeinlänge", "entrejambe", "tiro interior", /\binseam\b|\binnenbein|\bentrejambe\b|\bentrepierna\b/),
  row("height", "Höhe", "hauteur", "altura", /\bhow (?:tall|high)\b|\bheight\b|\bhohe\b|\bhauteur\b|\baltura\b/),
  row("diameter", "Durchmesser", "diamètre", "diámetro", /\bdiameter|\bdurchmesser|\bdiametre|\bdiametro/),
  row("width", "Weite", "largeur", "ancho", /\bwidths?\b|\bweite\b|\blargeur\b|\bancho\b/),
  row("fit", "Passform", "coupe", "ajuste", /\bpassform\b/),
  row("size notes", "Hinweis zur Größe", "conseil de taille", "nota sobre la talla", /\bsize notes?\b/),
  row("terrain", "Untergrund", "terrain", "terreno", /\bterrain\b|\buntergrund\b|\bterreno\b/),
  row("distance", "Distanz", "distance", "distancia", /\bwhat distance|\bwelche distanz|\bquelle distance|\bque distancia/),
  row("season", "Jahreszeit", "saison", "temporada", /\bseason\b|\bjahreszeit\b|\bsaison\b|\btemporada\b/),
  row("temperature range", "Temperaturbereich", "plage de température", "rango de temperatura", /\btemperature|\btemps?\b|\btemperatur\b|\btemperatura|\bhow (?:cold|warm|hot) (?:can|do|does|is|are|will|should|may|could)\b|\bbis wie (?:viel|wieviel) grad\b/),
  row("care", "Pflege", "entretien", "cuidado", /\bwash(?:able|ing|ed)?\b|\bcare for\b|\bclean(?:ing)?\b|\bpflege|\bwasch(?:en|bar|e|t|mittel|maschine)\w*|\bentretien\b|\blav(?:er|able|e|es|age)\b|\bmachine a laver\b|\blavar\w*|\blavadora\b|\blavo\b|\bcuidad/),
  row("gender", "Für", "pour", "para", /\bgender\b/),
  row("support", "Stütze", "maintien", "sujeción", /\bsupport\b|\bstutze\b|\bmaintien\b|\bsujecion\b/),
  row("level", "Niveau", "niveau", "nivel", /\bwhat level\b|\bniveau\b|\bnivel\b/),
  row("pockets", "Taschen", "poches", "bolsillos", /\bpockets?\b|\bpoches?\b|\bbolsillos?\b/),
  row("warranty", "Garantie", "garantie", "garantía", /\bwarranty\b|\bgarantie\b|\bgarantia\b/),
  row("water column", "Wassersäule", "colonne d'eau", "columna de agua", /\bwater column\b|\bhydrostatic\b|\bwaterproof rating\b|\bwassersaule\b|\bcolonne d'eau\b|\bcolumna de agua\b/),
  row("water resistance", "Wasserbeständigkeit", "étanchéité", "resistencia al agua", /\bwater resistance\b/),
  row("water resistant", "wasserabweisend", "déperlant", "resistente al agua", /\bwater resistant\b/),
  row("waterproof", "wasserdicht", "imperméable", "impermeable", /\bwaterproof\b|\bwasserdicht|\bimpermeable|\betanche/),
  row("windproof", "winddicht", "coupe-vent", "cortavientos", /\bwindproof\b/),
  row("reflective", "reflektierend", "réfléchissant", "reflectante", /\breflective\b/),
  row("packable", "packbar", "compressible", "plegable", /\bpackable\b|\b(?:packs?|folds?|stuffs?|rolls?|squash(?:es)?|scrunch(?:es)?) (?:up |down |away )?(?:really |very |so )?(?:small|tiny|flat|away|up|down|into)\b|\bhow (?:small|compact|flat) (?:does|do|will|can|is|are)\b|\bpackmass|\bklein (?:ver)?(?:packen|stauen)|\bzusammenfalt|\bse (?:plie|range|compacte)\b|\bpliable|\bplegable|\bse (?:pliega|dobla|guarda)\b/),
  row("insulated", "isoliert", "isotherme", "aislado", /\binsulated\b/),
  row("vegan", "vegan", "végan", "vegano", /\bvegan/),
  row("vegetarian", "vegetarisch", "végétarien", "vegetariano", /\bvegetari/),
  row("gluten free", "glutenfrei", "sans gluten", "sin gluten", /\bgluten[- ]?free\b/),
  row("organic", "bio", "bio", "ecológico", /\borganic\b/),
  row("lined", "gefüttert", "doublé", "forrado", /\blined\b/),
  row("plate", "Platte", "plaque", "placa", /\bplates?\b|\bplatte\b|\bplaque\b|\bplaca\b/),
  row("rock plate", "Steinplatte", "plaque pare-pierres", "placa antirrocas", /\brock plate\b/),
  row("compression", "Kompression", "compression", "compresión", /\bkompression\b/),
  row("charging", "Laden", "recharge", "carga", /\bcharg(?:e|ing)\b|\bladen\b|\brecharge\b|\bcarga\b/),
  row("display", "Anzeige", "écran", "pantalla", /\bdisplay\b|\bscreen\b|\becran\b|\bpantalla\b/),
  row("serving", "Portion", "portion", "ración", /\bserving\b|\bportion\b|\bracion\b/),
  row("pairs", "Paare", "paires", "pares", /\bhow many pairs\b/),
  row("firmness", "Härte", "fermeté", "firmeza", /\bfirmness\b|\bhow firm\b|\bharte\b|\bfermete\b|\bfirmeza\b/),
  row("color", "Farbe", "couleur", "color", /\bcolou?rs?\b|\bfarben?\b|\bcouleurs?\b|\bcolor(?:es)?\b/),
  row("size", "Größe", "taille", "talla", /\bwhich sizes\b/),
  row("amount", "Betrag", "montant", "importe", /\bamounts\b/),
  row("pack", "Packung", "conditionnement", "formato", /\bpack sizes?\b/),
  row("flavor", "Geschmack", "goût", "sabor", /\bflavou?rs?\b|\bgeschmack\b|\bgouts?\b|\bsabor(?:es)?\b/),
];
