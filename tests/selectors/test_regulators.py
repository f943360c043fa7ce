"""The tree of authorities, and one of them."""

import pytest
from django.http import QueryDict

from tests.factory import make_regulator, make_update, small_register
from updates.selectors.filters import RegulatorFilter
from updates.selectors.regulators import regulator_detail, regulator_tree, regulators

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def shape(nodes):
    return [(node.regulator.public_id, node.updates, node.fits, shape(node.children)) for node in nodes]


def test_branches_stand_under_their_head_and_count_each_update_once(django_assert_max_num_queries):
    register = small_register()
    head = make_update("both act", regulators=list(register.draft.regulators.all()))
    head.acting.create(regulator=register.fine.regulators.get())
    with django_assert_max_num_queries(4):
        tree = regulator_tree()
    assert shape(tree) == [
        ("fr-dc", 3, True, [("fr-dc-paris", 2, True, [])]),
        ("tx-bank", 1, True, []),
    ]
    assert [node.regulator.public_id for node in tree[0].walk()] == ["fr-dc", "fr-dc-paris"]


def test_a_filtered_tree_keeps_the_heads_of_what_fits(django_assert_max_num_queries):
    small_register()
    found = RegulatorFilter(QueryDict("q=paris"), regulators())
    with django_assert_max_num_queries(4):
        tree = regulator_tree(found.qs)
    assert shape(tree) == [("fr-dc", 2, False, [("fr-dc-paris", 1, True, [])])]


def test_authorities_in_a_circle_do_not_hang():
    one = make_regulator("One")
    two = make_regulator("Two", parent=one)
    one.parent = two
    one.save()
    regulator_tree()
    assert len(regulator_detail(one.public_id).heads) <= 2


def test_the_way_up_and_down():
    old = make_regulator("Old")
    top = make_regulator("Top")
    old.successor = top
    old.save()
    middle = make_regulator("Middle", parent=top)
    leaf = make_regulator("Leaf", parent=middle)
    detail = regulator_detail(leaf.public_id)
    assert [regulator.name for regulator in detail.heads] == ["Top", "Middle"]
    detail = regulator_detail(top.public_id)
    assert [regulator.name for regulator in detail.branches] == ["Middle"]
    assert [regulator.name for regulator in detail.predecessors] == ["Old"]
