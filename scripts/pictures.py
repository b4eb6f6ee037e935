"""Take the two pictures of README from those that the browser tests left in var/pictures: the first screen of each."""

from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
NAMES, WIDTH, HEIGHT, COLOURS = ("desk.png", "review.png"), 1440, 900, 128


def main() -> None:
    """Cut each picture to one screen and keep it small."""
    target = ROOT / "docs" / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        with Image.open(ROOT / "var" / "pictures" / name) as whole:
            screen = whole.convert("RGB").crop((0, 0, WIDTH, min(HEIGHT, whole.height)))
            screen.quantize(COLOURS).save(target / name, optimize=True)


if __name__ == "__main__":
    main()
