"""Reference data: jurisdictions, authorities with their names, topics."""

from django.db import models
from django.db.models import F, Q

from updates.extraction.vocabulary import RegulatorKind
from updates.models.base import one_of, public_id_field, word_field


class Jurisdiction(models.Model):
    """A country or subdivision (ISO 3166-1, 3166-2), or ``EU``."""

    code = models.CharField(max_length=6, unique=True, help_text="ISO 3166-1 or 3166-2 code, or EU.")
    name = models.CharField(max_length=120)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="subdivisions"
    )
    aliases = models.JSONField(default=list, blank=True, help_text="Other names and adjectives of the place.")
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~Q(parent=F("id")), name="jurisdiction_not_own_parent"),
            models.CheckConstraint(
                condition=Q(code__regex=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"), name="jurisdiction_code"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Origin(models.TextChoices):
    """Where a regulator's entry comes from."""

    REFERENCE = "reference", "Reference data"
    FOUND = "found", "Found in a newsletter"


class Regulator(models.Model):
    """An authority. A branch has its head office as parent; a renamed body its successor."""

    public_id = public_id_field()
    name = models.CharField(max_length=300)
    kind = word_field(RegulatorKind, default=RegulatorKind.REGULATOR)
    jurisdiction = models.ForeignKey(
        Jurisdiction, null=True, blank=True, on_delete=models.PROTECT, related_name="regulators"
    )
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="branches"
    )
    successor = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="predecessors"
    )
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    website_url = models.URLField(blank=True)
    branch_pattern = models.CharField(max_length=40, blank=True)
    branch_names = models.JSONField(default=list, blank=True, help_text='Patterns such as "{place} Bureau".')
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.REFERENCE)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            one_of("kind", RegulatorKind, "regulator_kind"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="regulator_not_own_parent"),
            models.CheckConstraint(condition=~Q(successor=F("id")), name="regulator_not_own_successor"),
            models.CheckConstraint(
                condition=Q(started_on=None) | Q(ended_on=None) | Q(ended_on__gt=F("started_on")),
                name="regulator_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class RegulatorAlias(models.Model):
    """Another name of an authority: an acronym, a name in another language, a short form."""

    regulator = models.ForeignKey(Regulator, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=300)
    language = models.CharField(max_length=8, default="en", help_text="ISO 639-1 code.")
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "regulator aliases"
        constraints = [
            models.UniqueConstraint(fields=["regulator", "name"], name="regulator_alias_once"),
            models.CheckConstraint(condition=~Q(name=""), name="regulator_alias_named"),
        ]

    def __str__(self) -> str:
        return self.name


class Topic(models.Model):
    """What an update is about, from a small vocabulary."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    keywords = models.JSONField(default=list, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~Q(parent=F("id")), name="topic_not_own_parent")]

    def __str__(self) -> str:
        return self.name
