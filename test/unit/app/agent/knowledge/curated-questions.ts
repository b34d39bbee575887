/** What merchants might add, the way they would write it down, and how shoppers put it in other words. */
type Row = { title: string; phrasings: string[]; asked: string[] };

// prettier-ignore
const ENGLISH: Row[] = [
  { title: "Do you resole shoes?", phrasings: ["can you replace the sole of my shoe", "resoling service", "do you repair worn out soles"], asked: ["could you put new soles on my old trail shoes", "is there a resole service", "my soles are worn, can you fix them"] },
  { title: "Are dogs allowed in the shop?", phrasings: ["can i bring my dog to the store", "pets in the shop"], asked: ["are dogs welcome at your place", "may I come in with my puppy, is a dog ok in the store"] },
  { title: "Can I rent running poles?", phrasings: ["do you lend poles for a race", "pole rental"], asked: ["is it possible to rent poles for the weekend", "do you have poles I could borrow, any rental"] },
  { title: "Do you have a loyalty programme?", phrasings: ["can i collect points", "rewards program", "are there member benefits"], asked: ["do I earn points when I shop here", "how does your rewards scheme work", "is there a loyalty card"] },
  { title: "Where are your shoes made?", phrasings: ["in which country do you produce", "are your products made in china"], asked: ["what country are these shoes produced in", "where do you manufacture, made in europe?"] },
  { title: "Do you offer student discounts?", phrasings: ["student discount", "cheaper for students"], asked: ["I'm a student, do I get a discount", "is there a discount for students with an id"] },
  { title: "Can I book a gait analysis?", phrasings: ["do you do running gait analysis", "appointment for a treadmill test"], asked: ["I'd like to make an appointment for gait analysis", "do you analyse how I run on a treadmill"] },
  { title: "Are your products vegan?", phrasings: ["do you use leather or animal glue", "vegan running shoes?"], asked: ["which materials are vegan", "is the glue in the shoes vegan"] },
  { title: "Do you organise group runs?", phrasings: ["is there a running club", "can i join your weekly run"], asked: ["when is the next group run", "do you have a running club I could join"] },
  { title: "Do you do corporate orders?", phrasings: ["bulk order for my company", "can we get shirts for our team"], asked: ["we need 50 shirts for our company", "do you sell to companies in bulk"] },
];

// prettier-ignore
const GERMAN: Row[] = [
  { title: "Besohlen Sie Schuhe neu?", phrasings: ["können Sie meine Sohlen erneuern", "Schuhreparatur neue Sohle"], asked: ["kann man bei euch die Sohle erneuern lassen", "repariert ihr abgelaufene Sohlen"] },
  { title: "Dürfen Hunde in den Laden?", phrasings: ["darf ich meinen Hund mitbringen", "Hunde im Geschäft erlaubt"], asked: ["sind Hunde bei euch im Laden erlaubt", "kann ich mit Hund kommen"] },
  { title: "Kann ich Stöcke ausleihen?", phrasings: ["verleihen Sie Laufstöcke", "Stöcke mieten für ein Rennen"], asked: ["kann man Laufstöcke mieten", "gibt es einen Verleih für Stöcke"] },
  { title: "Gibt es ein Treueprogramm?", phrasings: ["kann ich Punkte sammeln", "Bonusprogramm für Kunden"], asked: ["sammle ich hier Punkte", "habt ihr ein Bonusprogramm"] },
  { title: "Gibt es Studentenrabatt?", phrasings: ["Rabatt für Studierende", "bekommen Studenten Nachlass"], asked: ["ich bin Student, bekomme ich Rabatt", "habt ihr einen Nachlass für Studierende"] },
  { title: "Bieten Sie eine Laufanalyse an?", phrasings: ["Termin für Laufbandanalyse", "kann ich meinen Laufstil prüfen lassen"], asked: ["ich hätte gern einen Termin für eine Laufanalyse", "analysiert ihr meinen Laufstil auf dem Laufband"] },
];

// prettier-ignore
const FRENCH: Row[] = [
  { title: "Ressemelez-vous les chaussures ?", phrasings: ["pouvez-vous changer les semelles", "réparation de semelles usées"], asked: ["est-ce que vous réparez les semelles", "je voudrais changer la semelle de mes chaussures usées"] },
  { title: "Les chiens sont-ils admis en magasin ?", phrasings: ["puis-je venir avec mon chien", "animaux acceptés dans la boutique"], asked: ["mon chien est-il accepté dans le magasin", "peut-on entrer avec un chien"] },
  { title: "Avez-vous un programme de fidélité ?", phrasings: ["est-ce que je cumule des points", "carte de fidélité"], asked: ["comment cumuler des points de fidélité", "y a-t-il une carte de fidélité"] },
  { title: "Faites-vous une réduction étudiante ?", phrasings: ["remise pour les étudiants", "tarif étudiant"], asked: ["je suis étudiant, ai-je une réduction", "y a-t-il un tarif pour étudiants"] },
];

// prettier-ignore
const SPANISH: Row[] = [
  { title: "¿Cambian la suela de las zapatillas?", phrasings: ["reparan suelas gastadas", "servicio de cambio de suela"], asked: ["¿pueden cambiar la suela de mis zapatillas?", "mis suelas están gastadas, ¿las reparan?"] },
  { title: "¿Se admiten perros en la tienda?", phrasings: ["puedo entrar con mi perro", "mascotas permitidas"], asked: ["¿puedo llevar a mi perro a la tienda?", "¿aceptan mascotas?"] },
  { title: "¿Tienen programa de puntos?", phrasings: ["acumulo puntos con mis compras", "tarjeta de fidelidad"], asked: ["¿cómo acumulo puntos?", "¿hay una tarjeta de fidelidad?"] },
  { title: "¿Hay descuento para estudiantes?", phrasings: ["descuento de estudiante", "precio especial para estudiantes"], asked: ["soy estudiante, ¿tengo descuento?", "¿hacen precio especial a estudiantes?"] },
];

const LANGUAGES = { en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH };
export type QuestionLanguage = keyof typeof LANGUAGES;

/** Each language's questions, by an id that tells the language too. */
export function curatedQuestions(languages: QuestionLanguage[] = ["en", "de", "fr", "es"]) {
  return languages.flatMap((language) =>
    LANGUAGES[language].map(({ title, phrasings, asked }, at) => ({
      ...{ id: `${language}-${at}`, language, title, phrasings, asked },
    })),
  );
}

/** What the same shop is asked and the merchant has not answered, near some of it in words. */
export const UNANSWERED = [
  ...["where is my parcel", "i want a refund", "", "what is the capital of peru", "do you ship to canada"],
  ...["show me trail shoes under 120", "do these run small", "shoes for my dog walker job", "running poles under 100"],
  ...[
    "add the blue socks to my cart",
    "is the compass watch waterproof",
    "can i pay with paypal",
    "hello",
    "thanks a lot",
  ],
  ...[
    "I need a gift for a runner",
    "what are your opening hours",
    "how do I return shoes that do not fit",
    "cancel my order",
  ],
  ...[
    "do you have these in size 42",
    "cheaper ones please",
    "which is better for mud",
    "write me a poem",
    "is it heavy",
  ],
  ...[
    "wie lange dauert der Versand",
    "zeig mir Laufschuhe",
    "ich möchte meine Bestellung stornieren",
    "habt ihr Socken",
  ],
  ...[
    "où est mon colis",
    "je cherche des chaussures de trail",
    "combien coûte la livraison",
    "avez-vous des chaussettes",
  ],
  ...[
    "¿dónde está mi pedido?",
    "busco zapatillas de trail",
    "¿cuánto cuesta el envío?",
    "¿tienen calcetines?",
    "gracias",
  ],
];
