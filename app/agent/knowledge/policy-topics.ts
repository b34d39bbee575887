import type { IntentName } from "../perception/perception";

/** The topic's words for a question; a question about the shop that names none of them ("gift wrapping?") has no topic. */
export function topicOf(intent: IntentName | null, question: string): string {
  if (intent === null) return "";
  const isGeneral =
    intent === "store_info" &&
    !/stor|shop|hour|open|contact|address|phone|where|locat|about|who are|mail|offnung|öffnung|kontakt|laden|horaire|magasin|boutique|horario|tienda|tel[eé]fono/i.test(
      question,
    );
  return isGeneral ? "" : (POLICY_TOPICS[intent] ?? "");
}

/**
 * What an intent is about, in the words that shops use on their pages (English, German, French, Spanish): beside the
 * shopper's own words they find the place.
 */
const POLICY_TOPICS: Partial<Record<IntentName, string>> = {
  shipping_policy: "shipping delivery countries cost Versand Lieferung livraison envío",
  delivery_time: "shipping delivery time days Lieferzeit délai plazo",
  return_policy: "returns return refund exchange days Rückgabe retour devolución",
  payment_methods: "payment methods pay card Zahlung paiement pago",
  payment_problem: "payment problem declined card Zahlung paiement pago",
  warranty_care: "warranty guarantee care wash Garantie Pflege entretien cuidado",
  store_info: "store contact opening hours address about Kontakt Öffnungszeiten contact horaires contacto",
  newsletter: "newsletter email subscribe",
  account_help: "account login password Konto compte cuenta",
  privacy_request: "privacy personal data delete Datenschutz données datos",
  return_item: "returns return send back days label Rückgabe retour devolución",
  exchange_item: "exchange returns size Umtausch échange cambio",
  cancel_order: "cancel order cancellation stornieren annuler cancelar",
  change_order: "change order cancel",
  change_address: "change address order shipping",
  refund_status: "refund returns days money Erstattung remboursement reembolso",
  order_problem: "damaged wrong missing order contact returns",
  invoice: "invoice receipt order confirmation",
};
