-- What an experiment had shown when it was last worked out, so that nobody waits for it.

CREATE TABLE "ExperimentSnapshot" (
    "shopId" TEXT NOT NULL,
    "experimentId" TEXT NOT NULL,
    "takenAt" TIMESTAMP(3) NOT NULL,
    "tookMs" INTEGER NOT NULL,
    "results" JSONB NOT NULL,

    CONSTRAINT "ExperimentSnapshot_pkey" PRIMARY KEY ("shopId","experimentId")
);

ALTER TABLE "ExperimentSnapshot" ADD CONSTRAINT "ExperimentSnapshot_shopId_experimentId_fkey" FOREIGN KEY ("shopId", "experimentId") REFERENCES "Experiment"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
