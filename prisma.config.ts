import { defineConfig } from "prisma/config";
import { createSchemaEnginePg } from "./prisma/schema-engine-pg";

// `prisma generate` reads no database, but a datasource whose variable is missing makes it try to download an engine.
process.env.DATABASE_URL ??= "postgresql://localhost:5432/postgres";
const databaseUrl = process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  experimental: { adapter: true },
  // The JavaScript engine needs no download from binaries.prisma.sh: everything comes from npm.
  engine: "js",
  adapter: () => Promise.resolve(createSchemaEnginePg(databaseUrl)),
});
