-- What a stopped experiment goes on doing for everybody.

-- AlterTable
ALTER TABLE "Experiment" ADD COLUMN "keptArm" TEXT;
