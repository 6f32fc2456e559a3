from django.db import migrations, models


class Migration(migrations.Migration):
    """Rows that are there already are moved when their next edition comes out, or by VACUUM FULL."""

    dependencies = [("claims", "0009_details_of_people")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE claims_publication SET (toast_tuple_target = 4096)",
            "ALTER TABLE claims_publication RESET (toast_tuple_target)",
        ),
        migrations.RemoveIndex(model_name="publication", name="publication_mapped"),
        migrations.AddIndex(
            model_name="publication",
            index=models.Index(
                condition=models.Q(("is_withdrawn", False), ("merged_into", "")),
                fields=["claim"],
                include=("updated_at",),
                name="publication_mapped",
            ),
        ),
    ]
