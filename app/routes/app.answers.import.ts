import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { importCuratedAnswers, type AnswerImport } from "~/domain/knowledge/import-curated-answers";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

const bodySchema = z.object({ file: z.string().max(180_000) });

/** Adds the answers of a CSV file to the shop's own. */
export async function action({ request }: ActionFunctionArgs): Promise<AnswerImport> {
  const { shop, ofShop, actor } = await requireAdmin(request);
  const { file } = await readAdminBody(request, bodySchema);
  const result = await importCuratedAnswers({ ...services, ...ofShop }, file, actor);
  if (result.added > 0) services.curatedAnswers.warm(shop.id);
  return result;
}
