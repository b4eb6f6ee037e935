"""The levels of administrative units (cấp hành chính)."""

from django.db import models


class Level(models.TextChoices):
    """A level as written in the data; which levels exist on a day is answered by `rules.levels_on`."""

    PROVINCE = "province", "cấp tỉnh"
    DISTRICT = "district", "cấp huyện"
    COMMUNE = "commune", "cấp xã"
