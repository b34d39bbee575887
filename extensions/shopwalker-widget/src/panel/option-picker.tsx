/** @jsxImportSource preact */
import type { PanelProps } from "./panel-handle";

type OptionPickerProps = PanelProps & {
  /** Of all pickers in the panel this one's own. */
  group: string;
  name: string;
  values: string[];
  chosen: string | null;
  canBeBought: (value: string) => boolean;
  onChoose: (value: string) => void;
};

/** One option of a product as the browser's own radio buttons, drawn as chips. Sold-out values stay choosable. */
export function OptionPicker({ panel, group, name, values, chosen, canBeBought, onChoose }: OptionPickerProps) {
  return (
    <div role="radiogroup" aria-label={name}>
      <span class="option-name">
        {name}
        {chosen && <b>{chosen}</b>}
      </span>
      <div class="values">
        {values.map((value) => {
          const isFree = canBeBought(value);
          return (
            <label key={value} class={isFree ? "value" : "value gone"}>
              <input
                type="radio"
                name={group}
                checked={value === chosen}
                aria-label={isFree ? value : panel.t("value_sold_out", { value })}
                onChange={() => onChoose(value)}
              />
              {value}
            </label>
          );
        })}
      </div>
    </div>
  );
}
