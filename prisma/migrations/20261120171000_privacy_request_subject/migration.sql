-- AlterTable
ALTER TABLE "PrivacyRequest" ADD COLUMN     "customerId" TEXT,
ADD COLUMN     "subjectCiphertext" TEXT;
