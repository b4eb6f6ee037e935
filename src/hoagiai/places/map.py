"""A map made of points: no tiles, no borders. Pure: places in, coordinates of one SVG out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import cos, radians
from statistics import median

MARGIN = 14
HALF = 7
"""Half the side of a square."""
FAR_WIDTH, FAR_STEP = 210, 64


@dataclass(frozen=True)
class Point:
    """One commune on the map: where it is, what it is called, what it belongs to; `note` says what its colour means."""

    id: int
    lat: float
    lon: float
    group: int
    name: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Frame:
    """The piece of the earth that a map shows; `scale` is units of the drawing for a degree of latitude."""

    north: float
    south: float
    west: float
    east: float
    scale: float

    @property
    def squeeze(self) -> float:
        """How much narrower a degree of longitude is than one of latitude, in the middle of the frame."""
        return cos(radians((self.north + self.south) / 2))

    @property
    def width(self) -> int:
        return round((self.east - self.west) * self.squeeze * self.scale) + 2 * MARGIN

    @property
    def height(self) -> int:
        return round((self.north - self.south) * self.scale) + 2 * MARGIN

    def project(self, lat: float, lon: float) -> tuple[int, int]:
        """Where a point of the earth lies in the drawing: x to the right, y downwards."""
        x = (lon - self.west) * self.squeeze * self.scale + MARGIN
        return round(x), round((self.north - lat) * self.scale) + MARGIN


# The whole country, from Lũng Cú to Đất Mũi and from A Pa Chải to the archipelagos Hoàng Sa and Trường Sa.
COUNTRY = Frame(north=23.6, south=8.3, west=102.0, east=115.2, scale=70)


@dataclass(frozen=True)
class Dots:
    """Many points of one group and one colour, drawn as one path."""

    group: int
    css: str
    path: str
    count: int


@dataclass(frozen=True)
class Circle:
    """One point that can be pressed; a late one is drawn as a square, as the legends have it."""

    x: int
    y: int
    css: str
    name: str
    url: str
    note: str = ""

    @property
    def square(self) -> tuple[int, int] | None:
        """The upper left corner, where it is a square."""
        return (self.x - HALF, self.y - HALF) if self.css == "map-late" else None

    @property
    def words(self) -> str:
        """Its name and what its colour means: "Phường Tân Phong: mọi tổ đều đủ"."""
        return f"{self.name}: {self.note}" if self.note else self.name


@dataclass(frozen=True)
class Label:
    """Words on the map."""

    x: int
    y: int
    words: str


def dots(points: Iterable[Point], marks: Mapping[int, str], frame: Frame = COUNTRY) -> list[Dots]:
    """The points of the country, a path for each group and colour; `marks` gives some points a CSS class."""
    keyed = sorted(
        ((point.group, marks.get(point.id, ""), point) for point in points), key=lambda row: row[:2]
    )
    found = []
    for (group, css), rows in groupby(keyed, key=lambda row: row[:2]):
        places = [frame.project(point.lat, point.lon) for _, _, point in rows]
        path = "".join(f"M{x} {y}h0" for x, y in places)
        found.append(Dots(group, css, path, len(places)))
    return found


def labels(frame: Frame = COUNTRY) -> list[Label]:
    """The two archipelagos: their points drawn larger, their names under them."""
    named = [("Quần đảo Hoàng Sa", 16.568, 112.135), ("Quần đảo Trường Sa", 9.71, 114.45)]
    return [Label(*frame.project(lat, lon), words) for words, lat, lon in named]


@dataclass(frozen=True)
class Close:
    """A map of a few hundred points; what lies far out at sea is drawn at the right edge, with its name."""

    width: int
    height: int
    circles: list[Circle]
    far: list[Label]


def close(points: Sequence[Point], marks: Mapping[int, str], size: int = 520, reach: float = 1.6) -> Close:
    """The points of one province with names and addresses; islands beyond `reach` degrees stand apart."""
    middle = median(p.lat for p in points), median(p.lon for p in points)
    far = [p for p in points if abs(p.lat - middle[0]) > reach or abs(p.lon - middle[1]) > reach]
    near = [p for p in points if p not in far]
    frame = _around(near, size)
    circles = [_circle(p, frame.project(p.lat, p.lon), marks) for p in near]
    column = frame.width + FAR_WIDTH // 2
    places = [(p, (column, MARGIN + 16 + row * FAR_STEP)) for row, p in enumerate(far)]
    circles += [_circle(p, at, marks) for p, at in places]
    words = [Label(x, y + 24, p.name) for p, (x, y) in places]
    width = frame.width + (FAR_WIDTH if far else 0)
    return Close(width, max(frame.height, FAR_STEP * (len(far) + 1)), circles, words)


def _around(points: Sequence[Point], size: int) -> Frame:
    """The smallest frame with all the points, its longer side `size` units."""
    north, south = max(p.lat for p in points), min(p.lat for p in points)
    west, east = min(p.lon for p in points), max(p.lon for p in points)
    squeeze = cos(radians((north + south) / 2))
    widest = max(north - south, (east - west) * squeeze, 0.02)
    return Frame(north, south, west, east, scale=size / widest)


def _circle(point: Point, at: tuple[int, int], marks: Mapping[int, str]) -> Circle:
    return Circle(at[0], at[1], marks.get(point.id, ""), point.name, point.url, point.note)
