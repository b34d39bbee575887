import type { ModelMessage } from "~/ports/language-model";
import { budgetLabel } from "../../need-state/build-chips";
import { maskContacts } from "../../guardrails/mask-contacts";
import { findSpecialist } from "../../specialists/find-specialist";
import { summarizeEarlier } from "../../recall/digest-turn";
import type { RouteStep } from "../../specialists/route";
import { LIMITS } from "./limits";
import type { Look } from "./look-first";
import { shopPrompt } from "./shop-prompt";
import { SYSTEM_PROMPT } from "./system-prompt";
import type { View } from "./view";

type Parts = {
  view: View;
  steps: RouteStep[];
  looks: Look[];
  /** What code has said in this turn already, as the shopper reads it. */
  said: string;
};

/**
 * The talk as it leaves for the provider: rules and shop first (always the same text), then what was said, then this
 * message with what is known of it. Everything a person wrote is masked.
 */
export function buildMessages(parts: Parts): ModelMessage[] {
  const { situation } = parts.view;
  return [
    { role: "system", content: `${SYSTEM_PROMPT}\n\n${shopPrompt(situation)}` },
    ...history(parts),
    {
      role: "user",
      content: `${describeTurn(parts)}\n\n<message>\n${quote(situation.input.message ?? situation.perception.text)}\n</message>`,
    },
  ];
}

/** A person's words: masked, and without brackets that could end the place where they stand. */
function quote(text: string): string {
  return maskContacts(text).replace(/[<>{}]/g, " ");
}

function history({ view }: Parts): ModelMessage[] {
  const said = view.situation.input.history
    .filter(({ text }) => text.trim() !== "")
    .slice(-LIMITS.historyMessages)
    .map(({ from, text }) => ({
      isShopper: from === "shopper",
      text: quote(text.slice(0, LIMITS.historyCharacters)),
    }));

  const messages: ModelMessage[] = [];
  for (const { isShopper, text } of said) {
    const last = messages.at(-1);
    // Some servers want the two to take turns.
    if (isShopper && last?.role === "user") last.content += `\n${text}`;
    else if (!isShopper && last?.role === "assistant") last.content = `${last.content ?? ""}\n${text}`;
    else if (isShopper) messages.push({ role: "user", content: text });
    else if (messages.length > 0) messages.push({ role: "assistant", content: text, toolCalls: [] });
  }
  return messages.at(-1)?.role === "user" ? messages.slice(0, -1) : messages;
}

/** The shopper's and the reply. */
const MESSAGES_A_TURN = 2;

function describeTurn({ view, steps, looks, said }: Parts): string {
  const { situation } = view;
  const { input, need, perception } = situation;
  const wishes = need.constraints.map(
    ({ strength, kind, value }) =>
      `${strength === "must-not" ? "not " : strength === "prefer" ? "rather " : ""}${kind} ${value}`,
  );
  const shown = (input.memory.shown[0] ?? []).map(({ handle, title }, index) => ({
    place: index + 1,
    product: handle,
    called: title,
  }));
  const onPage = input.page.productHandle;
  const told = Math.floor(LIMITS.historyMessages / MESSAGES_A_TURN);
  const earlier = summarizeEarlier(input.memory.digest, { told, most: LIMITS.summaryCharacters });

  const known = {
    task: [...new Set(steps.map(({ specialist }) => findSpecialist(specialist).brief))].join(" "),
    about: [...new Set(steps.map(({ move }) => move))],
    language: perception.language,
    wishes: wishes.map(quote),
    ...(need.purpose ? { purpose: quote(need.purpose) } : {}),
    ...(need.recipient ? { for: quote(need.recipient) } : {}),
    ...(need.deadline ? { needed_by: quote(need.deadline) } : {}),
    ...(need.isGift ? { is_gift: true } : {}),
    ...(need.market ? { asks_prices_for: need.market.country ?? need.market.currency } : {}),
    ...(need.budget ? { budget: describeBudget(view) } : {}),
    ...(need.terms.length > 0 ? { words: need.terms.map(quote) } : {}),
    ...(shown.length > 0 ? { shown_last: shown } : {}),
    ...(onPage ? { on_page: onPage } : {}),
    ...(earlier.length > 0 ? { said_earlier: earlier.map(quote) } : {}),
    ...(said === "" ? {} : { said_already: quote(said) }),
    read_just_now: looks,
  };
  return `<known>\n${JSON.stringify(known)}\n</known>`;
}

/** The limit as the shopper set it; a reply says it with {{budget}}. */
function describeBudget({ situation }: View): string {
  const { need, input, language, locale } = situation;
  const choice = { language, tone: input.settings.tone, seed: input.turnId };
  return budgetLabel(need, input.shop.currency, locale, choice) ?? "";
}
