import type { AuditLog } from "~/ports/audit-log";
import type { CustomerExport, PrivacyRequests } from "~/ports/privacy-store";
import type { Shop } from "~/ports/shop-store";

type Dependencies = { requests: PrivacyRequests; audit: AuditLog };

export type ExportFile = { shop: string; requestedAt: string } & CustomerExport;

/** What a data request has collected, with a note of who took it. Null: none, deleted by now, or another shop's. */
export async function handOverExport(
  { requests, audit }: Dependencies,
  shop: Pick<Shop, "domain" | "name">,
  { id, actor }: { id: string; actor: string },
): Promise<ExportFile | null> {
  const found = await requests.readExport(shop.domain, id);
  if (found === null) return null;

  await audit.record({ actor, action: "privacy.exported", detail: { request: id } });
  return { shop: shop.name, requestedAt: found.receivedAt.toISOString(), ...found.exported };
}
