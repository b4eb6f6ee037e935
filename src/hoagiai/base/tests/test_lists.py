from django import forms
from django.test import RequestFactory

from hoagiai.base import tables
from hoagiai.base.pagination import paginate

ALLOWED = {"han": ("due", "pk"), "ten": ("title",)}


def get(address):
    return RequestFactory().get(address)


def test_only_named_orders_are_taken_from_the_address():
    assert tables.Sort(get("/?sap-xep=-han"), ALLOWED, "ten").order == ("-due", "-pk")
    assert tables.Sort(get("/?sap-xep=password"), ALLOWED, "ten").order == ("title",)
    assert tables.Sort(get("/"), ALLOWED, "-ten").order == ("-title",)


def test_a_head_cell_keeps_the_filters_and_goes_back_to_the_first_page():
    column = tables.Sort(get("/viec/?q=h%C3%B2a&trang=3&sap-xep=han"), ALLOWED, "ten").column("han")

    assert column.direction == "ascending"
    assert column.url == "/viec/?q=h%C3%B2a&sap-xep=-han"


def test_each_filter_in_force_can_be_removed_alone():
    class Filters(forms.Form):
        q = forms.CharField(label="Từ khóa", required=False)
        state = forms.ChoiceField(
            label="Tình trạng", required=False, choices=[("", "Tất cả"), ("late", "Quá hạn")]
        )

    request = get("/?q=xa&state=late&sap-xep=han")
    word, state = tables.chips(request, Filters(request.GET))

    assert (word.label, word.value, word.url) == ("Từ khóa", "xa", "/?state=late&sap-xep=han")
    assert (state.value, state.url) == ("Quá hạn", "/?q=xa&sap-xep=han")
    assert tables.chips(get("/"), Filters({})) == []


def test_a_page_shows_its_rows_and_leads_to_the_others():
    page = paginate(get("/?trang=3&q=x"), list(range(1234)))

    assert (page.first, page.last, page.total, page.count) == (51, 75, 1234, 50)
    assert page.rows[0] == 50
    assert page.previous_url == "/?q=x&trang=2"
    assert [link.number if link.url else "…" for link in page.links] == [1, 2, 3, 4, "…", 50]
    assert page.links[0].url == "/?q=x"


def test_a_page_number_out_of_range_gives_the_nearest_page():
    rows = list(range(30))
    assert paginate(get("/?trang=99"), rows).number == 2
    assert paginate(get("/?trang=-1"), rows).number == 1
    assert paginate(get("/?trang=²"), rows).number == 1
    assert paginate(get("/?so-dong=50"), rows).count == 1
    assert paginate(get("/?so-dong=100000"), rows).size == 25


def test_an_empty_list_has_one_page_and_no_links():
    page = paginate(get("/?trang=2"), [])
    assert (page.number, page.count, page.last, page.previous_url, page.next_url) == (1, 1, 0, "", "")
