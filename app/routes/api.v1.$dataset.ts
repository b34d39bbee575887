import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { datasetSchema, exportPageQuerySchema } from "~/contracts/exports";
import { readExportPage } from "~/domain/exports/read-export-page";
import { serveApi } from "~/http/serve-api";
import { AppError } from "~/lib/app-error";
import { services } from "~/services.server";

/** `GET /api/v1/<rollups|orders|conversations|events>?from&to&limit&cursor`, for a merchant's own programs. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  serveApi(request, datasetSchema.safeParse(params.dataset).data ?? null, async (shop, dataset) => {
    const query = exportPageQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) {
      const userMessage = `This request cannot be read: ${z.prettifyError(query.error)}`;
      throw new AppError("invalid-input", userMessage, { userMessage });
    }
    const { exports } = services.forShop(shop);
    const page = await readExportPage({ exports, clock: services.clock }, shop.timezone, dataset, query.data);
    return Response.json(page, { headers: { "cache-control": "no-store" } });
  });

// Methods that are refused.
export const action: typeof loader = (args) => loader(args);
