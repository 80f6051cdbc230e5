-- Every version of the field dictionary is kept, and an item version names the one that it was published with: an old case keeps reading
-- its own definitions.
CREATE TABLE "CatalogueDocumentVersion" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CatalogueDocumentVersion_pkey" PRIMARY KEY ("key","version")
);
REVOKE UPDATE, DELETE, TRUNCATE ON "CatalogueDocumentVersion" FROM yimen_app;

INSERT INTO "CatalogueDocumentVersion" ("key", "version", "body", "publishedAt")
SELECT "key", "version", "body", "updatedAt" FROM "CatalogueDocument" WHERE "key" IN ('fields', 'codeLists');

ALTER TABLE "ItemVersion" ADD COLUMN "fieldsVersion" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "ItemVersion" ADD COLUMN "codeListsVersion" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "ItemVersion" ALTER COLUMN "fieldsVersion" DROP DEFAULT;
ALTER TABLE "ItemVersion" ALTER COLUMN "codeListsVersion" DROP DEFAULT;

-- What was published before is read with the dictionary of today, as until now.
UPDATE "ItemVersion" SET
    "fieldsVersion" = coalesce((SELECT "version" FROM "CatalogueDocument" WHERE "key" = 'fields'), 1),
    "codeListsVersion" = coalesce((SELECT "version" FROM "CatalogueDocument" WHERE "key" = 'codeLists'), 1);
