"""The activity page, narrowed to one person or to one kind of action, newest first."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0029_saved_searches"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX claims_audit_by_person ON pghistory_context ((metadata -> 'user'), created_at DESC, id)",
            "DROP INDEX claims_audit_by_person",
        ),
        migrations.RunSQL(
            "CREATE INDEX claims_audit_by_action ON pghistory_context ((metadata -> 'action'), created_at DESC, id)",
            "DROP INDEX claims_audit_by_action",
        ),
    ]
