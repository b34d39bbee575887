import type { IntentName } from "~/agent/perception/perception";
import type { LabelledText } from "./labelled-text.ts";

/** Labels of the Bitext set that mean one of our intents. */
const BITEXT: Record<string, IntentName> = {
  cancel_order: "cancel_order",
  change_order: "change_order",
  change_shipping_address: "change_address",
  set_up_shipping_address: "change_address",
  check_invoice: "invoice",
  get_invoice: "invoice",
  check_payment_methods: "payment_methods",
  check_refund_policy: "return_policy",
  complaint: "complaint",
  contact_customer_service: "human_agent",
  contact_human_agent: "human_agent",
  create_account: "account_help",
  edit_account: "account_help",
  recover_password: "account_help",
  registration_problems: "account_help",
  switch_account: "account_help",
  delete_account: "privacy_request",
  delivery_options: "shipping_policy",
  delivery_period: "delivery_time",
  get_refund: "refund_status",
  track_refund: "refund_status",
  newsletter_subscription: "newsletter",
  payment_issue: "payment_problem",
  review: "feedback",
  track_order: "track_order",
};
const BITEXT_EACH = 15;

/** Labels of CLINC150 that no shop is asked for. */
// prettier-ignore
const CLINC_FAR = new Set([
  "food_last", "confirm_reservation", "how_busy", "calories", "nutrition_info", "recipe", "restaurant_reviews",
  "restaurant_reservation", "meal_suggestion", "restaurant_suggestion", "cancel_reservation", "ingredient_substitution",
  "cook_time", "accept_reservations", "what_song", "play_music", "todo_list_update", "reminder", "reminder_update",
  "calendar_update", "update_playlist", "calendar", "next_song", "todo_list", "smart_home", "current_location",
  "oil_change_when", "oil_change_how", "uber", "traffic", "tire_pressure", "schedule_maintenance", "gas", "mpg", "distance",
  "directions", "last_maintenance", "gas_type", "tire_change", "jump_start", "plug_type", "travel_notification", "translate",
  "flight_status", "international_visa", "timezone", "exchange_rate", "travel_suggestion", "travel_alert", "vaccines",
  "book_flight", "book_hotel", "carry_on", "car_rental", "weather", "alarm", "date", "find_phone", "share_location", "timer",
  "make_call", "calculator", "definition", "measurement_conversion", "flip_coin", "spelling", "time", "roll_dice", "text",
  "pto_request_status", "next_holiday", "insurance_change", "insurance", "meeting_schedule", "payday", "taxes", "income",
  "rollover_401k", "pto_balance", "pto_request", "w2", "schedule_meeting", "direct_deposit", "pto_used", "who_made_you",
  "meaning_of_life", "do_you_have_pets", "what_are_your_hobbies", "fun_fact", "what_is_your_name", "where_are_you_from",
  "tell_joke", "how_old_are_you",
]);
const CLINC_EACH = 8;

/** Sets that hold nothing but what shoppers look for: names of things and wishes. */
const SEARCHES: Record<string, number> = { queryner: 240, shoppingbench: 40, webshop: 40 };

/** Public messages that mean one of our intents, a few of each label. */
export function publicIntents(
  corpora: Record<string, LabelledText[]>,
): { text: string; intents: IntentName[]; language: string }[] {
  const few = (texts: LabelledText[], each: number, intentOf: (label: string) => IntentName | undefined) => {
    const taken = new Map<string, number>();
    return texts.flatMap(({ text, label }) => {
      const intent = label === null ? undefined : intentOf(label);
      const count = taken.get(label ?? "") ?? 0;
      if (!intent || count >= each) return [];
      taken.set(label ?? "", count + 1);
      return [{ text, intents: [intent], language: "en" }];
    });
  };
  const searches = Object.entries(SEARCHES).flatMap(([set, count]) =>
    (corpora[set] ?? [])
      .slice(0, count)
      .map(({ text }) => ({ text, intents: ["find_product" as const], language: "en" })),
  );
  return [
    ...searches,
    ...few(corpora.bitext ?? [], BITEXT_EACH, (label) => BITEXT[label]),
    ...few(corpora.clinc150 ?? [], CLINC_EACH, (label) =>
      label === "yes" ? "affirm" : label === "no" ? "deny" : CLINC_FAR.has(label) ? "out_of_scope" : undefined,
    ),
  ];
}
