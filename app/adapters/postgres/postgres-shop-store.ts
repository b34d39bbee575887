import type { Prisma, Shop as ShopRow } from "@prisma/client";
import { z } from "zod";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { AppError } from "~/lib/app-error";
import type { Shop, ShopProfile, ShopStore } from "~/ports/shop-store";
import type { Database, Transaction } from "./open-database";

const setupSchema = z.record(z.string(), z.boolean());

type Storefront = Awaited<ReturnType<ShopStore["listStorefronts"]>>[number];

const LIST_STOREFRONTS = `
  SELECT shop.id, shop.domain, shop."primaryHost",
    coalesce(array_agg(host.host) FILTER (WHERE host.host IS NOT NULL), '{}') AS hosts
  FROM "Shop" AS shop LEFT JOIN "ShopHost" AS host ON host."shopId" = shop.id
  WHERE shop.status = 'INSTALLED' GROUP BY shop.id`;

/** Times are stored in UTC without a zone: the driver has to be told. */
const FIND_BY_ID = `
  SELECT id, domain, "primaryHost", name, email, currency, timezone, locale, "countryCode", "shopifyGid", "isDevelopment",
    status, "needsReauth", "proxyPath", "experimentSalt", settings, setup,
    "ordersSeenUntil" AT TIME ZONE 'UTC' AS "ordersSeenUntil", "installedAt" AT TIME ZONE 'UTC' AS "installedAt",
    "uninstalledAt" AT TIME ZONE 'UTC' AS "uninstalledAt"
  FROM "Shop" WHERE id = $1`;

export function createPostgresShopStore({ pool, prisma, transaction }: Database): ShopStore {
  async function find(where: Prisma.ShopWhereUniqueInput): Promise<Shop | null> {
    const row = await prisma.shop.findUnique({ where });
    return row && toShop(row);
  }

  return {
    findByDomain: (domain) => find({ domain }),

    // Every request of a shopper asks for it: without Prisma, which takes a millisecond even of plain SQL.
    async findById(id) {
      const { rows } = await pool.query<ShopColumns>(FIND_BY_ID, [id]);
      return rows[0] ? toShop(rows[0]) : null;
    },

    async listInstalled() {
      const rows = await prisma.shop.findMany({ where: { status: "INSTALLED" }, orderBy: { domain: "asc" } });
      return rows.map(toShop);
    },

    async listStorefronts() {
      const { rows } = await pool.query<Storefront>(LIST_STOREFRONTS);
      return rows;
    },

    async listIds() {
      const rows = await prisma.shop.findMany({ select: { id: true }, orderBy: { domain: "asc" } });
      return rows.map(({ id }) => id);
    },

    async listVisited(limit) {
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        SELECT shop.id FROM "Shop" AS shop
        CROSS JOIN LATERAL (SELECT max("lastSeenAt") AS at FROM "Visitor" WHERE "shopId" = shop.id) AS seen
        WHERE shop.status = 'INSTALLED' AND seen.at IS NOT NULL ORDER BY seen.at DESC LIMIT ${limit}`;
      return rows.map(({ id }) => id);
    },

    saveInstalled: (profile, fresh) =>
      transaction(async (tx) => {
        // One install at a time: the first document request authenticates twice in parallel.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`install:${profile.domain}`}))`;
        const before = await tx.shop.findUnique({ where: { domain: profile.domain } });
        const known = toColumns(profile);

        if (!before) {
          const { id, experimentSalt, settings, now } = fresh;
          const row = await tx.shop.create({ data: { ...known, id, experimentSalt, settings, installedAt: now } });
          await saveHosts(tx, row.id, profile.hosts);
          return { shop: toShop(row), change: "created" };
        }
        const wasInstalled = before.status === "INSTALLED";
        const row = await tx.shop.update({
          where: { id: before.id },
          data: {
            ...known,
            needsReauth: false,
            ...(wasInstalled ? {} : { status: "INSTALLED", installedAt: fresh.now, uninstalledAt: null }),
            // What a shop needs once has gone with the app.
            ...(wasInstalled ? {} : { setup: { ...setupSchema.parse(before.setup), configured: false } }),
          },
        });
        await saveHosts(tx, row.id, profile.hosts);
        return { shop: toShop(row), change: wasInstalled ? "unchanged" : "reinstalled" };
      }),

    async saveSettings(id, settings, experiment) {
      if (experiment === undefined) return update(id, { settings });
      const { salt, startedAt } = experiment;
      const { holdoutShare } = settings;
      await transaction(async (tx) => {
        await tx.shop.update({ where: { id }, data: { settings, experimentSalt: salt } });
        await tx.holdoutExperiment.create({ data: { shopId: id, salt, holdoutShare, startedAt } });
      });
    },
    async noteSetup(id, step) {
      await pool.query(`UPDATE "Shop" SET setup = setup || jsonb_build_object($2::text, true) WHERE id = $1`, [
        id,
        step,
      ]);
    },

    saveProxyPath: (id, proxyPath) => update(id, { proxyPath }),
    saveOrdersSeenUntil: (id, ordersSeenUntil) => update(id, { ordersSeenUntil }),
    markUninstalled: (id, now) => update(id, { status: "UNINSTALLED", uninstalledAt: now, needsReauth: false }),

    async setNeedsReauth(domain, needsReauth) {
      await prisma.shop.updateMany({ where: { domain }, data: { needsReauth } });
    },
  };

  async function update(id: string, data: Prisma.ShopUpdateManyMutationInput): Promise<void> {
    const { count } = await prisma.shop.updateMany({ where: { id }, data });
    if (count === 0) throw new AppError("not-found", `there is no shop ${id}`);
  }
}

/** Replaces them: a domain that the merchant gave up may be another's tomorrow. */
async function saveHosts(tx: Transaction, shopId: string, hosts: string[]): Promise<void> {
  await tx.shopHost.deleteMany({ where: { shopId, host: { notIn: hosts } } });
  await tx.shopHost.createMany({ data: hosts.map((host) => ({ shopId, host })), skipDuplicates: true });
}

function toColumns(profile: Omit<ShopProfile, "hosts">): Omit<ShopProfile, "hosts"> {
  const { domain, primaryHost, name, email, currency, timezone, locale, countryCode, shopifyGid, isDevelopment } =
    profile;
  return { domain, primaryHost, name, email, currency, timezone, locale, countryCode, shopifyGid, isDevelopment };
}

type ShopColumns = Omit<ShopRow, "createdAt" | "updatedAt">;

function toShop(row: ShopColumns): Shop {
  return {
    ...toColumns(row),
    id: row.id,
    isInstalled: row.status === "INSTALLED",
    needsReauth: row.needsReauth,
    proxyPath: row.proxyPath,
    experimentSalt: row.experimentSalt,
    settings: shopSettingsSchema.parse(row.settings),
    setup: setupSchema.parse(row.setup),
    ordersSeenUntil: row.ordersSeenUntil,
    installedAt: row.installedAt,
    uninstalledAt: row.uninstalledAt,
  };
}
