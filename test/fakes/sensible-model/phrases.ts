type Phrases = Record<
  | "take"
  | "listed"
  | "also"
  | "price"
  | "is"
  | "yes"
  | "no"
  | "unlisted"
  | "none"
  | "not-sold"
  | "nearest"
  | "misses"
  | "over"
  | "stock"
  | "in"
  | "page"
  | "unknown"
  | "and",
  string
>;

/** What the stand-in says in each language; `{}` is what it is said of. */
const PHRASES: Record<string, Phrases> = {
  en: {
    take: "I'd take the {}.",
    listed: "It is listed with {}.",
    also: "Also worth a look: {}.",
    price: "The {} is {}.",
    is: "For the {} the shop lists {}.",
    yes: "Yes: the {} is listed with {}.",
    no: "No: the {} is listed with {}.",
    unlisted: "The shop doesn't say that of the {}.",
    none: "I couldn't find that here.",
    "not-sold": "No, we don't have “{}” here.",
    nearest: "Nothing here meets all of that; the nearest is the {}.",
    misses: "It does not meet “{}”.",
    over: "It is over your limit, {}.",
    stock: "The {}: {}.",
    in: "There is {} of the {}.",
    page: "“{}” says: “{}”",
    unknown: "The shop's pages don't say that.",
    and: " and ",
  },
  de: {
    take: "Ich würde {} nehmen.",
    listed: "Angegeben ist {}.",
    also: "Auch einen Blick wert: {}.",
    price: "{} kostet {}.",
    is: "Bei {} steht {}.",
    yes: "Ja: bei {} steht {}.",
    no: "Nein: bei {} steht {}.",
    unlisted: "Das sagt der Shop zu {} nicht.",
    none: "Das habe ich hier nicht gefunden.",
    "not-sold": "Nein, „{}“ haben wir hier nicht.",
    nearest: "Alles zusammen habe ich nicht; am nächsten kommt {}.",
    misses: "Nicht erfüllt ist „{}“.",
    over: "Das liegt über dem Limit, {}.",
    stock: "{}: {}.",
    in: "Von {1} gibt es {0}.",
    page: "„{}“ sagt: „{}“",
    unknown: "Das sagen die Seiten des Shops nicht.",
    and: " und ",
  },
  fr: {
    take: "Je prendrais {}.",
    listed: "La fiche indique {}.",
    also: "À voir aussi : {}.",
    price: "{} est à {}.",
    is: "Pour {} la fiche indique {}.",
    yes: "Oui : la fiche de {} indique {}.",
    no: "Non : la fiche de {} indique {}.",
    unlisted: "La boutique ne le dit pas de {}.",
    none: "Je ne trouve pas cela ici.",
    "not-sold": "Non, nous n'avons pas « {} » ici.",
    nearest: "Rien ne réunit tout ; le plus proche est {}.",
    misses: "Il manque « {} ».",
    over: "C'est au-dessus de votre limite, {}.",
    stock: "{} : {}.",
    in: "Il y a {} pour {}.",
    page: "« {} » dit : « {} »",
    unknown: "Les pages de la boutique ne le disent pas.",
    and: " et ",
  },
  es: {
    take: "Yo tomaría {}.",
    listed: "La ficha indica {}.",
    also: "También merece la pena: {}.",
    price: "{} está a {}.",
    is: "De {} la ficha indica {}.",
    yes: "Sí: la ficha de {} indica {}.",
    no: "No: la ficha de {} indica {}.",
    unlisted: "La tienda no lo dice de {}.",
    none: "No lo encuentro aquí.",
    "not-sold": "No, no tenemos «{}» aquí.",
    nearest: "Nada lo reúne todo; lo más cercano es {}.",
    misses: "No cumple «{}».",
    over: "Está por encima de tu límite, {}.",
    stock: "{}: {}.",
    in: "De {1} hay {0}.",
    page: "«{}» dice: «{}»",
    unknown: "Las páginas de la tienda no lo dicen.",
    and: " y ",
  },
};

/** A phrase in the shopper's language, where the stand-in speaks it. */
export function say(language: string, key: keyof Phrases, ...values: string[]): string {
  const phrases = PHRASES[language] ?? PHRASES.en;
  let next = 0;
  return (phrases?.[key] ?? "").replace(/(?<!\{)\{(\d?)\}(?!\})/g, (_, place: string) =>
    place === "" ? (values[next++] ?? "") : (values[Number(place)] ?? ""),
  );
}
