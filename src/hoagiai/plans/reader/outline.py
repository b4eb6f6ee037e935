"""The outline of the body: a tree of marked paragraphs with their printed references."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .brackets import bracketed
from .joining import Paragraph
from .labels import Labelled, Role, opens_with_label, split_labels
from .marks import BULLETS, NUMBERED, RANKS
from .passage import Passage
from .sections import Kind, is_section_heading, section_kind
from .times import is_time_only

SECTION_RANK = 2
INNER_CAPITAL_RANK = 2.5


@dataclass(slots=True)
class Node:
    """A paragraph of the outline, what stands under it, and the labels it holds."""

    paragraph: Paragraph | None
    kind: str  # a kind of mark, "plain", "heading" (unmarked), "time" ("Tháng 3:") or "root"
    label: str
    rank: float
    title: Passage
    labels: list[Labelled] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    parent: Node | None = None
    ref: str = ""
    section: Kind | None = None

    @property
    def numbered(self) -> bool:
        """Has a printed number or letter."""
        return self.kind in NUMBERED

    @property
    def bullet(self) -> bool:
        """A dash, star or plus."""
        return self.kind in BULLETS

    @property
    def is_label(self) -> bool:
        """Only carries labels of the node above it."""
        if not self.labels or self.title:
            return False
        return not self.numbered or self.labels[0].role in {"lead", "advising", "coordinating", "time"}

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def paragraphs(self) -> list[Paragraph]:
        """All paragraphs of this node and below."""
        return [node.paragraph for node in self.walk() if node.paragraph]

    def add(self, child: Node) -> None:
        """Put a node under this one."""
        child.parent = self
        self.children.append(child)


BLOCK_ROLES: frozenset[Role] = frozenset({"lead", "advising", "coordinating", "time"})


def build_outline(paragraphs: list[Paragraph]) -> Node:
    """The tree; its root holds the top sections."""
    kinds = [p.mark.kind for p in paragraphs if p.mark]
    times, headings = _times(paragraphs), _loose_headings(paragraphs, kinds)
    inner_capitals = "roman" in kinds and "capital" in kinds and kinds.index("roman") < kinds.index("capital")
    root = Node(None, "root", "", -9, Passage("", "", []))
    plain = [kind for kind in kinds if kind in {"number", "closed"}]
    closed_first = plain[:1] == ["closed"]
    open_nodes = [root]
    for at, paragraph in enumerate(paragraphs):
        node = _node(paragraph)
        if at in times:
            node.kind, node.rank = "time", times[at]
        elif at in headings:
            node.kind, node.rank = "heading", SECTION_RANK
        if node.kind == "capital" and inner_capitals:
            node.rank = INNER_CAPITAL_RANK
        if node.kind == "closed" and closed_first:
            node.rank = RANKS["number"]
        if node.rank < 0:
            node.rank = 99
            _attach_plain(open_nodes, node)
            continue
        while open_nodes[-1].rank >= node.rank or (node.is_label and open_nodes[-1].is_label):
            open_nodes.pop()
        owner = open_nodes[-1]
        (_heading_above(owner) if node.is_label else owner).add(node)
        open_nodes.append(node)
    for node in reversed(list(root.walk())):
        _lift_trailing(node)
    _number(root, "")
    _classify(root, None)
    return root


def _node(paragraph: Paragraph) -> Node:
    mark = paragraph.mark
    body = paragraph.body
    title, labels = bracketed(body) or split_labels(body)
    if mark:
        return Node(paragraph, mark.kind, mark.label, mark.rank, title, labels)
    if not paragraph.in_table and is_section_heading(paragraph.first) and len(paragraph.words) < 110:
        return Node(paragraph, "heading", "", SECTION_RANK, title, labels)
    return Node(paragraph, "plain", "", -1, title, labels)


def _times(paragraphs: list[Paragraph]) -> dict[int, float]:
    """Unmarked lines that are nothing but a time ("Tháng 3", "Quý II:") and their rank: just above what follows."""
    found: dict[int, float] = {}
    for at, (paragraph, below) in enumerate(zip(paragraphs, paragraphs[1:], strict=False)):
        text = paragraph.words.text
        if paragraph.mark or paragraph.in_table or len(text) > 40 or not is_time_only(text):
            continue
        if below.mark and not opens_with_label(below.body) and not opens_with_label(paragraph.words):
            found[at] = below.mark.rank - 0.5
    return found if len(found) > 1 or any(paragraphs[at].words.text.endswith(":") for at in found) else {}


def _loose_headings(paragraphs: list[Paragraph], kinds: list[str]) -> set[int]:
    """Where sections bear no numbers: a short line in capitals, alone, right above the first item of a list."""
    if {"roman", "part", "capital"} & set(kinds):
        return set()
    return {
        at
        for at, (paragraph, below) in enumerate(zip(paragraphs, paragraphs[1:], strict=False))
        if not paragraph.mark
        and not paragraph.in_table
        and (paragraph.capitals or paragraph.heading)
        and 2 <= len(paragraph.words.text.split()) <= 14
        and below.mark
        and below.mark.kind in {"number", "closed"}
        and below.mark.label in {"1", "01"}
    }


def _attach_plain(open_nodes: list[Node], node: Node) -> None:
    """A plain paragraph belongs to the numbered item above it; labels may belong to the dash above them."""
    if node.labels and not node.title and node.labels[0].role != "other":
        owner = next(n for n in reversed(open_nodes) if not n.is_label)
        owner = _heading_above(owner)
    else:
        owner = next(n for n in reversed(open_nodes) if not n.bullet)
    owner.add(node)


def _heading_above(owner: Node) -> Node:
    """For a label right under a section: the unmarked heading of a task just above it."""
    above = owner.children[-1] if owner.children else None
    if owner.rank <= INNER_CAPITAL_RANK and above and above.kind == "plain" and not above.is_label:
        return above
    return owner


def _lift_trailing(node: Node) -> None:
    """Labels that stand after the last of several items belong to what holds the items."""
    items = [
        c for c in node.children if not c.is_label and (c.bullet or c.kind in {"letter", "closed", "paren"})
    ]
    if not items or node.kind == "root":
        return
    last = items[-1]
    if any(_carries(c) for c in items[:-1]) or not _carries(last) or _is_frame(last):
        return
    if (not last.bullet and len(items) == 1) or not (node.numbered or node.bullet):
        return
    if last.labels and len(items) > 1 and node.numbered:
        node.labels.extend(last.labels)
        last.labels = []
    moved = [g for g in last.children if g.is_label]
    last.children = [g for g in last.children if not g.is_label]
    for child in moved:
        node.add(child)


def _carries(node: Node) -> bool:
    """Has labels of its own or right under it."""
    return any(label.role in BLOCK_ROLES for label in node.labels) or any(
        g.is_label for g in node.walk() if g is not node
    )


_FRAMES = (
    "phan cong",
    "to chuc thuc hien",
    "trach nhiem",
    "phan cong thuc hien",
    "phan cong nhiem vu",
    "co quan thuc hien",
    "trach nhiem thuc hien",
)


def _is_frame(node: Node) -> bool:
    """ "- Phân công thực hiện:" holds the labels of the task above it."""
    return node.title.folded.strip(" .:-") in _FRAMES


def _number(node: Node, prefix: str, unmarked: int = 0) -> int:
    """Give the children their references; what stands under a time line is counted on. Returns the last count."""
    for child in node.children:
        if child.kind == "time":
            child.ref = prefix
            unmarked = _number(child, prefix, unmarked)
            continue
        if child.numbered:
            child.ref = _ref(node, prefix, child.label)
        else:
            unmarked += not child.is_label
            child.ref = f"{prefix}.{unmarked}" if prefix and child.kind != "heading" else prefix
        _number(child, child.ref)
    return unmarked


def _ref(node: Node, prefix: str, label: str) -> str:
    """The printed marks joined; "1.2" under "1" of section II is "II.1.2"."""
    if node.label and label.startswith(f"{node.label}.") and prefix.endswith(node.label):
        prefix = prefix[: -len(node.label)].rstrip(".")
    return f"{prefix}.{label}" if prefix else label


def _classify(node: Node, inherited: Kind | None) -> None:
    for child in node.children:
        child.section = inherited
        if child.kind in {"part", "capital", "roman", "heading"}:
            child.section = (
                section_kind(child.title)
                or (section_kind(child.paragraph.body) if child.paragraph else None)
                or inherited
            )
        elif node.kind == "root" and child.numbered:
            child.section = section_kind(child.title) if len(child.title) < 100 else None
        _classify(child, child.section)
