/** @jsxImportSource preact */
import type { PanelProps } from "./panel-handle";
import type { StringKey } from "../core/strings";

const onProductPage: StringKey[] = ["suggest_size", "suggest_compare", "suggest_delivery"];
const elsewhere: StringKey[] = ["suggest_find", "suggest_order", "suggest_returns"];

/** Three first questions that fit the page, for those who would rather tap than type. */
export function StarterQuestions({ panel }: PanelProps) {
  const { t, chat, settings } = panel;
  const questions = settings.page.template === "product" ? onProductPage : elsewhere;
  return (
    <div class="assist">
      {questions.map((key) => (
        <button key={key} class="chip" onClick={() => void chat.say(t(key))}>
          {t(key)}
        </button>
      ))}
    </div>
  );
}
