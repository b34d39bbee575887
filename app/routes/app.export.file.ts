import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportFileQuerySchema } from "~/contracts/exports";
import { exportLines } from "~/domain/exports/export-lines";
import { exportRange } from "~/domain/exports/export-range";
import { requireAdmin } from "~/http/require-admin";
import { respondWithError } from "~/http/respond-with-error";
import { streamFile } from "~/http/stream-file";
import { AppError } from "~/lib/app-error";
import { services } from "~/services.server";

const TYPES = { csv: "text/csv; charset=utf-8", jsonl: "application/x-ndjson; charset=utf-8" };

/** Everything of one list and range as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  try {
    const query = exportFileQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw new AppError("invalid-input", query.error.message);
    const { dataset, format } = query.data;
    const range = exportRange(query.data, shop.timezone, services.clock.now());
    return streamFile({
      name: `${dataset}-${range.firstDay}-${range.lastDay}.${format}`,
      type: TYPES[format],
      pieces: exportLines(ofShop.exports, { dataset, format, range }),
      ...{ signal: request.signal, context },
    });
  } catch (thrown) {
    return respondWithError(thrown);
  }
}
