-- 绑定的会话: a session of a station device counts only together with the proof that its clerk's vault holds, and only on that device.
ALTER TABLE "Session" ADD COLUMN "proofHash" BYTEA;
ALTER TABLE "Session" ADD COLUMN "deviceId" UUID;
