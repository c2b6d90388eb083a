"""What a declared document type may say."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from schemas.record import Model, Text

Name = str
_NAME = r"^[a-z][a-z0-9_]{0,63}$"


class Kind(StrEnum):
    """The grammar of a value: how it is read from the paper and what it becomes."""

    TEXT = "text"  # as printed, one line
    PERSON = "person"  # a person's name, title-cased
    DATE = "date"  # ISO, or year, or year and month
    DATETIME = "datetime"  # ISO with hour and minute where printed
    NUMBER = "number"
    MONEY = "money"  # VND
    AREA = "area"  # m²
    DIGITS = "digits"  # a string of figures, leading zeros kept
    IDENTITY = "identity"  # 12 figures, or 9 on older papers
    TAX_CODE = "tax_code"
    CODE = "code"  # figures, letters and signs without blanks
    SEX = "sex"
    ETHNIC = "ethnic"
    NATIONALITY = "nationality"
    PLACE = "place"
    LIST = "list"  # items, one a line or parted by signs
    PAIRS = "pairs"  # every caption and value of the paper
    TABLE = "table"  # rows of a table, each a set of named columns


class CaptionStyle(StrEnum):
    """Where a value stands, seen from its caption."""

    AFTER = "after"  # on the same line, going on below
    BELOW = "below"  # on the line below


class Engine(StrEnum):
    LETTER = "letter"  # NĐ 30/2020: by place and grammar
    FORM = "form"  # by captions
    CARD = "card"  # identity cards: codes, then captions
    OTHER = "other"  # unknown papers: title, date, captions and values


class DeclaredField(Model):
    """One field. ``captions`` are matched without diacritics and through reading slips, the longest first."""

    name: str = Field(pattern=_NAME)
    title: Text
    kind: Kind = Kind.TEXT
    captions: list[Text] = []
    yielding: list[Text] = Field(
        default=[], description="those of the captions that give way to every other where the paper has several"
    )
    style: CaptionStyle = CaptionStyle.AFTER
    group: str | None = Field(default=None, description="only within this group of the paper")
    until: list[Text] = Field(default=[], description="words that end the value, besides any other caption")
    pattern: str | None = Field(
        default=None, description="regular expression that the value must hold; group 1 is taken"
    )
    sign: str | None = Field(
        default=None,
        description="regular expression of a value that is unmistakable wherever it stands; group 1 is taken",
    )
    known: list[Text] = Field(
        default=[], description="values that the field nearly always has: what reads nearly like one of them is it"
    )
    symbols: list[Text] = Field(
        default=[], description="abbreviations that follow a number behind a stroke: one that was lost is put back"
    )
    lines: int = Field(default=1, ge=1, le=30, description="lines that the value may take up")
    zone: Literal["anywhere", "head", "title", "signature"] = "anywhere"
    authority: bool = Field(
        default=False,
        description="of a letterhead: the authority, where the office under it that wrote the paper names no place",
    )
    required: bool = False
    sensitive: bool = False
    columns: dict[str, list[Text]] = Field(default={}, description="for a table: column name → its headings")
    column_kinds: dict[str, Kind] = Field(default={}, description="for a table: column name → kind, default text")
    column_options: dict[str, list[Text]] = Field(
        default={},
        description="for a table: column name → values that may head a column each, to be crossed in a row",
    )
    column_known: dict[str, list[Text]] = Field(
        default={}, description="for a table: column name → values that it nearly always has"
    )
    occurrence: int = Field(default=1, ge=1, description="which of several equal captions, in reading order")
    unit: Literal["", "g"] = Field(
        default="", description="of a number: the unit that it becomes where it says another"
    )
    words_of: str | None = Field(default=None, description="the field whose value this one spells out")
    made_of: list[str] = Field(
        default=[],
        description="fields whose values this one repeats side by side: it is decided when they are. Papers may lack "
        "those between the first and the last",
    )
    made_with: list[Annotated[str, Field(min_length=1, max_length=3)]] = Field(
        default=[],
        description="signs that may stand between what it is made of: an unread one is put together with the first "
        "of them that no part holds",
    )
    several: bool = Field(
        default=False, description="the paper may name several people: all of them are the value, set apart by commas"
    )
    year_alone: bool = Field(default=False, description="a date that papers may give by its year or month alone")

    @model_validator(mode="after")
    def _sound(self) -> Self:
        for name, expression in (("pattern", self.pattern), ("sign", self.sign)):
            try:
                re.compile(expression or "")
            except re.error as error:
                raise ValueError(f"{name} của trường {self.name} không phải biểu thức chính quy: {error}") from error
        if strangers := set(self.yielding) - set(self.captions):
            raise ValueError(f"trường {self.name}: yielding nhắc nhãn không có: {', '.join(sorted(strangers))}")
        if self.kind is Kind.TABLE and not self.columns:
            raise ValueError(f"trường bảng {self.name} thiếu columns")
        if strangers := set(self.column_kinds) - set(self.columns):
            raise ValueError(f"trường {self.name}: column_kinds nhắc cột không có: {', '.join(sorted(strangers))}")
        if strangers := set(self.column_known) - set(self.columns):
            raise ValueError(f"trường {self.name}: column_known nhắc cột không có: {', '.join(sorted(strangers))}")
        if strangers := set(self.column_options) - set(self.columns):
            raise ValueError(f"trường {self.name}: column_options nhắc cột không có: {', '.join(sorted(strangers))}")
        return self


class Group(Model):
    """A part of the paper whose captions repeat elsewhere (mother and father; wife and husband)."""

    name: str = Field(pattern=_NAME)
    starts: list[Text] = Field(min_length=1, description="captions that begin the part")
    heads: list[Text] = Field(
        default=[], description="what heads the part where it stands alone: over a column, before a row, over rows"
    )
    aside: bool = Field(
        default=False, description="somebody else of whom the paper speaks: who he is and when born fills no field"
    )
    spoken: list[Text] = Field(default=[], description="what a sentence that tells of the part begins with: Bà, Ông")
    column: Literal["left", "right"] | None = Field(default=None, description="where two parts stand side by side")


class CheckRule(Model):
    """A check of the catalogue (ocr/extract/checks.py) on fields of this type, by the roles that it asks for."""

    rule: str = Field(pattern=_NAME)
    fields: dict[str, str] = Field(default={}, description="role → field name")
    groups: list[str] = Field(default=[], description="for a rule about whole groups: their names")


class FormVersion(Model):
    """One form that the paper was printed on, told by phrases that stand on it and on no other version."""

    basis: Text = Field(description="the act that prescribes this version")
    marks: list[Text] = Field(min_length=1, description="all of them stand on the paper")
    valid_from: date | None = None
    valid_to: date | None = None

    @model_validator(mode="after")
    def _sound(self) -> Self:
        if self.valid_from is None and self.valid_to is None:
            raise ValueError(f"mẫu {self.basis}: thiếu valid_from hoặc valid_to")
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise ValueError(f"mẫu {self.basis}: valid_from sau valid_to")
        return self


class Applicant(Model):
    """Who signs an application is whom it is by."""

    field: Name
    headings: list[Text] = Field(min_length=1, description="headings over that person's signature")


class DocumentType(Model):
    """A kind of paper: how to know it, what stands on it, what must agree."""

    slug: str = Field(pattern=_NAME)
    title: Text
    engine: Engine = Engine.FORM
    titles: list[Text] = Field(default=[], description="titles printed on the paper, older ones too")
    begins: list[Text] = Field(default=[], description="first words of a title that is this type's whatever follows")
    not_titles: list[Text] = Field(default=[], description="titles that are near but another type's")
    keywords: list[Text] = Field(default=[], description="phrases that support the type where the title is unread")
    basis: Text = Field(default="", description="the act that prescribes the form")
    valid_from: date | None = None
    valid_to: date | None = None
    forms: list[FormVersion] = Field(default=[], description="versions of the form, the most specific first")
    dated: Name = Field(default="", description="the field that says when the paper was made")
    signature: dict[Literal["body", "date", "person"], Name] = Field(
        default={}, description="fields that a digital signature in the file bears witness to"
    )
    applicant: Applicant | None = Field(
        default=None, description="the field that names whom the paper is by, and what stands over the signature"
    )
    identity_paper: bool = Field(default=False, description="sensitive personal data: masked in lists")
    groups: list[Group] = []
    fields: list[DeclaredField] = Field(min_length=1)
    checks: list[CheckRule] = []

    @model_validator(mode="after")
    def _sound(self) -> Self:
        names = [f.name for f in self.fields]
        twice = {n for n in names if names.count(n) > 1}
        if twice:
            raise ValueError(f"trường khai hai lần: {', '.join(sorted(twice))}")
        groups = {g.name for g in self.groups}
        for declared in self.fields:
            if declared.group is not None and declared.group not in groups:
                raise ValueError(f"trường {declared.name}: không có nhóm {declared.group}")
            if declared.words_of is not None and declared.words_of not in names:
                raise ValueError(f"trường {declared.name}: words_of nhắc trường không có {declared.words_of}")
            if strangers := set(declared.made_of) - set(names):
                raise ValueError(
                    f"trường {declared.name}: made_of nhắc trường không có: {', '.join(sorted(strangers))}"
                )
            if bool(declared.made_with) != bool(declared.made_of):
                raise ValueError(f"trường {declared.name}: made_of và made_with cần nhau")
        for check in self.checks:
            for role, name in check.fields.items():
                if name not in names:
                    raise ValueError(f"kiểm tra {check.rule}: vai {role} nhắc trường không có {name}")
            if strangers := set(check.groups) - groups:
                raise ValueError(f"kiểm tra {check.rule}: nhắc nhóm không có {', '.join(sorted(strangers))}")
            if not check.fields and not check.groups:
                raise ValueError(f"kiểm tra {check.rule}: không nhắc trường hay nhóm nào")
        for role, name in self.signature.items():
            if name not in names:
                raise ValueError(f"signature: vai {role} nhắc trường không có {name}")
        if self.applicant is not None and self.applicant.field not in names:
            raise ValueError(f"applicant nhắc trường không có {self.applicant.field}")
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise ValueError("valid_from sau valid_to")
        if self.dated and self.dated not in names:
            raise ValueError(f"dated nhắc trường không có {self.dated}")
        if self.forms and not self.dated:
            raise ValueError("có form (các mẫu của giấy) thì phải có dated: trường ghi ngày của giấy")
        if self.engine is Engine.FORM and not any(f.captions or f.pattern for f in self.fields):
            raise ValueError("không trường nào có captions hoặc pattern")
        return self

    def field(self, name: str) -> DeclaredField | None:
        return next((f for f in self.fields if f.name == name), None)
