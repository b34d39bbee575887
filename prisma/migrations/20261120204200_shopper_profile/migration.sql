-- What is remembered of a visitor from one conversation to the next; a new column without a default rewrites no row.
ALTER TABLE "Visitor" ADD COLUMN "profile" JSONB;
