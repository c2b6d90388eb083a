"""Letters of many offices for the seventh unseen set, first part: helpers, ministries, provinces, districts, communes."""

from __future__ import annotations

from datetime import date, timedelta
from html import escape
from random import Random
from re import match

from samples.marks import incoming_stamp
from samples.paper import Paper, layout
from samples.people import commune, official
from samples.sheet import Sheet
from samples.web import set_pages
from samples.words import long_date, short_date

PROVINCES = ("Tuyên Quang", "Lào Cai", "Phú Thọ", "Thái Nguyên", "Lạng Sơn", "Nghệ An", "Gia Lai", "Cà Mau")
"""Provinces that kept their name on 1 July 2025."""

NATION = (
    '<div class="q">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div><div class="m">Độc lập - Tự do - Hạnh phúc</div>'
    '<div class="rule m-rule"></div>'
)

CSS = """
.page{padding:19mm 17mm 20mm 30mm} p{margin:0 0 4pt;text-align:justify;text-indent:10mm}
.top{display:grid;grid-template-columns:41% 59%;margin:0 -3mm 0 -12mm;text-align:center;font-size:12pt;line-height:1.25}
.q,.m{font-weight:bold;white-space:nowrap} .m{font-size:13pt} .rule{border-top:.25mm solid #111;width:26mm;margin:1mm auto}
.m-rule{width:58mm} .body{font-weight:bold} .no{margin-top:2mm;font-size:13pt;white-space:nowrap} .about{padding:0 4mm}
.day{margin-top:2mm;font-style:italic;font-size:13pt;white-space:nowrap}
.kind{text-align:center;font-weight:bold;margin:5mm 0 4mm} .kind .n{font-size:14pt}
.to{margin:6mm 0 4mm 22mm} .to .list{margin-left:24mm} .to.row{display:flex;gap:2mm} .to.row .list{margin:0}
.end{display:grid;grid-template-columns:48% 52%;margin-top:4mm;line-height:1.22} .cc{font-size:11pt;line-height:1.18}
.cc b{font-size:12pt} .sig{text-align:center;font-weight:bold} .ink{position:relative;height:25mm}
.ink [data-sign]{position:absolute;left:38%;top:5mm;width:36mm;height:14mm}
.ink [data-seal]{position:absolute;left:27%;top:11mm} .ink svg{position:absolute;left:8%;top:-4mm}
.pn{position:absolute;top:10mm;left:0;right:0;text-align:center} .c{text-align:center;text-indent:0}
table{border-collapse:collapse;width:100%;font-size:11.5pt;line-height:1.2;margin:2mm 0 3mm}
td,th{border:.25mm solid #111;padding:.8mm 1.4mm;vertical-align:middle} td.ce{text-align:center}
.esign{position:absolute;top:5mm;right:8mm;font:6.5pt Arimo;color:#23309a;line-height:1.15;text-align:left}
.urgent{position:absolute;color:#d0202c;border:.6mm solid #d0202c;font:bold 13pt Arimo;padding:1mm 3mm}
"""

BREAK = """<script>
const mm = 96 / 25.4;
for (let page = document.querySelector('.page'), n = FIRST; page; page = page.nextElementSibling, n++) {
  if (!page.classList.contains('page')) break;
  if (page.querySelector('.pn')) page.querySelector('.pn').textContent = n;
  const at = page.getBoundingClientRect(), parts = [...page.children].filter(e => !e.matches('.pn,.esign,.urgent,.foot'));
  let cut = parts.findIndex(e => e.getBoundingClientRect().bottom - at.top > at.height - 19 * mm);
  if (cut < 1) continue;
  while (cut > 1 && (parts[cut].matches('.end') || parts[cut - 1].matches('.keep'))) { if (parts[--cut].matches('p')) break; }
  const next = document.createElement('section');
  next.className = 'page';
  next.innerHTML = '<div class="pn">' + (n + 1) + '</div>';
  next.append(...parts.slice(cut));
  page.after(next);
}
</script>"""
"""Parts that run over the foot of a page go on to a new one; the foot of the letter takes a paragraph with it."""


def mark(names: str, text: str) -> str:
    """``text`` as what is printed of the fields ``names``."""
    return f'<span data-f="{names}">{text}</span>'


def paras(text: str) -> str:
    """Paragraphs: each begins with ``¶``, then letters and a colon for bold, italic or centred ones (``¶bc:``)."""
    out = []
    for part in text.split("¶")[1:]:
        how = match(r"([bic]*):", part)
        words = " ".join(part[how.end() if how else 0 :].split())
        flags = how[1] if how else ""
        words = f"<b>{words}</b>" if "b" in flags else words
        words = f"<i>{words}</i>" if "i" in flags else words
        out.append(f'<p class="c">{words}</p>' if "c" in flags else f"<p>{words}</p>")
    return "".join(out)


def table(heads: str, rows: list[list[str]], widths: str = "") -> str:
    """A ruled table; ``heads`` and ``widths`` (per cent) are parted by ``|``; short cells are centred."""
    wide = widths.split("|") if widths else []
    head = "".join(
        f'<th style="width:{wide[i]}%">{cell}</th>' if wide else f"<th>{cell}</th>"
        for i, cell in enumerate(heads.split("|"))
    )
    cells = ["".join(f'<td class="{"ce" if len(c) < 6 else ""}">{c}</td>' for c in row) for row in rows]
    return f"<table><tr>{head}</tr>{''.join(f'<tr>{c}</tr>' for c in cells)}</table>"


def round_mark(text: str, side: int = 30) -> str:
    """The picture of a seal that an electronic signature puts over post and name."""
    return (
        f'<svg width="{side}mm" height="{side}mm" viewBox="0 0 100 100" fill="none" stroke="#d8232f" stroke-width="2">'
        '<circle cx="50" cy="50" r="47"/><circle cx="50" cy="50" r="30" stroke-width="1"/><path fill="#d8232f" '
        'd="M50 34l4 11h12l-10 7 4 12-10-7-10 7 4-12-10-7h12z"/><path id="arc" stroke="none" d="M14 50a36 36 0 1 1 72 0"/>'
        f'<text font-family="Arimo" font-size="{min(8.0, 175 / len(text)):.1f}" fill="#d8232f" stroke="none"><textPath href="#arc" startOffset="50%" '
        f'text-anchor="middle">{text}</textPath></text></svg>'
    )


class Letter:
    """One letter being put together: every method gives markup and sets what is true of it."""

    def __init__(self, paper: Paper, on: date, *, pen: bool | None = None) -> None:
        self.paper, self.on = paper, on
        self.rng: Random = paper.rng
        self.pen = paper.pen if pen is None else pen

    def hand(self, text: str) -> str:
        return f'<span class="pen">{text}</span>' if self.pen else text

    def day_in(self, days: int) -> str:
        """The day ``days`` after (before) the letter's own, in short."""
        return short_date(self.on + timedelta(days=days))

    def office(self, parent: str, body: str, rule: str = '<div class="rule"></div>') -> str:
        """The bodies at the left, ``|`` for a new line."""
        out = ""
        for field, text, css in (("co_quan_chu_quan", parent, "parent"), ("co_quan_ban_hanh", body, "body")):
            if text:
                self.paper.set(**{field: text.replace("|", " ")})
                out += f'<div class="{css}">{mark(field, text.replace("|", "<br>"))}</div>'
        return out + rule

    def number(
        self, symbol: str, most: int = 900, *, label: str = "Số: ", year: bool = False, party: bool = False,
        blank: bool = False, pad: tuple[int, int] = (0, 0),
    ) -> str:  # fmt: skip
        """The line of number and symbol; ``party`` turns the grammar round, ``blank`` leaves the number out."""
        shown, nbsp = escape(symbol), "&nbsp;"
        self.paper.set(ky_hieu=symbol)
        if blank:
            gap = nbsp * self.rng.randint(7, 12)
            return f'<div class="no">{label}{gap}/{mark("ky_hieu", shown)}</div>'
        so = f"{self.rng.randint(1, most):02d}"
        joint = "-" if party else f"/{self.on.year}/" if year else "/"
        between = f"/{mark('nam_van_ban', str(self.on.year))}/" if year else joint
        if year:
            self.paper.set(nam_van_ban=str(self.on.year))
        self.paper.set(so=so, so_ky_hieu=f"{so}{joint}{symbol}")
        inner = mark("so", self.hand(so)) + nbsp * pad[1] + between + mark("ky_hieu", shown)
        return f'<div class="no">{label}{nbsp * pad[0]}{mark("so_ky_hieu", inner)}</div>'

    def subject(self, text: str, lead: str = "V/v ") -> str:
        """The subject under the number of a letter without title."""
        self.paper.implied.add("ten_loai")
        self.paper.set(ten_loai="Công văn")
        return f'<div class="about">{self.about(lead, text)}</div>'

    def about(self, lead: str, text: str) -> str:
        """The subject alone; its lead ("V/v", "Về việc") is no part of the value (NĐ 30, Mẫu 1.2 and 1.5)."""
        self.paper.set(trich_yeu=text.replace("|", " "))
        return lead + mark("trich_yeu", text.replace("|", "<br>"))

    def kind(self, kind: str, text: str, lead: str = "", rule: str = '<div class="rule"></div>') -> str:
        """The title of the kind of document with its subject."""
        self.paper.set(ten_loai=kind)
        room = ' style="margin-top:20mm"' if self.paper.incoming else ""
        return f'<div class="kind"{room}><div class="n">{mark("ten_loai", kind.upper())}</div>{self.about(lead, text)}{rule}</div>'

    def day(self, place: str, *, blank: bool = False) -> str:
        """Place and day; ``blank`` leaves the day to be filled in, so that only the month is known."""
        self.paper.set(dia_danh=place)
        words = long_date(self.on).split()
        if blank:
            words[1] = "&nbsp;" * 8
            self.paper.set(ngay_ban_hanh=f"{self.on:%Y-%m}")
        else:
            words[1] = self.hand(words[1])
            self.paper.set(ngay_ban_hanh=self.on.isoformat())
        return f'<div class="day">{mark("dia_danh", place)}, {mark("ngay_ban_hanh", " ".join(words))}</div>'

    def top(self, left: str, right: str) -> str:
        return f'<div class="top"><div>{left}</div><div>{right}</div></div>'

    def to(self, names: list[str] | str, *, how: str = "dash", label: str = "Kính gửi:") -> str:
        """Whom it is for: ``one`` line, ``dash`` (a list below), ``row`` (a list beside), ``inline`` (with semicolons)."""
        names = names.split("|") if isinstance(names, str) else names
        self.paper.set(kinh_gui=names)
        if how in {"one", "inline"}:
            room = ' style="margin-top:17mm"' if self.paper.incoming and self.paper.implied else ""
            return f'<div class="to"{room}>{label} {"; ".join(mark("kinh_gui", n) for n in names)}</div>'
        ends = [";"] * (len(names) - 1) + ["."]
        rows = "".join(f"<div>- {mark('kinh_gui', n)}{e}</div>" for n, e in zip(names, ends, strict=True))
        return f'<div class="to {how}"><div>{label}</div><div class="list">{rows}</div></div>'

    def copies(self, names: list[str] | str, *, label: str = "<b><i>Nơi nhận:</i></b>", after: str = "") -> str:
        """The list of recipients at the left foot."""
        names = names.split("|") if isinstance(names, str) else names
        self.paper.set(noi_nhan=names)
        ends = [";"] * (len(names) - 1) + ["."]
        rows = "".join(f"<div>- {mark('noi_nhan', n)}{e}</div>" for n, e in zip(names, ends, strict=True))
        return f'<div class="cc"><div>{label}</div>{rows}{after}</div>'

    def sign(
        self, authority: str, post: str, *, rank: str = "", seal: str = "", digital: bool = False,
        tagged: bool = True,
    ) -> str:  # fmt: skip
        """Authority, own post, signature and seal, name after ``rank``; of a co-signer nothing is tagged."""
        name = official(self.rng)
        lines = [("quyen_han_ky", authority)] if authority else []
        out = ""
        for field, text in (*lines, ("chuc_vu_ky", post)):
            shown = text.replace("|", "<br>")
            out += f"<div>{mark(field, shown) if tagged else shown}</div>"
            if tagged:
                self.paper.set(**{field: text.replace("|", " ")})
        if tagged:
            self.paper.set(nguoi_ky=name)
        seal_text = escape(seal, quote=True)
        ink = round_mark(seal_text) if digital else f'<i data-seal="{seal_text}"></i>' if seal else ""
        out += f'<div class="ink">{ink}<i data-sign></i></div>'
        return f'<div class="sig">{out}<div>{rank + " " if rank else ""}{mark("nguoi_ky", name) if tagged else name}</div></div>'

    def end(self, left: str, *right: str) -> str:
        return f'<div class="end">{left}{"".join(right)}</div>'

    def e_signed(self, who: str) -> str:
        """The caption that an electronic signature leaves at the top right corner."""
        clock = f"{self.rng.randint(7, 17):02d}:{self.rng.randint(0, 59):02d}:{self.rng.randint(0, 59):02d}"
        return (
            f'<div class="esign">Ký bởi: {who}<br>Cơ quan: {who}<br>Ngày ký: {self.on:%d-%m-%Y} {clock} +07:00</div>'
        )

    def pages(
        self, css: str, *contents: str, size: tuple[float, float] = (210, 297), start: int = 1, stamp: str = "",
    ) -> list[Sheet]:  # fmt: skip
        """Sets each of ``contents`` as a page; ``stamp`` is the receiver whose incoming stamp may lie on it.

        It is pressed under the number at the left, or under the day at the right where the subject stands at the left.
        """
        html = "".join(
            f'<section class="page">{f"<div class=pn>{n}</div>" if n > 1 else ""}{content}</section>'
            for n, content in enumerate(contents, start)
        )
        html += BREAK.replace("FIRST", str(start))
        sheets = set_pages(self.paper, html, CSS + css, size=size)
        if stamp and self.paper.incoming:
            number, came = self.rng.randint(12, 4800), self.on + timedelta(days=self.rng.randint(1, 6))
            letter = "ten_loai" in self.paper.implied
            over = sheets[0].fields["ngay_ban_hanh" if letter else "ky_hieu"].boxes
            y = max(box[3] for box in over) / self.paper.dpi * 25.4 + self.rng.uniform(1, 4)
            incoming_stamp(sheets[0], self.rng, number, short_date(came), stamp, 130 if letter else 16, y)
            self.paper.set(so_den=str(number), ngay_den=came.isoformat())
        return sheets


@layout("van_ban_hanh_chinh", "office_so_cong_van", split="unseen7", years=(2025, 2026))
def so_cong_van(paper: Paper, on: date) -> None:
    """A department of a province: a long symbol, a long subject, the list of addressees beside its label."""
    on = max(on, date(2025, 7, 8))
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    a, b = commune(rng, on), commune(rng, on)
    left = it.office(f"UBND TỈNH {where.upper()}", "SỞ NÔNG NGHIỆP|VÀ MÔI TRƯỜNG") + it.number(
        "SNNMT-QLĐĐ&ĐĐBĐ", 4000
    )
    left += it.subject(
        "rà soát, chỉnh lý hồ sơ địa chính và hoàn thiện cơ sở dữ liệu đất đai sau sắp xếp đơn vị hành chính"
    )
    text = f"""¶Thực hiện Kế hoạch số {rng.randint(40, 300)}/KH-UBND ngày {it.day_in(-40)} của Ủy ban nhân dân tỉnh về làm giàu,
làm sạch cơ sở dữ liệu đất đai; qua theo dõi, đến nay toàn tỉnh đã rà soát được {rng.randint(31, 88)},{rng.randint(1, 9)}% số
thửa đất, một số địa phương thực hiện còn chậm, điển hình là {a.name} và {b.name}.
¶Để bảo đảm tiến độ, Sở Nông nghiệp và Môi trường đề nghị các cơ quan, đơn vị tập trung thực hiện một số nội dung sau:
¶b:1. Ủy ban nhân dân các xã, phường
¶- Phân công công chức địa chính phối hợp với trưởng thôn, tổ trưởng tổ dân phố thu thập bản chụp Giấy chứng nhận quyền
sử dụng đất của các hộ gia đình, cá nhân; không thu bản chính, không thu bất kỳ khoản phí nào của người dân.
¶- Lập danh sách thửa đất có biến động về tên đơn vị hành chính, số tờ, số thửa theo mẫu gửi kèm; hoàn thành trước
ngày {it.day_in(25)}.
¶b:2. Văn phòng Đăng ký đất đai tỉnh
¶- Đối chiếu dữ liệu do cấp xã gửi với sổ địa chính đang lưu trữ; trường hợp không thống nhất thì lập phiếu trả lời, nêu
rõ lý do và hướng dẫn chỉnh sửa trong thời hạn {rng.randint(3, 9):02d} ngày làm việc.
¶Định kỳ 16 giờ 00 thứ Năm hằng tuần các đơn vị báo cáo kết quả về Sở (qua Phòng Quản lý đất đai và Đo đạc bản đồ, điện
thoại 0{rng.randint(207, 299)}.3{rng.randint(100, 999)}.{rng.randint(100, 999)}) để tổng hợp.
¶Rất mong nhận được sự quan tâm phối hợp của các cơ quan, đơn vị./."""
    sign = it.sign("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", seal=f"Sở Nông nghiệp và Môi trường {where}")
    copies = it.copies(["Như trên", "UBND tỉnh (báo cáo)", "Giám đốc, các PGĐ Sở", "Lưu: VT, QLĐĐ&ĐĐBĐ (Thắng)"])
    names = ["Ủy ban nhân dân các xã, phường", "Văn phòng Đăng ký đất đai tỉnh"]
    it.pages(
        ".page{font-size:13.5pt;line-height:1.25}",
        it.top(left, NATION + it.day(where)) + it.to(names, how="row") + paras(text) + it.end(copies, sign),
        stamp=f"UBND {a.name}",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_tinh_hoa_toc", split="unseen7", years=(2023, 2026))
def tinh_hoa_toc(paper: Paper, on: date) -> None:
    """A province's urgent letter, signed by order for the chief of the office: three lines of authority and post."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    left = it.office("", f"ỦY BAN NHÂN DÂN|TỈNH {where.upper()}") + it.number("UBND-KT&TH", 9000, pad=(2, 3))
    left += it.subject("khắc phục hậu quả mưa lũ|và bảo đảm giao thông trên|các tuyến đường tỉnh")
    paper.set(do_khan="HỎA TỐC")
    urgent = (
        f'<div class="urgent" style="left:26mm;top:74mm;transform:rotate(-14deg)">{mark("do_khan", "HỎA TỐC")}</div>'
    )
    names = ["Sở Xây dựng", "Sở Tài chính", "Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Điện lực tỉnh"]
    road = rng.randint(171, 290)
    text = f"""¶Theo báo cáo nhanh của Văn phòng thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh, từ đêm {it.day_in(-2)} đến
sáng {it.day_in(-1)} trên địa bàn tỉnh có mưa to, lượng mưa phổ biến từ {rng.randint(8, 15)}0 đến {rng.randint(16, 30)}0 mm, gây
sạt lở {rng.randint(11, 60)} điểm trên đường tỉnh ĐT.{road} và nhiều tuyến đường liên xã, {rng.randint(20, 90)} hộ dân phải di
dời khẩn cấp.
¶Xét đề nghị của Sở Xây dựng tại Văn bản số {rng.randint(900, 3000)}/SXD-QLKCHT ngày {it.day_in(-1)}, Chủ tịch Ủy ban nhân dân
tỉnh có ý kiến như sau:
¶1. Giao Sở Xây dựng chủ trì, huy động tối đa máy móc, nhân lực thông xe bước một trên tuyến ĐT.{road}
<b>trước 17 giờ 00 ngày {it.day_in(1)}</b>; bố trí người trực gác, cắm biển cảnh báo, rào chắn tại các ngầm tràn, đoạn đường
có nguy cơ tiếp tục sạt lở.
¶2. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh bố trí lực lượng hỗ trợ Nhân dân di chuyển người và tài sản ra khỏi vùng nguy hiểm;
kiên quyết không để người dân quay trở lại khi chưa bảo đảm an toàn.
¶3. Sở Tài chính tham mưu bố trí kinh phí từ nguồn dự phòng ngân sách; mức tạm cấp đợt này là {rng.randint(2, 9)},5 tỷ đồng.
¶Yêu cầu các cơ quan, đơn vị khẩn trương triển khai thực hiện./."""
    sign = it.sign(
        "TL. CHỦ TỊCH|KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", seal=f"Ủy ban nhân dân tỉnh {where}", digital=True
    )
    copies = it.copies(
        [
            "Như trên",
            "Thường trực Tỉnh ủy (b/c)",
            "CT, các PCT UBND tỉnh",
            "CVP, các PCVP",
            f"Lưu: VT, KT&TH (Long{rng.randint(2, 30)})",
        ]
    )
    it.pages(
        ".page{padding-top:24mm;font-size:14pt;line-height:1.22} .to{margin-left:38mm}",
        it.e_signed(f"Ủy ban nhân dân tỉnh {where}") + urgent + it.top(left, NATION + it.day(where)) + it.to(names)
        + paras(text) + it.end(copies, sign),
        stamp="Sở Xây dựng",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_xa_cu_bao_cao", split="unseen7", years=(2008, 2019))
def xa_cu_bao_cao(paper: Paper, on: date) -> None:
    """A commune's report of older days: the motto underlined, blanks around the slash, a table of figures."""
    it, rng = Letter(paper, on), paper.rng
    place = commune(rng, on)
    kind, _, bare = (
        place.name.partition(" ") if not place.name.startswith("Thị trấn") else ("Thị trấn", "", place.bare)
    )
    district = place.district
    low = f"{kind.lower()} {bare}"
    nation = NATION.replace('<div class="rule m-rule"></div>', "").replace(
        'class="m"', 'class="m" style="text-decoration:underline"'
    )
    head = it.top(
        it.office(f"UBND {district.upper()}", f"UBND {place.name.upper()}") + it.number("BC-UBND", 190, pad=(1, 2)),
        nation + it.day(bare),
    ) + it.kind("Báo cáo", f"Kết quả công tác đăng ký, quản lý hộ tịch|năm {on.year - 1} trên địa bàn {low}", rule="")
    born, wed, dead = rng.randint(60, 220), rng.randint(25, 90), rng.randint(15, 70)
    late = rng.randint(3, 14)
    text = f"""¶Thực hiện Công văn số {rng.randint(10, 180)}/TP ngày {it.day_in(-12)} của Phòng Tư pháp {district[0].lower() + district[1:]}, Ủy
ban nhân dân {low} báo cáo kết quả công tác đăng ký, quản lý hộ tịch như sau:
¶b:I. Kết quả đạt được
¶Năm {on.year - 1}, Ủy ban nhân dân {kind.lower()} đã tuyên truyền Luật Hôn nhân và gia đình được {rng.randint(8, 20)} buổi với
{rng.randint(500, 1900)} lượt người nghe; bố trí 01 công chức Tư pháp - Hộ tịch tiếp nhận, giải quyết hồ sơ hằng ngày."""
    rows = [
        ["1", "Khai sinh đúng hạn", str(born), "2", "0"], ["2", "Khai sinh quá hạn", str(late), "1", "0"],
        ["3", "Kết hôn", str(wed), "0", "0"], ["4", "Khai tử", str(dead), "5", "0"],
        ["5", "Cải chính hộ tịch", str(rng.randint(1, 9)), "0", "0"],
    ]  # fmt: skip
    more = f"""¶b:II. Khó khăn, tồn tại
¶Địa bàn rộng, nhiều thôn ở xa trung tâm, một bộ phận nhân dân chưa tự giác đi đăng ký khai tử; sổ hộ tịch lưu từ năm 1976
đến năm 1998 bị ố mốc, chữ viết mờ khó tra cứu.
¶b:III. Kiến nghị
¶Đề nghị Phòng Tư pháp cấp bổ sung {rng.randint(5, 15):02d} quyển sổ đăng ký khai sinh, tổ chức tập huấn nghiệp vụ cho công chức mới.
¶Trên đây là báo cáo kết quả công tác hộ tịch năm {on.year - 1} của Ủy ban nhân dân {low}./."""
    sign = it.sign("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", seal=f"UBND {low}")
    copies = it.copies(
        [f"Phòng Tư pháp {district[0].lower() + district[1:]}", "TT Đảng ủy, HĐND", "Lưu: VP"],
        label="<b><u>Nơi nhận:</u></b>",
    )
    it.pages(
        ".page{font-size:13.5pt;line-height:1.28;padding-left:28mm} .end{margin-top:2mm} .no{font-size:12.5pt}",
        head + paras(text) + table("TT|Loại việc|Số trường hợp|Nữ làm đơn|Từ chối", rows, "8|38|20|17|17") + paras(more)
        + it.end(copies, sign),
        stamp="Phòng Tư pháp",
    )  # fmt: skip
