"""Specimen users, inventories and dossiers, so that every page has something to show.

The specimen papers were drawn and read by whoever calls (``samples.demo``); here they become rows, through the same
services that people and workers use. Only dates are laid into the past, for curves to have a shape.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from sqlalchemy import func, select

from app.accounts import service as accounts
from app.accounts.models import Role, User
from app.accounts.principal import ROLE_SCOPES, SYSTEM, Principal
from app.db.base import now
from app.db.session import Database, Session, transaction
from app.dossiers import service as dossiers
from app.dossiers.models import Dossier
from app.errors import ProblemError
from app.extractions import lifecycle
from app.extractions import queries as extraction_queries
from app.extractions.models import PageResult
from app.progress.inventory import declare
from app.progress.moments import CIVIL
from app.queue import Queue, Step, Work
from app.settings import Settings
from app.storage import Storage, open_storage
from app.units.models import Unit
from app.units.queries import all_by_code
from schemas.record import ExtractionRecord

FIRST_DAY = dt.datetime(2025, 7, 15, 8, tzinfo=CIVIL)
DEADLINE = dt.datetime(2025, 12, 31, 17, tzinfo=CIVIL)
DECLARED_ON = dt.datetime(2025, 7, 10, 9, tzinfo=CIVIL)
_CLERKED_UNITS = 3
_PAPER = "Báo cáo thống kê hồ sơ cần số hóa (số liệu minh họa)"


@dataclass(frozen=True)
class Specimen:
    """A scan as a clerk would hand it in."""

    filename: str
    title: str
    content: bytes


@dataclass(frozen=True)
class ReadSpecimen:
    """A scan with what reading it gave: per page the reading's JSON and the preview, and the searchable PDF."""

    scan: Specimen
    record: ExtractionRecord
    pages: Sequence[tuple[bytes, bytes]]
    pdf: bytes


@dataclass(frozen=True)
class DemoUser:
    """``password`` is shown once and must be changed at the first sign-in."""

    username: str
    password: str
    role: str
    units: str


class DemoRefused(RuntimeError):
    """The database has real data."""


class _Unqueued(Queue):
    """For what is already read and needs no worker."""

    def enqueue(self, work: Work) -> bool:
        return True


def refuse_real_data(settings: Settings) -> None:
    """Raises ``DemoRefused`` where there is a dossier, or a user besides the first administrator."""
    db = Database(settings.database)
    try:
        with transaction(db) as session:
            held = session.scalar(select(func.count()).select_from(Dossier)) or 0
            people = session.scalar(select(func.count()).select_from(User)) or 0
    finally:
        db.dispose()
    if held or people > 1:
        raise DemoRefused(
            f"Cơ sở dữ liệu đã có {held} hồ sơ và {people} người dùng. "
            "Dữ liệu minh họa chỉ nên nạp vào hệ thống trống: "
            "hãy đặt SOHOA_HOME là thư mục khác, hoặc thêm --beside-real-data nếu thật sự muốn."
        )


def install(
    settings: Settings,
    read: Sequence[ReadSpecimen],
    waiting: Sequence[Specimen],
    tell: Callable[[str], None],
    most_units: int | None = None,
) -> list[DemoUser]:
    """Puts everything in, a transaction per unit. ``waiting`` are left for the workers to read.

    ``most_units``: fill only so many; default all. At least six specimens must have been read.
    """
    db, storage = Database(settings.database), open_storage(settings)
    queue = Queue(settings.redis, settings.page_time_limit_s)
    if not queue.reachable():
        queue = _Unqueued(settings.redis)  # the sweeper finds what waits as soon as the service runs
    try:
        shared = [_share(storage, number, specimen) for number, specimen in enumerate(read)]
        with transaction(db) as session:
            units = sorted(all_by_code(session).values(), key=lambda unit: unit.code)[:most_units]
            made = _users(session, units)
        clerks = {code: principal for _, principal, codes in made if principal.role is Role.CLERK for code in codes}
        rng = Random("sohoa demo")
        for number, unit in enumerate(units):
            with transaction(db) as session:
                shelf = _Shelf(session, storage, settings, unit, clerks.get(unit.code, SYSTEM), shared, rng)
                shelf.fill(number)
            if number % 25 == 24:
                tell(f"{number + 1}/{len(units)} đơn vị")
        for unit_code, clerk in clerks.items():
            with transaction(db) as session:
                _hand_in(session, storage, settings, queue, clerk, unit_code, waiting)
        return [user for user, _, _ in made]
    finally:
        queue.close()
        db.dispose()


@dataclass(frozen=True)
class _Shared:
    """The artifacts of one reading, lying in storage once for all the dossiers that show them."""

    specimen: ReadSpecimen
    prefix: str

    def key(self, name: str) -> str:
        return f"{self.prefix}/{name}"


def _share(storage: Storage, number: int, specimen: ReadSpecimen) -> _Shared:
    shared = _Shared(specimen, f"demo/{number:02d}")
    for page, (reading, preview) in enumerate(specimen.pages, 1):
        storage.write(shared.key(f"{page:05d}.json"), reading)
        storage.write(shared.key(f"{page:05d}.jpg"), preview)
    storage.write(shared.key("record.json"), specimen.record.model_dump_json().encode())
    storage.write(shared.key("document.pdf"), specimen.pdf)
    return shared


def _users(session: Session, units: Sequence[Unit]) -> list[tuple[DemoUser, Principal, list[str]]]:
    clerked = units[:: max(1, len(units) // _CLERKED_UNITS)][:_CLERKED_UNITS]
    wanted: list[tuple[str, str, Role, list[Unit]]] = [
        (f"canbo{number}", f"Cán bộ minh họa {number}", Role.CLERK, [unit]) for number, unit in enumerate(clerked, 1)
    ]
    wanted.append(("giamsat.tinh", "Giám sát toàn tỉnh (minh họa)", Role.SUPERVISOR, list(units)))
    wanted.append(("giamsat.cum", "Giám sát cụm xã (minh họa)", Role.SUPERVISOR, [*clerked, *units[1:8]]))
    return [_user(session, *row) for row in wanted]


def _user(
    session: Session, username: str, full_name: str, role: Role, units: Sequence[Unit]
) -> tuple[DemoUser, Principal, list[str]]:
    codes = [unit.code for unit in units]
    try:
        user = accounts.find_user(session, username)
        password = accounts.reset_password(session, SYSTEM, user.id)
    except ProblemError:
        user, password = accounts.create_user(session, SYSTEM, username, full_name, role, codes)
    principal = Principal("user", user.id, full_name, role, ROLE_SCOPES[role], frozenset(codes))
    where = units[0].full_name if len(units) == 1 else f"{len(units)} đơn vị"
    return DemoUser(username, password, role, where), principal, codes


class _Shelf:
    """The dossiers of one unit."""

    def __init__(
        self,
        session: Session,
        storage: Storage,
        settings: Settings,
        unit: Unit,
        clerk: Principal,
        shared: Sequence[_Shared],
        rng: Random,
    ) -> None:
        self.session, self.storage, self.settings = session, storage, settings
        self.unit, self.clerk, self.rng = unit, clerk, rng
        self.shared = rng.sample(list(shared), len(shared))
        self.queue = _Unqueued(settings.redis)
        self.count = 0

    def fill(self, number: int) -> None:
        """Some units have declared nothing, one has confirmed more than it declared, a few did nothing yet."""
        rng = self.rng
        declared = rng.randint(5, 20)
        confirmed = min(round(declared * rng.betavariate(2, 3)), len(self.shared) - 3)
        if number == 20:
            declared, confirmed = 3, 5
        if number % 12 != 5:
            who = f"UBND {self.unit.full_name}"
            declare(self.session, SYSTEM, self.unit.code, declared, who, _PAPER, in_force_from=DECLARED_ON)
        for _ in range(confirmed):
            self._confirm(self._read_dossier())
        for _ in range(2 if self.clerk is not SYSTEM else rng.choice((0, 0, 1))):
            self._read_dossier()
        if self.clerk is not SYSTEM:
            dossier_id = self._read_dossier()
            version = dossiers.detail(self.session, self.clerk, dossier_id).version
            dossiers.withdraw(self.session, self.clerk, dossier_id, version, "Nộp nhầm đơn vị (minh họa)")

    def _read_dossier(self) -> str:
        """A dossier whose file has been read: what the workers would have written."""
        shared = self.shared[self.count]
        self.count += 1
        session, settings, specimen = self.session, self.settings, shared.specimen
        (receipt,) = dossiers.receive(
            session, self.storage, self.clerk, self.unit.code,
            [dossiers.Upload(specimen.scan.filename, io.BytesIO(specimen.scan.content))],
            queue=self.queue, max_bytes=settings.max_file_bytes, one_dossier=True, title=specimen.scan.title,
            code=f"MH-{self.count:04d}", allow_duplicate=True,
        )  # fmt: skip
        extraction_id, dossier_id = str(receipt.extraction_id), str(receipt.dossier_id)
        task = lifecycle.claim(session, settings, Step.PREPARE, extraction_id)
        assert task is not None
        lifecycle.plan(session, self.queue, settings, task, {task.sources[0].file_id: len(specimen.pages)})
        session.flush()
        for page in range(1, len(specimen.pages) + 1):
            keys = {"reading_key": shared.key(f"{page:05d}.json"), "image_key": shared.key(f"{page:05d}.jpg")}
            session.add(PageResult(extraction_id=extraction_id, number=page, **keys))
        for page_range in extraction_queries.ranges(session, extraction_id):
            task = lifecycle.claim(session, settings, Step.READ, page_range.id)
            assert task is not None
            lifecycle.range_read(session, self.queue, task)
        task = lifecycle.claim(session, settings, Step.ASSEMBLE, extraction_id)
        assert task is not None
        lifecycle.complete(
            session, self.storage, task, specimen.record, shared.key("record.json"), shared.key("document.pdf")
        )
        session.flush()
        return dossier_id

    def _confirm(self, dossier_id: str) -> None:
        """A person accepts what is unsure, says of what cannot be read that it is not there, and confirms."""
        session, clerk = self.session, self.clerk
        detail = dossiers.detail(session, clerk, dossier_id)
        for document in detail.documents:
            unsure = [field for field in document.fields if field.needs_review]
            for field in unsure:
                if field.value is None:
                    detail = dossiers.set_field(
                        session, clerk, dossier_id, document.n, field.name, None, detail.version, "Không có trên giấy"
                    )
            names = [field.name for field in unsure if field.value is not None]
            if names:
                detail = dossiers.accept_fields(session, clerk, dossier_id, document.n, names, detail.version)
        dossiers.confirm(session, clerk, dossier_id, detail.version)
        dossier = session.get_one(Dossier, dossier_id)
        last = DEADLINE if self.rng.random() < 0.7 else now()
        dossier.confirmed_at = FIRST_DAY + (last - FIRST_DAY) * self.rng.random()
        dossier.created_at = dossier.confirmed_at - dt.timedelta(hours=self.rng.randint(1, 72))
        session.flush()


def _hand_in(
    session: Session,
    storage: Storage,
    settings: Settings,
    queue: Queue,
    clerk: Principal,
    unit_code: str,
    scans: Sequence[Specimen],
) -> None:
    for scan in scans:
        dossiers.receive(
            session, storage, clerk, unit_code, [dossiers.Upload(scan.filename, io.BytesIO(scan.content))],
            queue=queue, max_bytes=settings.max_file_bytes, one_dossier=True, title=scan.title, allow_duplicate=True,
        )  # fmt: skip
