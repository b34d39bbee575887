/**
 * Prisma's schema engine (wasm) reaches the database through a driver adapter, but @prisma/adapter-pg 6.19 is written
 * for queries. This file adds what `migrate deploy`, `dev` and `diff` need besides. Remove it, and hand `PrismaPg`
 * to prisma.config.ts directly, as soon as `prisma migrate diff --from-migrations` passes with the stock adapter
 * (last tried: 6.19.3 stops with "Column type 'name' could not be deserialized").
 */
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter, type SqlQuery, type SqlResultSet } from "@prisma/driver-adapter-utils";
import type pg from "pg";

/** Catalog types that the adapter does not know -> the plain type with the same text form, by object id. */
const READ_AS = new Map([
  [18, 25], // "char" -> text
  [19, 25], // name -> text
  [24, 25], // regproc -> text
  [194, 25], // pg_node_tree -> text
  [2205, 25], // regclass -> text
  [28, 20], // xid -> int8
  [22, 1005], // int2vector -> int2[]
  [30, 1028], // oidvector -> oid[]
  [1002, 1009], // "char"[] -> text[]
  [1003, 1009], // name[] -> text[]
]);
const CHAR_TYPE = 18;

/** The parts of PrismaPgAdapter that are declared private and that this file has to reach. */
type AdapterInternals = SqlDriverAdapter & {
  performIO(query: SqlQuery): Promise<pg.QueryArrayResult | pg.QueryArrayResult[]>;
  onError(error: unknown): never;
  underlyingDriver(): pg.Pool;
};

class SchemaEnginePg extends PrismaPg {
  override async connect() {
    return patch(await super.connect());
  }

  override async connectToShadowDb() {
    return patch(await super.connectToShadowDb());
  }
}

export function createSchemaEnginePg(databaseUrl: string) {
  doNotWaitForTheAdvisoryLockTimer();

  const url = new URL(databaseUrl);
  return new SchemaEnginePg({
    // Spelled out on purpose: with a connectionString, pg lets the string override the name of the shadow database, and
    // the shadow database, which is emptied, silently is the main one.
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    ...(url.searchParams.get("sslmode") === "require" ? { ssl: { rejectUnauthorized: false } } : {}),
    allowExitOnIdle: true,
    idleTimeoutMillis: 300,
  });
}

function patch<Adapter extends SqlDriverAdapter>(adapter: Adapter): Adapter {
  const internals = adapter as unknown as AdapterInternals;
  const performIO = internals.performIO.bind(adapter);
  const queryRaw = internals.queryRaw.bind(adapter);
  let charColumns: number[] = [];

  internals.performIO = async (query) => {
    const result = await performIO(query);
    charColumns = [];
    // A script of several statements answers with a list, whose columns nobody reads.
    if (Array.isArray(result)) return result;
    result.fields.forEach((field, index) => {
      if (field.dataTypeID === CHAR_TYPE) charColumns.push(index);
      field.dataTypeID = READ_AS.get(field.dataTypeID) ?? field.dataTypeID;
    });
    return result;
  };

  internals.queryRaw = async (query): Promise<SqlResultSet> => {
    const result = await queryRaw(query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };

  // The stock one splits at every semicolon, which breaks functions and DO blocks.
  internals.executeScript = async (script) => {
    try {
      await internals.underlyingDriver().query(script);
    } catch (error) {
      internals.onError(error);
    }
  };
  return adapter;
}

/** The engine arms a timer of 10 s for its advisory lock and never clears it, which holds the command open. */
function doNotWaitForTheAdvisoryLockTimer() {
  const setTimer = globalThis.setTimeout;
  const setUnreferencedTimer = (callback: () => void, delayMs?: number, ...rest: []) => {
    const timer = setTimer(callback, delayMs, ...rest);
    if ((delayMs ?? 0) >= 10_000) timer.unref();
    return timer;
  };
  globalThis.setTimeout = Object.assign(setUnreferencedTimer, setTimer);
}
