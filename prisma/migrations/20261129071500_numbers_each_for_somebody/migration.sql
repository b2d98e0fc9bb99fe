-- A mobile and a 24/7 number are for whom they are said to be, and not for whom the other numbers are: each is sealed by itself.
-- What was sealed together stays so until its contact is written again; until then all of it is for whom the numbers are.
ALTER TABLE "contact" ADD COLUMN "sealed_mobiles" TEXT, ADD COLUMN "sealed_always" TEXT;
ALTER TABLE "contact_address" ADD COLUMN "stands_in" TEXT;
