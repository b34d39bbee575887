import type { Dataset, ExportRow } from "~/contracts/exports";

/** Days of the shop's calendar, both included, and the moments at which the first begins and the last has ended. */
export type ExportRange = { firstDay: string; lastDay: string; from: Date; until: Date };

/** Where the row before stood in the order of a dataset: by time (or day), then by id. */
export type ExportPosition = { at: string; id: string };

/** What is stored of one shop, as rows for export; columns as in contracts/exports. */
export interface ExportSource {
  /**
   * At most `limit` rows after the position, oldest first; `last` is where the last of them stands, null without any. What has changed
   * since it was rolled up is rolled up first.
   */
  read(
    dataset: Dataset,
    range: ExportRange,
    page: { after: ExportPosition | null; limit: number },
  ): Promise<{ rows: ExportRow[]; last: ExportPosition | null }>;
}
