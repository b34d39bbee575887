-- What moved with a figure that was out of the ordinary.
ALTER TABLE "Anomaly" ADD COLUMN "causes" JSONB NOT NULL DEFAULT '[]';
