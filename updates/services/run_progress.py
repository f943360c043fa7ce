"""Lets people see how far a fetch is, and end it by pausing its source."""

from updates.models import FetchRun, RunStatus, Source


def show_progress(run: FetchRun, *, offered: int, new: int, revised: int, known: int) -> bool:
    """Write down what the run has brought so far. Whether it is to go on: where its source was paused
    meanwhile, it is not. Two queries."""
    FetchRun.objects.filter(pk=run.pk, status=RunStatus.RUNNING).update(
        offered_count=offered, new_count=new, revision_count=revised, duplicate_count=known
    )
    # One that was paused before is fetched because a person says so.
    return not run.source.is_active or Source.objects.filter(pk=run.source_id, is_active=True).exists()
