/** @jsxImportSource preact */
import type { PanelProps } from "./panel-handle";

type OptionPickerProps = PanelProps & {
  name: string;
  values: string[];
  chosen: string | null;
  canBeBought: (value: string) => boolean;
  onChoose: (value: string) => void;
};

/** One option of a product as a radio group: one tab stop, arrow keys move and choose. Sold-out values stay choosable. */
export function OptionPicker({ panel, name, values, chosen, canBeBought, onChoose }: OptionPickerProps) {
  const move = (event: KeyboardEvent, from: number) => {
    const step = stepOf(event);
    const next = (from + step + values.length) % values.length;
    const value = values[next];
    if (step === 0 || value === undefined || !(event.currentTarget instanceof Element)) return;

    event.preventDefault();
    event.currentTarget.parentElement?.querySelectorAll("button")[next]?.focus();
    onChoose(value);
  };

  return (
    <div class="option">
      <span class="option-name">
        {name}
        {chosen && <b>{chosen}</b>}
      </span>
      <div role="radiogroup" aria-label={name} class="values">
        {values.map((value, index) => {
          const isFree = canBeBought(value);
          return (
            <button
              key={value}
              type="button"
              role="radio"
              aria-checked={value === chosen}
              aria-label={isFree ? value : panel.t("value_sold_out", { value })}
              tabIndex={value === chosen || (chosen === null && index === 0) ? 0 : -1}
              class={isFree ? "value" : "value gone"}
              onClick={() => onChoose(value)}
              onKeyDown={(event) => move(event, index)}
            >
              {value}
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** 1 forwards, -1 back, 0 for any other key. Arrows follow the writing direction. */
function stepOf({ key, target }: KeyboardEvent): number {
  const isRtl = target instanceof Element && getComputedStyle(target).direction === "rtl";
  if (key === "ArrowDown" || key === (isRtl ? "ArrowLeft" : "ArrowRight")) return 1;
  if (key === "ArrowUp" || key === (isRtl ? "ArrowRight" : "ArrowLeft")) return -1;
  return 0;
}
