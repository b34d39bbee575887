-- Merchants' experiments, and who has met them.

-- CreateTable
CREATE TABLE "Experiment" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "language" TEXT,
    "salt" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "runningSubject" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "startedAt" TIMESTAMP(3),
    "startedBy" TEXT,
    "stoppedAt" TIMESTAMP(3),
    "stoppedBy" TEXT,
    "stopReason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Experiment_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "ExperimentExposure" (
    "shopId" TEXT NOT NULL,
    "experimentId" TEXT NOT NULL,
    "visitorId" TEXT NOT NULL,
    "arm" TEXT NOT NULL,
    "exposedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ExperimentExposure_pkey" PRIMARY KEY ("shopId","experimentId","visitorId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Experiment_shopId_runningSubject_key" ON "Experiment"("shopId", "runningSubject");

-- CreateIndex
CREATE INDEX "ExperimentExposure_shopId_visitorId_idx" ON "ExperimentExposure"("shopId", "visitorId");

-- AddForeignKey
ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExperimentExposure" ADD CONSTRAINT "ExperimentExposure_shopId_experimentId_fkey" FOREIGN KEY ("shopId", "experimentId") REFERENCES "Experiment"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
