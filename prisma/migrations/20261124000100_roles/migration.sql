-- The application works as yimen_app, which owns nothing: the log of acts and the audit can be added to and read, never changed.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'yimen_app') THEN
    CREATE ROLE yimen_app NOLOGIN;
  END IF;
EXCEPTION
  -- Two databases of one server migrated at the same moment: the role is the server's and is there now.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

-- Since PostgreSQL 16 the maker of a role may hand it out but may not become it until told so, and that right has a name of its own.
DO $$
DECLARE
  needed text := CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END;
BEGIN
  IF NOT pg_has_role(current_user, 'yimen_app', needed) THEN
    EXECUTE format('GRANT yimen_app TO %I', current_user);
  END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO yimen_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO yimen_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO yimen_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO yimen_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO yimen_app;

REVOKE UPDATE, DELETE, TRUNCATE ON "CaseAction", "AuditRow", "AuditSeal" FROM yimen_app;

DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE ALL ON "_prisma_migrations" FROM yimen_app;
    GRANT SELECT ON "_prisma_migrations" TO yimen_app;
  END IF;
END
$$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only added, never changed or removed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "CaseAction_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "CaseAction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditRow_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditRow"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditSeal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditSeal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
