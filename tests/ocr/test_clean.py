"""Every step of cleaning: what it mends, and that it leaves alone what needs no mending."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ocr.clean import background, colour, orientation
from ocr.clean.blank import is_blank
from ocr.clean.deskew import skew_angle, straighten
from ocr.clean.flatten import find_sheets, flatten, letters_across
from ocr.clean.ink import as_grey, is_bitonal, shrink
from ocr.clean.letters import x_height
from ocr.clean.page import _flattened, make_upright
from ocr.clean.streaks import without_streaks
from tests.ocr import drawing

Pixels = NDArray[np.uint8]


def _never(_: Pixels) -> float:
    raise AssertionError("a clearly upright page is not read to find its way up")


@pytest.fixture(scope="module")
def page() -> drawing.Drawn:
    return drawing.letter(dpi=150)


@pytest.fixture(scope="module")
def grey(page: drawing.Drawn) -> Pixels:
    return np.asarray(cv2.cvtColor(page.image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def test_a_bar_code_tells_no_axis_of_lines() -> None:
    """A card copied on a sheet: few lines of text, and bars and a picture taller than all of them."""
    grey = np.full((1100, 780), 255, np.uint8)
    for row in range(6):
        for column in range(24):
            x, y = 250 + 14 * column + 5 * row % 11, 120 + 26 * row
            grey[y : y + 12, x : x + 8] = 0
    for bar in range(70):
        grey[560:612, 180 + 5 * bar : 182 + 5 * bar] = 0
    assert not orientation.line_axis(grey).sideways
    assert orientation.line_axis(np.ascontiguousarray(np.rot90(grey))).sideways


@pytest.mark.parametrize("turned", [False, True])
def test_dashes_along_the_edges_of_a_fax_tell_no_axis(turned: bool) -> None:
    """A short text, and a thread of dashes down either edge: sharper than all its rows together."""
    sheet = np.full((1100, 780), 255, np.uint8)
    for row in range(7):
        for column in range(24):
            x, y = 120 + 14 * column + 5 * row % 11, 120 + 30 * row
            sheet[y : y + 12, x : x + 8] = 0
    for x in (20, 758):
        sheet[:, x : x + 2][np.arange(1100) % 9 < 5] = 0
    axis = orientation.line_axis(np.ascontiguousarray(np.rot90(sheet)) if turned else sheet)
    assert axis.sideways is turned
    assert axis.sure > 1.25


def test_longer_dashes_among_specks_tell_no_axis_either() -> None:
    """The last page of a fax: a few words, many specks beside which longer dashes are as great as pictures."""
    sheet = np.full((1100, 780), 255, np.uint8)
    for row in range(4):
        for column in range(20):
            x, y = 120 + 14 * column + 5 * row % 11, 120 + 30 * row
            sheet[y : y + 12, x : x + 8] = 0
    sheet[:, 40:42][np.arange(1100) % 9 < 6] = 0
    for end in (380, 985):
        sheet[end : end + 65, 40:42] = 0  # here the thread is one stroke
    rng = np.random.default_rng(7)
    for x, y in rng.integers((60, 300), (770, 1090), (90, 2)):
        sheet[y : y + 3, x : x + 3] = 0
    assert not orientation.line_axis(sheet).sideways


def test_a_clean_page_passes_untouched(page: drawing.Drawn, grey: Pixels) -> None:
    upright = make_upright(page.image, _never)
    assert (upright.rotation, upright.skew, upright.red) == (0, pytest.approx(0, abs=0.1), None)
    assert (upright.grey == grey).all()
    assert np.allclose(upright.matrix, np.eye(3))


@pytest.mark.parametrize("angle", [-4.0, -2.35, -0.6, 0.3, 1.7, 5.5])
def test_the_angle_is_found_to_a_tenth_of_a_degree(grey: Pixels, angle: float) -> None:
    height, width = grey.shape
    slant = cv2.getRotationMatrix2D((width / 2, height / 2), -angle, 1)
    askew = np.asarray(cv2.warpAffine(grey, slant, (width, height), borderValue=255), np.uint8)
    assert skew_angle(askew) == pytest.approx(angle, abs=0.1)
    straight, back = straighten(askew, angle)
    assert skew_angle(straight) == pytest.approx(0, abs=0.1)
    assert np.allclose(back @ (straight.shape[1] / 2, straight.shape[0] / 2, 1), (width / 2, height / 2, 1), atol=2)


def test_an_empty_page_has_no_angle() -> None:
    assert skew_angle(np.full((800, 600), 255, np.uint8)) == 0.0


@pytest.mark.parametrize("turn", [0, 90])
def test_the_axis_of_the_lines(grey: Pixels, turn: int) -> None:
    axis = orientation.line_axis(orientation.turn(grey, turn))
    assert axis.sideways == (turn == 90)
    assert axis.sure > 1.25


def test_the_way_up_is_the_one_that_reads(grey: Pixels) -> None:
    strip = orientation.densest_strip(grey)
    asked: list[Pixels] = []

    def score(seen: Pixels) -> float:
        asked.append(seen)
        return float((seen.shape == strip.shape) and bool((seen == strip).all()))

    upside_down = orientation.turn(grey, 180)
    assert orientation.best_way(grey, (0, 180), score) == 0
    assert orientation.best_way(upside_down, (0, 180), lambda s: -score(s)) == 0
    assert len(asked) == 4


def test_a_seal_fades_and_print_and_red_words_stay() -> None:
    image = np.full((2338, 1654, 3), 255, np.uint8)
    cv2.circle(image, (1100, 1700), 140, (40, 40, 220), 12)
    cv2.putText(image, "CHU TICH", (900, 1700), cv2.FONT_HERSHEY_DUPLEX, 3, (20, 20, 20), 6)
    cv2.putText(image, "HOA TOC", (200, 400), cv2.FONT_HERSHEY_DUPLEX, 2, (30, 30, 215), 5)
    inks = colour.separate(image)
    assert inks.red is not None
    ring = (inks.red > 0) & (np.indices(inks.red.shape)[0] > 1000)
    plain = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    assert inks.grey[ring].mean() > 200 > 130 > plain[ring].mean()
    assert (inks.grey[plain < 30] < 90).mean() > 0.99
    words = (inks.red > 0) & (np.indices(inks.red.shape)[0] < 600)
    assert (inks.grey[words] == plain[words]).all()


def test_of_a_round_seal_nothing_is_left_and_a_red_title_of_its_size_stays_to_be_read() -> None:
    image = np.full((2338, 1654, 3), 250, np.uint8)
    cv2.circle(image, (1100, 1700), 140, (60, 60, 215), 10)
    cv2.putText(image, "PHO CHU TICH", (900, 1590), cv2.FONT_HERSHEY_DUPLEX, 2, (25, 25, 25), 5)
    for row, text in enumerate(("GIAY", "CHUNG", "NHAN")):
        cv2.putText(image, text, (300, 400 + 70 * row), cv2.FONT_HERSHEY_DUPLEX, 2, (40, 40, 205), 6)
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), np.uint8)
    faded = colour.separate(image).grey
    inked = np.abs(image[:, :, 2].astype(int) - 215) < 3
    inked[:1000] = False
    assert inked.sum() > 3000
    assert np.percentile(faded[inked], 5) > 235
    assert np.abs(faded[grey < 30].astype(int) - 25).mean() < 10
    title = np.s_[300:600, 250:650]
    assert (faded[title] < 200).sum() > 0.7 * (grey[title] < 200).sum()


def test_a_seal_of_a_coarse_scan_fades_though_its_rim_is_thin_and_its_colour_smeared() -> None:
    large = np.full((2600, 1840, 3), 250, np.uint8)
    cv2.circle(large, (1200, 1900), 150, (90, 90, 205), 3)
    cv2.circle(large, (1200, 1900), 130, (90, 90, 205), 2)
    cv2.putText(large, "BI THU", (1150, 1800), cv2.FONT_HERSHEY_DUPLEX, 2, (25, 25, 25), 5)
    small = cv2.resize(large, (920, 1300), interpolation=cv2.INTER_AREA)
    _, data = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 60])
    image = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), np.uint8)
    faded = colour.separate(image).grey
    rim = np.zeros(grey.shape, np.uint8)
    cv2.circle(rim, (600, 950), 75, 1, 1)
    inked = (rim > 0) & (grey < 215) & (grey > 100)
    assert inked.sum() > 100
    assert np.median(faded[inked]) > 228 > np.median(grey[inked]) + 20
    assert (faded[grey < 60] < 110).mean() > 0.95


def test_a_signature_in_blue_fades_and_what_was_filled_in_or_stamped_in_blue_stays() -> None:
    image = np.full((2338, 1654, 3), 250, np.uint8)
    strokes = np.array([(900, 1700), (980, 1600), (1010, 1760), (1100, 1610), (1130, 1740), (1300, 1680)], np.int32)
    cv2.polylines(image, [strokes], False, (190, 80, 50), 6)
    cv2.putText(image, "Hoang Thi Mau", (900, 1790), cv2.FONT_HERSHEY_DUPLEX, 2, (25, 25, 25), 5)
    cv2.putText(image, "125", (300, 300), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 1.5, (190, 80, 50), 4)
    cv2.rectangle(image, (200, 500), (800, 760), (190, 80, 50), 5)
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), np.uint8)
    faded = colour.separate(image).grey
    pen = np.zeros(grey.shape, np.uint8)
    cv2.polylines(pen, [strokes], False, 1, 4)
    assert np.percentile(faded[(pen > 0) & (grey > 30)], 10) > 230
    assert (faded[grey < 30] < 60).mean() > 0.99
    assert (faded[:1000] == grey[:1000]).all()


def test_print_under_a_coloured_stamp_comes_out_and_a_black_stamp_stays() -> None:
    image = np.full((300, 600, 3), 245, np.uint8)
    cv2.putText(image, "VE VIEC", (40, 160), cv2.FONT_HERSHEY_DUPLEX, 3, (25, 25, 25), 7)
    clean = image[:, :, 0].copy()
    for ink in ((50, 40, 190), (170, 60, 40)):
        stamped = image.copy()
        cv2.putText(stamped, "2828", (60, 220), cv2.FONT_HERSHEY_DUPLEX, 4, ink, 6)
        stamped[clean < 60] = 25  # print lies over the stamp's colour, or shows through it
        grey = np.asarray(cv2.cvtColor(stamped, cv2.COLOR_BGR2GRAY), np.uint8)
        faded = colour.without_stamp(grey, stamped, (0, 0, 600, 300))
        assert (grey < 120).sum() > 1.4 * (faded < 120).sum() > 1.3 * (clean < 120).sum()
        assert np.abs(faded[clean < 60].astype(int) - 25).mean() < 25
        assert np.median(faded[(clean > 200) & (grey < 150)]) > 235
    black = np.where(image < 60, image, 245).astype(np.uint8)
    grey = black[:, :, 0].copy()
    assert colour.without_stamp(grey, black, (0, 0, 600, 300)) is grey


def test_a_page_without_colour_is_the_same_in_grey(page: drawing.Drawn, grey: Pixels) -> None:
    inks = colour.separate(page.image)
    assert inks.red is None
    assert (inks.grey == grey).all()


def test_uneven_light_is_divided_out_and_even_light_is_none(grey: Pixels) -> None:
    assert not background.is_uneven(grey)
    shade = np.linspace(1.0, 0.45, grey.shape[1])[None, :] * np.linspace(1.0, 0.8, grey.shape[0])[:, None]
    dark = (grey * shade).astype(np.uint8)
    assert background.is_uneven(dark)
    mended = background.divide(dark)
    assert mended[grey > 250].min() > 215
    assert mended[grey < 20].max() < 60


def test_noise_on_a_sparse_page_does_not_become_letters() -> None:
    rng = np.random.default_rng(5)
    sparse = np.clip(rng.normal(225, 6, (1200, 850)), 0, 255).astype(np.uint8)
    cv2.putText(sparse, "2", (420, 60), cv2.FONT_HERSHEY_SIMPLEX, 1, 20, 2)
    assert background.divide(sparse).std() < 2 * sparse.std()


def test_the_size_of_letters_follows_the_resolution() -> None:
    found = {dpi: x_height(drawing.letter(dpi=dpi).image[:, :, 0]) for dpi in (100, 150, 300)}
    for dpi, height in found.items():
        assert height is not None
        assert height / dpi == pytest.approx(0.09, rel=0.14)  # 14 points: 0.46 of 14/72 inch


def test_too_few_letters_have_no_size() -> None:
    assert x_height(np.full((500, 400), 255, np.uint8)) is None


def test_blank_pages(grey: Pixels) -> None:
    paper = np.full((1200, 850), 250, np.uint8)
    assert is_blank(paper)
    shine = paper.copy()
    shine[100:520, 100:-100] -= (255 - np.fliplr(cv2.resize(grey, (650, 420)))) // 9  # what shines through
    cv2.rectangle(shine, (0, 0), (12, 1199), 0, -1)  # a scanner's edge
    assert is_blank(shine)
    assert not is_blank(grey)


def _sheet(image: Pixels) -> np.ndarray | None:
    return next(find_sheets(image), None)


def _taken(image: Pixels) -> np.ndarray:
    """The corners of what a page is made of."""
    flat, back, _ = _flattened(image)
    height, width = flat.shape[:2]
    shown = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], np.float64)
    return cv2.perspectiveTransform(shown, back)[0]


CORNERS = [(160, 130), (1190, 90), (1260, 1640), (110, 1600)]


def _photo(sheet: Pixels, corners: list[tuple[int, int]], size: tuple[int, int]) -> Pixels:
    height, width = sheet.shape[:2]
    ground = np.full((size[1], size[0], 3), (60, 75, 90), np.uint8)
    ground[::7] -= 15
    there = np.array(corners, np.float32)
    forward = cv2.getPerspectiveTransform(
        np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32), there
    )
    laid = cv2.warpPerspective(sheet, forward, size)
    mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), forward, size)
    return np.where(mask[:, :, None] > 127, laid, ground)


def test_a_photographed_sheet_is_flattened() -> None:
    sheet = drawing.letter(dpi=150, height_pt=842).image
    photo = _photo(sheet, CORNERS, (1400, 1800))
    found = _sheet(photo)
    assert found is not None
    assert np.abs(found - CORNERS).max() < 8
    flat, back = flatten(photo, found)
    assert flat.shape[0] / flat.shape[1] == pytest.approx(297 / 210, rel=0.01)
    point = back @ (flat.shape[1], 0, 1)
    assert np.allclose(point[:2] / point[2], found[1], atol=1)
    again = cv2.resize(flat, (sheet.shape[1], sheet.shape[0]))
    assert np.corrcoef(again[:, :, 0].ravel(), sheet[:, :, 0].ravel())[0, 1] > 0.6


def test_a_shadow_over_the_foot_of_a_sheet_is_not_its_edge() -> None:
    sheet = drawing.letter(dpi=150, height_pt=842).image
    photo = _photo(sheet, CORNERS, (1400, 1800))
    photo[(photo == (60, 75, 90)).all(axis=2) | (photo == (45, 60, 75)).all(axis=2)] = (
        110,
        150,
        190,
    )  # a wooden table
    down = np.indices(photo.shape[:2])[0] + 0.12 * np.indices(photo.shape[:2])[1]
    share = np.clip(1 - (down - 1300) / 60, 0.45, 1.0)
    assert np.abs(_taken(np.asarray(photo * share[:, :, None], np.uint8)) - CORNERS).max() < 14


def test_a_shadow_that_bites_into_one_side_of_a_sheet_leaves_its_corners() -> None:
    """On a grey desk nothing but light tells the sheet, and the shadow is as dark as the desk."""
    sheet = drawing.letter(dpi=150, height_pt=842).image
    photo = _photo(sheet, CORNERS, (1400, 1800))
    photo[(photo == (60, 75, 90)).all(axis=2) | (photo == (45, 60, 75)).all(axis=2)] = 120
    down, across = np.indices(photo.shape[:2])
    shade = np.hypot((down - 860) / 420, (across - 120) / 380)
    share = np.clip(0.45 + (shade - 0.9) * 2.5, 0.45, 1.0)
    found = list(find_sheets(np.asarray(photo * share[:, :, None], np.uint8)))
    assert found
    assert max(np.abs(corners - CORNERS).max() for corners in found) < 14


def test_light_that_slopes_over_sheet_and_ground_alike() -> None:
    """No level of light parts them: the sheet's dark end is darker than the ground at its bright end."""
    sheet = drawing.letter(dpi=150, height_pt=842).image
    photo = _photo(sheet, CORNERS, (1400, 1800))
    photo[(photo == (60, 75, 90)).all(axis=2) | (photo == (45, 60, 75)).all(axis=2)] = 165
    slope = np.linspace(0.45, 1.0, 1800)[:, None]
    assert np.abs(_taken(np.asarray(photo * slope[:, :, None], np.uint8)) - CORNERS).max() < 14


def test_a_ground_with_lines_of_its_own_does_not_turn_the_sheet() -> None:
    """The grain of a wooden table runs across the text: the whole picture looks as if lines ran down it."""
    sheet = drawing.letter(dpi=150, height_pt=842).image
    photo = _photo(sheet, CORNERS, (1400, 1800))
    ground = (photo == (60, 75, 90)).all(axis=2) | (photo == (45, 60, 75)).all(axis=2)
    rng = np.random.default_rng(3)
    grain = np.full(photo.shape[:2], 90, np.uint8)
    for x in range(0, grain.shape[1], 36):
        for y in rng.integers(0, grain.shape[0], 38):
            grain[y : y + 18, x : x + 18] = 20
    photo[ground] = np.dstack([grain] * 3)[ground]
    seen = orientation.line_axis(as_grey(photo))
    assert seen.sideways
    assert seen.sure > 1.25
    upright = make_upright(photo, lambda strip: 1.0)
    assert upright.rotation == 0
    back = upright.matrix @ (upright.grey.shape[1], 0, 1)
    assert np.allclose(back[:2] / back[2], CORNERS[1], atol=14)


def test_a_scanned_page_is_no_photo(page: drawing.Drawn) -> None:
    assert _sheet(page.image) is None
    dark_edge = page.image.copy()
    dark_edge[:, :25] = 10
    assert _sheet(dark_edge) is None


def test_a_page_of_black_and_white_alone_is_known_from_a_grey_one() -> None:
    rng = np.random.default_rng(1)
    fax = np.where(rng.random((300, 200)) < 0.1, 0, 255).astype(np.uint8)
    assert is_bitonal(fax)
    assert is_bitonal(np.dstack([fax] * 3))
    assert not is_bitonal(cv2.GaussianBlur(fax, (0, 0), 1.0))
    red = np.dstack([fax, fax, np.full_like(fax, 200)])
    assert not is_bitonal(red)


@pytest.mark.parametrize(("foot", "is_found"), [(0.9, True), (0.62, False)])
def test_an_edge_of_light_across_a_sheet_makes_no_sheet(foot: float, is_found: bool) -> None:
    """A sheet's opposite sides are nearly as long as each other, however it was held."""
    photo = np.full((1400, 1100), 90, np.uint8)
    left, right, top, bottom = 120, 980, 100, 1300
    corners = np.array(
        [[left, top], [right, top], [right, bottom], [right - foot * (right - left), bottom]], np.int32
    )
    cv2.fillConvexPoly(photo, corners, 235)
    assert (_sheet(photo) is not None) is is_found


def test_a_sheet_across_whose_sides_the_lines_run_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """An edge of light cut the sheet's corner off: the lines lie askew in what is left, as if they ran down."""
    sheet = drawing.letter(dpi=150, height_pt=842).image
    photo = _photo(sheet, CORNERS, (1400, 1800))
    wrong = np.array([(160, 700), (1190, 90), (1260, 1640), (110, 1600)], np.float64)
    right = np.array(CORNERS, np.float64)
    monkeypatch.setattr("ocr.clean.page.find_sheets", lambda image: iter([wrong, right]))
    upright = make_upright(photo, lambda strip: 1.0)
    assert upright.rotation == 0
    back = upright.matrix @ (upright.grey.shape[1], 0, 1)
    assert np.allclose(back[:2] / back[2], CORNERS[1], atol=12)


def test_an_edge_of_light_across_the_text_makes_no_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is lit is taken for the sheet: cut along that edge, the lines are far less clear than in the whole."""
    sheet = drawing.letter(dpi=150, height_pt=842).image
    photo = _photo(sheet, CORNERS, (1400, 1800))
    lit = np.array([(160, 130), (1190, 90), (1240, 1380), (110, 1600)], np.float64)
    monkeypatch.setattr("ocr.clean.page.find_sheets", lambda image: iter([lit]))
    upright = make_upright(photo, lambda strip: 1.0)
    back = upright.matrix @ (upright.grey.shape[1], 0, 1)
    assert back[1] / back[2] < 60  # the whole picture


def test_of_two_sheets_the_one_with_straight_lines_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shadow over a corner has an edge of its own: cut along it the lines fan out."""
    sheet = drawing.letter(dpi=150, height_pt=842).image
    photo = _photo(sheet, CORNERS, (1400, 1800))
    wrong = np.array([(160, 130), (1190, 90), (1240, 1380), (110, 1600)], np.float64)
    right = np.array(CORNERS, np.float64)
    monkeypatch.setattr("ocr.clean.page.find_sheets", lambda image: iter([wrong, right]))
    upright = make_upright(photo, lambda strip: 1.0)
    back = upright.matrix @ (upright.grey.shape[1], upright.grey.shape[0], 1)
    assert np.allclose(back[:2] / back[2], CORNERS[2], atol=12)


def test_a_sheet_whose_edge_runs_through_letters_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shadow down the left side has a straight edge along the rows' beginnings: what is left has clearer lines."""
    sheet = drawing.letter(dpi=150, height_pt=842).image
    photo = _photo(sheet, CORNERS, (1400, 1800))
    right = np.array(CORNERS, np.float64)
    left = right.copy()
    left[0] += 0.16 * (right[1] - right[0])
    left[3] += 0.16 * (right[2] - right[3])
    small, factor = shrink(photo, 1100)
    whole, cut = letters_across(small, [right * factor, left * factor])
    assert whole < 5 <= cut
    monkeypatch.setattr("ocr.clean.page.find_sheets", lambda image: iter([left, right]))
    upright = make_upright(photo, lambda strip: 1.0)
    back = upright.matrix @ (0, 0, 1)
    assert np.allclose(back[:2] / back[2], CORNERS[0], atol=12)


def _with_table(image: Pixels, places: tuple[int, ...]) -> Pixels:
    ruled = image.copy()
    for y in (1000, 1100, 1200):
        cv2.line(ruled, (100, y), (900, y), 0, 2)
    for x in places:
        cv2.line(ruled, (x, 1000), (x, 1200), 0, 2)
    return ruled


@pytest.mark.parametrize("bitonal", [True, False])
def test_a_streak_down_the_page_goes_and_what_it_crosses_stays(bitonal: bool) -> None:
    clean = drawing.letter(dpi=200, height_pt=842).image[:, :, 0]
    clean = np.where(clean < 128, 0, 255).astype(np.uint8) if bitonal else clean
    clean = _with_table(clean, (100, 500, 900))
    streaked = clean.copy()
    streaked[300:2100, 460:462] = 0 if bitonal else 60
    found = without_streaks(streaked)
    assert int((found != clean).sum()) < 0.1 * int((streaked != clean).sum())
    assert (found[1000:1200, 499:502].min(axis=1) == 0).all()  # a rule of the table


def test_rules_of_tables_are_no_streaks() -> None:
    page = drawing.letter(dpi=200, height_pt=842).image[:, :, 0]
    ruled = _with_table(page, (100, 300, 500, 900))
    assert without_streaks(ruled) is ruled
    askew, _ = straighten(ruled, 0.7)
    assert without_streaks(askew) is askew


def test_a_streak_in_colour_leaves_the_paper_beside_it() -> None:
    page = drawing.letter(dpi=200, height_pt=842).image
    page[page.min(axis=2) > 250] = (210, 230, 240)
    streaked = page.copy()
    streaked[200:2000, 700:702] = (90, 90, 90)
    found = without_streaks(streaked)
    assert np.median(np.abs(found[200:2000, 700:702].astype(int) - (210, 230, 240))) < 3
