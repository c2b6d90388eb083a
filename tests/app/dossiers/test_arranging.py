"""Papers arranged anew: what changed is read again, what people said is kept, and nothing is counted twice."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from app.audit.models import AuditEvent
from app.db.session import Session
from app.dossiers import overview
from app.dossiers.models import Arrangement, DocumentField, DossierDocument, FieldChange
from app.extractions.keys import page_key
from app.storage import LocalStorage
from ocr.again import read_again
from schemas.papers import MarkedPaper
from schemas.reading import PageReading
from tests.app.desk import Desk, record_of, striped
from tests.app.factories import principal_of, sign_in
from tests.pages import make_page

REQUEST = [
    (0.30, 0.06, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.36, 0.08, "Độc lập - Tự do - Hạnh phúc"),
    (0.36, 0.14, "ĐƠN XIN XÁC NHẬN"),
    (0.12, 0.20, "Kính gửi: Ủy ban nhân dân xã Suối Mẫu"),
    (0.12, 0.24, "Tên tôi là: Lò Văn Mẫu"),
    (0.12, 0.27, "Ngày sinh: 05/03/1971"),
]
MORE = [(0.12, 0.08, "Nơi cư trú: thôn Nà Mẫu, xã Suối Mẫu"), (0.12, 0.12, "Lý do: xin xác nhận nơi ở")]
RECEIPT = [
    (0.36, 0.06, "BIÊN LAI THU TIỀN"),
    (0.12, 0.12, "Họ và tên người nộp: Vi Thị Thử"),
    (0.12, 0.15, "Số tiền: 50.000 đồng"),
]


def pages(*lines: list[tuple[float, float, str]]) -> list[PageReading]:
    return [make_page(one, number=n) for n, one in enumerate(lines, 1)]


class Table:
    """A dossier whose pages lie on the table: one extraction, and what its papers are."""

    def __init__(self, desk: Desk, papers: list[tuple[list[int], str]], readings: list[PageReading], shade: int = 9):
        self.desk = desk
        self.id, self.extraction = desk.received(shade)
        marked = [MarkedPaper(pages=numbers, type=slug, type_confidence=0.9) for numbers, slug in papers]
        desk.read(self.extraction, read_again(marked, readings, record_of(len(readings), [])), readings=readings)

    @property
    def shown(self) -> dict[str, Any]:
        return self.desk.dossier(self.id)

    @property
    def papers(self) -> list[tuple[int, str, list[int]]]:
        return [(d["n"], d["type"], d["pages"]) for d in self.shown["documents"]]

    def fields(self, n: int) -> dict[str, Any]:
        return {f["name"]: f["value"] for f in self.shown["documents"][n - 1]["fields"]}

    def arrange(self, *papers: tuple[list[int], str | None], version: int | None = None):
        wanted = [{"extraction_id": self.extraction, "pages": numbers, "type": slug} for numbers, slug in papers]
        body = {"papers": wanted}
        return self.desk.call("PUT", f"/dossiers/{self.id}/arrangement", version or self.shown["version"], json=body)

    def undo(self):
        return self.desk.call("POST", f"/dossiers/{self.id}/arrangement/undo", self.shown["version"])

    def say(self, n: int, name: str, value: Any) -> None:
        path = f"/dossiers/{self.id}/documents/{n}/fields/{name}"
        assert self.desk.call("PUT", path, self.shown["version"], json={"value": value}).status_code == 200


@pytest.fixture
def table(desk: Desk) -> Table:
    """A request of two pages and a receipt, which the machine took for one paper."""
    return Table(desk, [([1, 2, 3], "don")], pages(REQUEST, MORE, RECEIPT))


def test_a_split_paper_tells_its_type_itself_and_is_read_at_once(table: Table) -> None:
    answer = table.arrange(([1, 2], None), ([3], None))
    assert answer.status_code == 200
    assert answer.headers["etag"] == f'"{answer.json()["version"]}"'
    assert table.papers == [(1, "don", [1, 2]), (2, "bien_lai", [3])]
    assert table.fields(1)["nguoi_lam_don"] == "Lò Văn Mẫu"
    assert table.fields(2)["nguoi_nop"] == "Vi Thị Thử"
    record = table.desk.call("GET", f"/extractions/{table.extraction}/record").json()
    assert [(d["type"], d["pages"]) for d in record["documents"]] == [("don", [1, 2]), ("bien_lai", [3])]


def test_merged_papers_have_the_type_of_the_first(desk: Desk) -> None:
    table = Table(desk, [([1], "don"), ([2], "khac"), ([3], "bien_lai")], pages(REQUEST, MORE, RECEIPT))
    assert "noi_cu_tru" not in table.fields(1)
    assert table.arrange(([1, 2], None), ([3], None)).status_code == 200
    assert table.papers == [(1, "don", [1, 2]), (2, "bien_lai", [3])]
    assert table.fields(1)["noi_cu_tru"]


def test_what_did_not_change_is_not_read_again(table: Table, storage: LocalStorage) -> None:
    table.arrange(([1, 2], None), ([3], None))
    table.say(1, "nguoi_lam_don", "Lò Văn Thật")
    for number in (1, 2):
        storage.delete_prefix(page_key(table.extraction, number, "json"))
    assert table.arrange(([3], "khac"), ([1, 2], None)).status_code == 200
    assert table.papers == [(1, "khac", [3]), (2, "don", [1, 2])]
    assert table.fields(2)["nguoi_lam_don"] == "Lò Văn Thật"
    [kept] = [f for f in table.shown["documents"][1]["fields"] if f["name"] == "nguoi_lam_don"]
    assert (kept["machine_value"], kept["source"]) == ("Lò Văn Mẫu", "human")


def test_pages_can_change_papers_and_their_order_or_belong_to_none(table: Table) -> None:
    table.arrange(([1], None), ([2, 3], "bien_lai"))
    table.arrange(([1, 2], None), ([3], None))
    assert table.papers == [(1, "don", [1, 2]), (2, "bien_lai", [3])]
    table.arrange(([2, 1], None), ([3], None))
    assert table.papers == [(1, "don", [2, 1]), (2, "bien_lai", [3])]
    table.arrange(([1], None))
    assert table.papers == [(1, "don", [1])]
    table.arrange()
    assert table.papers == []
    assert "không tìm thấy giấy tờ" in table.shown["not_confirmable"]
    assert table.shown["pages"] == 3, "no page is lost"


def test_without_its_title_page_a_paper_keeps_the_type_that_somebody_chose(table: Table) -> None:
    table.arrange(([1, 2, 3], "to_khai_khac"))
    table.arrange(([2, 3], None))
    assert table.papers == [(1, "to_khai_khac", [2, 3])]
    assert table.shown["documents"][0]["type_confidence"] == 1


def test_a_type_that_nobody_was_sure_of_can_be_confirmed(table: Table) -> None:
    version = table.shown["version"]
    assert table.shown["documents"][0]["type_confidence"] == 0.9
    table.arrange(([1, 2, 3], "don"))
    assert table.shown["documents"][0]["type_confidence"] == 1
    assert table.shown["version"] == version + 1


def test_asked_again_it_changes_nothing(table: Table, session: Session) -> None:
    first = table.arrange(([1, 2], None), ([3], None)).json()
    again = table.arrange(([1, 2], None), ([3], None)).json()
    assert again["version"] == first["version"]
    assert session.scalar(select(func.count()).select_from(Arrangement)) == 1


class TestWhatPeopleSaid:
    def test_goes_with_the_page_and_the_name(self, table: Table) -> None:
        table.say(1, "nguoi_lam_don", "Lò Văn Thật")
        table.say(1, "noi_cu_tru", "thôn Nà Thật")
        table.arrange(([1], None), ([2, 3], "don"))
        assert table.fields(1)["nguoi_lam_don"] == "Lò Văn Thật"
        assert table.fields(2)["noi_cu_tru"] == "thôn Nà Thật"
        assert table.fields(1).get("noi_cu_tru") is None

    def test_stays_in_the_history_where_the_type_has_no_such_field(self, table: Table, session: Session) -> None:
        table.say(1, "nguoi_lam_don", "Lò Văn Thật")
        table.arrange(([1, 2, 3], "bien_lai"))
        assert "nguoi_lam_don" not in table.fields(1)
        assert session.scalars(select(FieldChange.new)).all() == ["Lò Văn Thật"]
        clerk = principal_of(table.desk.make.user(units=[table.desk.unit]))
        [change] = overview.changes(session, clerk, table.id)
        assert (change.field, change.new) == ("nguoi_lam_don", "Lò Văn Thật")
        table.arrange(([1, 2, 3], "don"))
        assert table.fields(1)["nguoi_lam_don"] == "Lò Văn Thật", "the paper that returns brings it back"

    def test_that_does_not_fit_the_new_field_is_left_out(self, table: Table) -> None:
        table.arrange(([1, 2, 3], "giay_khai_sinh"))
        table.say(1, "ngay_dang_ky", "1999-01-02")
        table.say(1, "ho_ten", "Lò Văn Thật")
        table.arrange(([1, 2, 3], "khac"))
        assert "ngay_dang_ky" not in table.fields(1)

    def test_of_the_first_paper_counts_when_two_are_merged(self, table: Table) -> None:
        table.arrange(([1, 2], None), ([3], "don"))
        table.say(1, "nguoi_lam_don", "Lò Văn Một")
        table.say(2, "nguoi_lam_don", "Lò Văn Hai")
        for merged in ([1, 3, 2], [1, 2, 3]):  # one that is new, and one that was here before
            table.arrange((merged, None))
            assert table.fields(1)["nguoi_lam_don"] == "Lò Văn Một"
            table.undo()
            assert [table.fields(n)["nguoi_lam_don"] for n in (1, 2)] == ["Lò Văn Một", "Lò Văn Hai"]

    def test_not_on_the_paper_is_not_said_of_pages_that_came_later(self, table: Table) -> None:
        table.arrange(([1], None), ([2, 3], None))
        table.say(1, "noi_cu_tru", None)
        table.arrange(([1, 2], None), ([3], None))
        assert table.fields(1)["noi_cu_tru"], "the page that came may well say it"
        table.arrange(([1], "don"), ([2, 3], None))
        assert table.fields(1)["noi_cu_tru"] is None


class TestUndo:
    def test_gives_back_what_was_there(self, table: Table) -> None:
        table.say(1, "nguoi_lam_don", "Lò Văn Thật")
        before = table.shown["documents"]
        table.arrange(([3], "khac"), ([1, 2], "bien_lai"))
        assert table.shown["arrangement_undoable"]
        answer = table.undo()
        assert answer.status_code == 200
        assert table.shown["documents"] == before
        assert not table.shown["arrangement_undoable"]
        assert (table.undo().status_code, table.undo().json()["code"]) == (409, "conflict")

    def test_goes_back_step_by_step(self, table: Table) -> None:
        table.arrange(([1, 2], None), ([3], None))
        table.arrange(([3], None), ([1, 2], None))
        table.arrange(([3], None))
        for expected in ([[3], [1, 2]], [[1, 2], [3]], [[1, 2, 3]]):
            table.undo()
            assert [p[2] for p in table.papers] == expected

    def test_keeps_what_was_said_since(self, table: Table) -> None:
        table.say(1, "nguoi_lam_don", "Lò Văn Cũ")
        table.arrange(([1, 2], None), ([3], None))
        table.say(1, "nguoi_lam_don", "Lò Văn Mới")
        table.undo()
        assert table.fields(1)["nguoi_lam_don"] == "Lò Văn Mới"

    def test_leaves_papers_of_files_that_came_since(self, table: Table) -> None:
        table.arrange(([3], None), ([1, 2], None))
        desk = table.desk
        version = table.shown["version"]
        added = desk.call(
            "POST", f"/dossiers/{table.id}/files", version, files={"file": ("b.png", b"\x89PNG\r\n\x1a\n")}
        )
        assert added.status_code == 202
        desk.read(added.json()["extraction_id"])
        table.undo()
        assert [p[1] for p in table.papers] == ["don", "van_ban_hanh_chinh"]


@pytest.mark.parametrize("database_kind", ["sqlite"])
@pytest.mark.parametrize(
    ("papers", "code"),
    [
        ([([1, 4], None)], "unknown_page"),
        ([([1], "khong_co_loai_nay")], "unknown_type"),
        ([([1, 1], None)], "invalid_request"),
        ([([1, 2], None), ([2, 3], None)], "invalid_request"),
        ([([], None)], "invalid_request"),
        ([([0], None)], "invalid_request"),
    ],
)
def test_what_cannot_be_is_refused(table: Table, papers: list[tuple[list[int], str | None]], code: str) -> None:
    version = table.shown["version"]
    answer = table.arrange(*papers)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert table.shown["version"] == version


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_pages_of_another_dossier_are_unknown(table: Table) -> None:
    other = Table(table.desk, [([1], "don")], pages(REQUEST), shade=10)
    table.extraction = other.extraction
    assert table.arrange(([1], None)).json()["code"] == "unknown_page"


def test_whoever_saw_an_older_version_is_told(table: Table) -> None:
    version = table.shown["version"]
    table.say(1, "nguoi_lam_don", "Lò Văn Thật")
    late = table.arrange(([1, 2], None), version=version)
    assert (late.status_code, late.json()["code"]) == (412, "stale_version")
    missing = table.desk.call("PUT", f"/dossiers/{table.id}/arrangement", json={"papers": []})
    assert (missing.status_code, missing.json()["code"]) == (428, "version_required")
    assert table.papers == [(1, "don", [1, 2, 3])]


def test_another_unit_sees_nothing(table: Table) -> None:
    stranger = Desk(table.desk.app, table.desk.client, table.desk.make)
    for method, path in (("PUT", "arrangement"), ("POST", "arrangement/undo")):
        answer = stranger.call(method, f"/dossiers/{table.id}/{path}", 1, json={"papers": []})
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_a_confirmed_dossier_is_counted_once_and_stays_as_it_is(table: Table) -> None:
    desk = table.desk
    table.arrange(([1, 2], None), ([3], None))
    for n, document in enumerate(table.shown["documents"], 1):
        for field in document["fields"]:
            if field["needs_review"]:
                table.say(n, field["name"], field["value"])
    assert table.shown["not_confirmable"] is None
    assert desk.call("POST", f"/dossiers/{table.id}/confirm", table.shown["version"]).status_code == 200
    for answer in (table.arrange(([1], None)), table.undo()):
        assert (answer.status_code, answer.json()["code"]) == (409, "conflict")
    assert not table.shown["arrangement_undoable"]
    assert len(table.papers) == 2
    listed = desk.call("GET", "/progress/dossiers", params={"unit": desk.unit.code}).json()
    assert (listed["total"], [d["id"] for d in listed["dossiers"]]) == (1, [table.id]), "two papers, one dossier"


def test_undecided_fields_of_papers_that_gave_way_hold_nothing_up(table: Table, session: Session) -> None:
    table.arrange(([1, 2, 3], "khac"))
    table.arrange(([3], "bien_lai"))
    left = sum(f["needs_review"] for f in table.shown["documents"][0]["fields"])
    assert table.shown["fields_to_review"] == left
    for field in table.shown["documents"][0]["fields"]:
        if field["needs_review"]:
            table.say(1, field["name"], field["value"])
    listed = table.desk.call("GET", "/dossiers", params={"status": "ready"}).json()["items"]
    assert [d["id"] for d in listed] == [table.id]


def test_who_arranged_what_is_noted_without_what_stands_on_the_papers(table: Table, session: Session) -> None:
    table.arrange(([1, 2], None), ([3], None))
    table.undo()
    noted = session.scalars(select(AuditEvent).where(AuditEvent.action.like("dossier.arrange%"))).all()
    assert [e.action for e in noted] == ["dossier.arrange", "dossier.arrange_undo"]
    assert [p["pages"] for p in noted[0].details["before"]] == [[1, 2, 3]]
    assert [(p["type"], p["pages"]) for p in noted[0].details["after"]] == [("don", [1, 2]), ("bien_lai", [3])]
    assert "Mẫu" not in str([e.details for e in noted])


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_the_history_says_who_arranged_the_papers(table: Table, client: TestClient) -> None:
    clerk = table.desk.make.user(units=[table.desk.unit])
    table.say(1, "nguoi_lam_don", "Lò Văn Thật")
    table.arrange(([1, 2], None), ([3], None))
    table.undo()
    sign_in(table.desk.app, client, clerk)
    shown = client.get(f"/ho-so/{table.id}/lich-su").text
    assert "Từ 1 thành 2 giấy tờ, đã hoàn tác" in shown
    assert shown.index("Sắp xếp giấy tờ") < shown.index("Lò Văn Thật"), "the newest first"


def test_a_page_of_an_identity_paper_is_noted_even_where_it_belongs_to_no_paper(desk: Desk, session: Session) -> None:
    table = Table(desk, [([1], "can_cuoc")], pages(REQUEST))
    table.arrange()
    assert desk.call("GET", f"/extractions/{table.extraction}/pages/1/image").status_code == 200
    seen = session.scalars(select(AuditEvent).where(AuditEvent.action == "identity_paper.view")).all()
    assert seen[-1].details["what"] == "image"


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_a_page_is_a_blur_as_long_as_it_may_be_an_identity_papers(desk: Desk) -> None:
    table = Table(desk, [([1], "can_cuoc"), ([2], "don")], pages(REQUEST, MORE))
    for number in (1, 2):
        desk.app.state.storage.write(page_key(table.extraction, number, "jpg"), striped())

    def thumbnail(number: int) -> bytes:
        return desk.call("GET", f"/extractions/{table.extraction}/pages/{number}/thumbnail").content

    masked, clear = thumbnail(1), thumbnail(2)
    assert masked != clear
    table.arrange(([1, 2], None))
    assert thumbnail(2) == masked, "merged into the card"
    table.undo()
    assert thumbnail(2) == clear
    table.arrange(([2], None))
    assert thumbnail(1) == masked, "a card that is left out is still a card"


def test_erasure_leaves_nothing_of_papers_that_gave_way(table: Table, session: Session) -> None:
    table.say(1, "nguoi_lam_don", "Lò Văn Thật")
    table.arrange(([1], None), ([2, 3], None))
    assert table.desk.call("DELETE", f"/extractions/{table.extraction}").status_code == 204
    for model in (DossierDocument, DocumentField, FieldChange, Arrangement):
        assert session.scalar(select(func.count()).select_from(model)) == 0, model
