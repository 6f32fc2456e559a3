"""Who did what and why is written once: by the transaction that did it, and by no later one."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION claims_audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- A context is completed within its own transaction; now() is the transaction's start.
    IF TG_OP = 'UPDATE' AND OLD.created_at = now() AND NEW.id = OLD.id AND NEW.created_at = OLD.created_at THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The audit of past changes stays as it is.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_stays';
END $$;
CREATE TRIGGER claims_audit_stays BEFORE UPDATE OR DELETE ON pghistory_context
    FOR EACH ROW EXECUTE FUNCTION claims_audit_stays();
CREATE TRIGGER claims_audit_table_stays BEFORE TRUNCATE ON pghistory_context
    FOR EACH STATEMENT EXECUTE FUNCTION claims_audit_stays();
-- the desk's activity page: newest first
CREATE INDEX claims_audit_newest ON pghistory_context (created_at DESC, id);
"""
BACKWARD = """
DROP TRIGGER claims_audit_stays ON pghistory_context;
DROP TRIGGER claims_audit_table_stays ON pghistory_context;
DROP FUNCTION claims_audit_stays();
DROP INDEX claims_audit_newest;
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0002_groups"), ("pghistory", "0007_auto_20250421_0444")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
