-- The logs of cases and meetings are append-only in the database itself.
-- The tables belong to the role that applies migrations, which no service uses. Services sign in as members of
-- attestor_services, which may read and append to the logs and no more.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'attestor_services') THEN
    CREATE ROLE attestor_services NOLOGIN;
  END IF;
END
$$;

DO $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO attestor_services', current_schema());
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO attestor_services', current_schema());
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO attestor_services', current_schema());
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO attestor_services', current_schema());
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE, SELECT ON SEQUENCES TO attestor_services', current_schema());
END
$$;

REVOKE UPDATE, DELETE ON "CaseLogEntry", "MeetingLogEntry" FROM attestor_services;
REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM attestor_services;

-- The embedded database has one role for everybody: there, and against an owner's slip, a trigger refuses.
CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: the log is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "CaseLogEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "CaseLogEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER "MeetingLogEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "MeetingLogEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
