import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@prisma/client";
import pg from "pg";

export type Transaction = Prisma.TransactionClient;

export type Database = {
  /** For SQL that Prisma cannot express: search, events, the queue. */
  pool: pg.Pool;
  prisma: PrismaClient;
  /** The one way to change several rows together; tried again when PostgreSQL found a conflict (at most 3 times). */
  transaction: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;
  close(): Promise<void>;
};

const WRITE_CONFLICT = "P2034";
const ATTEMPTS = 3;

/**
 * What a turn searches is in memory or on a solid-state disk. With PostgreSQL's default, made for turning disks, a word that
 * stands in a tenth of a shop's products is looked for in every one of them, which takes five times as long as its index.
 */
const COST_OF_MEMORY = "-c random_page_cost=1.1";

/** One pool of connections a process, shared by Prisma and by plain SQL. */
export function openDatabase(options: { url: string; poolSize: number; onError: (error: Error) => void }): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    connectionTimeoutMillis: 5000,
    // A server that vanished without a word would otherwise be waited for as long as the process lives.
    keepAlive: true,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    options: COST_OF_MEMORY,
  });
  // An idle connection that breaks (a database restart) would otherwise end the process.
  pool.on("error", options.onError);
  pool.on("connect", (client) => client.on("error", options.onError));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });

  return {
    pool,
    prisma,
    transaction: (work) => runTransaction(prisma, work, ATTEMPTS),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

async function runTransaction<Result>(
  prisma: PrismaClient,
  work: (transaction: Transaction) => Promise<Result>,
  attempts: number,
): Promise<Result> {
  try {
    return await prisma.$transaction(work, { maxWait: 5000, timeout: 15_000 });
  } catch (error) {
    const isConflict = error instanceof Prisma.PrismaClientKnownRequestError && error.code === WRITE_CONFLICT;
    if (!isConflict || attempts <= 1) throw error;
    return runTransaction(prisma, work, attempts - 1);
  }
}
