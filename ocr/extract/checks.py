"""Checks between the fields of a paper (facts.md 2.12): each gives a sentence that a clerk understands.

A check is declared in the type's file by its rule and the fields that play its roles; a rule whose fields
are not all there says nothing.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

from ocr.vietnamese.dates import find_date
from ocr.vietnamese.normal import key
from ocr.vietnamese.numbers import is_spelled_out, words_to_number
from schemas.document_types.declaration import DocumentType, Kind
from schemas.record import Level

from .found import Found

Roles = dict[str, Found]
Rule = Callable[[Roles], None]
"""Notes its outcome on the fields that it was given."""


@lru_cache(maxsize=1)
def _card_provinces() -> frozenset[str]:
    text = files("ocr.vietnamese").joinpath("data", "cccd_province_codes.csv").read_text(encoding="utf-8")
    return frozenset(row["code"] for row in csv.DictReader(text.splitlines()))


def _year(found: Found) -> int | None:
    match = re.match(r"(\d{4})", str(found.value))
    return int(match[1]) if match else None


def _vn(iso: str) -> str:
    """An ISO date as Vietnamese readers write it."""
    parts = iso[:10].split("-")
    return "/".join(reversed(parts))


def identity_year(number: str) -> int:
    """The year of birth in a 12-figure identity number (century in figure 4, year in figures 5 and 6)."""
    return 1900 + 100 * (int(number[3]) // 2) + int(number[4:6])


def may_be_born(number: str, birth: str) -> bool:
    """Whether whoever bears ``number`` may be born on ``birth`` (ISO, or a year): no number of 12 figures says no."""
    year = re.match(r"\d{4}", birth)
    return not re.fullmatch(r"\d{12}", number) or year is None or identity_year(number) == int(year.group())


def _twelve(found: Found) -> str | None:
    match = re.search(r"(?<!\d)\d{12}(?!\d)", str(found.value))
    return match.group() if match else None


_LAST_OLD_PROVINCE = 38
"""Identity cards of nine figures begin with the number of the province that issued them, 01 to 38."""


def identity_birth(roles: Roles) -> None:
    """Figures 4 to 6 of the identity number say century, sex and year of birth (TT 07/2016/TT-BCA)."""
    identity_province(roles)
    identity = roles["identity"]
    number = _twelve(identity)
    if number is None:
        return
    birth, sex = roles.get("birth"), roles.get("sex")
    year = _year(birth) if birth is not None else None
    if birth is not None and year is not None and identity_year(number) != year:
        message = f"Số định danh cho năm sinh {identity_year(number)}, giấy ghi {year}."
        identity.check("identity_birth", Level.ERROR, message)
        birth.check("identity_birth", Level.ERROR, message)
    elif birth is not None and year is not None:
        identity.witnesses += 1
        birth.witnesses += 1
    if sex is not None and sex.value in ("Nam", "Nữ"):
        told = "Nam" if int(number[3]) % 2 == 0 else "Nữ"
        if told != sex.value:
            message = f"Số định danh cho giới tính {told}, giấy ghi {sex.value}."
            identity.check("identity_sex", Level.ERROR, message)
            sex.check("identity_sex", Level.ERROR, message)
        else:
            sex.witnesses += 1


_LAST_CENTURY = "3"
"""Fourth figure of an identity number: 0 and 1 were born from 1900 on, 2 and 3 from 2000 on."""


def identity_province(roles: Roles) -> None:
    """The first figures of an identity number name a province: three of twelve, two of nine."""
    number = _twelve(roles["identity"])
    if number is not None and number[:3] not in _card_provinces():
        roles["identity"].check(
            "identity_province", Level.ERROR, f"Không có mã tỉnh {number[:3]} trong số định danh."
        )
    elif number is not None and number[3] > _LAST_CENTURY:
        message = f"Chữ số thứ tư của số định danh là {number[3]}: chưa có ai sinh ở thế kỷ đó."
        roles["identity"].check("identity_province", Level.ERROR, message)
    nine = re.search(r"(?<!\d)(\d\d)\d{7}(?!\d)", str(roles["identity"].value))
    if number is None and nine is not None and not 1 <= int(nine[1]) <= _LAST_OLD_PROVINCE:
        message = f"Số chứng minh nhân dân không bắt đầu bằng {nine[1]}."
        roles["identity"].check("identity_province", Level.WARN, message)


def _agree(*fields: Found) -> None:
    """Notes that ``fields`` say the same in different ways."""
    for found in fields:
        found.witnesses += 1


def _spell_out(figures: Found, words: Found) -> None:
    """Notes that both say the same, where the words are all read as such words are spelled."""
    if is_spelled_out(str(words.value)):
        figures.spelled_out = words.spelled_out = True


def date_in_words(roles: Roles) -> None:
    spelled = find_date(str(roles["words"].value))
    if spelled is None or spelled.iso is None:
        return
    stated = str(roles["date"].value)
    if len(stated) < len(spelled.iso) == 10 and spelled.iso.startswith(stated):
        roles["date"].value, roles["date"].agreement = spelled.iso, 0.6  # the figures were read in part
    elif spelled.iso != stated and len(spelled.iso) == len(stated):
        message = f"Ngày bằng số {_vn(stated)} khác ngày bằng chữ {_vn(spelled.iso)}."
        roles["date"].check("date_in_words", Level.WARN, message)
        roles["words"].check("date_in_words", Level.WARN, message)
    elif spelled.iso == stated:
        roles["date"].agreement = 1.0
        _agree(roles["date"], roles["words"])
        _spell_out(roles["date"], roles["words"])


def _figures(number: float) -> str:
    return re.sub(r"\D", "", f"{number:.10g}")


def number_in_words(roles: Roles) -> None:
    spelled = words_to_number(str(roles["words"].value))
    stated = roles["number"].value
    if spelled is None or not isinstance(stated, int | float):
        return
    if abs(spelled - stated) > 1e-6:
        if _figures(spelled) == _figures(stated):  # only the comma was not read: "53331" for 5333,1
            roles["number"].value = spelled
        message = f"Số {stated:,.6g} khác số bằng chữ {spelled:,.6g}."
        roles["number"].check("number_in_words", Level.WARN, message)
        roles["words"].check("number_in_words", Level.WARN, message)
    else:
        roles["number"].agreement = roles["words"].agreement = 1.0
        _agree(roles["number"], roles["words"])
        _spell_out(roles["number"], roles["words"])
    if "m²" in roles["number"].raw and not re.search(r"vuông|m²|m2", str(roles["words"].value).lower()):
        roles["words"].check("number_in_words", Level.WARN, "Thiếu đơn vị (mét vuông) ở cuối; có thể đọc thiếu chữ.")


def date_order(roles: Roles) -> None:
    earlier, later = str(roles["earlier"].value)[:10], str(roles["later"].value)[:10]
    size = min(len(earlier), len(later))
    if earlier[:size] > later[:size]:
        message = f"Ngày {_vn(earlier)} phải trước ngày {_vn(later)}."
        roles["earlier"].check("date_order", Level.ERROR, message)
        roles["later"].check("date_order", Level.ERROR, message)


def not_future(roles: Roles) -> None:
    if str(roles["date"].value)[:10] > date.today().isoformat():
        roles["date"].check("not_future", Level.ERROR, f"Ngày {_vn(str(roles['date'].value))} ở tương lai.")


_OPENS, _CLOSES = "06:30", "18:30"
"""Counters take papers in and give them back within these hours, extra ones with them."""


def office_hours(roles: Roles) -> None:
    hour = str(roles["time"].value)[11:16]
    if hour and not _OPENS < hour <= _CLOSES:
        roles["time"].check("office_hours", Level.WARN, f"Giờ {hour} ngoài giờ tiếp nhận, trả kết quả; cần xem lại.")


def _age_between(roles: Roles, low: int, high: int, who: str) -> None:
    child, parent = _year(roles["child"]), _year(roles["parent"])
    if child is not None and parent is not None and not low <= child - parent <= high:
        message = f"Tuổi {who} khi sinh con là {child - parent}, cần kiểm tra."
        roles["parent"].check("parent_age", Level.WARN, message)


def parent_age(roles: Roles) -> None:
    _age_between(roles, 12, 55, "mẹ")


def father_age(roles: Roles) -> None:
    _age_between(roles, 14, 90, "cha")


def _marriage_age(roles: Roles, least: int, who: str) -> None:
    born, registered = str(roles["birth"].value), str(roles["registered"].value)
    if len(born) < 10 or len(registered) < 10:
        return
    age = int(registered[:4]) - int(born[:4]) - (registered[5:10] < born[5:10])
    if age < least:
        roles["birth"].check("marriage_age", Level.WARN, f"{who} {age} tuổi khi đăng ký kết hôn, dưới {least} tuổi.")


def marriage_age_wife(roles: Roles) -> None:
    _marriage_age(roles, 18, "Vợ")


def marriage_age_husband(roles: Roles) -> None:
    _marriage_age(roles, 20, "Chồng")


def six_months(roles: Roles) -> None:
    issued = str(roles["date"].value)
    if len(issued) < 10:
        return
    day = date.fromisoformat(issued[:10])
    months = day.month + 6
    end = date(day.year + (months - 1) // 12, (months - 1) % 12 + 1, min(day.day, 28))
    if end < date.today():
        roles["date"].check(
            "six_months", Level.INFO, f"Giấy hết giá trị sử dụng từ {_vn(end.isoformat())} (6 tháng)."
        )


def tax_code(roles: Roles) -> None:
    """Check figure of a 10-figure tax code: weights 31, 29, 23, 19, 17, 13, 7, 5, 3."""
    code = re.sub(r"-\d{3}$", "", str(roles["code"].value))
    if len(code) != 10 or not code.isdigit():
        return
    total = sum(int(c) * w for c, w in zip(code, (31, 29, 23, 19, 17, 13, 7, 5, 3), strict=False))
    if (10 - total % 11) % 11 != int(code[9]):
        roles["code"].check("tax_code", Level.ERROR, f"Mã số thuế {code} sai số kiểm tra.")
    else:
        roles["code"].witnesses += 1


def serial(roles: Roles) -> None:
    if not re.fullmatch(r"[A-ZĐ]{1,2} ?(?:\d{6}|\d{8})", str(roles["serial"].value)):
        roles["serial"].check("serial", Level.WARN, "Số phát hành không đúng dạng hai chữ cái và 6 hoặc 8 chữ số.")


def figures(roles: Roles) -> None:
    if not re.fullmatch(r"\d{1,5}[a-z]?(?:\(\d+\))?", str(roles["value"].value)):
        roles["value"].check("figures", Level.WARN, "Số thửa, số tờ bản đồ thường chỉ gồm chữ số.")


def dossier_code(roles: Roles) -> None:
    """yymmdd of a dossier code is a date that has been; the code is {body}-{yymmdd}-{number}."""
    match = re.search(r"-(\d{2})(\d{2})(\d{2})-\d{4,7}$", str(roles["code"].value))
    if match is None:
        roles["code"].check("dossier_code", Level.WARN, "Mã hồ sơ không đúng dạng mã đơn vị-ngày-số thứ tự.")
        return
    try:
        received = date(2000 + int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        roles["code"].check("dossier_code", Level.WARN, "Phần ngày trong mã hồ sơ không phải là ngày.")
        return
    if received > date.today():
        roles["code"].check("dossier_code", Level.WARN, "Phần ngày trong mã hồ sơ ở tương lai.")


def procedure_code(roles: Roles) -> None:
    if not re.fullmatch(r"[1-3]\.\d{6}(?:\.\S+)?", str(roles["code"].value)):
        roles["code"].check("procedure_code", Level.WARN, "Mã thủ tục không đúng dạng x.xxxxxx.")


def card_expiry(roles: Roles) -> None:
    """A card runs out on a birthday (14, 25, 40 or 60); one that never does says so."""
    birth, expiry = str(roles["birth"].value), str(roles["expiry"].value)
    if len(birth) == 10 and len(expiry) == 10:
        if birth[5:] != expiry[5:]:
            roles["expiry"].check("card_expiry", Level.WARN, "Ngày hết hạn thường trùng ngày, tháng sinh.")
        else:
            _agree(roles["birth"], roles["expiry"])


RULES: dict[str, Rule] = {
    "identity_birth": identity_birth,
    "identity_year": identity_birth,
    "identity_province": identity_province,
    "date_in_words": date_in_words,
    "number_in_words": number_in_words,
    "date_order": date_order,
    "not_future": not_future,
    "office_hours": office_hours,
    "parent_age": parent_age,
    "father_age": father_age,
    "marriage_age_wife": marriage_age_wife,
    "marriage_age_husband": marriage_age_husband,
    "six_months": six_months,
    "tax_code": tax_code,
    "serial": serial,
    "figures": figures,
    "dossier_code": dossier_code,
    "procedure_code": procedure_code,
    "card_expiry": card_expiry,
}
_OPTIONAL = {"sex"}
_ROLES: dict[str, set[str]] = {
    "identity_birth": {"identity", "birth", "sex"},
    "identity_year": {"identity", "birth", "sex"},
    "identity_province": {"identity"},
    "date_in_words": {"date", "words"},
    "number_in_words": {"number", "words"},
    "date_order": {"earlier", "later"},
    "not_future": {"date"},
    "office_hours": {"time"},
    "parent_age": {"child", "parent"},
    "father_age": {"child", "parent"},
    "marriage_age_wife": {"birth", "registered"},
    "marriage_age_husband": {"birth", "registered"},
    "six_months": {"date"},
    "tax_code": {"code"},
    "serial": {"serial"},
    "figures": {"value"},
    "dossier_code": {"code"},
    "procedure_code": {"code"},
    "card_expiry": {"birth", "expiry"},
}
"""The roles that a rule knows; ``identity_birth`` can do without all but the first."""
_MAY_BE_LEFT_OUT = {"identity_birth": {"birth", "sex"}, "identity_year": {"birth", "sex"}}


def _required(rule: str) -> set[str]:
    return _ROLES[rule] - _MAY_BE_LEFT_OUT.get(rule, set())


Groups = dict[str, list[Found]]
"""What was found in each group that a check names."""


def one_side_only(groups: Groups) -> None:
    """Where only one of two sides was found, they were not told apart: what was found may be the other one's."""
    if all(groups.values()):
        return
    for found in (one for members in groups.values() for one in members):
        found.check(
            "one_side_only", Level.WARN, "Giấy có hai bên mà chỉ đọc được một; cần xem giá trị này là của bên nào."
        )


GROUP_RULES: dict[str, Callable[[Groups], None]] = {"one_side_only": one_side_only}


def signer_is_somebody_else(declared: DocumentType, fields: dict[str, Found]) -> None:
    """Whoever signs a paper for an office is none of the people whom the paper is about: where both have one name,
    the name under another signature (the spouses', the applicant's) was taken."""
    named = {f.name: fields[f.name] for f in declared.fields if f.kind is Kind.PERSON and f.name in fields}
    for signer in (f.name for f in declared.fields if f.zone == "signature" and f.name in named):
        mine = named[signer]
        others = [found for name, found in named.items() if name != signer]
        if mine.value and any(key(str(found.value)) == key(str(mine.value)) for found in others):
            mine.check(
                "signer_is_party", Level.WARN, "Người ký trùng tên với người ghi trong giấy; cần xem lại chữ ký."
            )


def apply_checks(declared: DocumentType, fields: dict[str, Found]) -> None:
    """Runs the checks that ``declared`` names on ``fields``, and those of every paper; notes what comes of them."""
    signer_is_somebody_else(declared, fields)
    for check in declared.checks:
        group_rule = GROUP_RULES.get(check.rule)
        if group_rule is not None:
            group_rule(
                {
                    group: [fields[f.name] for f in declared.fields if f.group == group and f.name in fields]
                    for group in check.groups
                }
            )
        rule = RULES.get(check.rule)
        roles: dict[str, Any] = {
            role: fields[name]
            for role, name in check.fields.items()
            if name in fields and fields[name].value is not None
        }
        if rule is None or not _required(check.rule) <= set(roles):
            continue
        if all(role in roles or role in _OPTIONAL for role in check.fields):
            rule(roles)


def unsound_checks(declared: DocumentType) -> list[str]:
    """What is wrong with the checks that ``declared`` names, a sentence each."""
    problems: list[str] = []
    for check in declared.checks:
        if check.rule in GROUP_RULES:
            if not check.groups:
                problems.append(f"quy tắc {check.rule}: thiếu groups")
        elif check.rule not in RULES:
            problems.append(f"không có quy tắc kiểm tra “{check.rule}”")
        else:
            given = set(check.fields)
            if missing := _required(check.rule) - given:
                problems.append(f"quy tắc {check.rule}: thiếu vai {', '.join(sorted(missing))}")
            if strange := given - _ROLES[check.rule]:
                problems.append(f"quy tắc {check.rule}: không có vai {', '.join(sorted(strange))}")
    return problems
