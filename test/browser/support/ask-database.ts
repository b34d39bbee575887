import pg from "pg";
import { inject } from "vitest";

/** Rows of the app's database, for what no page shows. */
export async function askDatabase(sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: inject("databaseUrl") });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}

/** How many rows the query finds. */
export async function countRows(sql: string, parameters: unknown[] = []): Promise<number> {
  return (await askDatabase(sql, parameters)).length;
}
