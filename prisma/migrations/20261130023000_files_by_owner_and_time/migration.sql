-- DropIndex
DROP INDEX "Attachment_ownerAccount_idx";

-- CreateIndex
CREATE INDEX "Attachment_ownerAccount_createdAt_idx" ON "Attachment"("ownerAccount", "createdAt");

-- CreateIndex
CREATE INDEX "Attachment_ownerStaff_createdAt_idx" ON "Attachment"("ownerStaff", "createdAt");

-- CreateIndex
CREATE INDEX "Attachment_ownerDevice_createdAt_idx" ON "Attachment"("ownerDevice", "createdAt");
