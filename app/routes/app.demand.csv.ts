import type { LoaderFunctionArgs } from "@remix-run/node";
import { demandQuerySchema, type DemandView } from "~/contracts/demand-view";
import { readDemand } from "~/domain/analytics/read-demand";
import { requireAdmin } from "~/http/require-admin";
import { csvLine } from "~/lib/csv";
import { currencyDigits } from "~/lib/money";
import { services } from "~/services.server";

/** The unmet demand of a period as a file for spreadsheets. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const query = demandQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const view = await readDemand({ demand: ofShop.demand, clock: services.clock }, shop, query);
  const { show } = query;
  const { firstDay, lastDay } = view.periods.period;
  const lines = show === "products" ? wishLines(view, shop.currency) : questionLines(view);

  // With a byte order mark: Excel takes the file for Latin-1 without.
  return new Response(`\uFEFF${lines.join("\r\n")}\r\n`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="unmet-demand-${show}-${firstDay}-${lastDay}.csv"`,
      "cache-control": "no-store",
    },
  });
}

function wishLines({ wishes }: DemandView, currency: string): string[] {
  const head = [
    "Asked for",
    "Missing",
    "Times",
    "Times before",
    `Estimate each, from (${currency})`,
    `Estimate each, to (${currency})`,
  ];
  return [
    csvLine([...head, "Estimate rests on", "Last asked (UTC)"]),
    ...wishes.map(({ asked, missing, times, before, estimate, lastAt }) => {
      const money = (amount: number | undefined) => (amount === undefined ? "" : toDecimal(amount, currency));
      const basis = { budget: "budget named", prices: "your prices" }[estimate?.basis ?? "prices"];
      return csvLine([
        ...[asked, missing, times, before ?? "", money(estimate?.low), money(estimate?.high)],
        ...[estimate ? basis : "", lastAt],
      ]);
    }),
  ];
}

function toDecimal(amount: number, currency: string): string {
  const digits = currencyDigits(currency);
  return (amount / 10 ** digits).toFixed(digits);
}

function questionLines({ questions }: DemandView): string[] {
  return [
    csvLine(["Asked", "Times", "Times before", "Other wordings", "Last asked (UTC)"]),
    ...questions.map(({ question, times, before, examples, lastAt }) =>
      csvLine([question, times, before ?? "", examples.join(" | "), lastAt]),
    ),
  ];
}
