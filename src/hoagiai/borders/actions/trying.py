"""Do the same to several reorganisations, each by itself: one that fails holds up none of the others."""

import logging
from collections.abc import Callable, Iterable

from hoagiai.base.errors import Refusal
from hoagiai.borders.models import Reorganisation
from hoagiai.borders.telling import Trouble, tell

log = logging.getLogger(__name__)


def each_alone(
    reorganisations: Iterable[Reorganisation], work: Callable[..., object], doing: str
) -> list[Reorganisation]:
    """Answers those that it was done to. What fails is logged, told to whoever signs there, and tried again later."""
    done = []
    for reorganisation in reorganisations:
        try:
            work(reorganisation=reorganisation)
        except Refusal as refused:
            log.warning("reorganisation %s: %s", reorganisation.code, refused)
            tell(Trouble(reorganisation, str(refused)))
        except Exception:
            log.exception("reorganisation %s: %s failed", reorganisation.code, work.__name__)
            words = f"Phần mềm gặp lỗi khi {doing}. Máy sẽ thử lại; hãy báo người vận hành hệ thống."
            tell(Trouble(reorganisation, words))
        else:
            done.append(reorganisation)
    return done
