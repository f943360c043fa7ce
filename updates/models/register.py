"""The register's centre: updates, who acts in them, and the words behind every value."""

from django.db import models
from django.db.models import F, Q

from updates.extraction.vocabulary import Category
from updates.models.base import one_of, precise, precision_field, public_id_field, word_field
from updates.models.documents import Passage
from updates.models.reference import Jurisdiction, Regulator, Topic


class Review(models.TextChoices):
    """What people said of an update."""

    OPEN = "open", "Not reviewed"
    APPROVED = "approved", "Approved"
    REJECTED = "rejected", "Rejected"


class Update(models.Model):
    """One development in the world, told by one or more passages."""

    public_id = public_id_field()
    headline = models.CharField(max_length=500)
    text = models.TextField(blank=True, help_text="The passage that first told it.")
    category = word_field(Category)
    happened_on = models.DateField(null=True, blank=True)
    happened_precision = precision_field()
    jurisdiction = models.ForeignKey(
        Jurisdiction, null=True, blank=True, on_delete=models.PROTECT, related_name="updates"
    )
    review = models.CharField(max_length=10, choices=Review.choices, default=Review.OPEN)
    confidence = models.FloatField(default=1.0, help_text="From 0 to 1.")
    reported_on = models.DateField(help_text="When its newsletter was published, else received.")
    is_withdrawn = models.BooleanField(
        default=False, help_text="Whether only older versions of newsletters tell it, and no newest one."
    )
    regulators = models.ManyToManyField(Regulator, through="UpdateRegulator", related_name="updates")
    topics = models.ManyToManyField(Topic, through="UpdateTopic", related_name="updates")

    class Meta:
        ordering = ["-happened_on", "-reported_on", "public_id"]
        constraints = [
            one_of("category", Category, "update_category"),
            precise("happened_on", "happened_precision", "update_date_precision"),
            models.CheckConstraint(condition=Q(review__in=Review.values), name="update_review"),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="update_confidence"
            ),
        ]
        indexes = [
            models.Index(fields=["-happened_on", "-reported_on"], name="update_recent"),
            models.Index(fields=["category", "-happened_on"], name="update_category_recent"),
            models.Index(fields=["jurisdiction", "-happened_on"], name="update_place_recent"),
            models.Index(fields=["review"], name="update_review_idx"),
            models.Index(fields=["-reported_on"], name="update_reported"),
            models.Index(fields=["-reported_on"], condition=Q(is_withdrawn=True), name="update_withdrawn"),
        ]

    def __str__(self) -> str:
        return self.headline


class UpdateRegulator(models.Model):
    """An authority acts in an update."""

    update = models.ForeignKey(Update, on_delete=models.CASCADE, related_name="acting")
    regulator = models.ForeignKey(Regulator, on_delete=models.PROTECT, related_name="acting")
    told_name = models.CharField(max_length=300, blank=True, help_text="The name as told, made full.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["update", "regulator"], name="update_regulator_once")]

    def __str__(self) -> str:
        return f"{self.regulator_id} in {self.update_id}"


class UpdateTopic(models.Model):
    """An update is about a topic."""

    update = models.ForeignKey(Update, on_delete=models.CASCADE, related_name="+")
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["update", "topic"], name="update_topic_once")]

    def __str__(self) -> str:
        return f"{self.topic_id} in {self.update_id}"


class RegisterState(models.Model):
    """One row that every writer of the register updates first: a lock, and a counter of writes."""

    generation = models.PositiveBigIntegerField(default=0)
    loose = models.BooleanField(
        default=False, help_text="Passages were taken away: there may be updates that nobody tells any more."
    )

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="register_state_single")]

    def __str__(self) -> str:
        return str(self.generation)


class Quote(models.Model):
    """The words of a newsletter behind one value of one record.

    ``subject`` is the public id of the record that holds the value (the update itself, an
    action, a penalty, an instrument event, a regulator), ``field`` the value's name there,
    ``value`` what this passage says it is.
    """

    update = models.ForeignKey(Update, on_delete=models.CASCADE, related_name="quotes")
    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="quotes")
    subject = models.CharField(max_length=80, db_index=True)
    field = models.CharField(max_length=40)
    value = models.CharField(max_length=500, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    rule = models.CharField(max_length=80, blank=True)
    confidence = models.FloatField(
        default=1.0, help_text="The chance that this passage's value is right, from 0 to 1."
    )

    class Meta:
        ordering = ["passage", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["update", "subject", "field", "passage", "start", "end"], name="quote_once"
            ),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="quote_not_empty"),
        ]

    def __str__(self) -> str:
        return self.exact
