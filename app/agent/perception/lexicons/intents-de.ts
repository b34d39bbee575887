import type { IntentLexicon } from "./intent-lexicon";

/** German, on folded text: "größe" is "grose", "für" is "fur". */
export const intentsDe: IntentLexicon = {
  patterns: {
    find_product: {
      strong: [
        String.raw`\b(?:ich )?such(?:e|en)\b`,
        String.raw`(?<!\bwas )\b(?:habt|haben|hast) (?:ihr|sie|du)\b(?! (?:es|das|den|die|ihn|diese\w*) )`,
        String.raw`\bzeig(?:en|t)?\b(?!.*warenkorb)`,
        String.raw`\bgibt es\b(?! (?:rabatt|gutschein|einen rabatt|das|den|die|diese\w*) )`,
        String.raw`\b(?:fuhrt|verkauft) (?:ihr|sie)\b`,
      ],
      medium: [
        String.raw`\bich (?:brauche|mochte|will|hatte gern)\b(?!.{0,30}(?:zuruck|stornier|umtausch|reklam|mensch|sprechen|bestellung))`,
        String.raw`\betwas (?:in|fur|mit|anderes)\b`,
        String.raw`\bwie war'?s mit\b`,
        String.raw`\b(?:und )?was ist mit\b`,
      ],
    },
    get_recommendation: {
      strong: [
        String.raw`\bempf(?:e|ie)hl`,
        String.raw`\bvorschl`,
        String.raw`\bwas (?:wurdest|wurden) (?:du|sie)\b`,
        String.raw`\bwelche[rsn]? (?:soll|sollte|wurdest|wurden)\b`,
        String.raw`\bpasst (?:gut )?(?:zu|dazu)\b`,
        String.raw`\bwas passt\b`,
        String.raw`\bahnliche`,
        String.raw`\bbestseller\b`,
      ],
      medium: [String.raw`\bbeste[nrs]? .{1,25} fur\b`, String.raw`\bberat`],
    },
    compare_products: {
      strong: [
        String.raw`\bvergleich`,
        String.raw`\bunterschied`,
        String.raw`\bvs\b`,
        String.raw`\bwelche[rsn]? (?:davon|von (?:beiden|denen|den beiden|diesen))\b`,
      ],
      medium: [
        String.raw`\bwelche[rsn]? (?:davon|von (?:beiden|denen|den beiden|diesen))\b`,
        String.raw`\bwelche[rs]? (?:davon |von (?:beiden|den beiden|denen) )?(?:ist|sind) (?:besser|am \w+ten|der beste|die beste|das beste)\b`,
        String.raw`\bbesser als\b`,
      ],
    },
    product_detail: {
      strong: [
        String.raw`\b(?:mehr|naheres) (?:uber|zu|infos?|informationen|details)\b`,
        String.raw`\bwie (?:schwer|lang|breit|dick|gros|hoch) (?:ist|sind)\b`,
        String.raw`\baus welchem material\b`,
        String.raw`\bworaus\b`,
        String.raw`\bwie ?viele? (?!tage |zeit |wochen )\w+ (?:hat|haben|enthalt|enthalten|ist drin|sind drin|steckt|stecken|passt|passen)\b`,
        String.raw`\bist (?:der|die|das|er|sie|es|dieser|diese|dieses) .{0,30}(?:wasserdicht|warm|leicht|vegan|atmungsaktiv)\b`,
      ],
      medium: [
        String.raw`\b(?:ist|sind|hat|haben) (?!sie (?:eine?[nrms]?|auch|noch|was|etwas)\b)(?:er|sie|es|der|die|das|dieser|diese|dieses)\b`,
        String.raw`\bdetails\b`,
      ],
    },
    size_fit: {
      strong: [
        String.raw`\bwelche gr(?:o|oe)s+e\b`,
        String.raw`\bgr(?:o|oe)s+en(?:tabelle|beratung|fuhrer)`,
        String.raw`\bfall(?:t|en) .{0,25}(?:gros|klein|aus|normal)\b`,
        String.raw`\bzwischen (?:zwei gr(?:o|oe)s+en|\d{2})`,
        String.raw`\b(?:habe|trage) (?:normalerweise|meist|sonst|immer|gr(?:o|oe)s+e)\b`,
        String.raw`\bpass(?:t|en) (?:mir|das|die|der|er|sie)\b`,
        String.raw`\bzu (?:klein|gros|eng|weit|breit)\b`,
      ],
      weak: [String.raw`\bgr(?:o|oe)s+e\b`, String.raw`\bpassform\b`],
    },
    availability: {
      strong: [
        String.raw`\bverfugbar`,
        String.raw`\bauf lager\b`,
        String.raw`\bausverkauft\b`,
        String.raw`\bvorratig\b`,
        String.raw`\b(?:habt|haben|hast) (?:ihr|sie|du) (?:es|das|den|die|ihn|diese\w*)\b`,
        String.raw`\bgibt es (?:es|das|den|die|ihn|diese\w*) (?:.{1,25} )?in\b`,
        String.raw`\bwieder (?:da|verfugbar|rein)\b`,
      ],
    },
    price: {
      strong: [
        String.raw`\bwas kost`,
        String.raw`\bwie ?viel kost`,
        String.raw`\bwie teuer\b`,
        String.raw`\bpreislich\b|\bkostenpunkt\b|\bwas (?:soll|wurde) (?:der|die|das|er|sie|es) kosten\b`,
        String.raw`\bpreis (?:von|fur)\b`,
      ],
      medium: [String.raw`\bpreis`],
    },
    promotion: {
      strong: [
        String.raw`\brabatt(?:code|aktion|e)?\b`,
        String.raw`\bgutschein(?:code)?\b`,
        String.raw`\bangebot`,
        String.raw`\bim sale\b`,
        String.raw`\breduziert`,
      ],
    },
    gift_help: {
      strong: [String.raw`\bgeschenk(?!gutschein|karte)`, String.raw`\bgeburtstag`, String.raw`\bverschenken\b`],
    },
    add_to_cart: {
      strong: [
        String.raw`\b(?:in den|zum) warenkorb\b(?!.{0,10}zeig)`,
        String.raw`\b(?:ich )?nehme\b(?! (?:normalerweise|meist))`,
        String.raw`\bleg(?:e|en)?\b.{0,40}\b(?:rein|warenkorb|dazu|hinein)\b`,
        String.raw`\bich (?:kaufe|bestelle)\b`,
        String.raw`^\W*(?:(?:dann|ok|okay|gut|bitte|also|und|nehme|ich) )*je(?:weils)? (?:ein\w*|zwei|drei|\d)\b(?!.*\?)`,
        String.raw`\b(?:ab |rein )?in (?:den|meinen|meine|die) (?:korb|wagen|einkaufswagen|einkaufskorb|tasche|tute)\b`,
        String.raw`\b(?:nehm|nimm|pack|gib)\w*\b.{0,30}\b(?:ein|rein|dazu|mit)\s*[.!]*$`,
        String.raw`\b(?:nehm|nehme) (?:ich )?(?:den|die|das|davon|\d|ein\w*|zwei|drei)\b|\b(?:den|die|das) nehm(?:e|en)? (?:ich|wir)\b|\bgib mir (?:den|die|das|davon|\d|zwei|drei)\b`,
        String.raw`\bhinzufugen\b`,
        String.raw`\bfug(?:e|en)?\b.{0,40}\bhinzu\b`,
        String.raw`\b(?:das|den|die|ihn|es) (?:kaufen|bestellen|nehmen)\b`,
      ],
    },
    change_cart: {
      strong: [
        String.raw`\b(?:ein(?:e[rs]?)?|zwei|drei|vier|\d{1,2}) (?:\w+ )?(?:reich(?:t|en)|genugt|genugen)\b`,
        String.raw`\b(?:menge|anzahl) (?:andern|auf)\b`,
        String.raw`\b(?:mach|mache|machen sie) (?:daraus |es )?(?:zwei|drei|\d)\b`,
        String.raw`\bnoch (?:ein(?:s|en|e)?|zwei)\b`,
        String.raw`\bruckgangig\b`,
        String.raw`\b(?:tausch|andere|ander)\b.{0,30}\bgegen\b`,
        String.raw`\bnur (?:ein(?:s|en|e)?|zwei|\d)\b`,
      ],
    },
    remove_from_cart: {
      strong: [
        String.raw`\b(?:entfern|losch)\w*\b(?!.*\b(?:konto|daten)\b)`,
        String.raw`\bnimm\b.{1,40}\b(?:raus|heraus|aus dem)\b`,
        String.raw`\bnehmen sie\b.{1,40}\b(?:raus|heraus)\b`,
        String.raw`\bwarenkorb (?:leeren|lehren)\b`,
        String.raw`^\W*(?:ach |und |nee |ne )?(?:die|der|das|den) (?:\w+ ){1,2}(?:dann )?doch (?:lieber )?nicht\W*$`,
      ],
    },
    view_cart: {
      strong: [
        String.raw`\b(?:zeig|was ist|was habe ich|sehen|ansehen)\b.{0,25}\bwarenkorb\b`,
        String.raw`^(?:mein(?:en)? )?warenkorb\b`,
        String.raw`\bwarenkorb (?:zeigen|ansehen|anzeigen)\b`,
      ],
    },
    checkout: {
      strong: [
        String.raw`\bzur kasse\b`,
        String.raw`\bbezahlen\b(?!.*\b(?:mit|per|wie)\b)`,
        String.raw`\bbestellung (?:abschliesen|aufgeben)\b`,
        String.raw`\bjetzt kaufen\b`,
      ],
    },
    negotiate: {
      strong: [
        String.raw`\b\d+ ?(?:%|prozent) (?:rabatt|nachlass|gunstiger|billiger)`,
        String.raw`\bnachlass\b`,
        String.raw`\b(?:besserer|guter|letzter) preis\b`,
        String.raw`\bam preis (?:machen|etwas)\b`,
        String.raw`\bhandeln\b`,
        String.raw`\b(?:bekomm|gib|kann).{0,25}\brabatt\b`,
      ],
    },
    track_order: {
      strong: [
        String.raw`\bwo (?:ist|bleibt|bleiben|sind) mein(?:e)? (?:bestellung|paket|lieferung|ware|schuhe)\b`,
        String.raw`\bsendungs?(?:verfolgung|nummer|status)`,
        String.raw`\b(?:bestell|liefer)status\b`,
        String.raw`\bstatus mein`,
        String.raw`\bwann kommt mein`,
        String.raw`\b(?:keine|noch nichts|nichts)\b.{0,25}\b(?:mail|bestatigung|sendungsnummer)\b.{0,20}\b(?:bekommen|erhalten|gekriegt|gekommen)\b`,
      ],
      medium: [String.raw`\bmeine bestellung\b`],
    },
    cancel_order: {
      strong: [String.raw`\bstornier`, String.raw`\bbestellung .{0,20}(?:abbrechen|annullieren|widerrufen)`],
    },
    change_order: { strong: [String.raw`\bbestellung (?:noch )?(?:andern|anpassen|bearbeiten)\b`] },
    change_address: {
      strong: [
        String.raw`\b(?:liefer|rechnungs)?adresse\b.{0,30}\b(?:andern|falsch|korrigieren|geandert)\b`,
        String.raw`\b(?:andere|neue|falsche) (?:liefer)?adresse\b`,
        String.raw`\bumgezogen\b`,
      ],
    },
    return_item: {
      strong: [
        String.raw`\bzuruck(?:schicken|senden|geben)\b`,
        String.raw`\bretourn(?:ieren|e)\b`,
        String.raw`\bretoure(?:nlabel)? (?:anmelden|starten)`,
      ],
    },
    exchange_item: { strong: [String.raw`\bumtausch(?:en)?\b`, String.raw`\bumgetauscht\b`] },
    refund_status: {
      strong: [
        String.raw`\bwo (?:ist|bleibt) mein(?:e)? (?:geld|erstattung|ruckerstattung)\b`,
        String.raw`\b(?:ruck)?erstattung\b`,
        String.raw`\bgeld zuruck\b(?!.?garantie)`,
        String.raw`\b(?:wann|wo)\b[^?!.]{0,30}\bgeld\b[^?!.]{0,40}\bzuruck\b`,
      ],
    },
    order_problem: {
      strong: [
        String.raw`\b(?:kaputt|beschadigt|defekt|zerrissen)\b`,
        String.raw`\bfalsche[nrs]? (?:artikel|grose|farbe|produkt|ware)\b`,
        String.raw`\b(?:fehlt|fehlen)\b`,
        String.raw`\bnicht (?:angekommen|erhalten|geliefert)\b`,
      ],
    },
    invoice: { strong: [String.raw`\brechnung\b(?! (?:bezahlen|kaufen|zahlen))`, String.raw`\bquittung\b`] },
    shipping_policy: {
      strong: [
        String.raw`\b(?:liefert|versendet|verschickt) ihr\b`,
        String.raw`\b(?:liefern|versenden|verschicken) sie\b`,
        String.raw`\bversand(?:kosten|arten|optionen|kostenfrei|kostenlos)?\b(?! dauer)`,
        String.raw`\bkostenlose[rn]? (?:versand|lieferung)\b`,
        String.raw`\bliefer(?:kosten|gebuhr)`,
      ],
      medium: [String.raw`\blieferung\b`],
    },
    delivery_time: {
      strong: [
        String.raw`\bwie lange\b.{0,40}\b(?:versand|lieferung|dauert|liefer)`,
        String.raw`\bliefer(?:zeit|dauer|termin)`,
        String.raw`\bversanddauer\b`,
        String.raw`\bwann (?:kommt|kommen|ist|wird)\b.{0,25}\b(?:an|da|geliefert)\b`,
        String.raw`\bexpress`,
        String.raw`\bbis (?:freitag|montag|samstag|weihnachten)\b`,
      ],
    },
    return_policy: {
      strong: [
        String.raw`\bruckgabe`,
        String.raw`\bwiderrufs?recht\b`,
        String.raw`\b(?:kann|konnte|darf) (?:ich|man) .{0,30}(?:zuruckgeben|zuruckschicken|zurucksenden|umtauschen)\b`,
        String.raw`\bwenn (?:es|sie|er|die schuhe) nicht pass(?:t|en)\b`,
        String.raw`\bretouren?\b`,
      ],
    },
    payment_methods: {
      strong: [
        String.raw`\bzahlungs(?:arten|methoden|moglichkeiten|optionen)\b`,
        String.raw`\b(?:mit|per|auf) (?:paypal|klarna|kreditkarte|rechnung|lastschrift|apple pay|google pay|vorkasse)\b`,
        String.raw`\b(?:paypal|klarna|ratenzahlung)\b`,
        String.raw`\bwie kann ich (?:be)?zahlen\b`,
      ],
    },
    payment_problem: {
      strong: [
        String.raw`\b(?:zahlung|karte|paypal)\b.{0,25}\b(?:abgelehnt|fehlgeschlagen|geht nicht|funktioniert nicht)\b`,
        String.raw`\bdoppelt (?:abgebucht|bezahlt|belastet)\b`,
        String.raw`\bkann nicht (?:be)?zahlen\b`,
      ],
    },
    warranty_care: {
      strong: [
        String.raw`\bgarantie\b`,
        String.raw`\bgewahrleistung\b`,
        String.raw`\b(?:waschen|reinigen|waschmaschine|pflege(?:hinweise)?)\b`,
      ],
    },
    store_info: {
      strong: [
        String.raw`\boffnungszeiten\b`,
        String.raw`\bwo (?:seid ihr|sind sie|ist euer laden|ist ihr geschaft)\b`,
        String.raw`\b(?:laden|geschaft|filiale|ladenlokal)\b`,
        String.raw`\btelefonnummer\b`,
        String.raw`\bkontakt(?:daten)?\b`,
      ],
    },
    newsletter: { strong: [String.raw`\bnewsletter\b`] },
    account_help: {
      strong: [
        String.raw`\bpasswort\b`,
        String.raw`\b(?:ein|an)loggen\b`,
        String.raw`\banmelden\b`,
        String.raw`\b(?:mein|kunden)konto\b`,
      ],
    },
    privacy_request: {
      strong: [
        String.raw`\bdaten ?(?:loschen|schutz|auskunft)`,
        String.raw`\b(?:losche|loschen)\b.{0,20}\b(?:daten|konto)\b`,
        String.raw`\bdsgvo\b`,
        String.raw`\bvergiss mich\b`,
      ],
    },
    greeting: { strong: [String.raw`^\W*(?:hallo|hi|hey|guten (?:tag|morgen|abend)|moin|servus|gruezi|gruss gott)\b`] },
    goodbye: { strong: [String.raw`\b(?:tschuss|tschuess|auf wiedersehen|bis bald|schonen tag|ciao)\b`] },
    thanks: { strong: [String.raw`\b(?:danke|dankeschon|vielen dank|besten dank|merci)\b`] },
    affirm: {
      strong: [
        String.raw`^\W*(?:ja|jawohl|jep|klar|gerne?|sicher|ok|okay|genau|passt|einverstanden|mach das|perfekt|stimmt|richtig)\b`,
      ],
    },
    deny: { strong: [String.raw`^\W*(?:nein|ne|nee|nicht|lieber nicht|nein danke|keine[ns]?|vergiss es|egal)\b`] },
    human_agent: {
      strong: [
        String.raw`\b(?:mensch(?:en)?|jemand(?:em|en) (?:erreichen|von euch)|mitarbeiter(?:in)?|kundendienst|kundenservice|jemand(?:em|en)? (?:sprechen|reden)|echte[nr]? person|berater(?:in)?)\b`,
      ],
    },
    complaint: {
      strong: [
        String.raw`\b(?:beschwer|schrecklich|furchtbar|unverschamt|frechheit|betrug|abzocke|enttausch|wutend|sauer|katastroph|mies|scheis|saftladen|nie wieder)`,
        String.raw`\b(?:nichts|gar nichts) (?:geht|funktioniert|klappt)\b|\b(?:hier )?(?:geht|funktioniert|klappt) (?:hier )?(?:gar )?nichts\b`,
      ],
    },
    feedback: {
      strong: [
        String.raw`\b(?:toller|schoner|super|guter) (?:shop|laden|service|beratung)\b`,
        String.raw`\bfeedback\b`,
        String.raw`\bsehr hilfreich\b`,
      ],
    },
    out_of_scope: {
      strong: [
        String.raw`\bwetter(?!fest)\b`,
        String.raw`\b(?:bundeskanzler|prasident|wahl|politik)\b`,
        String.raw`\bwitz\b`,
        String.raw`\b(?:gedicht|aufsatz|hausaufgaben|rezept|hauptstadt|ubersetze)\b`,
      ],
    },
  },
  keywords: `suche brauche empfehlen empfehlung vergleich vergleichen unterschied grosse groesse grosentabelle verfugbar ausverkauft
    preis rabatt gutschein geschenk geburtstag warenkorb hinzufugen entfernen ruckgangig kasse bestellung stornieren adresse
    zuruckschicken umtausch umtauschen erstattung rechnung versand versandkosten lieferung lieferzeit ruckgabe bezahlen zahlung
    garantie newsletter passwort datenschutz mitarbeiter beschwerde wasserdicht laufschuhe gunstiger billiger anderes bitte danke`,
};
