import type { IntentLexicon } from "./intent-lexicon";

/** French, on folded text. */
export const intentsFr: IntentLexicon = {
  patterns: {
    find_product: {
      strong: [
        String.raw`\b(?:je )?cherch(?:e|ons)\b`,
        String.raw`\bavez[- ]vous\b(?! (?:ca|ceci|cela|ce|cette|celui|celle) )`,
        String.raw`\bmontr(?:e|ez)[- ]moi\b(?!.*panier)`,
        String.raw`\bvendez[- ]vous\b`,
        String.raw`\by a-?t-?il des\b`,
        String.raw`\b(?:vous avez|t'as|tu as|vous auriez|auriez[- ]vous) (?:des|un|une|du|quelque chose)\b(?! (?:numero|code|adresse|\d))`,
      ],
      medium: [
        String.raw`\b(?:j'ai besoin|il me faut|je veux|je voudrais|j'aimerais)\b(?!.{0,30}(?:retour|rembours|annul|echang|parler|commande))`,
        String.raw`\bquelque chose (?:de|en|pour|d')`,
        String.raw`\bet (?:en|avec|pour)\b`,
      ],
    },
    get_recommendation: {
      strong: [
        String.raw`\brecommand`,
        String.raw`\bconseil`,
        String.raw`\bsugger`,
        String.raw`\bque me proposez`,
        String.raw`\blequel (?:choisir|prendre)\b`,
        String.raw`\bva (?:bien )?avec\b`,
        String.raw`\bsimilaire`,
        String.raw`\bmeilleures ventes\b`,
      ],
      medium: [String.raw`\bmeilleure?s? .{1,25} pour\b`],
    },
    compare_products: {
      strong: [String.raw`\bcompar`, String.raw`\bdifference`],
      medium: [
        String.raw`\b(?:lequel|laquelle|lesquel(?:le)?s) (?:est|sont|a|ont|de|des|d'entre|tient|dure|pese|court)\b`,
        String.raw`\bmieux que\b`,
      ],
    },
    product_detail: {
      strong: [
        String.raw`\b(?:plus|davantage) (?:d'infos?|d'informations|de details)\b`,
        String.raw`\ben quelle matiere\b`,
        String.raw`\bcombien (?:ca |elles? |ils? )?(?:pese|mesure|dure|tient)`,
        String.raw`\bcombien de (?!temps |jours |semaines |fois )\w+ (?:a|ont|contient|contiennent|dans|dedans)\b|\b(?:ca|elle|il) (?:contient|a) combien d(?:e |')`,
        String.raw`\best[- ](?:il|elle|ce) .{0,25}(?:impermeable|etanche|chaud|leger|vegan|respirant)`,
      ],
      medium: [String.raw`\b(?:est|sont)[- ](?:il|elle|ils|elles|ce)\b`, String.raw`\bdetails\b`],
    },
    size_fit: {
      strong: [
        String.raw`\bquelle (?:taille|pointure)\b`,
        String.raw`\bguide des tailles\b`,
        String.raw`\btaill(?:e|ent) (?:petit|grand|normalement|bien)\b`,
        String.raw`\bentre (?:deux (?:tailles|pointures)|\d{2} et \d{2})`,
        String.raw`\bje (?:fais|chausse|porte|mets) (?:du|un|d'habitude|habituellement)\b`,
        String.raw`\btrop (?:petit|grand|serre|large|etroit)`,
      ],
      weak: [String.raw`\btaille\b`, String.raw`\bpointure\b`],
    },
    availability: {
      strong: [
        String.raw`\bdisponib`,
        String.raw`\ben stock\b`,
        String.raw`\brupture\b`,
        String.raw`\bepuise`,
        String.raw`\b(?:l'avez|les avez)[- ]vous\b`,
        String.raw`\bavez[- ]vous (?:ca|ceci|cela|ce|cette|celui|celle)\b`,
      ],
    },
    price: {
      strong: [
        String.raw`\bcombien (?:ca )?(?:cout|est-ce|vaut|pour)`,
        String.raw`\bquel est le prix\b`,
        String.raw`\bprix d(?:e|u)\b`,
        String.raw`\b(?:c'est|elles? sont a|ils? sont a|elle est a|il est a) combien\b(?! (?:en tout|au total|la livraison))`,
      ],
      medium: [String.raw`\bprix\b`, String.raw`\bcombien\b`],
    },
    promotion: {
      strong: [
        String.raw`\bcodes? promo`,
        String.raw`\bpromo(?:tion)?s?\b`,
        String.raw`\breductions?\b`,
        String.raw`\bsoldes?\b`,
        String.raw`\bbons? d'achat\b`,
        String.raw`\boffres?\b`,
      ],
    },
    gift_help: {
      strong: [
        String.raw`\bcadeaux?\b(?<!carte cadeau)(?<!cartes cadeaux)`,
        String.raw`\banniversaire\b`,
        String.raw`\boffrir\b`,
      ],
    },
    add_to_cart: {
      strong: [
        String.raw`\b(?:ajout|met|mets|mettez)\w*\b.{0,50}\b(?:panier)\b`,
        String.raw`\bajout(?:e|ez|er)\b`,
        String.raw`\bje (?:le|la|les) (?:prends|veux|achete)\b`,
        String.raw`\bje prends\b`,
        String.raw`\b(?:donne[rz]?|mets|mettez|ajoute[rz]?|prends|prenez)[- ]m'en\b|\bj'en (?:prends|veux|voudrais)\b|\b(?:mets|mettez|prenez)[- ](?:le|la|les)[- ]moi\b|\b(?:mets|mettez)[- ]moi (?:en )?(?:une?|deux|trois|quatre|\d|le|la|les|celui|celle|ceux|ca)\b`,
        String.raw`\b(?:une?|deux|trois|\d) de chaque\b`,
        String.raw`\bje vais (?:le|la|les)? ?prendre\b`,
      ],
    },
    change_cart: {
      strong: [
        String.raw`\b(?:une?|deux|trois|quatre|\d{1,2}) (?:\w+ )?(?:suffit|suffisent|suffira)\b`,
        String.raw`\b(?:changer|modifier) la quantite\b`,
        String.raw`\bmet(?:s|tez)[- ](?:en )?(?:deux|trois|\d)\b`,
        String.raw`\b(?:un|une|deux) de plus\b`,
        String.raw`\bannul(?:e|er|ez) (?:ca|cela|la derniere|ce que)\b`,
        String.raw`\bremplac`,
        String.raw`\bseulement (?:un|une|deux|\d)\b`,
      ],
    },
    remove_from_cart: {
      strong: [
        String.raw`\b(?:enlev|retir|supprim)\w*\b(?!.*\b(?:compte|donnees)\b)`,
        String.raw`\bvid(?:e|er|ez) (?:le|mon) panier\b`,
      ],
    },
    view_cart: {
      strong: [
        String.raw`\b(?:voir|montre\w*|affiche\w*|qu'y a-t-il dans|contenu d)\b.{0,25}\bpanier\b`,
        String.raw`^(?:mon )?panier\b`,
        String.raw`\b(?:combien|total) (?:en tout|au total)\b|\bqu'est-ce (?:que j'ai|qu'il y a) dans (?:le|mon) panier\b|\bj'ai quoi dans (?:le|mon) panier\b`,
      ],
    },
    checkout: {
      strong: [
        String.raw`\bpasser (?:a la caisse|commande|la commande)\b`,
        String.raw`\b(?:payer|regler)\b(?!.*\b(?:par|avec|en)\b)`,
        String.raw`\bfinaliser\b`,
        String.raw`\bvalider (?:la|ma) commande\b`,
      ],
    },
    negotiate: {
      strong: [
        String.raw`\b\d+ ?(?:%|pour ?cent) (?:de (?:reduction|remise|rabais)|de moins|moins cher)`,
        String.raw`\b(?:remise|rabais|ristourne|geste commercial)\b`,
        String.raw`\bmeilleur prix\b`,
        String.raw`\bnegocier\b`,
      ],
    },
    track_order: {
      strong: [
        String.raw`\bou (?:est|sont|en est) m(?:a|on|es) (?:commande|colis|livraison|chaussures)\b`,
        String.raw`\bsuivi\b`,
        String.raw`\bsuivre m(?:a|on)\b`,
        String.raw`\b(?:pas|rien) (?:encore )?recu\b.{0,20}\b(?:mail|confirmation)\b`,
        String.raw`\bstatut de (?:ma|la) commande\b`,
        String.raw`\bquand (?:arrive|vais-je recevoir) m(?:a|on)\b`,
      ],
      medium: [String.raw`\bma commande\b`],
    },
    cancel_order: { strong: [String.raw`\bannul\w*\b.{0,25}\bcommande\b`] },
    change_order: { strong: [String.raw`\b(?:modifier|changer) (?:ma|la|une) commande\b`] },
    change_address: {
      strong: [
        String.raw`\b(?:changer|modifier|corriger)\b.{0,20}\badresse\b`,
        String.raw`\b(?:mauvaise|nouvelle|autre) adresse\b`,
        String.raw`\bj'ai demenage\b`,
      ],
    },
    return_item: {
      strong: [
        String.raw`\b(?:retourner|renvoyer)\b`,
        String.raw`\bfaire un retour\b`,
        String.raw`\betiquette de retour\b`,
      ],
    },
    exchange_item: { strong: [String.raw`\bechang(?:er|e)\b`] },
    refund_status: { strong: [String.raw`\bou est mon (?:remboursement|argent)\b`, String.raw`\brembours`] },
    order_problem: {
      strong: [
        String.raw`\b(?:casse|endommage|defectueu|abime|dechire)\w*\b`,
        String.raw`\bmauvais(?:e)? (?:article|taille|produit|couleur|pointure)\b`,
        String.raw`\b(?:pas|jamais) (?:arrive|recu)\b`,
        String.raw`\bil manque\b`,
      ],
    },
    invoice: { strong: [String.raw`\bfactures?\b`] },
    shipping_policy: {
      strong: [
        String.raw`\b(?:livrez|expediez|envoyez)[- ]vous\b`,
        String.raw`\bfrais de (?:port|livraison)\b`,
        String.raw`\blivraison (?:gratuite|internationale|offerte)\b`,
      ],
      medium: [String.raw`\blivraison\b`, String.raw`\bexpedition\b`, String.raw`\blivrer\b`],
    },
    delivery_time: {
      strong: [
        String.raw`\b(?:delai|delais)\b`,
        String.raw`\bcombien de temps\b.{0,40}\b(?:livraison|livrer|recevoir|prend)`,
        String.raw`\bquand (?:sera|vais-je|arriver|est-ce que)\b`,
        String.raw`\bexpress\b`,
      ],
    },
    return_policy: {
      strong: [
        String.raw`\bpolitique de retours?\b`,
        String.raw`\bretours? (?:gratuits?|possible)\b`,
        String.raw`\b(?:puis-je|peut-on|on peut|je peux|je pourrais|est-il possible de|c'est possible de) (?:(?:l[ae']s?|ca|toujours|encore) ?)*(?:retourner|renvoyer|echanger)\b(?!.{0,20} (?:ma commande|commande n))`,
        String.raw`\bsi (?:ca|elles?|ils?) ne (?:me )?(?:va|vont|convien)`,
      ],
      medium: [String.raw`\bretours?\b`],
    },
    payment_methods: {
      strong: [
        String.raw`\bmoyens? de paiement\b`,
        String.raw`\bmodes? de paiement\b`,
        String.raw`\bpayer (?:par|avec|en)\b`,
        String.raw`\b(?:paypal|klarna|apple pay)\b`,
      ],
    },
    payment_problem: {
      strong: [
        String.raw`\b(?:paiement|carte)\b.{0,25}\b(?:refuse|echoue|ne (?:marche|fonctionne) pas)\w*`,
        String.raw`\bdebite deux fois\b`,
      ],
    },
    warranty_care: {
      strong: [String.raw`\bgaranti(?:e|es|s)?\b`, String.raw`\b(?:laver|lavage|entretien|nettoyer)\b`],
    },
    store_info: {
      strong: [
        String.raw`\bhoraires?\b`,
        String.raw`\bou (?:etes[- ]vous|se trouve)\b`,
        String.raw`\b(?:magasin|boutique physique)\b`,
        String.raw`\bnumero de telephone\b`,
        String.raw`\bcontact(?:er)?\b`,
      ],
    },
    newsletter: { strong: [String.raw`\bnewsletter\b`] },
    account_help: {
      strong: [String.raw`\bmot de passe\b`, String.raw`\b(?:me )?connecter\b`, String.raw`\bmon compte\b`],
    },
    privacy_request: {
      strong: [
        String.raw`\b(?:supprim|effac)\w*\b.{0,20}\b(?:donnees|compte)\b`,
        String.raw`\brgpd\b`,
        String.raw`\bdonnees personnelles\b`,
        String.raw`\boublie[- ]moi\b`,
      ],
    },
    greeting: { strong: [String.raw`^\W*(?:bonjour|salut|bonsoir|coucou|hello)\b`] },
    goodbye: { strong: [String.raw`\b(?:au revoir|bonne journee|a bientot|bonne soiree)\b`] },
    thanks: { strong: [String.raw`\bmerci\b`] },
    affirm: {
      strong: [
        String.raw`^\W*(?:oui|ouais|bien sur|d'accord|ok|okay|parfait|volontiers|exactement|vas-y|allez-y|ca marche|tout a fait)\b`,
      ],
    },
    deny: {
      strong: [String.raw`^\W*(?:non|pas vraiment|non merci|aucun|laisse tomber|laissez tomber|pas maintenant)\b`],
    },
    human_agent: {
      strong: [
        String.raw`\b(?:parler|discuter|contacter|passe[rz]?[- ]moi)\b.{0,25}\b(?:humain|personne|quelqu'un|conseiller|conseillere|agent|equipe)\b`,
        String.raw`\bservice client\b`,
        String.raw`\b(?:vrai|vraie) personne\b`,
        String.raw`^\W*(?:humain|conseiller)\W*$`,
      ],
    },
    complaint: {
      strong: [
        String.raw`\b(?:scandal|honteu|inadmissible|inacceptable|arnaque|nul\b|horrible|decu|deçu|furieu|colere|plainte|reclamation|plus jamais|merde)`,
        String.raw`\brien ne (?:marche|fonctionne|va)\b`,
      ],
    },
    feedback: {
      strong: [
        String.raw`\b(?:super|tres bon|excellent|beau) (?:site|service|boutique|magasin)\b`,
        String.raw`\bavis\b.{0,12}\bvotre\b`,
      ],
    },
    out_of_scope: {
      strong: [
        String.raw`\bmeteo\b`,
        String.raw`\bblague\b`,
        String.raw`\b(?:president|politique(?! de)|election)\b`,
        String.raw`\b(?:poeme|recette|devoirs|capitale d|traduis)\b`,
      ],
    },
  },
  keywords: `cherche besoin recommander comparer difference taille pointure disponible rupture combien promotion reduction cadeau
    anniversaire panier ajouter retirer enlever supprimer payer commande suivi annuler adresse retourner renvoyer echanger
    remboursement facture livraison expedition retour paiement garantie compte donnees conseiller impermeable chaussures course
    moins montrer bonjour merci quelque autre`,
};
