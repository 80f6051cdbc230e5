-- AlterTable
ALTER TABLE "HandoverList" ADD COLUMN "redirected" TEXT;
