import { Link } from "@shopify/polaris";
import type { ModelCostView } from "~/contracts/overview-view";
import { createFigureFormats, type FigureFormats } from "./figure-formats";
import { RESULT_DEFINITIONS } from "./result-definitions";
import { ResultFigure } from "./result-figure";

const CENT_MICROS = 10_000;

type Props = { cost: ModelCostView; locale: string; formats: FigureFormats };

/** What the language model cost: in the shop's currency where its rate is known, else as billed and taken off nothing. */
export function ModelCostFigure({ cost, locale, formats }: Props) {
  const { micros, amount, rate, isFiltered } = cost;
  const billed = createFigureFormats({ locale, currency: "USD" }).money(micros / CENT_MICROS);
  const details: string[] = [];
  if (rate !== null && micros > 0) {
    const decimal = new Intl.NumberFormat(locale, { maximumSignificantDigits: 8 });
    details.push(
      `${billed}, at 1 USD = ${decimal.format(rate.rate)} ${rate.currency}, as entered on ${formats.day(rate.setOn)}.`,
    );
  }
  if (isFiltered && micros > 0)
    details.push("This covers all devices and visitors, so it is not subtracted from anything here.");

  return (
    <ResultFigure
      {...RESULT_DEFINITIONS.modelCost}
      value={amount === null && micros > 0 ? billed : formats.money(amount ?? 0)}
      detail={
        amount === null && micros > 0 ? (
          <>
            Not subtracted: enter under <Link url="/app/settings">Settings</Link> what a US dollar costs you.
          </>
        ) : details.length > 0 ? (
          details.join(" ")
        ) : undefined
      }
    />
  );
}
