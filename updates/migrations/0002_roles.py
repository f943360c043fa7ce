"""The three roles as groups, and the one row of the register's state."""

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db import migrations

CURATOR = [("updates", "curate")]
# What admins keep by hand; the register and the archive are only looked at.
KEPT = {
    "updates": ["jurisdiction", "regulator", "regulatoralias", "topic", "publisher", "source"],
    "auth": ["user", "group"],
}
LOOKED_AT = [
    "decision", "document", "passage", "update", "instrument", "instrumentevent",
    "enforcementaction", "party", "penalty", "quote",
]  # fmt: skip


def make_roles(apps, schema_editor):
    for label in ("auth", "updates"):
        # Permissions are made after all migrations otherwise: too late for the groups.
        create_permissions(installed.get_app_config(label), verbosity=0, using=schema_editor.connection.alias)
    group = apps.get_model("auth", "Group")
    permission = apps.get_model("auth", "Permission")
    wanted = {
        "viewer": [],
        "curator": CURATOR,
        "admin": [
            *CURATOR,
            *((app, f"{verb}_{model}") for app, models in KEPT.items() for model in models
              for verb in ("view", "add", "change", "delete")),
            *(("updates", f"view_{model}") for model in LOOKED_AT),
        ],
    }  # fmt: skip
    for name, names in wanted.items():
        role, _ = group.objects.get_or_create(name=name)
        for app, codename in names:
            role.permissions.add(permission.objects.get(content_type__app_label=app, codename=codename))
    apps.get_model("updates", "RegisterState").objects.get_or_create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("updates", "0001_initial"), ("auth", "0012_alter_user_first_name_max_length")]
    operations = [migrations.RunPython(make_roles, migrations.RunPython.noop)]
